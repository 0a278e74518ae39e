import type { GraphQLResolveInfo } from "graphql";

/** Reads a field from a built object: those have response keys, so that two aliases of one field do not meet. */
export function readResponseKey(
  source: unknown,
  _arguments: unknown,
  _context: unknown,
  info: GraphQLResolveInfo,
): unknown {
  return (source as Readonly<Record<string, unknown>>)[info.path.key];
}
