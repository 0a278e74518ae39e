import { certaintiesOf, type GraphModel, surestKey } from "../graph/graph-model.js";
import { literal, placeAmong, type PrintContext, whereAll } from "../query/print/print-context.js";
import { isCut, printValue } from "../query/print/print-predicate.js";
import { type RelationshipType, relationshipTypes } from "./relationship-types.js";

/*
 * How sure a relationship is: a membership as it says itself; with a statement at one end as sure as that statement with
 * all that pass it on; else as sure as the surest statement that conveys the proposition that it belongs to, of SUBJECT the
 * claim, of PARTY_TO the pledge; and UNSPECIFIED where there is none.
 */

/** Property of a statement: the least certain of it and of all that pass it on. */
const weakestKey = "weakestCertainty";

/** The place of a certainty among all, 0 the surest: `CASE x WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 ... END`, null for null. */
export const certaintyRank = (model: GraphModel, expression: string): string =>
  placeAmong(certaintiesOf(model), expression);

/** The certainty of a place: `['CERTAIN', 'PROBABLE', ...][x]`. */
export const certaintyAt = (model: GraphModel, rank: string): string =>
  `[${certaintiesOf(model).map(literal).join(", ")}][${rank}]`;

/**
 * The certainty of a relationship, an expression over its bound name. Where it lies is known by the type of the relationship,
 * since to look for what a node does not have takes longest:
 * ```cypher
 * coalesce(CASE WHEN r:MEMBER_OF THEN r.certainty
 *   WHEN r:MADE|RELAYS|STAGED_BY THEN endNode(r).weakestCertainty
 *   WHEN r:ADDRESSED_TO|CONVEYS|REPORTED_IN THEN startNode(r).weakestCertainty
 *   WHEN r:OBJECT|SUBJECT|... THEN startNode(r).surest
 *   WHEN r:PARTY_TO THEN endNode(r).surest
 *   WHEN r:AT THEN coalesce(startNode(r).weakestCertainty, startNode(r).surest) END, 'UNSPECIFIED')
 * ```
 * Where a statement relays another, the one at the end is the less sure, since its weakest certainty takes in all that
 * pass it on. Under a cut the surest statement is that within the cut, which nothing keeps, and so is looked for.
 */
export function relationshipCertainty(context: PrintContext, relationship: string): string {
  const byPlace = new Map<string, string[]>();
  const ends = endsOf(context, relationship);
  for (const type of relationshipTypes(context.model)) {
    const place = placeOf(context, type, relationship, ends);
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), type.name]);
  }
  const cases = [...byPlace].map(([place, names]) => `WHEN ${relationship}:${names.join("|")} THEN ${place}`);
  return `coalesce(CASE ${cases.join(" ")} END, ${literal(certaintiesOf(context.model).at(-1) ?? "")})`;
}

/** How sure the nodes at the ends of a relationship are, each written once: the statement with all that pass it on, and the surest that conveys a proposition. */
interface EndCertainties {
  readonly start: { readonly weakest: string; readonly surest: string };
  readonly end: { readonly weakest: string; readonly surest: string };
}

function endsOf(context: PrintContext, relationship: string): EndCertainties {
  const [start, end] = [`startNode(${relationship})`, `endNode(${relationship})`].map((node) => ({
    weakest: weakestOf(context, node),
    surest: surestOf(context, node),
  })) as [EndCertainties["start"], EndCertainties["end"]];
  return { start, end };
}

/** Where the certainty of a type of relationship lies; undefined where it has none. */
function placeOf(
  context: PrintContext,
  { from, to, edge }: RelationshipType,
  relationship: string,
  { start, end }: EndCertainties,
): string | undefined {
  const { model } = context;
  if (edge !== undefined && model.edges.get(edge)?.fields.has("certainty") === true) return `${relationship}.certainty`;
  const propositions = model.entities.get("Proposition")?.concrete ?? [];
  const all = (names: ReadonlySet<string>, of: readonly string[]): boolean =>
    [...names].every((name) => of.includes(name));
  if (all(to, ["Statement"])) return end.weakest;
  if (all(from, ["Statement"])) return start.weakest;
  if (all(from, propositions)) return start.surest;
  if (all(to, propositions)) return end.surest;
  return all(from, ["Statement", ...propositions]) ? `coalesce(${start.weakest}, ${start.surest})` : undefined;
}

/** `x.surest`; under a cut that of the statements within it. */
function surestOf(context: PrintContext, node: string): string {
  const conditions = context.cutOfNode("teller", "Statement");
  if (conditions.length === 0) return `${node}.${surestKey}`;
  const weakest = weakestOf(context, "teller");
  return `[told IN [${node}] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement)${whereAll(conditions)} WITH ${weakest} AS found RETURN found ORDER BY ${certaintyRank(context.model, "found")} LIMIT 1 }[0]][0]`;
}

/** `x.weakestCertainty`; under a cut that of the statement and of all within the cut that pass it on. */
export function weakestOf(context: PrintContext, node: string): string {
  const weakest = context.model.entities.get("Statement")?.fields.get(weakestKey);
  const value =
    weakest?.kind === "property" ? ({ kind: "property", on: "node", property: weakest } as const) : undefined;
  if (value === undefined || !isCut(context, value)) return `${node}.${weakestKey}`;
  const last = context.variable("told");
  return `[${last} IN [${node}] WHERE ${last}:Statement | ${printValue(context, value, { node: last })}][0]`;
}

/** The proposition that a relationship belongs to: what it starts from, else what it leads to. */
export const toldBy = (relationship: string): string =>
  `CASE WHEN startNode(${relationship}).${surestKey} IS NOT NULL THEN startNode(${relationship}) ELSE endNode(${relationship}) END`;

/** A condition on a relationship, `NOT coalesce(CASE ... END, 'UNSPECIFIED') IN ['POSSIBLE', 'UNSPECIFIED']`; none where all are sure enough. */
export function sureEnough(context: PrintContext, least: string, relationship: string): readonly string[] {
  const certainties = certaintiesOf(context.model);
  const unsure = certainties.slice(certainties.indexOf(least) + 1);
  return unsure.length === 0
    ? []
    : [`NOT ${relationshipCertainty(context, relationship)} IN [${unsure.map(literal).join(", ")}]`];
}

const nowhere: EndCertainties = { start: { weakest: "", surest: "" }, end: { weakest: "", surest: "" } };

/** Names of the types of relationships that can be sure at all. */
export const typesWithCertainty = (context: PrintContext): ReadonlySet<string> =>
  new Set(
    relationshipTypes(context.model)
      .filter((type) => placeOf(context, type, "", nowhere) !== undefined)
      .map(({ name }) => name),
  );
