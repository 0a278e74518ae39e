import type { PlacedRecord } from "./records.js";

/** A name of a text that records know. */
export interface KnownName {
  readonly name: string;
  /** Those that have the name, by id; more than one where it is not clear who is meant. */
  readonly ids: readonly string[];
}

/** Shortest name that is looked for; shorter ones, such as "US", count only in capitals. */
const shortestName = 3;

/**
 * The names and aliases of records that stand in a text as words of their own, in the order of the text. Where one name
 * is part of a longer one, only the longer one counts.
 */
export function knownNamesIn(records: readonly PlacedRecord[], text: string): readonly KnownName[] {
  const ids = new Map<string, Set<string>>();
  for (const { entity, record } of records)
    for (const field of entity.fields.values())
      if (field.kind === "property" && field.search === "name")
        for (const name of [record[field.name]].flat())
          if (typeof name === "string" && isSought(name)) ids.set(name, (ids.get(name) ?? new Set()).add(record.id));
  const found: { readonly name: string; readonly at: number }[] = [];
  let left = text;
  for (const name of [...ids.keys()].toSorted((a, b) => b.length - a.length)) {
    // Most names stand nowhere in the text, which is found out without a pattern.
    if (!left.includes(name)) continue;
    const form = new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&")}(?![\\p{L}\\p{N}])`,
      "gu",
    );
    const at = left.search(form);
    if (at < 0) continue;
    found.push({ name, at });
    left = left.replaceAll(form, (match) => "\u{0}".repeat(match.length));
  }
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => ({ name, ids: [...(ids.get(name) ?? [])].toSorted() }));
}

const isSought = (name: string): boolean =>
  [...name].length >= shortestName || (name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase());
