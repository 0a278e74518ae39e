import { surestKey } from "../graph/derived-keys.js";
import { certaintiesOf, type GraphModel } from "../graph/graph-model.js";
import type { Lens } from "../query/lens.js";
import {
  cypher,
  freshName,
  join,
  literal,
  placeAmong,
  subquery,
  valueOf,
  whereAll,
  spaced,
} from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";
import { type RelationshipType, relationshipTypes } from "./relationship-types.js";

/*
 * How sure a relationship is: a membership as it says itself; with a statement at one end as sure as that statement
 * with all that pass it on; else as sure as the surest statement that conveys the proposition that it belongs to, of
 * SUBJECT the claim, of PARTY_TO the pledge; and UNSPECIFIED where there is none.
 */

/** Property of a statement: the least certain of it and of all that pass it on. */
const weakestKey = "weakestCertainty";

/**
 * The place of a certainty among all, 0 the surest: `CASE x WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 ... END`,
 * null for null.
 */
export const certaintyRank = (model: GraphModel, expression: Cypher): Cypher =>
  placeAmong(certaintiesOf(model), expression);

/** The certainty of a place: `['CERTAIN', 'PROBABLE', ...][x]`. */
export const certaintyAt = (model: GraphModel, rank: string): string =>
  `[${certaintiesOf(model).map(literal).join(", ")}][${rank}]`;

/**
 * The certainty of a relationship, an expression over its bound name. Where it lies is known by the type of the
 * relationship, since to look for what a node does not have takes longest:
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
export function relationshipCertainty(lens: Lens, relationship: string): Cypher {
  const byPlace = new Map<Cypher, string[]>();
  const ends = endsOf(lens, relationship);
  for (const type of relationshipTypes(lens.model)) {
    const place = placeOf(lens.model, type, relationship, ends);
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), type.name]);
  }
  const cases = [...byPlace].map(([place, names]) => cypher`WHEN ${relationship}:${names.join("|")} THEN ${place}`);
  return cypher`coalesce(CASE ${join(cases, " ")} END, ${literal(certaintiesOf(lens.model).at(-1) ?? "")})`;
}

/**
 * How sure the nodes at the ends of a relationship are, each written once: the statement with all that pass it on,
 * and the surest that conveys a proposition.
 */
interface EndCertainties {
  readonly start: EndCertainty;
  readonly end: EndCertainty;
}

interface EndCertainty {
  readonly weakest: Cypher;
  readonly surest: Cypher;
  /** Of what may be a statement or a proposition. */
  readonly either: Cypher;
}

function endsOf(lens: Lens, relationship: string): EndCertainties {
  const at = (node: string): EndCertainty => {
    const [weakest, surest] = [weakestOf(lens, node), surestOf(lens, node)];
    return { weakest, surest, either: cypher`coalesce(${weakest}, ${surest})` };
  };
  return { start: at(`startNode(${relationship})`), end: at(`endNode(${relationship})`) };
}

/** Where the certainty of a type of relationship lies; undefined where it has none. */
function placeOf(
  model: GraphModel,
  { from, to, edge }: RelationshipType,
  relationship: string,
  { start, end }: EndCertainties,
): Cypher | undefined {
  if (edge !== undefined && model.edges.get(edge)?.fields.has("certainty") === true) return `${relationship}.certainty`;
  const propositions = model.entities.get("Proposition")?.concrete ?? [];
  const all = (names: ReadonlySet<string>, of: readonly string[]): boolean =>
    [...names].every((name) => of.includes(name));
  if (all(to, ["Statement"])) return end.weakest;
  if (all(from, ["Statement"])) return start.weakest;
  if (all(from, propositions)) return start.surest;
  if (all(to, propositions)) return end.surest;
  return all(from, ["Statement", ...propositions]) ? start.either : undefined;
}

/** `x.surest`; through a bounded lens that of the statements that the reader sees. */
function surestOf(lens: Lens, node: string): Cypher {
  const { pattern, conditions } = lens.node("teller", "Statement");
  if (conditions.length === 0) return `${node}.${surestKey}`;
  const weakest = weakestOf(lens, "teller");
  const found = subquery(
    "COLLECT",
    spaced(
      cypher`MATCH (told)<-[:CONVEYS]-${pattern}${whereAll(conditions)} WITH ${weakest} AS found`,
      cypher`RETURN found ORDER BY ${certaintyRank(lens.model, "found")} LIMIT 1`,
    ),
  );
  return cypher`[told IN [${node}] | ${found}[0]][0]`;
}

/**
 * `x.weakestCertainty`; through a bounded lens that of the statement and of all that pass it on, as far as the reader
 * sees them.
 */
export function weakestOf({ model, isBounded }: Lens, node: string): Cypher {
  const property = model.entities.get("Statement")?.fields.get(weakestKey);
  if (!isBounded || property?.kind !== "property" || property.underCut === undefined) return `${node}.${weakestKey}`;
  const last = freshName("told");
  const value = valueOf({ kind: "property", on: "node", property }, last);
  return cypher`[${last} IN [${node}] WHERE ${last}:Statement | ${value}][0]`;
}

/** The proposition that a relationship belongs to: what it starts from, else what it leads to. */
export const toldBy = (relationship: string): string =>
  `CASE WHEN startNode(${relationship}).${surestKey} IS NOT NULL THEN startNode(${relationship}) ` +
  `ELSE endNode(${relationship}) END`;

/**
 * A condition on a relationship, `NOT coalesce(CASE ... END, 'UNSPECIFIED') IN ['POSSIBLE', 'UNSPECIFIED']`; none
 * where all are sure enough.
 */
export function sureEnough(lens: Lens, least: string, relationship: string): readonly Cypher[] {
  const certainties = certaintiesOf(lens.model);
  const unsure = certainties.slice(certainties.indexOf(least) + 1);
  return unsure.length === 0
    ? []
    : [cypher`NOT ${relationshipCertainty(lens, relationship)} IN [${unsure.map(literal).join(", ")}]`];
}

const nowhere: EndCertainty = { weakest: "", surest: "", either: "" };

/** Names of the types of relationships that can be sure at all. */
export const typesWithCertainty = (model: GraphModel): ReadonlySet<string> =>
  new Set(
    relationshipTypes(model)
      .filter((type) => placeOf(model, type, "", { start: nowhere, end: nowhere }) !== undefined)
      .map(({ name }) => name),
  );
