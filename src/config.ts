import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import envPaths from "env-paths";
import { z } from "zod";
import { ServiceError } from "./errors/service-error.js";

/**
 * The folder of the package, with `schema/`, `seed/` and the built pages; the same for the sources and for the build.
 */
export const packageFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * The default home of a local Neo4j: `.pledgegraph` in the package folder. Below a `node_modules`, where the next
 * install would delete it, it is the user's data folder instead, `~/.local/share/pledgegraph` on Linux.
 */
export const defaultHome = (folder: string): string =>
  folder.split(/[\\/]/).includes("node_modules")
    ? envPaths("pledgegraph", { suffix: "" }).data
    : resolve(folder, ".pledgegraph");

export const packageVersion = (
  JSON.parse(readFileSync(resolve(packageFolder, "package.json"), "utf8")) as { readonly version: string }
).version;

/** A Neo4j server that is run by someone else. */
export interface ServerAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** All settings from outside, checked once at startup. */
export interface Config {
  /** Address to listen on. */
  readonly host: string;
  /** TCP port to listen on; 0 lets the system choose. */
  readonly port: number;
  /** The Neo4j server to use; undefined to run one locally. */
  readonly neo4j: ServerAddress | undefined;
  /** Name of the database within the server. */
  readonly neo4jDatabase: string;
  /** Folder of the local Neo4j: jars, data, password, logs. */
  readonly home: string;
  /** Folder of the seed documents. */
  readonly seedFolder: string;
  /** Largest heap of the local Neo4j, in the form that Java's -Xmx takes. */
  readonly neo4jHeap: string;
  /** Time after which a query is cancelled, in the database too, in milliseconds. */
  readonly queryTimeoutMs: number;
  /** Largest body of a request, in bytes. */
  readonly bodyLimitBytes: number;
  /** Most tokens in a GraphQL document. */
  readonly documentTokenLimit: number;
  /** Deepest nesting of selection sets and values in a document. */
  readonly documentDepthLimit: number;
  /** Most characters of a single text in a document or in variables. */
  readonly textLengthLimit: number;
  /** Most items of a single list in variables. */
  readonly listLengthLimit: number;
  /** Most root fields per request. */
  readonly rootFieldLimit: number;
  /** Most conditions and other values in the arguments of a root field and of all fields below it. */
  readonly conditionLimit: number;
  /** Most statements of one request that run in parallel. */
  readonly parallelStatements: number;
  /** Most rows that a request may ask for: the page sizes, multiplied down the tree. */
  readonly estimatedRowLimit: number;
  /** Most subqueries in the statement for one root field. */
  readonly subqueryLimit: number;
  /** Deepest nesting of those subqueries. */
  readonly subqueryDepthLimit: number;
  /** Folder of the only operations that are answered; undefined if all are. */
  readonly operationsFolder: string | undefined;
  /** Whether a request may ask for the Cypher of its answer and the query plan. */
  readonly explains: boolean;
  /** Whether the service looks for the reasons of an empty answer. */
  readonly hints: boolean;
  /** Whether the whole graph can be exported over HTTP. */
  readonly exports: boolean;
  /** Origins whose pages may call from a browser; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** Addresses of the proxies that are trusted to report the client's address and protocol; false for none. */
  readonly trustProxy: string[] | false;
  readonly logLevel: string;
}

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
    meaning: "folder of the local Neo4j: jars, data, password, logs",
  },
  PLEDGEGRAPH_SEED: {
    schema: z.string().min(1).optional(),
    fallback: "`seed` in the package",
    meaning: "folder of the documents to load into an empty graph",
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
      "most characters of one text in a document or its variables; dates, search terms and a few others have lower limits",
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
      "most rows that a document may ask for (its page sizes multiplied down the tree) plus comparisons that its filters may make",
  },
  SUBQUERY_LIMIT: {
    schema: positive.default(120),
    fallback: "120",
    meaning:
      "most subqueries in one database query: one for each field that leads to other nodes, and one for each condition on them",
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
  CORS_ORIGINS: {
    schema: z.string().default(""),
    fallback: "none",
    meaning: "origins whose web pages may call the service, separated by commas; `*` for all",
  },
  TRUST_PROXY: {
    schema: z.string().default(""),
    fallback: "none",
    meaning:
      "addresses or subnets of proxies whose `x-forwarded-*` headers are trusted, separated by commas; `loopback` for this machine",
  },
  LOG_LEVEL: {
    schema: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
    fallback: "warn",
    meaning: "least severe level of messages to log",
  },
} as const;

/**
 * Reads the configuration from environment variables.
 * @throws ServiceError CONFIGURATION_INVALID with the variable's name and what it accepts.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const value = <Name extends keyof typeof environmentTable>(
    name: Name,
  ): z.output<(typeof environmentTable)[Name]["schema"]> => {
    // Compose files and shells express "not set" as an empty variable.
    const given = environment[name] === "" ? undefined : environment[name];
    const parsed = environmentTable[name].schema.safeParse(given);
    if (parsed.success) return parsed.data as z.output<(typeof environmentTable)[Name]["schema"]>;
    const reason = parsed.error.issues[0]?.message ?? "the value cannot be read";
    throw new ServiceError(
      "CONFIGURATION_INVALID",
      `${name}=${given} is not valid (${environmentTable[name].meaning}): ${reason}.`,
      { field: name },
    );
  };
  const uri = value("NEO4J_URI");
  const password = value("NEO4J_PASSWORD");
  if (uri !== undefined && password === undefined) {
    throw new ServiceError(
      "CONFIGURATION_INVALID",
      "NEO4J_URI is set, but NEO4J_PASSWORD is not. Set both, or neither to run a local Neo4j.",
      { field: "NEO4J_PASSWORD" },
    );
  }
  return Object.freeze({
    host: value("HOST"),
    port: value("PORT"),
    neo4j: uri === undefined ? undefined : { uri, username: value("NEO4J_USERNAME"), password: password ?? "" },
    neo4jDatabase: value("NEO4J_DATABASE"),
    home: resolve(value("PLEDGEGRAPH_HOME") ?? defaultHome(packageFolder)),
    seedFolder: resolve(value("PLEDGEGRAPH_SEED") ?? resolve(packageFolder, "seed")),
    neo4jHeap: value("PLEDGEGRAPH_NEO4J_HEAP"),
    queryTimeoutMs: value("QUERY_TIMEOUT_MS"),
    bodyLimitBytes: value("BODY_LIMIT_BYTES"),
    documentTokenLimit: value("DOCUMENT_TOKEN_LIMIT"),
    documentDepthLimit: value("DOCUMENT_DEPTH_LIMIT"),
    textLengthLimit: value("TEXT_LENGTH_LIMIT"),
    listLengthLimit: value("LIST_LENGTH_LIMIT"),
    rootFieldLimit: value("ROOT_FIELD_LIMIT"),
    conditionLimit: value("CONDITION_LIMIT"),
    parallelStatements: value("PARALLEL_STATEMENTS"),
    estimatedRowLimit: value("ESTIMATED_ROW_LIMIT"),
    subqueryLimit: value("SUBQUERY_LIMIT"),
    subqueryDepthLimit: value("SUBQUERY_DEPTH_LIMIT"),
    operationsFolder: folderOf(value("OPERATIONS_FOLDER")),
    explains: (value("EXPLAIN") ?? (isLoopback(value("HOST")) ? "yes" : "no")) === "yes",
    hints: (value("HINTS") ?? "yes") === "yes",
    exports: (value("EXPORT") ?? (value("OPERATIONS_FOLDER") === undefined ? "yes" : "no")) === "yes",
    corsOrigins: listOf(value("CORS_ORIGINS")),
    trustProxy: proxiesOf(value("TRUST_PROXY")),
    logLevel: value("LOG_LEVEL"),
  });
}

const listOf = (text: string): string[] =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

const proxyNames: ReadonlySet<string> = new Set(["loopback", "linklocal", "uniquelocal"]);

/** @throws ServiceError CONFIGURATION_INVALID for anything but an address, a subnet or the name of a range. */
function proxiesOf(text: string): string[] | false {
  const proxies = listOf(text);
  for (const proxy of proxies) {
    const [address = "", bits, ...more] = proxy.split("/");
    const family = isIP(address);
    const isSubnet =
      bits === undefined ||
      (more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128));
    if (!proxyNames.has(proxy) && !(family !== 0 && isSubnet))
      throw new ServiceError(
        "CONFIGURATION_INVALID",
        `TRUST_PROXY=${text} is not valid: "${proxy}" is neither an address, nor a subnet such as 10.0.0.0/8, nor one of ${[...proxyNames].join(", ")}.`,
        { field: "TRUST_PROXY" },
      );
  }
  return proxies.length > 0 && proxies;
}

const folderOf = (path: string | undefined): string | undefined => (path === undefined ? undefined : resolve(path));

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.");
