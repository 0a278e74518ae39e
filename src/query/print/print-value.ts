import { foldedKey, orderKey } from "../../graph/derived-keys.js";
import { type Entity, entityNamed, type Property, type Relation } from "../../graph/graph-model.js";
import { cypher, subquery, whereAll } from "../plan/cypher.js";
import type { Cypher, ValueReference } from "../plan/expression.js";
import type { OrderKey } from "../plan/order-key.js";
import { changesUnder, derivations } from "./derivations.js";
import { printPattern } from "./pattern.js";
import type { PrintContext, Scope } from "./print-context.js";
import { notExcepted, printRelation, printSource } from "./print-source.js";
import { printLabel } from "./print-label.js";

/**
 * Writes the expression of a value: `n0.act`, `e0.role`, or, through a to-one relation, `COLLECT { MATCH
 * (n0)-[:AT]->(n1:Event) RETURN n1.date }[0]`.
 */
export function printValue(
  context: PrintContext,
  value: ValueReference,
  scope: Scope,
  key: (property: Property) => string = (property) => property.key,
): Cypher {
  switch (value.kind) {
    case "property":
      return isCut(context, value)
        ? printUnderCut(context, value.property, scope, key(value.property).slice(value.property.key.length))
        : printProperty(context, value, scope, key(value.property));
    case "column":
      return value.name;
    case "edgeKey":
      return `${scope.edge}.key`;
    case "count":
      return printCounted(context, value, scope);
    case "derived":
      return printDerived(context, { ...value, as: value.derived.as, suffix: "" }, scope);
    case "related": {
      const { relation, entity } = value;
      const { pattern, conditions, scope: end } = printRelation(context, { relation }, entity.label, scope.node);
      const match = cypher`MATCH ${printPattern(pattern)}${whereAll(conditions)}`;
      const found = cypher`${match} RETURN ${printValue(context, value.value, end, key)} LIMIT 1`;
      return cypher`${subquery("COLLECT", found)}[0]`;
    }
  }
}

/** The expression that an order key sorts by: for a date, its first day. */
export const printOrderKey = (context: PrintContext, key: OrderKey, scope: Scope): Cypher =>
  printValue(context, key.value, scope, orderKey);

/**
 * The number of distinct related nodes: `COUNT { MATCH (n0)-[:REPORTED_IN]->(h0:Passage)-[:IN]->(n1) RETURN DISTINCT n1
 * }`.
 */
function printCounted(
  context: PrintContext,
  { source, entity }: Extract<ValueReference, { kind: "count" }>,
  scope: Scope,
): Cypher {
  if (source.kind === "group") {
    const { hops, by } = source.group;
    const relation = { hops: hops.slice(0, 1), edge: by };
    const found = printRelation(context, { relation }, hops[0]?.to ?? "", scope.node);
    const edge = found.scope.edge ?? "";
    const where = whereAll([...found.conditions, ...notExcepted(source.group, edge)]);
    return subquery("COUNT", cypher`MATCH ${printPattern(found.pattern)}${where} RETURN DISTINCT ${edge}.${by}`);
  }
  const { pattern, conditions, scope: end, repeats } = printSource(context, source, entity.label, scope);
  const match = cypher`MATCH ${pattern === undefined ? "" : printPattern(pattern)}${whereAll(conditions)}`;
  return subquery("COUNT", repeats ? cypher`${match} RETURN DISTINCT ${end.node}` : match);
}

/**
 * `n0.saidOn`, or `e0.saidOnEarliest` if the relationship that led to the node has a copy of that property for an
 * index.
 */
function printProperty(
  context: PrintContext,
  { on, property, folded = false }: Extract<ValueReference, { kind: "property" }>,
  { node, edge, kept }: Scope,
  key: string,
): Cypher {
  if (property.labelOf !== undefined && property.key === property.name)
    return printLabel(context, property.labelOf, node, folded);
  if (folded) {
    const owner = on === "edge" ? edge : node;
    // Without a text index, the folded text is stored only if it differs from the original.
    return property.textIndex ? `${owner}.${foldedKey(key)}` : `coalesce(${owner}.${foldedKey(key)}, ${owner}.${key})`;
  }
  if (on === "edge") return `${edge}.${key}`;
  return kept?.key === key ? `${kept.edge}.${key}` : `${node}.${key}`;
}

/** A value that is computed over a relation, and the suffix of the properties that it reads. */
interface DerivedValue {
  readonly as: string;
  readonly over: Relation;
  readonly entity: Entity;
  readonly suffix: string;
}

function printDerived(context: PrintContext, { as, over, entity, suffix }: DerivedValue, scope: Scope): Cypher {
  const { pattern, conditions, scope: end } = printRelation(context, { relation: over }, entity.label, scope.node);
  const derivation = derivations[as];
  if (derivation === undefined) throw new RangeError(`there is no derivation ${as}`);
  const { node, edge } = end;
  return derivation({ pattern: printPattern(pattern), conditions, owner: scope.node, node, edge, suffix, context });
}

/** Whether the lens changes a value, so that it has to be computed rather than read. */
export const isCut = (context: PrintContext, value: ValueReference): boolean =>
  context.lens.isBounded &&
  value.kind === "property" &&
  value.property.underCut !== undefined &&
  changesUnder(context.lens, value.property.underCut.as);

/**
 * The stored value follows from all articles together; under a bounded lens, it is computed from what the reader sees.
 */
function printUnderCut(context: PrintContext, property: Property, scope: Scope, suffix: string): Cypher {
  const { as, over } = property.underCut ?? { as: "", over: "" };
  const owner = [...context.model.entities.values()].find((entity) => entity.fields.get(property.name) === property);
  const relation = owner?.fields.get(over);
  if (relation?.kind !== "relation") throw new RangeError(`no relation ${over} to compute ${property.name} over`);
  const entity = entityNamed(context.model, relation.target);
  return printDerived(context, { as, over: relation, entity, suffix }, scope);
}
