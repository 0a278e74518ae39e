import type { ErrorRow } from "./error-row.js";

/** Every coded error. docs/errors.md shows this table; a test compares the two. */
export const errorTable = {
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning: "The document is not valid GraphQL; the message gives the line and column.",
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning: "The document asks for something that the schema does not have; the message suggests the closest name.",
  },
  BAD_REQUEST: {
    status: 400,
    exitCode: 64,
    meaning: "The HTTP request does not follow GraphQL over HTTP; send JSON with a `query`.",
  },
  BODY_TOO_LARGE: {
    status: 413,
    exitCode: 65,
    meaning: "The request body is over the size limit; use variables, or split the document.",
  },
  DOCUMENT_TOO_LARGE: {
    status: 400,
    exitCode: 65,
    meaning:
      "The document or its variables exceed a limit on tokens, text length, list length or nesting; split " +
      "the document.",
  },
  QUERY_TOO_COSTLY: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning:
      "The document can return more rows, or needs a wider or deeper database query, than allowed; the " +
      "message says where to ask for less.",
  },
  OPERATION_NOT_ALLOWED: {
    status: 403,
    exitCode: 77,
    meaning: "This service answers only the operations on its list; the message names them.",
  },
  BAD_USER_INPUT: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning: "A value has the wrong type or format; the message says what to write instead.",
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
    meaning:
      "The cursor does not come from this connection in this order, or has been altered; start again without it.",
  },
  FILTER_INVALID: {
    status: 400,
    statusAsJson: 200,
    exitCode: 65,
    meaning: "The filter is not valid; the message names the field and what it accepts.",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    exitCode: 65,
    meaning:
      "The service does not know the hash of this persisted query; send the hash once together with the document.",
  },
  QUERY_TIMEOUT: {
    status: 503,
    exitCode: 75,
    meaning: "The query did not finish within the time limit; narrow the filter or ask for smaller pages.",
  },
  SERVICE_BUSY: {
    status: 503,
    exitCode: 75,
    meaning:
      "Too many requests are in progress, and no database connection became free in time; try again in a moment.",
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    exitCode: 69,
    meaning: "The database cannot be reached at the moment; try again, and check `/readyz`.",
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    exitCode: 70,
    meaning: "The service failed; report the request id, under which the log records the cause.",
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    exitCode: 64,
    meaning: "This address does not accept this HTTP method; the `allow` header lists the methods that it accepts.",
  },
  NOT_ACCEPTABLE: {
    status: 406,
    exitCode: 64,
    meaning: "The service offers none of the media types in the `accept` header; the message lists those it offers.",
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    exitCode: 64,
    meaning: "The body is not JSON in UTF-8, or is compressed; the message says what is accepted.",
  },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    exitCode: 77,
    meaning: "Pages from this origin may not call the service; its operator can add the origin to CORS_ORIGINS.",
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    exitCode: 65,
    meaning: "The URL and headers together are over the size limit; send the document by POST, in the body.",
  },
  REQUEST_TIMEOUT: {
    status: 408,
    exitCode: 75,
    meaning: "The request did not arrive in full within the time limit; send it again.",
  },
  REQUEST_ABANDONED: {
    status: 499,
    exitCode: 75,
    meaning: "The client disconnected before the answer was ready; the work for it was stopped.",
  },
  NOT_FOUND: {
    status: 404,
    exitCode: 64,
    meaning: "There is nothing at this address; the message lists the addresses that exist.",
  },
  USAGE: { status: 500, exitCode: 64, meaning: "The command line is not valid; see `pledgegraph --help`." },
  CONFIGURATION_INVALID: {
    status: 500,
    exitCode: 78,
    meaning: "An environment variable has an invalid value; the message names the variable and what it accepts.",
  },
  DECLARATION_INVALID: {
    status: 500,
    exitCode: 70,
    meaning: "A domain class is declared incorrectly; the message names the class, the field and what to write.",
  },
  SEED_INVALID: {
    status: 500,
    exitCode: 65,
    meaning:
      "A document cannot be loaded, and nothing was written; the message gives the file, line, column and reason.",
  },
  GRAPH_OUTDATED: {
    status: 500,
    exitCode: 65,
    meaning: "An earlier version wrote the graph, and it holds more than the seed; the message says how to proceed.",
  },
  PASSAGE_MISMATCH: {
    status: 500,
    exitCode: 65,
    meaning:
      "A passage does not match the text of its article; the message gives the passage, its offsets and both digests.",
  },
  TEXT_INVALID: {
    status: 500,
    exitCode: 65,
    meaning: "A text is not valid UTF-8, too long, or not the one that is wanted; the message says which and why.",
  },
  TEXT_TOO_LONG: { status: 500, exitCode: 65, meaning: "Without the old text, the search would take too long." },
  EXPORT_INVALID: {
    status: 400,
    exitCode: 64,
    meaning: "The format or table to export does not exist; the message lists those that do.",
  },
  OUTPUT_EXISTS: {
    status: 500,
    exitCode: 73,
    meaning: "The output file or folder already exists; choose another, or overwrite it with --force.",
  },
  OUTPUT_NOT_WRITABLE: {
    status: 500,
    exitCode: 73,
    meaning:
      "The output file or folder cannot be written; the message gives the system's reason, and no partial " +
      "output is left behind.",
  },
  JAVA_NOT_FOUND: {
    status: 500,
    exitCode: 69,
    meaning: "The local Neo4j needs Java 21 or newer, and none was found; install it, set JAVA_HOME, or set NEO4J_URI.",
  },
  MAVEN_NOT_FOUND: {
    status: 500,
    exitCode: 69,
    meaning: "The first start needs Maven to download Neo4j's jars; install it, or set NEO4J_URI.",
  },
  NEO4J_DOWNLOAD_FAILED: {
    status: 500,
    exitCode: 69,
    meaning: "Maven could not download Neo4j's jars; the message gives Maven's reason.",
  },
  NEO4J_JAR_DAMAGED: {
    status: 500,
    exitCode: 65,
    meaning:
      "A jar of the local Neo4j is missing or has changed since its download; delete the folder that the " +
      "message names and start again.",
  },
  NEO4J_START_FAILED: {
    status: 500,
    exitCode: 69,
    meaning: "The local Neo4j did not start; the message shows the last lines of its log.",
  },
  NEO4J_UNREACHABLE: {
    status: 500,
    exitCode: 69,
    meaning: "No Neo4j server answers at NEO4J_URI; check the address, port and encryption.",
  },
  NEO4J_AUTHENTICATION_FAILED: {
    status: 500,
    exitCode: 77,
    meaning: "Neo4j rejected the user name or password; check NEO4J_USERNAME and NEO4J_PASSWORD.",
  },
  HOME_IN_USE: {
    status: 500,
    exitCode: 75,
    meaning: "Another process is using this PLEDGEGRAPH_HOME; the message says which. Stop it, or choose another home.",
  },
  HOME_NOT_WRITABLE: {
    status: 500,
    exitCode: 73,
    meaning: "PLEDGEGRAPH_HOME cannot be created or written to; check its owner and permissions.",
  },
  DISK_FULL: {
    status: 500,
    exitCode: 73,
    meaning: "There is not enough disk space for the local Neo4j; the message says how much is needed, and where.",
  },
  PORT_IN_USE: {
    status: 500,
    exitCode: 69,
    meaning: "Another program is listening on this port; stop it, or set PORT.",
  },
} as const satisfies Record<string, ErrorRow>;

/** A code of {@link errorTable}, meant for programs; codes do not change. */
export type ErrorCode = keyof typeof errorTable;
