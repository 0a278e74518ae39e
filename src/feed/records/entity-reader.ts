import type { Hop } from "../../graph/declarations.js";
import {
  edgeOf,
  type EdgeType,
  type Entity,
  type GraphField,
  type GraphModel,
  type Property,
  type Relation,
} from "../../graph/graph-model.js";
import type { GraphEdge, GraphRecord } from "../../graph/graph-record.js";
import { fromMinorUnits } from "../../graph/scalars/currency.js";
import { relationsOf } from "../documents/written-relations.js";
import type { Command } from "../run.js";

/** Reads the nodes of one type back as records, reversing what the writer does. */
export interface EntityReader {
  /** The statement that reads the nodes which a `found` line binds as `n`. */
  readonly command: (found: string, parameters: Command["parameters"]) => Command;
  /** The record for one row of a page. */
  readonly record: (row: readonly unknown[]) => GraphRecord;
}

/**
 * Prepares the reading of a type, with one column per property and one per relation written on its side:
 *
 * ```cypher
 * MATCH (n:Article) WHERE n.id IN $ids
 * RETURN n.id, n.title, ..., [(n)-[r:PUBLISHED_BY]->(m) | [m.id]]
 * ```
 * @param dataset limits the edges to those that this dataset states.
 */
export function entityReader(model: GraphModel, entity: Entity, dataset?: string): EntityReader {
  const columns = propertiesOf(entity.fields);
  const relations = relationsOf(entity);
  const parts = [
    ...columns.map((column) => expression("n", column)),
    ...relations.map(({ relation, hop }, index) => edgeList(model, relation, hop, index, dataset)),
  ];
  const returned = `RETURN n.id, ${parts.join(", ")}`;
  const required = Object.fromEntries(relations.map(({ hop }, index) => [`with${index}`, hop.with ?? {}]));
  return {
    command: (found, parameters) => ({
      text: `${found}\n${returned}`,
      parameters: { ...required, ...(dataset !== undefined && { dataset }), ...parameters },
    }),
    record: ([id, ...cells]) => {
      const stored = storedOf(columns, cells);
      const edges = new Map<string, readonly GraphEdge[]>();
      relations.forEach(({ relation, hop }, index) => {
        const found = edgesOf(model, relation, hop, cells[columns.length + index] as readonly (readonly unknown[])[]);
        if (found.length > 0) edges.set(relation.name, found);
      });
      return {
        entity,
        id: String(id),
        values: { id, ...valuesOf(entity.fields, stored, false) },
        derived: valuesOf(entity.fields, stored, true),
        edges,
      };
    },
  };
}

/** The stored properties that values are built from, including those of value objects. */
function propertiesOf(fields: ReadonlyMap<string, GraphField>): readonly Property[] {
  return [...fields.values()].flatMap((field) => {
    // The label is an alias of a property that is read anyway.
    if (field.kind === "property") return field.value === "id" || field.labelOf !== undefined ? [] : [field];
    return field.kind === "embedded" && field.prefix !== undefined ? propertiesOf(field.fields) : [];
  });
}

/**
 * Amounts are read as text because 64-bit integers lose digits in a JavaScript number, moments because the driver would
 * return an object of its own.
 */
const expression = (variable: string, { key, value }: Property): string =>
  value === "decimal" || value === "dateTime" ? `toString(${variable}.${key})` : `${variable}.${key}`;

function edgeList(model: GraphModel, relation: Relation, hop: Hop, index: number, dataset: string | undefined): string {
  const arrow = hop.direction === "out" ? `-[r:${hop.type}]->` : `<-[r:${hop.type}]-`;
  const condition = [
    ...Object.keys(hop.with ?? {}).map((name) => `r.${name} = $with${index}.${name}`),
    ...(dataset === undefined ? [] : ["$dataset IN r.datasets"]),
  ].join(" AND ");
  return (
    `[(n)${arrow}(m)${condition === "" ? "" : ` WHERE ${condition}`} | ` +
    `[${["m.id", ...edgeExpressions(edgeOf(model, relation))].join(", ")}]]`
  );
}

const edgeExpressions = (edge: EdgeType | undefined): readonly string[] =>
  edge === undefined
    ? []
    : [
        ...propertiesOf(edge.fields).map((property) => expression("r", property)),
        ...idListsOf(edge).map(({ ids }) => `r.${ids}`),
      ];

/** Fields of an edge that show nodes by the ids stored on the relationship. */
function idListsOf(edge: EdgeType): readonly { readonly name: string; readonly ids: string }[] {
  return [...edge.fields.values()].flatMap((field) =>
    field.kind === "between" && field.ids !== undefined ? [{ name: field.name, ids: field.ids }] : [],
  );
}

type Stored = Readonly<Record<string, unknown>>;

const storedOf = (columns: readonly Property[], cells: readonly unknown[]): Stored =>
  Object.fromEntries(columns.map(({ key }, index) => [key, cells[index]]));

/** Values by field, from the stored properties: either the derived ones or those that documents state. */
function valuesOf(
  fields: ReadonlyMap<string, GraphField>,
  stored: Stored,
  derived: boolean,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const field of fields.values()) {
    if (field.kind === "property" && field.derived === derived && field.labelOf === undefined) {
      const value = valueOf(field, stored);
      if (value !== undefined) values[field.name] = value;
    } else if (
      field.kind === "embedded" &&
      field.prefix !== undefined &&
      !derived &&
      (field.presenceKey === undefined || isThere(stored[field.presenceKey]))
    ) {
      values[field.name] = valuesOf(field.fields, stored, false);
    }
  }
  return values;
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

/** A value as a document would state it; undefined if it is absent or an empty list. */
function valueOf({ key, currencyKey, value }: Property, stored: Stored): unknown {
  const found = stored[key];
  if (!isThere(found) || (Array.isArray(found) && found.length === 0)) return undefined;
  return value === "decimal" ? fromMinorUnits(found as string, stored[currencyKey ?? ""] as string) : found;
}

function edgesOf(
  model: GraphModel,
  relation: Relation,
  hop: Hop,
  rows: readonly (readonly unknown[])[],
): readonly GraphEdge[] {
  const edge = edgeOf(model, relation);
  const columns = edge === undefined ? [] : propertiesOf(edge.fields);
  const edges = rows.map(([other, ...cells]) => {
    const lists =
      edge === undefined
        ? []
        : idListsOf(edge).map(({ name }, index) => [name, cells[columns.length + index]] as const);
    const values = {
      ...(edge && valuesOf(edge.fields, storedOf(columns, cells), false)),
      ...Object.fromEntries(lists.filter(([, ids]) => Array.isArray(ids) && ids.length > 0)),
    };
    return { relation, hop, other: String(other), values };
  });
  return edges.length < 2 ? edges : edges.toSorted(inOrder(relation));
}

/**
 * Orders edges by the property that the declaration sorts entries by, the absent last; then by the id at the other end,
 * then by the remaining values.
 */
function inOrder({ entries, sortedBy }: Relation): (a: GraphEdge, b: GraphEdge) => number {
  const keyOf = ({ other, values }: GraphEdge): readonly string[] => [
    entries && sortedBy !== undefined ? ((values[sortedBy] as string | undefined) ?? "\u{ffff}") : "",
    other,
    JSON.stringify(values),
  ];
  return (a, b) => {
    const keys = keyOf(b);
    return keyOf(a).reduce((order, key, index) => order || compare(key, keys[index] ?? ""), 0);
  };
}

/** By code unit, so that the order does not depend on a locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
