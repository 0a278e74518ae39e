import { openDay } from "../graph/scalars/edtf.js";
import type { Lens } from "../query/lens.js";
import { cypher, literal, placeAmong, subquery, whereAll, whereLines, spaced } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";
import { differingConditions, openConditions, presentOf } from "./conflict-conditions.js";
import { type Asked, mostOf, subjectNode } from "./conflicts-asked.js";
import { compareRanges, rangeVerdict } from "./range-verdict.js";
import { weakestOf } from "./node-certainty.js";

/**
 * Pairs of claims with the same subject and predicate whose times overlap, and which share an object if both have one:
 * `MATCH (subject)<-[:SUBJECT]-(claim:Claim) ... WITH subject, claim.predicate AS predicate, collect(claim) AS claims
 * UNWIND ...`.
 *
 * Their contents are compared first, then whether both are asserted. Both can hold, so that they DIFFER, if one side is
 * only denied or left open, depends on a condition that the other does not, or contradicts but is only considered
 * possible.
 */
export function claimPairs(lens: Lens, asked: Asked): readonly Cypher[] {
  const [subject, claim] = [subjectNode(lens, asked), lens.node("claim", "Claim")];
  return [
    cypher`MATCH ${subject.pattern}<-[:SUBJECT]-${claim.pattern}`,
    ...whereLines([cypher`claim.predicate IN ${asked.compared}`, ...subject.conditions, ...claim.conditions]),
    // Larger groups are not compared, since the request will be refused. UNWIND pairs claims in both orders, and each
    // with itself.
    `WITH subject, claim.predicate AS predicate, collect(claim) AS claims ` +
      `WHERE 1 < size(claims) <= ${Math.ceil(Math.sqrt(2 * mostOf(asked))) + 1}`,
    `UNWIND claims AS one UNWIND claims AS other WITH predicate, one, other LIMIT ${4 * mostOf(asked)}`,
    "WITH predicate, one, other WHERE one.id < other.id " +
      "AND coalesce(one.quantityUnit, '') = coalesce(other.quantityUnit, '')",
    `  AND coalesce(one.validFromEarliest, -${openDay}) <= coalesce(other.validToLatest, ${openDay}) ` +
      `AND coalesce(other.validFromEarliest, -${openDay}) <= coalesce(one.validToLatest, ${openDay})`,
    spaced(
      cypher`  AND (${subquery("EXISTS", "(one)-[:OBJECT]->()<-[:OBJECT]-(other)")}`,
      cypher`OR NOT ${hasObject("one")} OR NOT ${hasObject("other")})`,
    ),
    spaced(
      cypher`WITH predicate, one, other, CASE WHEN predicate IN ${asked.quantities}`,
      cypher`THEN ${compareRanges("one", "other")} END AS ranges`,
    ),
    "WITH one, other, CASE",
    `  WHEN ranges IS NOT NULL THEN ${rangeVerdict("ranges")}`,
    spaced(
      cypher`  WHEN predicate IN ${asked.offices} THEN CASE WHEN one.value <> other.value THEN null`,
      cypher`WHEN one.status <> other.status THEN 'CONTRADICTS' ELSE 'CORROBORATES' END`,
    ),
    "  WHEN one.value = other.value THEN 'CORROBORATES'",
    cypher`  WHEN predicate IN ${asked.dates} THEN ${dateVerdict("one.value", "other.value")}`,
    cypher`  WHEN ${stagePlace(asked, "one")} > ${stagePlace(asked, "other")} THEN 'LATER'`,
    "  ELSE 'DIFFERS' END AS found",
    "WITH CASE WHEN found IN ['REFINED', 'LATER'] THEN [other, one] ELSE [one, other] END AS pair, " +
      "CASE found WHEN 'REFINED' THEN 'REFINES' WHEN 'LATER' THEN 'DIFFERS' ELSE found END AS found",
    "WITH pair[0] AS left, pair[1] AS right, found WHERE found IS NOT NULL",
    spaced(
      cypher`WITH left, right, found, ${standing(lens, "left")} AS leftStanding,`,
      cypher`${standing(lens, "right")} AS rightStanding,`,
    ),
    cypher`  ${openConditions(lens, "left")} AS leftOpen, ${openConditions(lens, "right")} AS rightOpen`,
    cypher`WITH left, right, found, ${presentOf(differences)} AS differences`,
    "RETURN left, right, CASE WHEN size(differences) > 0 THEN 'DIFFERS' " +
      "ELSE found END AS verdict, null AS parties, differences",
  ];
}

function hasObject(claim: string): Cypher {
  return subquery("EXISTS", `(${claim})-[:OBJECT]->()`);
}

/** Reasons why both can hold, whatever they say. */
const differences: readonly Cypher[] = [
  "CASE WHEN any(standing IN [leftStanding, rightStanding] WHERE standing IN ['denied', 'open'] " +
    "OR (found = 'CONTRADICTS' AND standing = 'possible')) " +
    "THEN ['standing', leftStanding, rightStanding] END",
  // If only one side names an object, it may be a different office.
  spaced(
    cypher`CASE WHEN found = 'CONTRADICTS' AND left.status IS NOT NULL`,
    cypher`AND ${hasObject("left")} <> ${hasObject("right")} THEN ['object'] END`,
  ),
  differingConditions("leftOpen", "rightOpen"),
];

/**
 * Whether anybody asserts a claim: `asserted`, `possible` at most, only `denied`, or left `open` by every statement
 * that conveys it. What counts is what had been published by the press day, whenever it was said.
 * ```cypher
 * CASE WHEN EXISTS { MATCH (left)<-[:CONVEYS]-(teller:Statement) WHERE teller.polarity = 'POSITIVE' AND
 *   coalesce(teller.weakestCertainty, '') <> 'POSSIBLE' } THEN 'asserted'
 *   ELSE coalesce(COLLECT { MATCH (left)<-[:CONVEYS]-(teller:Statement) RETURN ... ORDER BY ... LIMIT 1 }[0],
 *     'asserted') END
 * ```
 */
function standing(lens: Lens, claim: string): Cypher {
  const teller = lens.node("teller", "Statement").pattern;
  const tellers = (...how: readonly Cypher[]): Cypher =>
    cypher`MATCH (${claim})<-[:CONVEYS]-${teller}${whereAll([...how, ...lens.known("teller")])}`;
  const isSure = cypher`coalesce(${weakestOf(lens, "teller")}, '') <> 'POSSIBLE'`;
  const isAsserted = subquery("EXISTS", tellers("teller.polarity = 'POSITIVE'", isSure));
  const otherwise = subquery(
    "COLLECT",
    spaced(
      cypher`${tellers()} WITH CASE teller.polarity WHEN 'POSITIVE' THEN 0 WHEN 'NEGATIVE' THEN 1`,
      cypher`ELSE 2 END AS place RETURN ['possible', 'denied', 'open'][place] ORDER BY place LIMIT 1`,
    ),
  );
  return cypher`CASE WHEN ${isAsserted} THEN 'asserted' ELSE coalesce(${otherwise}[0], 'asserted') END`;
}

/** The place of a claim's value among the stages of its predicate; null if the predicate has no stages. */
function stagePlace({ stages }: Asked, claim: string): Cypher {
  const all = stages.flatMap(({ predicate, stage }) => `${predicate} ${stage}`);
  return all.length === 0 ? "null" : placeAmong(all, `${claim}.predicate + ' ' + ${claim}.value`);
}

/** A day, a month or a year without a qualifier, as a regular expression. */
const plainDate = literal("-?[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?");

/**
 * Compares two dates as text. A more precise date begins with the less precise one: `2025-03` REFINES `2025`.
 * Otherwise, dates without a qualifier have no day in common. Spans, seasons and dates with `~` or `?` are left to the
 * reader.
 */
function dateVerdict(one: string, other: string): string {
  const arePlain = `${one} =~ ${plainDate} AND ${other} =~ ${plainDate}`;
  return (
    `CASE WHEN NOT (${arePlain}) THEN 'DIFFERS' WHEN ${one} STARTS WITH ${other} + '-' THEN 'REFINES' ` +
    `WHEN ${other} STARTS WITH ${one} + '-' THEN 'REFINED' ELSE 'CONTRADICTS' END`
  );
}
