import { certaintiesOf, type GraphModel, surestKey } from "../../graph/graph-model.js";
import { literal, type PrintContext } from "../print-context.js";
import { relationshipTypes } from "./relationship-types.js";

/*
 * How sure a relationship is: a membership as it says itself; with a statement at one end as sure as that statement with
 * all that pass it on; else as sure as the surest statement that conveys the proposition that it belongs to, of SUBJECT the
 * claim, of PARTY_TO the pledge; and UNSPECIFIED where there is none.
 */

/** Property of a statement: the least certain of it and of all that pass it on. */
const weakestKey = "weakestCertainty";

/** The place of a certainty among all, 0 the surest: `CASE x WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 ... END`, null for null. */
export const certaintyRank = (model: GraphModel, expression: string): string =>
  `CASE ${expression} ${certaintiesOf(model).map((certainty, rank) => `WHEN ${literal(certainty)} THEN ${rank}`).join(" ")} END`;

/** The certainty of a place: `['CERTAIN', 'PROBABLE', ...][x]`. */
export const certaintyAt = (model: GraphModel, rank: string): string => `[${certaintiesOf(model).map(literal).join(", ")}][${rank}]`;

/**
 * The certainty of a relationship, an expression over its bound name:
 * `coalesce(r.certainty, endNode(r).weakestCertainty, startNode(r).weakestCertainty, startNode(r).surest, endNode(r).surest, 'UNSPECIFIED')`.
 *
 * Where a statement relays another, the one at the end is the less sure, since its weakest certainty takes in all that
 * pass it on. Under a cut the surest statement is that within the cut, which nothing keeps, and so is looked for.
 */
export function relationshipCertainty(context: PrintContext, relationship: string): string {
  const [start, end] = [`startNode(${relationship})`, `endNode(${relationship})`];
  const conditions = context.cutOfNode("teller", "Statement");
  const surest =
    conditions.length === 0
      ? [`${start}.${surestKey}`, `${end}.${surestKey}`]
      : [
          `[told IN [${toldBy(relationship)}] WHERE told.${surestKey} IS NOT NULL | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE ${conditions.join(" AND ")} RETURN teller.${weakestKey} ORDER BY ${certaintyRank(context.model, `teller.${weakestKey}`)} LIMIT 1 }[0]][0]`,
        ];
  return `coalesce(${[`${relationship}.certainty`, `${end}.${weakestKey}`, `${start}.${weakestKey}`, ...surest, literal(leastSure(context.model))].join(", ")})`;
}

/** The proposition that a relationship belongs to: what it starts from, else what it leads to. */
export const toldBy = (relationship: string): string =>
  `CASE WHEN startNode(${relationship}).${surestKey} IS NOT NULL THEN startNode(${relationship}) ELSE endNode(${relationship}) END`;

const leastSure = (model: GraphModel): string => certaintiesOf(model).at(-1) ?? "";

/** A condition on a relationship, `NOT coalesce(r.certainty, ...) IN ['POSSIBLE', 'UNSPECIFIED']`; none where all are sure enough. */
export function sureEnough(context: PrintContext, least: string, relationship: string): readonly string[] {
  const certainties = certaintiesOf(context.model);
  const unsure = certainties.slice(certainties.indexOf(least) + 1);
  return unsure.length === 0 ? [] : [`NOT ${relationshipCertainty(context, relationship)} IN [${unsure.map(literal).join(", ")}]`];
}

/** Names of the types of relationships that can be sure at all: those with a certainty of their own, or a statement or proposition at an end. */
export function typesWithCertainty(model: GraphModel): ReadonlySet<string> {
  const telling = new Set(["Statement", ...(model.entities.get("Proposition")?.concrete ?? [])]);
  const all = (names: ReadonlySet<string>): boolean => [...names].every((name) => telling.has(name));
  const types = relationshipTypes(model).filter(({ from, to, edge }) => all(from) || all(to) || (edge !== undefined && model.edges.get(edge)?.fields.has("certainty") === true));
  return new Set(types.map(({ name }) => name));
}
