import { earliestKey, foldedKey, latestKey, rankKey } from "../../../src/graph/derived-keys.js";
import {
  edgeOf,
  type Entity,
  type GraphField,
  type GraphModel,
  type Property,
  type Relation,
} from "../../../src/graph/graph-model.js";
import { indexesWrittenBy } from "../../../src/graph/relation-index.js";
import type { ValueKind } from "../../../src/graph/value-kind.js";

/** A column of a CSV file for the import: a property and its type. */
export interface CsvColumn {
  readonly key: string;
  readonly type: string;
}

const typeOfKind: Readonly<Record<ValueKind, string>> = {
  id: "string",
  text: "string",
  int: "long",
  float: "double",
  boolean: "boolean",
  enum: "string",
  enumList: "string[]",
  textList: "string[]",
  edtf: "string",
  dateTime: "datetime",
  decimal: "long",
  currency: "string",
};

/** The columns for the properties that nodes or relationships with these fields are written with. */
export function columnsOf(fields: ReadonlyMap<string, GraphField>): readonly CsvColumn[] {
  return [...fields.values()].flatMap((field): readonly CsvColumn[] => {
    // The label is another property, and the time of recording is written next to the record.
    if (field.kind === "property")
      return field.labelOf !== undefined || field.value === "dateTime" ? [] : propertyColumns(field);
    if (field.kind === "embedded" && field.prefix !== undefined) return columnsOf(field.fields);
    return field.kind === "between" && field.ids !== undefined ? [{ key: field.ids, type: "string[]" }] : [];
  });
}

function propertyColumns({ key, value, ranks, vocabulary }: Property): readonly CsvColumn[] {
  const column = { key, type: typeOfKind[value] };
  if (value === "edtf") return [column, { key: earliestKey(key), type: "long" }, { key: latestKey(key), type: "long" }];
  if (ranks !== undefined) return [column, { key: rankKey(key), type: "long" }];
  return value === "text" && vocabulary === undefined ? [column, { key: foldedKey(key), type: "string" }] : [column];
}

/**
 * The columns for a relation's relationships: fields of the edge, fixed properties of the relation, properties of
 * relationship indexes, and the key of parallel edges.
 */
export function relationshipColumns(model: GraphModel, entity: Entity, relation: Relation): readonly CsvColumn[] {
  const fixed = Object.keys(relation.hops[0]?.with ?? {}).map((key) => ({ key, type: "string" }));
  const indexed = indexesWrittenBy(model, entity, relation).flatMap(({ ownerKey, property, key }) => [
    { key: ownerKey, type: "string" },
    ...propertyColumns(property).filter((column) => column.key === key),
  ]);
  return [
    ...fixed,
    ...columnsOf(edgeOf(model, relation)?.fields ?? new Map()),
    ...indexed,
    { key: "key", type: "string" },
  ];
}
