import type { ErrorRow } from "./error-row.js";

/** What can be wrong with a request, or happen while it is answered. */
export const requestErrors = {
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
    meaning:
      "This service does not answer the operation: it is not on its list, or its operator has closed that part; the " +
      "message says which.",
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
} as const satisfies Record<string, ErrorRow>;
