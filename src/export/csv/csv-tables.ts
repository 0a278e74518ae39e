import {
  edgeOf,
  type EdgeType,
  type Entity,
  type GraphField,
  type GraphModel,
  nodesOf,
  type Relation,
} from "../../graph/graph-model.js";
import type { GraphRecord } from "../../graph/graph-record.js";
import { flatText, flatValues } from "../flat-values.js";

/** A table of an export: one row per node of a type, or one per edge of a relation whose edges have fields. */
export interface CsvTable {
  /** The type, `Person`, or type and relation, `Person.memberships`; the values of the request's `type`. */
  readonly name: string;
  /** `people.csv`, `people-memberships.csv`. */
  readonly file: string;
  /** Type of the records it is made from. */
  readonly entity: Entity;
  readonly header: readonly string[];
  readonly rowsOf: (record: GraphRecord) => readonly (readonly string[])[];
}

/**
 * The tables of a model. A table of nodes has one column per property, derived ones included (`money.amount` for those
 * of a value object), and one per relation with the ids at its end. Lists are one cell, separated by semicolons. Edges
 * that have fields get tables of their own.
 */
export const csvTables = (model: GraphModel): readonly CsvTable[] =>
  nodesOf(model).flatMap((entity) => [nodeTable(entity), ...edgeTables(model, entity)]);

interface Column {
  readonly name: string;
  readonly cell: (record: GraphRecord) => string;
}

function nodeTable(entity: Entity): CsvTable {
  const columns: readonly Column[] = [
    { name: "id", cell: ({ id }) => id },
    ...[...entity.fields.values()].flatMap(columnsOf),
  ];
  return {
    name: entity.name,
    file: `${entity.plural}.csv`,
    entity,
    header: columns.map(({ name }) => name),
    rowsOf: (record) => [columns.map(({ cell }) => cell(record))],
  };
}

function columnsOf(field: GraphField): readonly Column[] {
  if (field.kind === "relation" && field.written)
    return [
      {
        name: field.name,
        cell: ({ edges }) => flatText([...new Set(edges.get(field.name)?.map(({ other }) => other))]),
      },
    ];
  return flatValues(field).map(({ name, of }) => ({ name, cell: (record) => flatText(of(record)) }));
}

function edgeTables(model: GraphModel, entity: Entity): readonly CsvTable[] {
  return [...entity.fields.values()].flatMap((field) => {
    const edge = field.kind === "relation" && field.written ? edgeOf(model, field) : undefined;
    return edge === undefined ? [] : [edgeTable(entity, field as Relation, edge)];
  });
}

function edgeTable(entity: Entity, { name }: Relation, edge: EdgeType): CsvTable {
  const columns = [...edge.fields.values()].flatMap(flatValues);
  return {
    name: `${entity.name}.${name}`,
    file: `${entity.plural}-${name}.csv`,
    entity,
    header: [entity.singular, edge.endField ?? "node", ...columns.map((column) => column.name)],
    rowsOf: ({ id, edges }) =>
      (edges.get(name) ?? []).map((found) => [id, found.other, ...columns.map(({ of }) => flatText(of(found)))]),
  };
}
