import {
  earliestKey,
  entityNamed,
  foldedKey,
  type Group,
  type LabelPlace,
  latestKey,
  orderKey,
  type Property,
  type Relation,
} from "../../graph/graph-model.js";
import type { Operand } from "../../graph/operators.js";
import { changesUnder, derivations } from "./derivations.js";
import { hidesSubqueries } from "../plan/hides-subqueries.js";
import type { Argument, CursorBound, OrderKey, Parameter, Predicate, Source, ValueReference } from "../plan/plan.js";
import { type PrintContext, type Scope, whereAll } from "./print-context.js";
import { notExcepted, printSource } from "./print-source.js";
import type { ValueKind } from "../../graph/value-kind.js";
import { subqueryDepth } from "../plan/subquery-depth.js";

/**
 * Writes a condition as Cypher. A comparison with what is absent is null in Cypher, which WHERE takes for false; under
 * NOT it is made false first, so that `not` is the complement.
 *
 * - `{act: {eq: PROPOSE}}`: `n0.act = $p0`
 * - `{saidOn: {gte: "2025-09"}}`: `n0.saidOnEarliest >= $p0`
 * - `{not: {at: {name: {startsWith: "Paris"}}}}`: `NOT EXISTS { MATCH (n0)-[:AT]->(n1) WHERE n1.name STARTS WITH $p0 }`
 * - `{madeBy: {some: {name: {eq: "X"}}}}`: `EXISTS { MATCH (n0)<-[:MADE]-(n1:Actor) WHERE n1.name = $p0 }`
 */
export function printPredicate(context: PrintContext, predicate: Predicate, scope: Scope): string {
  switch (predicate.kind) {
    case "and":
      return predicate.of.length === 0
        ? "true"
        : predicate.of.map((part) => printOperand(context, part, scope)).join(" AND ");
    case "or":
      return predicate.of.length === 0 ? "false" : printAlternatives(context, predicate.of, scope);
    case "not":
      return `NOT ${printTwoValued(context, predicate.of, scope)}`;
    case "compare":
      if (predicate.operator.name === "isNull" && isAlwaysThere(predicate.value))
        return predicate.argument.value === "true" ? "false" : "true";
      return predicate.operator.cypher(
        operandOf(context, predicate.value, scope),
        argumentOf(context, predicate.argument),
      );
    case "present":
      return `${scope.node}.${predicate.key} IS ${predicate.negated ? "" : "NOT "}NULL`;
    case "label":
      return `${scope.node}:${predicate.label}`;
    case "typeIn":
      return `any(label IN labels(${scope.node}) WHERE label IN ${context.parameter(predicate.labels)})`;
    case "exists":
      return printExists(context, predicate.source, predicate.entity.label, predicate.filter, scope);
    case "grouped": {
      const { hops, by } = predicate.group;
      const first = hops.slice(0, 1);
      return printExists(
        context,
        { kind: "relation", relation: { hops: first, edge: by } },
        first[0]?.to ?? "",
        predicate.filter,
        scope,
        predicate.group,
      );
    }
  }
}

/** A part of AND, OR or a WHERE with other parts: in brackets where it joins parts itself. */
export function printOperand(context: PrintContext, predicate: Predicate, scope: Scope): string {
  const text = printPredicate(context, predicate, scope);
  const joins =
    ((predicate.kind === "and" || predicate.kind === "or") && predicate.of.length > 1) ||
    (predicate.kind === "compare" && text.includes(" AND "));
  return joins ? `(${text})` : text;
}

/**
 * Writes the parts of OR. What must hold together in one of them is an EXISTS of its own where Neo4j would not see the
 * subqueries in it: `n0.act = $p0 OR EXISTS { MATCH (n0) WHERE n0.voice = $p1 AND EXISTS { ... } }`.
 */
function printAlternatives(context: PrintContext, alternatives: readonly Predicate[], scope: Scope): string {
  const hides = hidesSubqueries(alternatives);
  const parts = alternatives.map((part) => {
    const isOwn = hides && part.kind === "and" && subqueryDepth(part) > 1;
    return isOwn
      ? `EXISTS { MATCH (${scope.node}) WHERE ${printPredicate(context, part, scope)} }`
      : printOperand(context, part, scope);
  });
  return parts.join(" OR ");
}

function printTwoValued(context: PrintContext, predicate: Predicate, scope: Scope): string {
  const text = printPredicate(context, predicate, scope);
  const isTwoValued =
    predicate.kind === "exists" ||
    predicate.kind === "grouped" ||
    predicate.kind === "not" ||
    text === "true" ||
    text === "false";
  return isTwoValued ? text : `coalesce(${text}, false)`;
}

function printExists(
  context: PrintContext,
  source: Source,
  label: string,
  filter: Predicate | undefined,
  scope: Scope,
  group?: Group,
): string {
  const { pattern, conditions, scope: inner } = printSource(context, source, label, scope, filter);
  const excepted = group === undefined ? [] : notExcepted(group, inner.edge ?? "");
  return `EXISTS { MATCH ${pattern}${whereAll([...conditions, ...excepted, ...(filter === undefined ? [] : [printOperand(context, filter, inner)])])} }`;
}

/** Whether no node or relationship is without the value: it is required, and of no object that can be absent, whose properties have its name before theirs. */
const isAlwaysThere = (value: ValueReference): boolean =>
  value.kind === "property" && value.property.required && value.property.key === value.property.name;

/** Writes where a value lies: `n0.act`, `e0.role`, or of a to-one relation `COLLECT { MATCH (n0)-[:AT]->(n1:Event) RETURN n1.date }[0]`. */
export function printValue(
  context: PrintContext,
  value: ValueReference,
  scope: Scope,
  key: (property: Property) => string = (property) => property.key,
): string {
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
      return printDerived(context, value.derived.as, value.over, value.entity.label, scope, "");
    case "related": {
      const source = printSource(context, { kind: "relation", relation: value.relation }, value.entity.label, scope);
      return `COLLECT { MATCH ${source.pattern}${whereAll(source.conditions)} RETURN ${printValue(context, value.value, source.scope, key)} LIMIT 1 }[0]`;
    }
  }
}

/** How many related nodes there are, each once: `COUNT { MATCH (n0)-[:REPORTED_IN]->(h0:Passage)-[:IN]->(n1) RETURN DISTINCT n1 }`. */
function printCounted(
  context: PrintContext,
  { source, entity }: Extract<ValueReference, { kind: "count" }>,
  scope: Scope,
): string {
  if (source.kind === "group") {
    const { hops, by } = source.group;
    const found = printSource(
      context,
      { kind: "relation", relation: { hops: hops.slice(0, 1), edge: by } },
      hops[0]?.to ?? "",
      scope,
    );
    return `COUNT { MATCH ${found.pattern}${whereAll(found.conditions)} RETURN DISTINCT ${found.scope.edge}.${by} }`;
  }
  const found = printSource(context, source, entity.label, scope);
  return `COUNT { MATCH ${found.pattern}${whereAll(found.conditions)}${found.repeats ? ` RETURN DISTINCT ${found.scope.node}` : ""} }`;
}

/** `n0.saidOn`, or where the relationship that led there keeps the same, for an index, `e0.saidOnEarliest`. */
function printProperty(
  context: PrintContext,
  { on, property, folded = false }: Extract<ValueReference, { kind: "property" }>,
  { node, edge, kept }: Scope,
  key: string,
): string {
  if (property.labelOf !== undefined && property.key === property.name)
    return printLabel(context, property.labelOf, node, folded);
  if (folded) {
    const owner = on === "edge" ? edge : node;
    // Of what no index has only what folding changes is kept.
    return property.textIndex ? `${owner}.${foldedKey(key)}` : `coalesce(${owner}.${foldedKey(key)}, ${owner}.${key})`;
  }
  if (on === "edge") return `${edge}.${key}`;
  return kept?.key === key ? `${kept.edge}.${key}` : `${node}.${key}`;
}

/**
 * What a node is called, by its type:
 * `CASE WHEN n0:Statement THEN n0.gist WHEN n0:Claim|Pledge THEN n0.summary ... ELSE COLLECT { MATCH (n0)-[:IN]->(n1) RETURN n1.title + ' (' + n0.fragment + ')' }[0] END`.
 */
function printLabel(context: PrintContext, places: readonly LabelPlace[], node: string, folded: boolean): string {
  const nameOf = folded ? foldedKey : (key: string): string => key;
  const expressions = places.map(({ labels, key, of }) => {
    if (of === undefined) return { labels, text: `${node}.${nameOf(key)}` };
    const source = printSource(
      context,
      { kind: "relation", relation: { hops: [of.hop], edge: undefined, many: "one", required: true } },
      of.label,
      { node },
    );
    return {
      labels,
      text: `COLLECT { MATCH ${source.pattern} RETURN ${source.scope.node}.${nameOf(of.key)} + ' (' + ${node}.${key} + ')' }[0]`,
    };
  });
  const last = expressions.at(-1)?.text ?? "null";
  return expressions.length === 1
    ? last
    : `CASE ${expressions
        .slice(0, -1)
        .map(({ labels, text }) => `WHEN ${node}:${labels.join("|")} THEN ${text}`)
        .join(" ")} ELSE ${last} END`;
}

function printDerived(
  context: PrintContext,
  as: string,
  over: Relation,
  label: string,
  scope: Scope,
  suffix: string,
): string {
  const source = printSource(context, { kind: "relation", relation: over }, label, scope);
  const derivation = derivations[as];
  if (derivation === undefined) throw new RangeError(`there is no derivation ${as}`);
  return derivation({
    pattern: source.pattern,
    conditions: source.conditions,
    owner: scope.node,
    node: source.scope.node,
    edge: source.scope.edge,
    suffix,
    context,
  });
}

/** Whether a value is computed here, and not read, since the cut changes it. */
export const isCut = (context: PrintContext, value: ValueReference): boolean =>
  context.cut !== undefined &&
  value.kind === "property" &&
  value.property.underCut !== undefined &&
  changesUnder(context.cut, value.property.underCut.as);

/** What the writer keeps is what all articles together come to; under a cut it is computed of what is in it. */
function printUnderCut(context: PrintContext, property: Property, scope: Scope, suffix: string): string {
  const { as, over } = property.underCut ?? { as: "", over: "" };
  const owner = [...context.model.entities.values()].find((entity) => entity.fields.get(property.name) === property);
  const relation = owner?.fields.get(over);
  if (relation?.kind !== "relation") throw new RangeError(`no relation ${over} to compute ${property.name} over`);
  return printDerived(context, as, relation, entityNamed(context.model, relation.target).label, scope, suffix);
}

function operandOf(context: PrintContext, value: ValueReference, scope: Scope): Operand {
  return {
    hasTextIndex: value.kind === "property" && value.on === "node" && value.property.textIndex,
    get value() {
      return printValue(context, value, scope);
    },
    get earliest() {
      return printValue(context, value, scope, (property) => earliestKey(property.key));
    },
    get latest() {
      return printValue(context, value, scope, (property) => latestKey(property.key));
    },
  };
}

function argumentOf(context: PrintContext, argument: Argument): Operand {
  const print = (parameter: Parameter | "true" | "false" | undefined): string => {
    if (parameter === undefined) throw new RangeError("only a date has days");
    return typeof parameter === "string" ? parameter : context.parameter(parameter);
  };
  return {
    hasTextIndex: false,
    get value() {
      return print(argument.value);
    },
    get earliest() {
      return print(argument.earliest);
    },
    get latest() {
      return print(argument.latest);
    },
  };
}

/** The expression that an order key sorts by: of a date its first day. */
export function printOrderKey(context: PrintContext, key: OrderKey, scope: Scope): string {
  return printValue(context, key.value, scope, orderKey);
}

/**
 * Writes that a row lies after (or before) a cursor, key by key; what is absent comes last both ways.
 * By name, then id: `n0.name >= $p0 AND (n0.name > $p0 OR n0.id > $p1)`.
 */
export function printCursorBound(
  context: PrintContext,
  bound: CursorBound,
  order: readonly OrderKey[],
  expressions: readonly string[],
  side: "after" | "before",
): string {
  const from = (index: number): string => {
    const key = order[index];
    const parameter = bound.keys[index];
    const expression = expressions[index] ?? "";
    if (key === undefined || parameter === undefined) return "false";
    const isLast = index === order.length - 1;
    if (bound.isNull[index]) {
      const equal = `(${expression} IS NULL AND ${from(index + 1)})`;
      return side === "after" ? equal : `(${expression} IS NOT NULL OR ${equal})`;
    }
    const value = cursorParameter(key, context.parameter(parameter));
    const sign = (side === "after") === key.descending ? "<" : ">";
    const beyond = `${expression} ${sign} ${value}`;
    if (side === "after" && key.nullable)
      return `(${[beyond, `${expression} IS NULL`, ...(isLast ? [] : [`(${expression} = ${value} AND ${from(index + 1)})`])].join(" OR ")})`;
    // In this form the first comparison bounds the index.
    const rest = isLast ? "" : from(index + 1);
    return isLast
      ? beyond
      : `${index === 0 ? "" : "("}${expression} ${sign}= ${value} AND (${beyond} OR ${rest})${index === 0 ? "" : ")"}`;
  };
  return from(0);
}

/** Whose values travel in a cursor as strings: an amount, which can be larger than a number can hold, and a moment. */
const readFromText: Readonly<Partial<Record<ValueKind, string>>> = { decimal: "toInteger", dateTime: "datetime" };

/** What makes a value of a string of a cursor again; undefined for what is kept as it is. */
function readerOf({ value }: OrderKey): string | undefined {
  const lowest = value.kind === "related" ? value.value : value;
  return lowest.kind === "property" ? readFromText[lowest.property.value] : undefined;
}

/** What a key is compared with. */
export function cursorParameter(key: OrderKey, parameter: string): string {
  const reader = readerOf(key);
  return reader === undefined ? parameter : `${reader}(${parameter})`;
}

/** The expression that a key's value comes back by, for a cursor. */
export const cursorExpression = (key: OrderKey, expression: string): string =>
  readerOf(key) === undefined ? expression : `toString(${expression})`;
