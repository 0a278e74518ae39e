import type { GraphModel } from "../../../graph/graph-model.js";
import { type Draft, isObject, type Item } from "./draft.js";
import { readItem } from "./read-draft.js";

/** A name to look for in the passages of a document, as the document lists it under `mentions`. */
export interface SoughtName {
  readonly surface: string;
  /** What stands in the list, which is also what stands in a passage. */
  readonly written: unknown;
  readonly index: number;
}

/** The key of a document with the names to look for. */
export const mentionsKey = "mentions";

/** The names that a document lists: `Ada Quill`, or `{node: Ada Quill, surface: Quill}`. */
export const soughtNames = (content: unknown): readonly SoughtName[] => {
  const list = isObject(content) ? content[mentionsKey] : undefined;
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).flatMap((written, index) => {
    const surface = isObject(written) ? (written["surface"] ?? written["node"]) : written;
    return typeof surface === "string" && surface !== "" ? [{ surface, written, index }] : [];
  });
};

/** Those of the names that stand in words, as words of their own; a name within a longer one does not count. */
export function namesIn(words: string, sought: readonly SoughtName[]): readonly SoughtName[] {
  let left = words;
  const found = new Set<SoughtName>();
  for (const one of sought.toSorted((a, b) => b.surface.length - a.surface.length)) {
    const form = new RegExp(
      `(?<![\\p{L}\\p{N}])${one.surface.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&")}(?![\\p{L}\\p{N}])`,
      "gu",
    );
    const without = left.replaceAll(form, "\u{0}");
    if (without !== left || sameSurface(found, one)) found.add(one);
    left = without;
  }
  return sought.filter((one) => found.has(one));
}

const sameSurface = (found: ReadonlySet<SoughtName>, { surface }: SoughtName): boolean =>
  [...found].some((one) => one.surface === surface);

/** Lists the names that stand in the words of a passage, unless the passage lists its own. */
export function mentionNames(model: GraphModel, passage: Draft, words: string): void {
  const relation = passage.entity.fields.get(passage.entity.quote?.names ?? "");
  if (relation?.kind !== "relation" || passage.fields.has(relation.name)) return;
  const items = namesIn(words, soughtNames(passage.document.source.content)).map(({ written, index }): Item =>
    readItem(model, passage, relation, written, [mentionsKey, index]),
  );
  if (items.length > 0) passage.fields.set(relation.name, items);
}
