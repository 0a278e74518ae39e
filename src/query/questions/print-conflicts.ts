import { openDay } from "../../graph/scalars/edtf.js";
import type { Leaf } from "../argument-value.js";
import type { Parameter } from "../plan.js";
import { type PrintContext, whereAll } from "../print-context.js";

/** What is asked of `conflicts`. */
export interface Asked {
  readonly subject: Leaf | undefined;
  readonly predicate: Leaf | undefined;
  /** Names of the predicates that are compared, and of those with quantities and offices for values. */
  readonly compared: Parameter;
  readonly quantities: Parameter;
  readonly offices: Parameter;
  readonly verdicts: Parameter;
  readonly sameArticle: Leaf | undefined;
}

/** Most pairs that are compared: of one subject, and of everything; and how many claims are looked at first, to tell that there are more. */
const mostPairs = { ofSubject: 20_000, ofAll: 200_000 } as const;
const firstClaims = 50_000;

/** Most pairs that are compared for what is asked. */
export const mostOf = ({ subject }: Asked): number => (subject === undefined ? mostPairs.ofAll : mostPairs.ofSubject);

/** Writes the clauses that bind pairs. */
export class ConflictPrinter {
  constructor(
    private readonly context: PrintContext,
    private readonly asked: Asked,
  ) {}

  /** Both kinds of pairs, oriented and ranked: `WITH left, right, verdict, ... AS id, ... AS rank`. */
  lines(): readonly string[] {
    const { context, asked } = this;
    const { verdicts, sameArticle } = asked;
    const wanted = context.parameter(verdicts);
    const pairs = asked.predicate === undefined ? ["CALL (few) {", ...this.claimPairs(), "UNION ALL", ...this.pledgePairs(), "}"] : ["CALL (few) {", ...this.claimPairs(), "}"];
    return [
      // What is refused in the end is not compared first.
      `UNWIND CASE WHEN ${this.pairCount(mostOf(asked))} <= ${mostOf(asked)} THEN [1] ELSE [] END AS few`,
      ...pairs,
      `WITH left, right, verdict, parties WHERE verdict IN ${wanted}`,
      "WITH left, right, verdict, parties, left.id + '|' + right.id AS id,",
      "  CASE verdict WHEN 'CONTRADICTS' THEN 0 WHEN 'DIFFERS' THEN 1 WHEN 'REFINES' THEN 2 ELSE 3 END AS rank",
      ...(sameArticle === undefined ? [] : [`WITH * WHERE ${isInSameArticle(context)} = ${context.parameter(sameArticle)}`]),
    ];
  }

  /**
   * How many pairs there are, counted no further than needed: of claims of one predicate, and of pledges of one with those
   * beside. Of all claims those of the first fifty thousand are counted before the rest is.
   */
  pairCount(most: number): string {
    const { context, asked } = this;
    const cut = [`claim.predicate IN ${context.parameter(asked.compared)}`, ...context.cutOfNode("claim", "Claim")];
    const count = (match: string): string => `COLLECT { ${match} WITH subject, claim.predicate AS predicate, count(*) AS size RETURN sum(size * (size - 1) / 2) AS pairs }[0]`;
    const whole = count(`MATCH ${this.subject()}<-[:SUBJECT]-(claim:Claim)${whereAll(cut)}`);
    const first = count(`MATCH (claim:Claim)${whereAll(cut)} WITH claim LIMIT ${firstClaims} MATCH ${this.subject()}<-[:SUBJECT]-(claim)`);
    const claims = asked.subject === undefined ? `CASE WHEN ${first} > ${most} THEN ${most + 1} ELSE ${whole} END` : whole;
    if (asked.predicate !== undefined) return claims;
    const own = this.ownPledges().join(" ");
    const pledges = `COUNT { ${own} MATCH (subject)-[:MEMBER_OF*0..1]-(:Actor)-[:PARTY_TO {role: 'PLEDGOR'}]->(:Pledge) UNWIND own AS mine WITH mine LIMIT ${most + 1} RETURN mine }`;
    return `CASE WHEN ${pledges} > ${most} THEN ${most + 1} ELSE ${claims} + ${pledges} END`;
  }

  /**
   * Claims of one subject and predicate whose times overlap, and which name a common object if both name any:
   * `MATCH (subject)<-[:SUBJECT]-(claim:Claim) ... WITH subject, claim.predicate AS predicate, collect(claim) AS claims UNWIND ...`.
   */
  private claimPairs(): readonly string[] {
    const { context, asked } = this;
    return [
      `  MATCH ${this.subject()}<-[:SUBJECT]-(claim:Claim)`,
      `  WHERE ${[`claim.predicate IN ${context.parameter(asked.compared)}`, ...context.cutOfNode("subject", ""), ...context.cutOfNode("claim", "Claim")].join(" AND ")}`,
      // What has more pairs is refused, and not compared; every pair is met in both orders, and each claim with itself.
      `  WITH subject, claim.predicate AS predicate, collect(claim) AS claims WHERE 1 < size(claims) <= ${Math.ceil(Math.sqrt(2 * mostOf(asked))) + 1}`,
      `  UNWIND claims AS one UNWIND claims AS other WITH predicate, one, other LIMIT ${4 * mostOf(asked)}`,
      "  WITH predicate, one, other WHERE one.id < other.id AND coalesce(one.quantityUnit, '') = coalesce(other.quantityUnit, '')",
      `    AND coalesce(one.validFromEarliest, -${openDay}) <= coalesce(other.validToLatest, ${openDay}) AND coalesce(other.validFromEarliest, -${openDay}) <= coalesce(one.validToLatest, ${openDay})`,
      "    AND (EXISTS { (one)-[:OBJECT]->()<-[:OBJECT]-(other) } OR NOT EXISTS { (one)-[:OBJECT]->() } OR NOT EXISTS { (other)-[:OBJECT]->() })",
      "  WITH one, other, CASE",
      `    WHEN predicate IN ${context.parameter(asked.quantities)} THEN ${quantityVerdict("one", "other")}`,
      `    WHEN predicate IN ${context.parameter(asked.offices)} THEN CASE WHEN one.value <> other.value THEN null WHEN one.status <> other.status THEN 'CONTRADICTS' ELSE 'CORROBORATES' END`,
      "    WHEN one.value = other.value THEN 'CORROBORATES' ELSE 'DIFFERS' END AS found",
      "  RETURN CASE found WHEN 'REFINED' THEN other ELSE one END AS left, CASE found WHEN 'REFINED' THEN one ELSE other END AS right,",
      "    CASE found WHEN 'REFINED' THEN 'REFINES' ELSE found END AS verdict, null AS parties",
    ];
  }

  /** What one undertakes and the other, itself or its collective or member, will not do: of one kind, the domains meeting or not named. */
  private pledgePairs(): readonly string[] {
    const { context, asked } = this;
    const membership = context.cutOfEdge("membership", "MembershipEdge");
    const memberships = membership.length === 0 ? [] : [`all(membership IN memberships WHERE ${membership.join(" AND ")})`];
    const cuts = [...context.cutOfNode("left", "Pledge"), ...context.cutOfNode("right", "Pledge")];
    return [
      ...this.ownPledges().map((line) => `  ${line}`),
      `  MATCH (subject)-[memberships:MEMBER_OF*0..1]-(beside:Actor)${whereAll(memberships)}`,
      "  MATCH (beside)-[:PARTY_TO {role: 'PLEDGOR'}]->(theirs:Pledge)",
      `  UNWIND own AS mine WITH subject, beside, mine, theirs LIMIT ${mostOf(asked)}`,
      "  WITH subject, beside, mine, theirs WHERE mine.kind = theirs.kind AND mine.direction <> theirs.direction",
      "    AND (size(mine.domains) = 0 OR size(theirs.domains) = 0 OR any(domain IN mine.domains WHERE domain IN theirs.domains))",
      // Who is on both sides is named before a collective or a member of his.
      "  WITH CASE mine.direction WHEN 'WILL' THEN [mine, theirs, subject, beside] ELSE [theirs, mine, beside, subject] END AS pair",
      `  WITH pair[0] AS left, pair[1] AS right, min([CASE WHEN pair[2] = pair[3] THEN 0 ELSE 1 END, pair[2].name, pair[3].name])[1..] AS parties${whereAll(cuts)}`,
      "  RETURN left, right, 'CONTRADICTS' AS verdict, parties",
    ];
  }

  /** What the subject undertakes or refuses; of everybody what is refused, which is less. */
  private ownPledges(): readonly string[] {
    const role = "{role: 'PLEDGOR'}";
    const match = this.asked.subject === undefined ? `MATCH (mine:Pledge)<-[:PARTY_TO ${role}]-(subject:Actor) WHERE mine.direction = 'WILL_NOT'` : `MATCH ${this.subject()}-[:PARTY_TO ${role}]->(mine:Pledge)`;
    return [match, "WITH subject, collect(mine) AS own"];
  }

  private subject(): string {
    const { subject } = this.asked;
    return subject === undefined ? "(subject:Entity)" : `(subject:Entity {id: ${this.context.parameter(subject)}})`;
  }
}

/** What was compared: the values of two claims, or the parties and domains of two pledges. */
export const detail =
  `CASE WHEN left:Claim THEN ['claim', left.predicate, ${valueOf("left")}, ${valueOf("right")}] ELSE ['pledge', left.kind, parties, left.domains, right.domains] END`;

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

function valueOf(claim: string): string {
  return `[${claim}.value, ${claim}.status, ${claim}.quantityMin, ${claim}.quantityMax, ${claim}.quantityMinInclusive, ${claim}.quantityMaxInclusive, ${claim}.quantityUnit, ${claim}.quantityApproximate]`;
}

/** Compares two ranges, an absent bound being open: CONTRADICTS without a common number, REFINES if the first lies within the second, REFINED the other way round. */
function quantityVerdict(one: string, other: string): string {
  const before = (a: string, b: string): string =>
    `(${a}.quantityMax < ${b}.quantityMin OR (${a}.quantityMax = ${b}.quantityMin AND NOT (${a}.quantityMaxInclusive AND ${b}.quantityMinInclusive)))`;
  const within = (a: string, b: string): string =>
    `(${b}.quantityMin IS NULL OR ${a}.quantityMin > ${b}.quantityMin OR (${a}.quantityMin = ${b}.quantityMin AND (${b}.quantityMinInclusive OR NOT ${a}.quantityMinInclusive)))` +
    ` AND (${b}.quantityMax IS NULL OR ${a}.quantityMax < ${b}.quantityMax OR (${a}.quantityMax = ${b}.quantityMax AND (${b}.quantityMaxInclusive OR NOT ${a}.quantityMaxInclusive)))`;
  return [
    `CASE WHEN ${before(one, other)} OR ${before(other, one)} THEN 'CONTRADICTS'`,
    `WHEN ${within(one, other)} AND ${within(other, one)} THEN 'CORROBORATES'`,
    `WHEN ${within(one, other)} THEN 'REFINES' WHEN ${within(other, one)} THEN 'REFINED' ELSE 'CORROBORATES' END`,
  ].join(" ");
}
