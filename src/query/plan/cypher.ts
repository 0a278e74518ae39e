import type { Cypher, CypherNode, Parameter, Predicate, SubqueryWord, ValueReference } from "./expression.js";

/*
 * Builds Cypher as data. A piece without placeholders is a plain string.
 */

/** What may be interpolated into a {@link cypher} template. */
export type CypherValue = Cypher | Parameter | number | boolean;

const nodeOf = (value: CypherNode | Parameter): CypherNode =>
  "read" in value ? { kind: "parameter", parameter: value } : value;

/** Cypher from a template: `` cypher`claim.predicate IN ${predicates}` ``. */
export function cypher(strings: TemplateStringsArray, ...values: readonly CypherValue[]): Cypher {
  const of: Cypher[] = [];
  let text = strings[0] ?? "";
  for (const [index, value] of values.entries()) {
    const next = strings[index + 1] ?? "";
    if (typeof value !== "object") {
      text += String(value) + next;
      continue;
    }
    if (text !== "") of.push(text);
    of.push(nodeOf(value));
    text = next;
  }
  if (of.length === 0) return text;
  if (text !== "") of.push(text);
  const [only, ...more] = of;
  if (only !== undefined && more.length === 0) return only;
  return { kind: "sequence", of };
}

/** Joins parts with a separator. */
export function join(parts: readonly Cypher[], separator: string): Cypher {
  if (parts.every((part) => typeof part === "string")) return parts.join(separator);
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  return { kind: "sequence", of: parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])) };
}

/** Joins parts with spaces, so that a long clause can be written over several source lines. */
export const spaced = (...parts: readonly Cypher[]): Cypher => join(parts, " ");

/** `[a, b]` */
export const list = (parts: readonly Cypher[]): Cypher => cypher`[${join(parts, ", ")}]`;

/** Conditions that must all hold: `n0.act = $p0 AND n0.id IS NOT NULL`. */
export const all = (conditions: readonly Cypher[]): Cypher =>
  conditions.length === 1 ? (conditions[0] ?? "") : { kind: "all", of: conditions };

/**
 * A WHERE clause over all the conditions, to append to a MATCH or WITH: ` WHERE n0.act = $p0`; empty if there are
 * none.
 */
export const whereAll = (conditions: readonly Cypher[]): Cypher =>
  conditions.length === 0 ? "" : cypher` WHERE ${all(conditions)}`;

/** The same on its own line, or no line: `WHERE n0.act = $p0 AND n0.id IS NOT NULL`. */
export const whereLines = (conditions: readonly Cypher[]): readonly Cypher[] =>
  conditions.length === 0 ? [] : [cypher`WHERE ${all(conditions)}`];

/** Puts each part on its own line. */
export const lines = (of: readonly Cypher[]): Cypher => ({ kind: "lines", of });

/** Indents by two spaces. */
export const indented = (of: Cypher): Cypher => ({ kind: "indented", of });

/** An inline subquery: `EXISTS { MATCH ... }`. */
export const subquery = (word: SubqueryWord, body: Cypher): Cypher => ({
  kind: "subquery",
  word,
  body,
  isBlock: false,
});

/** A subquery as a block of lines. */
export const subqueryBlock = (word: SubqueryWord, body: readonly Cypher[]): Cypher => ({
  kind: "subquery",
  word,
  body: lines(body),
  isBlock: true,
});

/** A variable whose name is unique in the statement. */
export const freshName = (stem: string): CypherNode => ({ kind: "name", stem });

/** A value of a node. */
export const valueOf = (value: ValueReference, node: Cypher): CypherNode => ({ kind: "value", value, node });

/** A condition on a node. */
export const conditionOn = (condition: Predicate, node: Cypher): CypherNode => ({ kind: "condition", condition, node });

/** A string literal, only for words from declarations: values from a request are always parameters. */
export const literal = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/**
 * The zero-based position of a word in a list, null for any other word:
 * `CASE e0.stage WHEN 'FLOATED' THEN 0 WHEN 'PLEDGED' THEN 1 END`.
 */
export const placeAmong = (words: readonly string[], expression: Cypher): Cypher =>
  cypher`CASE ${expression} ${words.map((word, place) => `WHEN ${literal(word)} THEN ${place}`).join(" ")} END`;

/** Whether it contains conditions joined by AND, at any depth. */
export function holdsConjunction(planned: Cypher): boolean {
  if (typeof planned === "string") return false;
  switch (planned.kind) {
    case "all":
      return planned.of.length > 1 || planned.of.some(holdsConjunction);
    case "sequence":
    case "lines":
      return planned.of.some(holdsConjunction);
    case "indented":
      return holdsConjunction(planned.of);
    case "subquery":
      return holdsConjunction(planned.body);
    default:
      return false;
  }
}
