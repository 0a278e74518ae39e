/** What a link can carry: a query, and the text of its variables. */
export interface LinkedTab {
  readonly query: string;
  readonly variables: string;
}

/**
 * The link to a query: `#query=...&variables=...`. The part after "#" stays in the browser, so a link may be
 * longer than a server's limit on addresses, and no server log shows what somebody asks.
 */
export function writePermalink(page: string, tab: LinkedTab): string {
  const parameters = new URLSearchParams({ query: tab.query });
  if (tab.variables.trim() !== "") parameters.set("variables", tab.variables);
  return new URL(`#${parameters}`, page).href;
}

/** What an address links to, from its hash or, as other GraphQL pages write it, from `?query=`. */
export function readPermalink(address: Pick<Location, "hash" | "search">): LinkedTab | undefined {
  const parameters = new URLSearchParams(address.hash.length > 1 ? address.hash.slice(1) : address.search);
  const query = parameters.get("query");
  return query === null ? undefined : { query, variables: parameters.get("variables") ?? "" };
}
