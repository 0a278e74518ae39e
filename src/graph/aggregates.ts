import type { Derived, EdgeType, Embedded, Entity, GraphField, Property, Relation } from "./graph-model.js";

/** A key that items of a connection can be grouped by. */
export interface KeySource {
  /** Value of the enum: `KIND`, `MONEY_CURRENCY`, `EDGE_ROLE`. */
  readonly value: string;
  /** Field of the key object: `kind`, `moneyCurrency`, `edgeRole`. */
  readonly name: string;
  readonly on: "node" | "edge";
  readonly field: Property | Relation;
}

/** The keys of a connection: properties, to-one relations and plain lists of nodes; of an embedded object and of the edge their properties. */
export function groupKeys(entity: Entity, edge: EdgeType | undefined): readonly KeySource[] {
  const own = [...entity.fields.values()].flatMap((field): readonly KeySource[] => {
    if (field.kind === "embedded") return propertiesOf(field.fields).map((part) => keySource(field.name + upperFirst(part.name), "node", part));
    return isKey(field) ? [keySource(field.name, "node", field)] : [];
  });
  return [...own, ...propertiesOf(edge?.fields ?? new Map()).map((part) => keySource(`edge${upperFirst(part.name)}`, "edge", part))];
}

const isKey = (field: GraphField): field is Property | Relation =>
  field.kind === "property" ? field.value !== "decimal" : field.kind === "relation" && field.many !== "connection" && !field.entries && field.edge === undefined;

const propertiesOf = (fields: ReadonlyMap<string, GraphField>): readonly Property[] =>
  [...fields.values()].filter((field): field is Property => field.kind === "property" && field.value !== "decimal");

const keySource = (name: string, on: "node" | "edge", field: Property | Relation): KeySource => ({ value: constantCase(name), name, on, field });

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const constantCase = (name: string): string => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();

/** Whether an aggregate has more to say of a field than its count: a number, a date, an amount, or an object with one of these. */
export function isMeasured(field: Property | Derived | Embedded): boolean {
  if (field.kind === "embedded") return [...field.fields.values()].some((part) => (part.kind === "property" || part.kind === "derived") && isMeasured(part));
  return field.value === "int" || field.value === "float" || field.value === "edtf" || field.value === "decimal";
}
