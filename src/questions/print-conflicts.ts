import type { Expression } from "../query/plan/plan.js";
import { indent, type PrintContext, whereAll } from "../query/print/print-context.js";
import { printClaimPairs } from "./claim-pairs.js";
import { type Asked, mostOf, printOwnPledges, printSubject } from "./conflicts-asked.js";
import { printPledgePairs } from "./pledge-pairs.js";

/** How many claims are looked at first, to tell that there are too many. */
const firstClaims = 50_000;

/** The names that {@link printConflicts} binds. */
export const conflictNames = ["id", "rank", "verdict", "parties", "differences", "left", "right"] as const;

/** Both kinds of pairs, oriented and ranked: `WITH left, right, verdict, ... AS id, ... AS rank`. */
export function printConflicts(context: PrintContext, asked: Asked): readonly string[] {
  const { sameArticle } = asked;
  return [
    ...printPairs(context, asked),
    `WITH left, right, verdict, parties, differences WHERE verdict IN ${context.parameter(asked.verdicts)}`,
    "WITH left, right, verdict, parties, differences, left.id + '|' + right.id AS id,",
    "  CASE verdict WHEN 'CONTRADICTS' THEN 0 WHEN 'DIFFERS' THEN 1 WHEN 'REFINES' THEN 2 ELSE 3 END AS rank",
    ...(sameArticle === undefined
      ? []
      : [`WITH * WHERE ${isInSameArticle(context)} = ${context.parameter(sameArticle)}`]),
  ];
}

/** All pairs with their verdicts: `CALL (few) { ... } ` binds left, right, verdict, parties and differences. */
export function printPairs(context: PrintContext, asked: Asked): readonly string[] {
  const indented = (lines: readonly string[]): readonly string[] => lines.map(indent);
  const pledges = asked.predicate === undefined ? ["UNION ALL", ...indented(printPledgePairs(context, asked))] : [];
  return [
    // What is refused in the end is not compared first.
    `UNWIND CASE WHEN ${countPairs(context, asked)} <= ${mostOf(asked)} THEN [1] ELSE [] END AS few`,
    "CALL (few) {",
    ...indented(printClaimPairs(context, asked)),
    ...pledges,
    "}",
  ];
}

/**
 * How many pairs there are, counted no further than needed: of claims of one predicate, and of pledges of one with those
 * beside. Of all claims those of the first fifty thousand are counted before the rest is.
 */
export function countPairs(context: PrintContext, asked: Asked): string {
  const most = mostOf(asked);
  const cut = [`claim.predicate IN ${context.parameter(asked.compared)}`, ...context.cutOfNode("claim", "Claim")];
  const subject = printSubject(context, asked);
  const count = (match: string): string =>
    `COLLECT { ${match} WITH subject, claim.predicate AS predicate, count(*) AS size RETURN sum(size * (size - 1) / 2) AS pairs }[0]`;
  const whole = count(`MATCH ${subject}<-[:SUBJECT]-(claim:Claim)${whereAll(cut)}`);
  const first = count(
    `MATCH (claim:Claim)${whereAll(cut)} WITH claim LIMIT ${firstClaims} MATCH ${subject}<-[:SUBJECT]-(claim)`,
  );
  const claims =
    asked.subject === undefined ? `CASE WHEN ${first} > ${most} THEN ${most + 1} ELSE ${whole} END` : whole;
  if (asked.predicate !== undefined) return claims;
  const own = printOwnPledges(context, asked).join(" ");
  const pledges = `COUNT { ${own} MATCH (subject)-[:MEMBER_OF*0..1]-(:Actor)-[:PARTY_TO {role: 'PLEDGOR'}]->(:Pledge) UNWIND own AS mine WITH mine LIMIT ${most + 1} RETURN mine }`;
  return `CASE WHEN ${pledges} > ${most} THEN ${most + 1} ELSE ${claims} + ${pledges} END`;
}

/** What was compared: the values of two claims, or the parties, tasks and domains of two pledges; and what differs. */
export const detail: Expression = `CASE WHEN left:Claim THEN ['claim', left.predicate, ${valueOf("left")}, ${valueOf("right")}, differences] ELSE ['pledge', left.kind, parties, ${whatAndWhere("left")}, ${whatAndWhere("right")}, differences] END`;

function valueOf(claim: string): string {
  return `[${claim}.value, ${claim}.status, ${claim}.quantityMin, ${claim}.quantityMax, ${claim}.quantityMinInclusive, ${claim}.quantityMaxInclusive, ${claim}.quantityUnit, ${claim}.quantityApproximate, ${claim}.validFrom, ${claim}.validTo]`;
}

function whatAndWhere(pledge: string): string {
  return `coalesce(${pledge}.tasks, []) + coalesce(${pledge}.domains, [])`;
}

/**
 * `EXISTS { MATCH (left)<-[:CONVEYS]-(:Statement)-[:REPORTED_IN]->(:Passage)-[:IN]->(article:Article) MATCH (right)<-[...]-(article) }`:
 * each side is a MATCH of its own, since one passage may report both, and within one MATCH no relationship is gone along twice.
 */
export function isInSameArticle(context: PrintContext): string {
  const cut = context.cutOfNode("article", "Article");
  return `EXISTS { MATCH ${reportedIn("left", "article")}${whereAll(cut)} MATCH ${reportedIn("right", "article")} }`;
}

function reportedIn(node: string, article: string): string {
  return `(${node})<-[:CONVEYS]-(:Statement)-[:REPORTED_IN]->(:Passage)-[:IN]->(${article}:Article)`;
}
