import { type Lens, nodePattern } from "../query/lens.js";
import { cypher, indented, join, subquery, whereAll, spaced } from "../query/plan/cypher.js";
import type { Cypher, QuestionText } from "../query/plan/expression.js";
import { claimPairs } from "./claim-pairs.js";
import { type Asked, mostOf, ownPledges, subjectNode } from "./conflicts-asked.js";
import { pledgePairs } from "./pledge-pairs.js";

/** How many claims are counted first, to find out early that there are too many pairs. */
const firstClaims = 50_000;

export function conflictText(lens: Lens, asked: Asked): QuestionText {
  const { subject, predicate, compared } = asked;
  const pledges = predicate === undefined ? pledgePairs(lens, asked) : [];
  const numbered = predicate === undefined ? [...lens.parameters, ...pledges] : [compared, ...lens.parameters, subject];
  return {
    lines: conflictLines(lens, asked, pledges),
    names: ["id", "rank", "verdict", "parties", "differences", "left", "right"],
    numberedFirst: numbered.filter((part) => part !== undefined),
  };
}

/**
 * Pairs of both kinds, with left and right decided, and ranked: `WITH left, right, verdict, ... AS id, ... AS rank`.
 */
function conflictLines(lens: Lens, asked: Asked, pledges: readonly Cypher[]): readonly Cypher[] {
  const { sameArticle } = asked;
  return [
    ...pairLines(lens, asked, pledges),
    cypher`WITH left, right, verdict, parties, differences WHERE verdict IN ${asked.verdicts}`,
    "WITH left, right, verdict, parties, differences, left.id + '|' + right.id AS id,",
    "  CASE verdict WHEN 'CONTRADICTS' THEN 0 WHEN 'DIFFERS' THEN 1 WHEN 'REFINES' THEN 2 ELSE 3 END AS rank",
    ...(sameArticle === undefined ? [] : [cypher`WITH * WHERE ${isInSameArticle(lens)} = ${sameArticle}`]),
  ];
}

/** All pairs with their verdicts: `CALL (few) { ... }` binds left, right, verdict, parties and differences. */
export function pairLines(
  lens: Lens,
  asked: Asked,
  pledges: readonly Cypher[] = asked.predicate === undefined ? pledgePairs(lens, asked) : [],
): readonly Cypher[] {
  return [
    // A request that will be refused compares nothing.
    cypher`UNWIND CASE WHEN ${pairCount(lens, asked)} <= ${mostOf(asked)} THEN [1] ELSE [] END AS few`,
    "CALL (few) {",
    ...claimPairs(lens, asked).map(indented),
    ...(pledges.length === 0 ? [] : ["UNION ALL", ...pledges.map(indented)]),
    "}",
  ];
}

/**
 * How many pairs there are, counted no further than needed: pairs of claims with the same subject and predicate, and
 * pairs of a pledge with those of the same actor, its collectives and members. Without a subject, the first fifty
 * thousand claims are counted before all others.
 */
export function pairCount(lens: Lens, asked: Asked): Cypher {
  const most = mostOf(asked);
  const claim = lens.node("claim", "Claim");
  const conditions = whereAll([cypher`claim.predicate IN ${asked.compared}`, ...claim.conditions]);
  const subject = subjectNode(lens, asked).pattern;
  const count = (match: Cypher): Cypher => {
    const sizes = spaced(
      cypher`${match} WITH subject, claim.predicate AS predicate, count(*) AS size`,
      cypher`RETURN sum(size * (size - 1) / 2) AS pairs`,
    );
    return cypher`${subquery("COLLECT", sizes)}[0]`;
  };
  const whole = count(cypher`MATCH ${subject}<-[:SUBJECT]-${claim.pattern}${conditions}`);
  const first = count(
    cypher`MATCH ${claim.pattern}${conditions} WITH claim LIMIT ${firstClaims} MATCH ${subject}<-[:SUBJECT]-(claim)`,
  );
  const claims =
    asked.subject === undefined ? cypher`CASE WHEN ${first} > ${most} THEN ${most + 1} ELSE ${whole} END` : whole;
  if (asked.predicate !== undefined) return claims;
  const beside = spaced(
    cypher`(subject)-[:MEMBER_OF*0..1]-${nodePattern("", "Actor")}-[:PARTY_TO {role:`,
    cypher`'PLEDGOR'}]->${nodePattern("", "Pledge")}`,
  );
  const pledges = subquery(
    "COUNT",
    spaced(
      cypher`${join(ownPledges(lens, asked), " ")} MATCH ${beside} UNWIND own AS mine WITH mine`,
      cypher`LIMIT ${most + 1} RETURN mine`,
    ),
  );
  return cypher`CASE WHEN ${pledges} > ${most} THEN ${most + 1} ELSE ${claims} + ${pledges} END`;
}

/** What was compared, and what differs: the values of two claims, or the parties, tasks and domains of two pledges. */
export const detail: Cypher =
  `CASE WHEN left:Claim THEN ['claim', left.predicate, ${valueOf("left")}, ${valueOf("right")}, ` +
  `differences] ELSE ['pledge', left.kind, parties, ${whatAndWhere("left")}, ${whatAndWhere("right")}, ` +
  `differences] END`;

function valueOf(claim: string): string {
  return (
    `[${claim}.value, ${claim}.status, ${claim}.quantityMin, ${claim}.quantityMax, ` +
    `${claim}.quantityMinInclusive, ${claim}.quantityMaxInclusive, ${claim}.quantityUnit, ` +
    `${claim}.quantityApproximate, ${claim}.validFrom, ${claim}.validTo]`
  );
}

function whatAndWhere(pledge: string): string {
  return `coalesce(${pledge}.tasks, []) + coalesce(${pledge}.domains, [])`;
}

/**
 * `EXISTS { MATCH (left)<-[:CONVEYS]-(:Statement)-[:REPORTED_IN]->(:Passage)-[:IN]->(article:Article) MATCH
 * (right)<-[...]-(article) }`. Each side has its own MATCH, since one passage may report both, and a single MATCH
 * follows no relationship twice.
 */
export function isInSameArticle(lens: Lens): Cypher {
  const article = lens.node("article", "Article");
  // Whether the reader sees a report depends on its article, so the statement and the passage need no condition.
  const [statement, passage] = [nodePattern("", "Statement"), nodePattern("", "Passage")];
  const reportedIn = (node: string): Cypher =>
    cypher`(${node})<-[:CONVEYS]-${statement}-[:REPORTED_IN]->${passage}-[:IN]->${article.pattern}`;
  return subquery(
    "EXISTS",
    cypher`MATCH ${reportedIn("left")}${whereAll(article.conditions)} MATCH ${reportedIn("right")}`,
  );
}
