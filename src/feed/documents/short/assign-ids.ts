import type { Problem } from "../problem.js";
import { type Draft, type DraftDocument, isDraft, isObject, type Item } from "./draft.js";
import { isNamed } from "./read-draft.js";
import { slugOf } from "./slug.js";

/**
 * Gives an id to every record of a document that states none: its type and a slug of its label, with the slug of the
 * article between unless the label is a name that is known beyond the article. Passages have that of their article and
 * their span. The same document always gets the same ids.
 */
export function assignIds(document: DraftDocument): readonly Problem[] {
  const used = new Set([...document.records.values()].flat().flatMap(({ id }) => id ?? []));
  const counts = new Map<string, number>();
  const passages = new Map<string, Draft>();
  const problems: Problem[] = [];
  for (const draft of inOrder(document)) {
    if (draft.entity.quote !== undefined) problems.push(...unify(draft, passages));
    else if (draft.id === undefined) {
      const id = idOf(draft);
      if (id === undefined) continue;
      draft.id = isNamed(draft.entity) ? id : unusedOf(id, used, counts);
      used.add(draft.id);
    }
  }
  return problems;
}

/** Texts first, since the ids of all others may have theirs in them. */
const inOrder = ({ records }: DraftDocument): readonly Draft[] =>
  [...records]
    .toSorted(([a], [b]) => Number(b.text !== undefined) - Number(a.text !== undefined))
    .flatMap(([, list]) => list);

/** The id itself, or the first of `id-2`, `id-3` and so on that is free. */
function unusedOf(id: string, used: ReadonlySet<string>, counts: Map<string, number>): string {
  if (!used.has(id)) return id;
  let count = counts.get(id) ?? 2;
  while (used.has(`${id}-${count}`)) count += 1;
  counts.set(id, count + 1);
  return `${id}-${count}`;
}

function idOf(draft: Draft): string | undefined {
  const { entity, document } = draft;
  const label = entity.labelField === undefined ? undefined : draft.value(entity.labelField);
  if (typeof label !== "string" || label.trim() === "") return undefined;
  const scope = entity.text !== undefined || isNamed(entity) ? undefined : scopeOf(document);
  return `${entity.idPrefix}:${scope === undefined ? "" : `${scope}:`}${slugOf(label)}`;
}

/** What follows the type in an id. */
const slugIn = (id: string | undefined): string | undefined => id?.replace(/^[^:]*:/, "");

/** The slug of the only text of a document, the part of its id after the type. */
function scopeOf({ records }: DraftDocument): string | undefined {
  const texts = [...records].flatMap(([entity, list]) => (entity.text === undefined ? [] : list));
  return texts.length === 1 ? slugIn(texts[0]?.id) : undefined;
}

/** Gives a passage its id; passages that cite one span, and do not state an id of their own, are one. */
function unify(draft: Draft, known: Map<string, Draft>): readonly Problem[] {
  const { of = "", fragment = "", digest = "", names = "" } = draft.entity.quote ?? {};
  const span = draft.value(fragment);
  const [text] = draft.ends(of);
  const textId = isDraft(text) ? text.id : text;
  if (typeof span !== "string" || typeof textId !== "string") return [];
  const isStated = draft.id !== undefined;
  const place = span.replace(/^char=/, "").replaceAll(/[=,]/g, "-");
  draft.id ??= `${draft.entity.idPrefix}:${slugIn(textId)}:${place}`;
  const same = known.get(draft.id);
  if (same === undefined) {
    known.set(draft.id, draft);
    return [];
  }
  if (isStated) return [];
  draft.sameAs = same;
  if (draft.value(digest) !== same.value(digest))
    return [
      {
        source: draft.document.source,
        path: draft.path,
        reason: `${draft.id} has another ${digest} here than where it is first cited; run pledgegraph pin again`,
      },
    ];
  addItems(same, draft, names);
  return [];
}

/** Adds what one of two citations lists to the other; what both list stands once. */
function addItems(to: Draft, from: Draft, relation: string): void {
  const more = from.fields.get(relation) as readonly Item[] | undefined;
  if (more === undefined) return;
  const items = (to.fields.get(relation) as readonly Item[] | undefined) ?? [];
  const known = new Set(items.map(keyOf));
  to.fields.set(relation, [...items, ...more.filter((item) => !known.has(keyOf(item)))]);
}

const keyOf = ({ end, fields }: Item): string =>
  JSON.stringify([isDraft(end) ? end.path : isObject(end) ? end : end, fields]);
