type Json = unknown;

/** The first place where two answers differ, and the values there. */
export interface Difference {
  readonly path: string;
  readonly service: Json;
  readonly reference: Json;
}

/**
 * Makes answers comparable that differ only in their cursors, by replacing each cursor of a page with the position of
 * the first row that has the same one. Two cursors of one answer are then equal exactly if they are in the other.
 */
export function withCursorPositions(value: Json): Json {
  if (Array.isArray(value)) return value.map(withCursorPositions);
  if (typeof value !== "object" || value === null) return value;
  const positions = new Map<unknown, number>();
  const entries = Object.entries(value).map(([key, part]) => {
    if (/^edges(_|$)/.test(key) && Array.isArray(part))
      return [key, part.map((edge) => ownCursors(withCursorPositions(edge), positions))] as const;
    return [key, withCursorPositions(part)] as const;
  });
  const result = entries.map(
    ([key, part]) => [key, /^pageInfo(_|$)/.test(key) ? ownCursors(part, positions) : part] as const,
  );
  return Object.fromEntries(result);
}

/** Replaces the cursors of an edge or a PageInfo by their positions. */
function ownCursors(value: Json, positions: Map<unknown, number>): Json {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => {
    if (!/^(cursor|startCursor|endCursor)(_|$)/.test(key) || part === null) return [key, part] as const;
    const position = positions.get(part) ?? positions.size;
    positions.set(part, position);
    return [key, `cursor ${position}`] as const;
  });
  return Object.fromEntries(entries);
}

/** The first difference between two answers, undefined if they are equal. The order of keys counts. */
export function firstDifference(service: Json, reference: Json, path = "data"): Difference | undefined {
  if (Object.is(service, reference)) return undefined;
  const areObjects =
    typeof service === "object" && typeof reference === "object" && service !== null && reference !== null;
  if (!areObjects || Array.isArray(service) !== Array.isArray(reference)) return { path, service, reference };
  const [left, right] = [Object.entries(service), Object.entries(reference)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [key, part] = left[index] ?? [];
    const [otherKey, otherPart] = right[index] ?? [];
    if (key !== otherKey) return { path, service, reference };
    const difference = firstDifference(part, otherPart, `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** All cursors that an answer has under this response key of `edges`, at any depth, in the order of the answer. */
export function cursorsUnder(value: Json, key: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => cursorsUnder(item, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === key
      ? (part as readonly { readonly cursor: string }[]).map(({ cursor }) => cursor)
      : cursorsUnder(part, key),
  );
}
