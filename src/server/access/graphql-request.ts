import { ServiceError } from "../../errors/service-error.js";
import type { GraphQlRequest } from "./policy.js";

/** The parts of an HTTP request that matter here. */
interface HttpParts {
  readonly method: string;
  /** The parameters of the address; one that is given twice is a list. */
  readonly query: unknown;
  /** The body, parsed. */
  readonly body: unknown;
}

/**
 * Reads what a request asks: a POST in its body, a GET or HEAD in its address, where `variables` and `extensions` are
 * JSON. Everything that answers or refuses the request looks at the result only, so no form of request can evade a
 * check.
 * @throws ServiceError BAD_REQUEST.
 */
export function readGraphQlRequest({ method, query, body }: HttpParts): GraphQlRequest {
  return readParts(method === "POST" ? partsOfBody(body) : partsOfAddress(query as Readonly<Record<string, unknown>>));
}

/** A {@link GraphQlRequest} before its types are checked. */
interface Parts {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

const example =
  'POST /graphql with content-type application/json and a body such as {"query": "{ people { totalCount } }"}';

function partsOfBody(body: unknown): Parts {
  if (isRecord(body)) return body;
  throw wrong(
    Array.isArray(body)
      ? "A body with several operations (a batch) is not accepted. Ask for several root fields in one " +
          "document, with aliases where they have the same name, or send one request for each."
      : `The body is not a JSON object. Send ${example}.`,
  );
}

function partsOfAddress({ query, operationName, variables, extensions }: Readonly<Record<string, unknown>>): Parts {
  return {
    query: once("query", query),
    operationName: once("operationName", operationName),
    variables: json("variables", variables),
    extensions: json("extensions", extensions),
  };
}

function once(name: string, value: unknown): unknown {
  if (Array.isArray(value)) throw wrong(`The parameter ${name} is given more than once. Give it once.`, name);
  return value;
}

function json(name: string, value: unknown): unknown {
  const text = once(name, value);
  if (typeof text !== "string" || text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw wrong(
      `The parameter ${name} is not JSON: ${(cause as Error).message}. Write an object, percent-encoded: ` +
        `${name}=${encodeURIComponent('{"first": 10}')}.`,
      name,
    );
  }
}

function readParts({ query, operationName, variables, extensions }: Parts): GraphQlRequest {
  if (!isAbsent(query) && typeof query !== "string")
    throw wrong("`query` is not a string. Send the document as GraphQL text, not as a syntax tree.", "query");
  if (!isAbsent(operationName) && typeof operationName !== "string")
    throw wrong(
      "`operationName` is not a string. Send the name of one of the document's operations, or leave it out.",
      "operationName",
    );
  if (!isAbsent(variables) && !isRecord(variables)) throw wrong(notAnObject("variables", variables), "variables");
  if (!isAbsent(extensions) && !isRecord(extensions)) throw wrong(notAnObject("extensions", extensions), "extensions");
  if (isEmpty(query) && isAbsent(extensions?.["persistedQuery"]))
    throw wrong(`There is no \`query\`. Send ${example}, or GET /graphql?query={people{totalCount}}.`, "query");
  // Some clients send an empty name when they mean none.
  return {
    query: query || undefined,
    operationName: operationName || undefined,
    variables: variables ?? {},
    extensions: extensions ?? undefined,
  };
}

function notAnObject(name: string, value: unknown): string {
  const remedy =
    typeof value === "string"
      ? "Send it as a JSON object in the body, not as a string that contains JSON"
      : 'Send an object such as {"first": 10}';
  return `\`${name}\` is not an object. ${remedy}, or leave it out.`;
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

const isEmpty = (value: unknown): boolean => isAbsent(value) || value === "";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wrong = (message: string, field?: string): ServiceError =>
  new ServiceError("BAD_REQUEST", message, field === undefined ? {} : { field });
