import { type Entity, entityNamed, type GraphModel, nodesOf, type Relation } from "../../../graph/graph-model.js";
import type { DocumentSource, ValuePath } from "../document-source.js";
import type { Problem } from "../problem.js";
import { type Draft, type DraftDocument, isDraft, isName, isObject, type Item } from "./draft.js";
import { defaultItems, edgeFields } from "./field-defaults.js";
import { readItem } from "./read-draft.js";
import type { FindNamed } from "./resolve-names.js";

/** A document in long form that was written in short form. */
export interface ExpandedSource extends DocumentSource {
  /** Where in the file stands what a path of the long form leads to. */
  readonly writtenAt: (path: ValuePath) => ValuePath;
}

/** What the long form is written with. */
interface Writer {
  readonly model: GraphModel;
  readonly findNamed: FindNamed;
  readonly problems: Problem[];
  /** Where things stand that do not stand where the long form has them, by their paths there. */
  readonly moved: Map<string, ValuePath>;
}

/** Writes the records of a document in long form. */
export function writeLong(
  model: GraphModel,
  document: DraftDocument,
  findNamed: FindNamed,
): { readonly source: ExpandedSource; readonly problems: readonly Problem[] } {
  const { source } = document;
  if (document.isLong) return { source: { ...source, writtenAt: (path) => path }, problems: [] };
  const writer: Writer = { model, findNamed, problems: [], moved: new Map() };
  const content: Record<string, unknown> = {};
  for (const entity of nodesOf(model)) {
    const drafts = document.records.get(entity);
    if (drafts === undefined) continue;
    content[entity.plural] = drafts
      .filter(({ sameAs }) => sameAs === undefined)
      .map((draft, index) => writeRecord(writer, draft, [entity.plural, index]));
  }
  for (const [key, value] of document.rest) content[key] = value;
  const isEmpty = !isObject(source.content);
  return {
    source: { ...source, content: isEmpty ? source.content : content, ...placesIn(source, writer.moved) },
    problems: writer.problems,
  };
}

function placesIn(
  source: DocumentSource,
  moved: ReadonlyMap<string, ValuePath>,
): Pick<ExpandedSource, "placeOf" | "writtenAt"> {
  const writtenAt = (path: ValuePath): ValuePath => {
    for (let length = path.length; length > 0; length -= 1) {
      const from = moved.get(JSON.stringify(path.slice(0, length)));
      if (from !== undefined) return [...from, ...path.slice(length)];
    }
    return path;
  };
  return { writtenAt, placeOf: (path) => source.placeOf(writtenAt(path)) };
}

/** What to write of a record that does not say of which type it is. */
const untyped = (types: readonly Entity[]): string =>
  "a record that is written here says what it is by the key of its label: " +
  types.map(({ singular }) => `${singular}: ...`).join(", ");

const samePath = (a: ValuePath, b: ValuePath): boolean =>
  a.length === b.length && a.every((step, at) => step === b[at]);

function writeRecord(writer: Writer, draft: Draft, place: ValuePath): unknown {
  if (!samePath(place, draft.path)) writer.moved.set(JSON.stringify(place), draft.path);
  for (const [field, path] of draft.fieldPaths) writer.moved.set(JSON.stringify([...place, field]), path);
  if (draft.fields.has("")) return draft.fields.get("");
  const record: Record<string, unknown> = draft.id === undefined ? {} : { id: draft.id };
  for (const [name, value] of draft.fields) {
    const field = draft.entity.fields.get(name);
    record[name] =
      field?.kind === "relation" && field.written ? writeItems(writer, draft, field, value as readonly Item[]) : value;
  }
  for (const field of draft.entity.fields.values()) {
    if (draft.fields.has(field.name)) continue;
    if (field.kind === "property" && field.shortDefault !== undefined) {
      const value = draft.value(field.name);
      if (value !== undefined) record[field.name] = value;
    } else if (field.kind === "relation" && field.written) {
      const items = defaultItems(writer.model, draft, field)?.map((item) =>
        readItem(writer.model, draft, field, item, [...draft.path, field.name]),
      );
      if (items !== undefined) record[field.name] = writeItems(writer, draft, field, items);
    }
  }
  return record;
}

function writeItems(writer: Writer, draft: Draft, relation: Relation, items: readonly Item[]): unknown {
  const written = items.map((item) => writeItem(writer, draft, item));
  return relation.many === "one" && written.length === 1 ? written[0] : written;
}

function writeItem(writer: Writer, draft: Draft, item: Item): unknown {
  const { relation, edge, end, path } = item;
  const types = entityNamed(writer.model, relation.target).concrete.map((name) => entityNamed(writer.model, name));
  const written = writeEnd(writer, draft, end ?? defaultEnd(draft, relation), types, path);
  if (edge === undefined) return written;
  if (isObject(end) && "malformed" in end && Object.keys(item.fields).length === 0 && !isObject(written))
    return written;
  const fields = Object.fromEntries(
    Object.entries(edgeFields(draft, item)).map(([name, value]) => [name, writeEnds(value)]),
  );
  return { ...(written !== undefined && { [edge.endField ?? "node"]: written }), ...fields };
}

const writeEnds = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((one: unknown) => (isDraft(one) ? idOf(one) : one)) : value;

function defaultEnd(draft: Draft, relation: Relation): Draft | undefined {
  for (let outer = draft.within; outer !== undefined; outer = outer.within)
    if (outer.type === relation.target) return outer;
  return undefined;
}

const idOf = (draft: Draft): string | undefined => (draft.sameAs ?? draft).id;

function writeEnd(writer: Writer, draft: Draft, end: Item["end"], types: readonly Entity[], path: ValuePath): unknown {
  if (isDraft(end)) return idOf(end) ?? "";
  if (!isObject(end)) return end;
  if (!isName(end)) {
    if (types.length > 1 && isObject(end["malformed"]))
      writer.problems.push({ source: draft.document.source, path, reason: untyped(types) });
    return end["malformed"];
  }
  const found = writer.findNamed(end.name, types);
  if ("id" in found) return found.id;
  writer.problems.push({ source: draft.document.source, path, reason: found.reason });
  return undefined;
}
