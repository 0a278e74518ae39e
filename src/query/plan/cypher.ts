import type { Cypher, CypherNode, Parameter, Predicate, SubqueryWord, ValueReference } from "./expression.js";

/*
 * Makes Cypher as data. What has nothing but text in it is a plain string.
 */

/** What may stand in a template of {@link cypher}. */
export type CypherValue = Cypher | Parameter | number | boolean;

const nodeOf = (value: CypherNode | Parameter): CypherNode =>
  "read" in value ? { kind: "parameter", parameter: value } : value;

/** Text with what stands in it: `` cypher`claim.predicate IN ${predicates}` ``. */
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

/** One after another, with a separator between. */
export function join(parts: readonly Cypher[], separator: string): Cypher {
  if (parts.every((part) => typeof part === "string")) return parts.join(separator);
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  return { kind: "sequence", of: parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])) };
}

/** One after another with a blank between, for what is too long for a line. */
export const spaced = (...parts: readonly Cypher[]): Cypher => join(parts, " ");

/** `[a, b]` */
export const list = (parts: readonly Cypher[]): Cypher => cypher`[${join(parts, ", ")}]`;

/** Conditions that must all hold: `n0.act = $p0 AND n0.id IS NOT NULL`. */
export const all = (conditions: readonly Cypher[]): Cypher =>
  conditions.length === 1 ? (conditions[0] ?? "") : { kind: "all", of: conditions };

/**
 * The clause by which all of these hold, to stand behind a MATCH or WITH: ` WHERE n0.act = $p0`; empty where nothing
 * has to hold.
 */
export const whereAll = (conditions: readonly Cypher[]): Cypher =>
  conditions.length === 0 ? "" : cypher` WHERE ${all(conditions)}`;

/** The same as a line of its own, or none: `WHERE n0.act = $p0 AND n0.id IS NOT NULL`. */
export const whereLines = (conditions: readonly Cypher[]): readonly Cypher[] =>
  conditions.length === 0 ? [] : [cypher`WHERE ${all(conditions)}`];

/** Each on a line of its own. */
export const lines = (of: readonly Cypher[]): Cypher => ({ kind: "lines", of });

/** Two spaces further in. */
export const indented = (of: Cypher): Cypher => ({ kind: "indented", of });

/** A subquery within a line: `EXISTS { MATCH ... }`. */
export const subquery = (word: SubqueryWord, body: Cypher): Cypher => ({
  kind: "subquery",
  word,
  body,
  isBlock: false,
});

/** A subquery on lines of its own. */
export const subqueryBlock = (word: SubqueryWord, body: readonly Cypher[]): Cypher => ({
  kind: "subquery",
  word,
  body: lines(body),
  isBlock: true,
});

/** A variable that nothing else in the statement is called. */
export const freshName = (stem: string): CypherNode => ({ kind: "name", stem });

/** A value of a node. */
export const valueOf = (value: ValueReference, node: Cypher): CypherNode => ({ kind: "value", value, node });

/** A condition on a node. */
export const conditionOn = (condition: Predicate, node: Cypher): CypherNode => ({ kind: "condition", condition, node });

/** A string literal, for words of the declarations; values of a request are parameters. */
export const literal = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/**
 * The place of a word among these, the first 0: `CASE e0.stage WHEN 'FLOATED' THEN 0 WHEN 'PLEDGED' THEN 1 END`, null
 * for any other.
 */
export const placeAmong = (words: readonly string[], expression: Cypher): Cypher =>
  cypher`CASE ${expression} ${words.map((word, place) => `WHEN ${literal(word)} THEN ${place}`).join(" ")} END`;

/** Whether conditions are joined by AND in it, however far within. */
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
