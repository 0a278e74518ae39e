import { inject } from "vitest";

/** How many statements the service sends to the graph for a document. */
export async function statementsSent(query: string): Promise<number> {
  const response = await fetch(`${inject("serviceUrl")}graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-cost": "true" },
    body: JSON.stringify({ query }),
  });
  const { extensions } = (await response.json()) as {
    readonly extensions: { readonly cost: { readonly statements: number } };
  };
  return extensions.cost.statements;
}
