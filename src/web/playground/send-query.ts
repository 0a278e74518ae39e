import type { Fetcher } from "@graphiql/toolkit";
import { parse } from "graphql";
import { fetchAnswer } from "../shared/fetch-answer.js";

/**
 * Dispatches an event `send` with the name of the operation for every query of the reader's, before it is sent and
 * before the page shows that it is under way.
 */
export const sending = new EventTarget();

/** Sends what GraphiQL asks: a reader's query, or its own for the schema. */
export const sendQuery: Fetcher = ({ query, variables, operationName: remembered }, options) => {
  const operationName = operationIn(query, remembered);
  if (operationName !== "IntrospectionQuery") {
    sending.dispatchEvent(new CustomEvent("send", { detail: operationName ?? null }));
  }
  return fetchAnswer({ query, variables, operationName }, options?.headers) as ReturnType<Fetcher>;
};

/**
 * The operation to run: the remembered one, or else the first. GraphiQL hears of a changed text only after a pause,
 * and until then remembers the name of an operation that may be gone.
 */
function operationIn(query: string, remembered: string | null | undefined): string | undefined {
  try {
    const names = parse(query).definitions.flatMap((definition) =>
      definition.kind === "OperationDefinition" ? [definition.name?.value] : [],
    );
    return names.find((name) => name === remembered) ?? names[0];
  } catch {
    // The service says what is wrong with the text.
    return remembered ?? undefined;
  }
}
