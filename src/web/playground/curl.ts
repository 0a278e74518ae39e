import type { LinkedTab } from "../shared/permalink.js";

/**
 * The command for a shell that sends a query: `curl 'http://.../graphql' -H 'content-type: application/json' -d
 * '{"query":"..."}'`.
 */
export function writeCurl(address: string, { query, variables }: LinkedTab): string {
  const body = JSON.stringify({ query, ...(variables.trim() === "" ? {} : { variables: readVariables(variables) }) });
  return `curl ${quote(address)} -H 'content-type: application/json' --data-raw ${quote(body)}`;
}

/** Within single quotes a shell takes everything as it is, but for the single quote. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Text that is not JSON yet is sent as it is: the service says what is wrong with it. */
function readVariables(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
