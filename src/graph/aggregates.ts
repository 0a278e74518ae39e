import {
  type Derived,
  type EdgeType,
  type Embedded,
  type Entity,
  entityNamed,
  type GraphField,
  type GraphModel,
  type Property,
  type Relation,
} from "./graph-model.js";

/** A part of a date that items are grouped by. */
export type DatePart = "month" | "year";

/** A key by which items of a connection can be grouped. */
export interface KeySource {
  /**
   * Value in the enum that `by` takes: `KIND`, `MONEY_CURRENCY`, `SAID_ON_MONTH`, `ARTICLES_OUTLET`, `CONVEYS_TYPE`,
   * `EDGE_ROLE`.
   */
  readonly value: string;
  /** Field of the key object: `kind`, `moneyCurrency`, `saidOnMonth`, `articlesOutlet`, `conveysType`, `edgeRole`. */
  readonly name: string;
  readonly on: "node" | "edge";
  readonly field: Property | Relation;
  readonly description: string;
  /** For a date: the part to group by. */
  readonly part?: DatePart;
  /** For a relation to nodes of several types: whether to group by their type alone. */
  readonly isType?: boolean;
}

/**
 * The keys by which a connection can be grouped: properties, and for dates their month and year; to-one relations and
 * plain lists of nodes, the types of those nodes, and the relations that `groupBy` names behind them; and the
 * properties of embedded objects and of the edge.
 */
export function groupKeys(model: GraphModel, entity: Entity, edge: EdgeType | undefined): readonly KeySource[] {
  const own = [...entity.fields.values()].flatMap((field): readonly KeySource[] => {
    if (field.kind === "embedded")
      return propertiesOf(field.fields).flatMap((part) =>
        propertyKeys(field.name + upperFirst(part.name), "node", part),
      );
    if (field.kind === "property") return isKey(field) ? propertyKeys(field.name, "node", field) : [];
    return field.kind === "relation" && isKey(field) ? relationKeys(model, field) : [];
  });
  return [
    ...own,
    ...propertiesOf(edge?.fields ?? new Map()).flatMap((part) =>
      propertyKeys(`edge${upperFirst(part.name)}`, "edge", part),
    ),
  ];
}

const isKey = (field: GraphField): field is Property | Relation =>
  field.kind === "property"
    ? field.value !== "decimal" && field.value !== "dateTime" && field.labelOf === undefined
    : field.kind === "relation" && field.many !== "connection" && !field.entries && field.edge === undefined;

const propertiesOf = (fields: ReadonlyMap<string, GraphField>): readonly Property[] =>
  [...fields.values()].filter((field): field is Property => field.kind === "property" && isKey(field));

function propertyKeys(name: string, on: "node" | "edge", field: Property): readonly KeySource[] {
  const key = keySource(name, on, field, field.description);
  if (field.value !== "edtf") return [key];
  const parts = (["month", "year"] as const).map((part): KeySource => ({
    ...keySource(
      name + upperFirst(part),
      on,
      field,
      `The ${part} of \`${name}\`, or the date as written if it covers more than one ${part}.`,
    ),
    part,
  }));
  return [key, ...parts];
}

function relationKeys(model: GraphModel, relation: Relation): readonly KeySource[] {
  const target = entityNamed(model, relation.target);
  const behind = relation.groupBy.flatMap((name): readonly KeySource[] => {
    const further = target.fields.get(name);
    if (further?.kind !== "relation") return [];
    const hops = [
      ...relation.hops.map((hop, place) =>
        place === relation.hops.length - 1 ? { ...hop, to: relation.target } : hop,
      ),
      ...further.hops,
    ];
    const joined: Relation = { ...further, hops, many: relation.many, required: relation.required && further.required };
    return [
      keySource(
        relation.name + upperFirst(name),
        "node",
        joined,
        `For each node in \`${relation.name}\`: ${further.description}`,
      ),
    ];
  });
  const type: readonly KeySource[] =
    target.kind === "node"
      ? []
      : [
          {
            ...keySource(`${relation.name}Type`, "node", relation, `The types of the nodes in \`${relation.name}\`.`),
            isType: true,
          },
        ];
  return [keySource(relation.name, "node", relation, relation.description), ...type, ...behind];
}

const keySource = (name: string, on: "node" | "edge", field: Property | Relation, description: string): KeySource => ({
  value: constantCase(name),
  name,
  on,
  field,
  description,
});

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const constantCase = (name: string): string => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();

/**
 * Whether an aggregate can say more about a field than how many have it: bounds, sums or means of a number, a date or
 * an amount.
 */
export function isMeasured(field: Property | Derived | Embedded): boolean {
  if (field.kind === "embedded")
    return [...field.fields.values()].some(
      (part) => (part.kind === "property" || part.kind === "derived") && isMeasured(part),
    );
  return field.value === "int" || field.value === "float" || field.value === "edtf" || field.value === "decimal";
}
