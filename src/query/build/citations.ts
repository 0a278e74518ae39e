import { citationsKey } from "../plan/citations-key.js";
import type { QueryRequest } from "../plan/query-request.js";
import type { Lens } from "../lens.js";

/** Where a node of an answer is cited from: an article, a span of its text (RFC 5147) and the span's digest. */
export interface Citation {
  readonly article: string;
  readonly fragment: string;
  readonly digest: string;
}

/**
 * Reads the stored citations of a node, each as `20336 article:x char=120,188 9f86...`, and leaves out those that the
 * reader does not see.
 */
export function citationReader(lens: Lens): (kept: unknown, request: QueryRequest) => readonly Citation[] {
  return (kept, request) => {
    const press = lens.press?.read(request);
    return ((kept ?? []) as readonly string[]).flatMap((text) => {
      const [day = "", article = "", fragment = "", digest = ""] = text.split(" ");
      const isKnown = press === undefined || (day === "-" ? lens.includeUndated : Number(day) <= press);
      return isKnown ? [{ article, fragment, digest }] : [];
    });
  };
}

/**
 * Collects the citations in a built answer by the path of each node, `statements.nodes.0`. Nodes without any are left
 * out.
 */
export function collectCitations(value: unknown, path: string, found: Map<string, readonly Citation[]>): void {
  if (typeof value !== "object" || value === null) return;
  const own = (value as { readonly [citationsKey]?: readonly Citation[] })[citationsKey];
  if (own !== undefined && own.length > 0) found.set(path, own);
  for (const [key, part] of Object.entries(value)) collectCitations(part, `${path}.${key}`, found);
}
