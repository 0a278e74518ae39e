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
import { documentFormat, writtenFields } from "./document-format.js";
import type { DocumentSource, ValuePath } from "./document-source.js";
import { type Problem, refuse } from "./problem.js";

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

/**
 * Reads the records of documents, checking the form of each one.
 * @throws ServiceError SEED_INVALID with every problem found, each with file, line, column and reason.
 */
export function readRecords(model: GraphModel, sources: readonly DocumentSource[]): readonly PlacedRecord[] {
  const format = documentFormat(model);
  const problems: Problem[] = [];
  const records: PlacedRecord[] = [];
  for (const source of sources) {
    const parsed = format.safeParse(source.content);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) problems.push(...problemsOf(model, source, issue as unknown as Issue));
      continue;
    }
    for (const entity of nodesOf(model)) {
      parsed.data[entity.plural]?.forEach((record, index) =>
        records.push({ entity, record, source, path: [entity.plural, index] }),
      );
    }
  }
  refuse(problems);
  return records;
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
