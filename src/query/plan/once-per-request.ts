import type { QueryRequest } from "./query-request.js";

/**
 * Reads a value from each request once, however many parameters are taken from it: the keys of a cursor share one
 * decoding, the first and last day of a date one parsing.
 */
export function oncePerRequest<Value extends object>(
  read: (request: QueryRequest) => Value,
): (request: QueryRequest) => Value {
  const known = new WeakMap<QueryRequest, Value>();
  return (request) => {
    let value = known.get(request);
    if (value === undefined) known.set(request, (value = read(request)));
    return value;
  };
}
