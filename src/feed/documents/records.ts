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
import { ServiceError } from "../../errors/service-error.js";
import { documentFormat, writtenFields } from "./document-format.js";
import type { DocumentSource, ValuePath } from "./document-source.js";

/** A record with its type and its place in a document. */
export interface PlacedRecord {
  readonly entity: Entity;
  readonly record: StatedRecord;
  readonly source: DocumentSource;
  readonly path: ValuePath;
}

/** The record alone, as the lints of the domain take it. */
export const typedRecord = ({ entity, record }: PlacedRecord): TypedRecord => ({ type: entity.name, record });

/** The records of a document, or what is wrong with its form. */
export interface RecordsRead {
  readonly records: readonly PlacedRecord[];
  readonly problems: readonly Problem[];
}

/** Makes a reader of documents that checks the form of each one. */
export function recordReader(model: GraphModel): (source: DocumentSource) => RecordsRead {
  const format = documentFormat(model);
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
 * Reads the records of documents, checking the form of each one.
 * @throws ServiceError SEED_INVALID with every problem found, each with file, line, column and reason.
 */
export function readRecords(model: GraphModel, sources: readonly DocumentSource[]): readonly PlacedRecord[] {
  const read = sources.map(recordReader(model));
  refuse(read.flatMap(({ problems }) => problems));
  return read.flatMap(({ records }) => records);
}

interface Issue {
  readonly code: string;
  readonly message: string;
  readonly path: ValuePath;
  readonly keys?: readonly string[];
  readonly format?: string;
}

function problemsOf(model: GraphModel, source: DocumentSource, issue: Issue): readonly Problem[] {
  const field = issue.path.join(".");
  if (issue.code === "unrecognized_keys")
    return (issue.keys ?? []).map((key) => ({
      source,
      path: [...issue.path, key],
      reason: unknownKey(model, issue.path, key),
    }));
  return [
    {
      source,
      path: issue.path,
      reason: issue.format === "regex" ? `${field} must be ${issue.message}` : `${field}: ${issue.message}`,
    },
  ];
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

/** Something wrong with a document, and where. */
export interface Problem {
  readonly source: DocumentSource;
  readonly path: ValuePath;
  readonly reason: string;
}

/** Most problems that one message lists. */
const shownProblems = 20;

/**
 * Throws if there are any problems.
 * @throws ServiceError SEED_INVALID with the first problems, each with file, line and column.
 */
export function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  const lines = problems.slice(0, shownProblems).map(({ source, path, reason }) => {
    const { line, column } = source.placeOf(path);
    return `${source.file}:${line}:${column}: ${reason}`;
  });
  const rest = problems.length > shownProblems ? `\nand ${problems.length - shownProblems} more` : "";
  const place = first.source.placeOf(first.path);
  throw new ServiceError("SEED_INVALID", `${lines.join("\n")}${rest}\nNothing was written.`, {
    file: first.source.file,
    ...place,
  });
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
export function edgesOf(model: GraphModel, { record, path }: PlacedRecord, relation: Relation): readonly WrittenEdge[] {
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
