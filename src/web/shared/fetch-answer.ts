/** What is asked: one operation of a document. */
export interface Question {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/** What comes back, as the GraphQL specification defines it. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Asks the service that serves this page.
 * @throws Error in words for a reader, when no GraphQL answer comes back.
 */
export async function fetchAnswer(question: Question, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const address = new URL("graphql", document.baseURI);
  const request = {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json;q=0.9",
      ...headers,
    },
    body: JSON.stringify(question),
  };
  const response = await fetch(address, request).catch(() => {
    throw new Error(`Nothing answers at ${address.href}. Is the service still running?`);
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new Error(`${address.href} answered with status ${response.status} and no GraphQL: ${text.slice(0, 200)}`);
  }
}
