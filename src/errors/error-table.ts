/** One kind of failure: what it means, and how it is reported to programs. */
export interface ErrorRow {
  /** HTTP status where the whole request fails for this reason. */
  readonly status: number;
  /**
   * The status instead of that for clients that accept `application/json`, if the reason lies in the document or its
   * variables: GraphQL over HTTP demands 200 there.
   * @see https://graphql.github.io/graphql-over-http/draft/#sec-application-json
   */
  readonly statusAsJson?: 200;
  /**
   * Exit code of the command line, after sysexits(3): 64 usage, 65 data, 69 unavailable, 70 internal, 73 cannot create,
   * 75 try again, 77 no permission, 78 configuration.
   */
  readonly exitCode: number;
  /** What happened and what to do about it, in one sentence, for the table in docs/errors.md. */
  readonly meaning: string;
}

/** Every coded error. docs/errors.md shows this table; a test compares the two. */
export const errorTable = {
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning: "The document is not GraphQL; the message names line and column.",
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning: "The document asks for what the schema does not have; the message suggests the near miss.",
  },
  BAD_REQUEST: {
    status: 400,
    exitCode: 64,
    meaning: "The HTTP request is not one of GraphQL over HTTP; send JSON with `query`.",
  },
  BODY_TOO_LARGE: {
    status: 413,
    exitCode: 65,
    meaning: "The request body is over the limit; use variables, or split the document.",
  },
  DOCUMENT_TOO_LARGE: {
    status: 400,
    exitCode: 65,
    meaning:
      "The document or its variables have more tokens, longer texts or lists, or are nested deeper, than allowed; split it.",
  },
  QUERY_TOO_COSTLY: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning:
      "The document can ask for more rows, or becomes a wider or deeper statement, than allowed; the message says where to ask for less.",
  },
  OPERATION_NOT_ALLOWED: {
    status: 403,
    exitCode: 77,
    meaning: "Only operations from a list are answered here; the message names those there are.",
  },
  BAD_USER_INPUT: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning: "A value has the wrong type or form; the message says what to write instead.",
  },
  PAGE_SIZE_INVALID: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning: "`first` or `last` is outside 1-100, or both are given; ask for one page at a time.",
  },
  CURSOR_INVALID: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning: "The cursor was not made by this connection in this order, or was altered; start again without it.",
  },
  FILTER_INVALID: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning: "The filter cannot be read; the message names the field and what it takes.",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    exitCode: 65,
    meaning: "The hash of a persisted query is not known here; send it once with the document.",
  },
  QUERY_TIMEOUT: {
    status: 503,
    exitCode: 75,
    meaning: "The graph did not answer within the time limit; narrow the filter or ask for smaller pages.",
  },
  SERVICE_BUSY: {
    status: 503,
    exitCode: 75,
    meaning:
      "So many questions are under way that no connection to the graph became free in time; try again in a moment.",
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    exitCode: 69,
    meaning: "The graph cannot be reached just now; try again, and see `/readyz`.",
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    exitCode: 70,
    meaning: "A fault of the service; report the request id, under which the log has the cause.",
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    exitCode: 64,
    meaning: "The address is there, and is not asked by this method; the header `allow` lists those it takes.",
  },
  NOT_ACCEPTABLE: {
    status: 406,
    exitCode: 64,
    meaning: "Nothing that the header `accept` takes is offered; the message lists what is.",
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    exitCode: 64,
    meaning: "The body is not JSON in UTF-8, or is compressed; the message says what is taken.",
  },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    exitCode: 77,
    meaning: "A page of this origin may not read here; whoever runs the service adds the origin to CORS_ORIGINS.",
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    exitCode: 65,
    meaning: "Address and headers together are over the limit; send the document by POST, in the body.",
  },
  REQUEST_TIMEOUT: {
    status: 408,
    exitCode: 75,
    meaning: "The request did not arrive within its time; send it again, all at once.",
  },
  NOT_FOUND: {
    status: 404,
    exitCode: 64,
    meaning: "There is nothing at this address; the answer lists the addresses there are.",
  },
  USAGE: { status: 500, exitCode: 64, meaning: "The command line was not understood; see `pledgegraph --help`." },
  CONFIGURATION_INVALID: {
    status: 500,
    exitCode: 78,
    meaning: "An environment variable has a value that cannot be used; the message names it and what it takes.",
  },
  DECLARATION_INVALID: {
    status: 500,
    exitCode: 70,
    meaning: "A class of the domain is declared wrongly; the message names class, field and what to write.",
  },
  SEED_INVALID: {
    status: 500,
    exitCode: 65,
    meaning: "A document cannot be loaded; the message names file, line, column and reason, and nothing was written.",
  },
  GRAPH_OUTDATED: {
    status: 500,
    exitCode: 65,
    meaning:
      "An earlier version wrote the graph, and there is more in it than the seed; the message says how to go on.",
  },
  PASSAGE_MISMATCH: {
    status: 500,
    exitCode: 65,
    meaning: "A passage does not match the article's text; the message names passage, offsets and both digests.",
  },
  EXPORT_INVALID: {
    status: 400,
    exitCode: 64,
    meaning: "There is no such format or table to export; the message lists those there are.",
  },
  OUTPUT_EXISTS: {
    status: 500,
    exitCode: 73,
    meaning: "The file or folder to write is there already; name another, or write over it with --force.",
  },
  OUTPUT_NOT_WRITABLE: {
    status: 500,
    exitCode: 73,
    meaning:
      "The file or folder cannot be written; the message has the system's reason, and nothing half written is left.",
  },
  JAVA_NOT_FOUND: {
    status: 500,
    exitCode: 69,
    meaning: "No Java 21 or newer was found for the local Neo4j; install one, set JAVA_HOME, or set NEO4J_URI.",
  },
  MAVEN_NOT_FOUND: {
    status: 500,
    exitCode: 69,
    meaning: "The first start needs Maven to fetch Neo4j's jars; install it, or set NEO4J_URI.",
  },
  NEO4J_DOWNLOAD_FAILED: {
    status: 500,
    exitCode: 69,
    meaning: "Maven could not fetch Neo4j's jars; the message has Maven's own reason.",
  },
  NEO4J_JAR_DAMAGED: {
    status: 500,
    exitCode: 65,
    meaning:
      "A jar of the local Neo4j is missing or not as it was downloaded; delete the named folder and start again.",
  },
  NEO4J_START_FAILED: {
    status: 500,
    exitCode: 69,
    meaning: "The local Neo4j did not start; the message has the last lines of its log.",
  },
  NEO4J_UNREACHABLE: {
    status: 500,
    exitCode: 69,
    meaning: "Nothing answers as Neo4j at NEO4J_URI; check address, port and encryption.",
  },
  NEO4J_AUTHENTICATION_FAILED: {
    status: 500,
    exitCode: 77,
    meaning: "Neo4j refused user or password; check NEO4J_USERNAME and NEO4J_PASSWORD.",
  },
  HOME_IN_USE: {
    status: 500,
    exitCode: 75,
    meaning:
      "Another service holds this PLEDGEGRAPH_HOME; the message says which process. Stop it or choose another home.",
  },
  HOME_NOT_WRITABLE: {
    status: 500,
    exitCode: 73,
    meaning: "PLEDGEGRAPH_HOME cannot be created or written; check its owner and rights.",
  },
  DISK_FULL: {
    status: 500,
    exitCode: 73,
    meaning: "There is not enough space for the local Neo4j; the message says how much is needed and where.",
  },
  PORT_IN_USE: { status: 500, exitCode: 69, meaning: "Another program listens on this port; stop it or set PORT." },
} as const satisfies Record<string, ErrorRow>;

/** A code of {@link errorTable}, meant for programs; codes do not change. */
export type ErrorCode = keyof typeof errorTable;
