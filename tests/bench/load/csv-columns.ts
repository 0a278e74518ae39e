import {
  earliestKey,
  edgeOf,
  type Entity,
  foldedKey,
  type GraphField,
  type GraphModel,
  latestKey,
  type Property,
  rankKey,
  type Relation,
} from "../../../src/graph/graph-model.js";
import { indexesWrittenBy } from "../../../src/graph/relation-index.js";
import type { ValueKind } from "../../../src/graph/value-kind.js";

/** A column of a CSV file for the import: a property and its type there. */
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

/** The columns of the properties that a node or a relationship of these fields is written with. */
export function columnsOf(fields: ReadonlyMap<string, GraphField>): readonly CsvColumn[] {
  return [...fields.values()].flatMap((field): readonly CsvColumn[] => {
    // What a node is called lies in another property, and when it came into the graph is written beside the record.
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

/** The columns of the relationships of a relation: those of its edge, what the relation itself fixes, what indexes need, and the key of parallel edges. */
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
