import {
  edgeOf,
  type Entity,
  type GraphField,
  type GraphModel,
  nodesOf,
  type Relation,
} from "../../graph/graph-model.js";
import type { TypedRecord } from "../../graph/lint-finding.js";
import type { StatedRecord } from "../../graph/rule.js";
import { nearMiss } from "../../errors/near-miss.js";
import { type Problem, refuse } from "./problem.js";
import { longFormat, writtenFields } from "./document-format.js";
import type { DocumentSource, ValuePath } from "./document-source.js";
import { expandDocuments, type ExpandOptions } from "./short/expand-document.js";
import type { ExpandedSource } from "./short/write-long.js";

/** A record with its type and its place in a document. */
export interface PlacedRecord {
  readonly entity: Entity;
  readonly record: StatedRecord;
  readonly source: DocumentSource;
  readonly path: ValuePath;
}

/** Says where a record stands, by its id. */
export type PlaceFinder = (id: string) => Pick<PlacedRecord, "source" | "path">;

/** The record alone, as the lints of the domain take it. */
export const typedRecord = ({ entity, record }: PlacedRecord): TypedRecord => ({ type: entity.name, record });

/** The records of a document, or what is wrong with its form. */
export interface RecordsRead {
  readonly records: readonly PlacedRecord[];
  readonly problems: readonly Problem[];
}

/** Checks the form of one document, which is in long form. */
type RecordReader = (source: ExpandedSource) => RecordsRead;

/** An import reads its documents one by one, and the format takes longer to make than a document to check. */
const readers = new WeakMap<GraphModel, RecordReader>();

/** The reader of documents in long form, which checks the form of each one. */
export function recordReader(model: GraphModel): RecordReader {
  const reader = readers.get(model) ?? createReader(model);
  readers.set(model, reader);
  return reader;
}

function createReader(model: GraphModel): RecordReader {
  const format = longFormat(model);
  const entities = nodesOf(model);
  return (source) => {
    const parsed = format.safeParse(source.content);
    if (!parsed.success) {
      const { issues } = parsed.error;
      return { records: [], problems: issues.flatMap((issue) => problemsOf(model, source, issue as unknown as Issue)) };
    }
    const records = entities.flatMap((entity) =>
      (parsed.data[entity.plural] ?? []).map((record, index) => ({
        entity,
        record,
        source,
        path: [entity.plural, index],
      })),
    );
    return { records, problems: [] };
  };
}

/**
 * Reads the records of documents in short or long form, checking the form of each one.
 * @throws ServiceError SEED_INVALID with every problem found, each with file, line, column and reason.
 */
export function readRecords(
  model: GraphModel,
  sources: readonly DocumentSource[],
  options: ExpandOptions = {},
): readonly PlacedRecord[] {
  const { records, problems } = parseRecords(model, sources, options);
  refuse(problems);
  return records;
}

/** Reads the records of documents as {@link readRecords}, but hands out the problems beside those that have none. */
export function parseRecords(
  model: GraphModel,
  sources: readonly DocumentSource[],
  options: ExpandOptions = {},
): RecordsRead {
  const expanded = expandDocuments(model, sources, options);
  const refused = new Set(expanded.problems.map(({ source }) => source));
  // What a document leaves open cannot have the form of a record.
  const whole = expanded.sources.filter((_source, index) => !refused.has(sources[index] as DocumentSource));
  const read = whole.map(recordReader(model));
  return {
    records: read.flatMap(({ records }) => records),
    problems: [...expanded.problems, ...read.flatMap(({ problems }) => problems)],
  };
}

interface Issue {
  readonly code: string;
  readonly message: string;
  readonly path: ValuePath;
  readonly keys?: readonly string[];
  readonly format?: string;
}

function problemsOf(model: GraphModel, source: ExpandedSource, issue: Issue): readonly Problem[] {
  const field = fieldName(source, issue.path);
  if (issue.code === "unrecognized_keys")
    return (issue.keys ?? []).map((key) => ({
      source,
      path: [...issue.path, key],
      reason: unknownKey(model, issue.path, key),
    }));
  if (issue.message.endsWith("received undefined"))
    return [{ source, path: issue.path, reason: `${field} is missing${insteadOfId(model, issue.path)}` }];
  return [
    {
      source,
      path: issue.path,
      reason: issue.format === "regex" ? `${field} must be ${issue.message}` : `${field}: ${issue.message}`,
    },
  ];
}

/** What else to write where an id is missing. */
function insteadOfId(model: GraphModel, [plural, , field]: ValuePath): string {
  const label = nodesOf(model).find((entity) => entity.plural === plural)?.labelField;
  return field === "id" && label !== undefined ? `; write ${label}, from which one is made, or an id` : "";
}

/** A field as a message names it: as it is written, or, for one of a record inside another, with that record's id. */
function fieldName({ content, writtenAt }: ExpandedSource, path: ValuePath): string {
  const [plural = "", index = 0, ...rest] = path;
  const isMoved = writtenAt(path)[0] !== plural || writtenAt(path).length !== path.length;
  const record = (content as Readonly<Record<string, readonly { readonly id?: string }[]>>)[plural]?.[Number(index)];
  return isMoved && rest.length > 0
    ? `${rest.join(".")} of ${record?.id ?? `this ${plural} record`}`
    : writtenAt(path).join(".");
}

function unknownKey(model: GraphModel, path: ValuePath, key: string): string {
  const types = nodesOf(model).map((entity) => entity.plural);
  if (path.length === 0) return `there is no type "${key}".${nearMiss(key, types)} The types are ${types.join(", ")}.`;
  const fields = nodesOf(model).find((entity) => entity.plural === path[0])?.fields ?? new Map<string, GraphField>();
  const written = writtenFields(fields).map(({ name }) => name);
  // Only for fields of the record itself, not of objects within it.
  if (path.length === 2 && fields.has(key))
    return (
      `"${key}" is derived from other fields and cannot be written; ` +
      `${path.join(".")} accepts ${written.join(", ")}`
    );
  return `there is no field "${key}" in ${path.join(".")}.${nearMiss(key, written)}`;
}

/** A reference from one record to another, and where in the document it is written. */
export interface Reference {
  readonly id: string;
  readonly path: ValuePath;
}

/** One edge that a record states: the id at its other end and, if the edge has fields, the whole item. */
export interface WrittenEdge extends Reference {
  readonly item: Readonly<Record<string, unknown>>;
}

/** The edges that a record states under a relation. */
export function edgesOf(
  model: GraphModel,
  { record, path = [] }: Pick<PlacedRecord, "record"> & Partial<Pick<PlacedRecord, "path">>,
  relation: Relation,
): readonly WrittenEdge[] {
  const value = record[relation.name];
  if (value === undefined) return [];
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const end = edgeOf(model, relation)?.endField ?? "node";
  return items.map((item, index) => {
    const place = Array.isArray(value) ? [...path, relation.name, index] : [...path, relation.name];
    if (typeof item === "string") return { id: item, item: {}, path: place };
    const fields = item as Readonly<Record<string, unknown>>;
    return { id: String(fields[end]), item: fields, path: place };
  });
}
