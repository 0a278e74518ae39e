import type { TypedDocumentString } from "./generated/graphql.js";

/** Why Pledgegraph gave no answer. */
export class PledgegraphError extends Error {
  override readonly name = "PledgegraphError";

  constructor(
    /** Stays the same from version to version, as `CURSOR_INVALID`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface ResponseBody<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/**
 * Asks Pledgegraph. The document decides what the variables must be and what comes back.
 * @param service where it listens, as `http://127.0.0.1:4000/`.
 * @throws PledgegraphError with the code and the words of the first error.
 */
export async function askPledgegraph<Result, Variables>(
  service: string,
  document: TypedDocumentString<Result, Variables>,
  variables: NoInfer<Variables>,
): Promise<Result> {
  const response = await fetch(new URL("graphql", service), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as ResponseBody<Result>;
  const [error] = errors ?? [];
  if (error !== undefined) throw new PledgegraphError(error.extensions.code, error.message);
  if (data === undefined || data === null)
    throw new PledgegraphError("NO_DATA", `an answer of ${response.status} without data`);
  return data;
}
