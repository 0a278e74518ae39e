import { z } from "zod";

const portRange = "write a whole number from 0 to 65535";
const wholeNumber = "write a whole number above 0";
const positive = z.coerce.number(wholeNumber).int(wholeNumber).positive(wholeNumber);

/**
 * Every environment variable: what it accepts and what it is for. docs/operating.md shows this table; a test compares
 * the two.
 */
export const environmentTable = {
  HOST: { schema: z.string().min(1).default("127.0.0.1"), fallback: "127.0.0.1", meaning: "address to listen on" },
  PORT: {
    schema: z.coerce.number(portRange).int(portRange).min(0, portRange).max(65535, portRange).default(4000),
    fallback: "4000",
    meaning: "port to listen on; 0 lets the system choose",
  },
  NEO4J_URI: {
    schema: z
      .string()
      .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, "write a bolt:// or neo4j:// address, with +s or +ssc for encryption")
      .optional(),
    fallback: "none: the service runs a local Neo4j",
    meaning: "address of the Neo4j server to use",
  },
  NEO4J_USERNAME: { schema: z.string().min(1).default("neo4j"), fallback: "neo4j", meaning: "user name at NEO4J_URI" },
  NEO4J_PASSWORD: { schema: z.string().optional(), fallback: "none", meaning: "password at NEO4J_URI" },
  NEO4J_DATABASE: { schema: z.string().min(1).default("neo4j"), fallback: "neo4j", meaning: "database on that server" },
  PLEDGEGRAPH_HOME: {
    schema: z.string().min(1).optional(),
    fallback: "`.pledgegraph` in a checkout; for an installed package, `pledgegraph` in the user's data folder",
    meaning: "folder of the local Neo4j: jars, data, password, logs; and of the texts that were kept",
  },
  PLEDGEGRAPH_SEED: {
    schema: z.string().min(1).optional(),
    fallback: "`seed` in the package",
    meaning: "folder of the documents to load into an empty graph",
  },
  PLEDGEGRAPH_TEXTS: {
    schema: z.string().min(1).optional(),
    fallback: "none: only the texts kept in the home are read",
    meaning:
      "folder of your own copies of the articles' texts, found by their digests; whoever may query the service " +
      "can then read the cited passages",
  },
  PLEDGEGRAPH_NEO4J_HEAP: {
    schema: z
      .string()
      .regex(/^\d+[kmg]$/i, "write a size as Java does, such as 512m or 2g")
      .default("512m"),
    fallback: "512m",
    meaning: "maximum heap size of the local Neo4j",
  },
  QUERY_TIMEOUT_MS: {
    schema: positive.default(10_000),
    fallback: "10000",
    meaning: "time limit, in milliseconds, for each database query and for a request as a whole",
  },
  BODY_LIMIT_BYTES: { schema: positive.default(262_144), fallback: "262144", meaning: "largest request body" },
  DOCUMENT_TOKEN_LIMIT: {
    schema: positive.default(4_000),
    fallback: "4000",
    meaning: "most tokens in a GraphQL document, and most fields under a root field with fragments expanded",
  },
  DOCUMENT_DEPTH_LIMIT: {
    schema: positive.default(30),
    fallback: "30",
    meaning: "deepest nesting in a GraphQL document, with fragments expanded",
  },
  TEXT_LENGTH_LIMIT: {
    schema: positive.default(16_384),
    fallback: "16384",
    meaning:
      "most characters of one text in a document or its variables; dates, search terms and a few others have " +
      "lower limits",
  },
  LIST_LENGTH_LIMIT: {
    schema: positive.default(1_000),
    fallback: "1000",
    meaning: "most items in one list, or fields in one object, in variables",
  },
  ROOT_FIELD_LIMIT: { schema: positive.default(50), fallback: "50", meaning: "most root fields in a request" },
  CONDITION_LIMIT: {
    schema: positive.default(120),
    fallback: "120",
    meaning: "most filter conditions and other argument values for a root field and the fields below it",
  },
  PARALLEL_STATEMENTS: {
    schema: positive.default(4),
    fallback: "4",
    meaning: "most database queries that one request runs at the same time",
  },
  ESTIMATED_ROW_LIMIT: {
    schema: positive.default(250_000),
    fallback: "250000",
    meaning:
      "most rows that a document may ask for (its page sizes multiplied down the tree) plus comparisons that " +
      "its filters may make",
  },
  SUBQUERY_LIMIT: {
    schema: positive.default(120),
    fallback: "120",
    meaning:
      "most subqueries in one database query: one for each field that leads to other nodes, and one for each " +
      "condition on them",
  },
  SUBQUERY_DEPTH_LIMIT: {
    schema: positive.default(12),
    fallback: "12",
    meaning: "deepest nesting of subqueries in one database query",
  },
  OPERATIONS_FOLDER: {
    schema: z.string().min(1).optional(),
    fallback: "none: every operation is answered",
    meaning: "folder of the operations to answer, as documents in `*.graphql` files; all others are rejected",
  },
  EXPLAIN: {
    schema: z.enum(["yes", "no"], "write yes or no").optional(),
    fallback: "yes on a loopback address, otherwise no",
    meaning: 'whether `"extensions": {"explain": true}` shows the Cypher behind an answer, and its query plan',
  },
  HINTS: {
    schema: z.enum(["yes", "no"], "write yes or no").optional(),
    fallback: "yes",
    meaning: "whether an empty answer says why, in `extensions.hints`, at the cost of a few more database queries",
  },
  EXPORT: {
    schema: z.enum(["yes", "no"], "write yes or no").optional(),
    fallback: "yes, or no if OPERATIONS_FOLDER is set",
    meaning: "whether `GET /export` returns the whole graph, even if only some operations are answered",
  },
  HISTORY: {
    schema: z.enum(["yes", "no"], "write yes or no").optional(),
    fallback: "yes on a loopback address, otherwise no",
    meaning:
      "whether `revisions` is answered: who changed what in the graph and when, which names your colleagues and " +
      "shows what was corrected or removed",
  },
  CORS_ORIGINS: {
    schema: z.string().default(""),
    fallback: "none",
    meaning: "origins whose web pages may call the service, separated by commas; `*` for all",
  },
  TRUST_PROXY: {
    schema: z.string().default(""),
    fallback: "none",
    meaning:
      "addresses or subnets of proxies whose `x-forwarded-*` headers are trusted, separated by commas; " +
      "`loopback` for this machine",
  },
  LOG_LEVEL: {
    schema: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
    fallback: "warn",
    meaning: "least severe level of messages to log",
  },
} as const;
