import { surestKey } from "../graph/derived-keys.js";
import type { GraphModel } from "../graph/graph-model.js";
import { certaintiesOf } from "../graph/statements-in-model.js";
import type { Lens } from "../query/lens.js";
import { cypher, join, literal } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";
import { type RelationshipType, relationshipTypes } from "./relationship-types.js";
import { surestOf, weakestOf } from "./node-certainty.js";

/*
 * How certain a relationship is. A membership has a certainty of its own. If a statement is at one end, it is the
 * lowest certainty of that statement and of all that relay it. Otherwise it is that of the surest statement that
 * conveys the proposition to which the relationship belongs: for SUBJECT the claim, for PARTY_TO the pledge. It is
 * UNSPECIFIED if there is none.
 */

/**
 * The certainty of a relationship, as an expression over its variable. The type of the relationship decides where to
 * look, since looking for properties that a node does not have takes longest:
 * ```cypher
 * coalesce(CASE WHEN r:MEMBER_OF THEN r.certainty
 *   WHEN r:MADE|RELAYS|STAGED_BY THEN endNode(r).weakestCertainty
 *   WHEN r:ADDRESSED_TO|CONVEYS|REPORTED_IN THEN startNode(r).weakestCertainty
 *   WHEN r:OBJECT|SUBJECT|... THEN startNode(r).surest
 *   WHEN r:PARTY_TO THEN endNode(r).surest
 *   WHEN r:AT THEN coalesce(startNode(r).weakestCertainty, startNode(r).surest) END, 'UNSPECIFIED')
 * ```
 * If a statement relays another, the one at the end is the less certain, since its weakest certainty includes all that
 * relay it. Under a cut, the surest statement is the surest within the cut, which is stored nowhere and so is looked
 * for.
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
 * How certain the nodes at the ends of a relationship are, each expression written once: a statement with all that
 * relay it, and the surest that conveys a proposition.
 */
interface EndCertainties {
  readonly start: EndCertainty;
  readonly end: EndCertainty;
}

interface EndCertainty {
  readonly weakest: Cypher;
  readonly surest: Cypher;
  /** For a node that may be a statement or a proposition. */
  readonly either: Cypher;
}

function endsOf(lens: Lens, relationship: string): EndCertainties {
  const at = (node: string): EndCertainty => {
    const [weakest, surest] = [weakestOf(lens, node), surestOf(lens, node)];
    return { weakest, surest, either: cypher`coalesce(${weakest}, ${surest})` };
  };
  return { start: at(`startNode(${relationship})`), end: at(`endNode(${relationship})`) };
}

/** Where to find the certainty of a type of relationship; undefined if it has none. */
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

/**
 * The proposition that a relationship belongs to: the node that it starts from if that is one, otherwise the node at
 * its end.
 */
export const toldBy = (relationship: string): string =>
  `CASE WHEN startNode(${relationship}).${surestKey} IS NOT NULL THEN startNode(${relationship}) ` +
  `ELSE endNode(${relationship}) END`;

/**
 * The condition that a relationship is certain enough, `NOT coalesce(CASE ... END, 'UNSPECIFIED') IN ['POSSIBLE',
 * 'UNSPECIFIED']`; none if every certainty is enough.
 */
export function sureEnough(lens: Lens, least: string, relationship: string): readonly Cypher[] {
  const certainties = certaintiesOf(lens.model);
  const unsure = certainties.slice(certainties.indexOf(least) + 1);
  return unsure.length === 0
    ? []
    : [cypher`NOT ${relationshipCertainty(lens, relationship)} IN [${unsure.map(literal).join(", ")}]`];
}

const nowhere: EndCertainty = { weakest: "", surest: "", either: "" };

/** Names of the types of relationships that have a certainty at all. */
export const typesWithCertainty = (model: GraphModel): ReadonlySet<string> =>
  new Set(
    relationshipTypes(model)
      .filter((type) => placeOf(model, type, "", { start: nowhere, end: nowhere }) !== undefined)
      .map(({ name }) => name),
  );
