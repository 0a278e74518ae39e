import type { Fetcher } from "@graphiql/toolkit";

/**
 * Sends one operation to the service that serves this page.
 * @throws Error in words for a reader, when no GraphQL answer comes back.
 */
export const fetchAnswer: Fetcher = async (parameters, options) => {
  const address = new URL("graphql", document.baseURI);
  const request = {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json;q=0.9",
      ...options?.headers,
    },
    body: JSON.stringify(parameters),
  };
  const response = await fetch(address, request).catch(() => {
    throw new Error(`Nothing answers at ${address.href}. Is the service still running?`);
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${address.href} answered with status ${response.status} and no GraphQL: ${text.slice(0, 200)}`);
  }
};
