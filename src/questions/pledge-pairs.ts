import { openDay } from "../graph/scalars/edtf.js";
import type { Lens } from "../query/lens.js";
import { all, cypher, literal, subquery, whereAll, spaced } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";
import { differingConditions, openConditions, presentOf } from "./conflict-conditions.js";
import { type Asked, mostOf, ownPledges } from "./conflicts-asked.js";
import { isWithinRange } from "./range-verdict.js";
import { certaintyRank } from "./node-certainty.js";
import { stageOf } from "./stage-of-pledge.js";

/** Stages at which an undertaking is in force: it binds, and is neither fulfilled nor ended. */
const standing = ["PLEDGED", "COMMITTED", "ALLOCATED"];

/**
 * Pairs of pledges of one kind: what an actor undertakes, and what it, its collective or its member refuses:
 * ```cypher
 * MATCH (mine:Pledge)<-[party:PARTY_TO {role: 'PLEDGOR'}]-(subject:Actor) WHERE mine.direction = 'WILL_NOT'
 * WITH subject, collect(mine) AS own
 * MATCH (subject)-[memberships:MEMBER_OF*0..1]-(beside:Actor)
 * MATCH (beside)-[party:PARTY_TO {role: 'PLEDGOR'}]->(theirs:Pledge)
 * ...
 * ```
 * They CONTRADICT if everything that would fulfil the undertaking is refused. They DIFFER if there is a reading in
 * which both hold; what leaves room for it is then named.
 */
export function pledgePairs(lens: Lens, asked: Asked): readonly Cypher[] {
  const { conditions: ofMembership } = lens.edge("membership", "MEMBER_OF");
  const memberships =
    ofMembership.length === 0 ? [] : [cypher`all(membership IN memberships WHERE ${all(ofMembership)})`];
  const party = lens.edge("party", "PARTY_TO", { role: "PLEDGOR" });
  // Whether the reader sees the pledges is tested on each pair.
  const [beside, theirs] = [lens.node("beside", "Actor").pattern, lens.node("theirs", "Pledge").pattern];
  const [left, right] = [lens.node("left", "Pledge"), lens.node("right", "Pledge")];
  return [
    ...ownPledges(lens, asked),
    cypher`MATCH (subject)-[memberships:MEMBER_OF*0..1]-${beside}${whereAll(memberships)}`,
    cypher`MATCH (beside)-${party.pattern}->${theirs}${whereAll(party.conditions)}`,
    `UNWIND own AS mine WITH subject, beside, memberships, mine, theirs LIMIT ${mostOf(asked)}`,
    "WITH subject, beside, head(memberships) AS membership, mine, theirs WHERE mine.kind = theirs.kind " +
      "AND mine.direction <> theirs.direction",
    "WITH membership, CASE mine.direction WHEN 'WILL' THEN [mine, theirs, subject, beside] " +
      "ELSE [theirs, mine, beside, subject] END AS pair",
    "WITH membership, pair[0] AS left, pair[1] AS right, pair[2] AS doer, pair[3] AS refuser",
    // If several relations make the same pair, the one that binds most counts: one actor on both sides, then a certain
    // member.
    cypher`WITH left, right, min(${parties(lens)}) AS parties${whereAll([...left.conditions, ...right.conditions])}`,
    spaced(
      cypher`WITH left, right, parties, ${stageOf(lens, "left")} AS stage,`,
      cypher`${openConditions(lens, "left")} AS leftOpen, ${openConditions(lens, "right")} AS rightOpen,`,
    ),
    cypher`  ${beneficiaries(lens, "left")} AS leftFor, ${beneficiaries(lens, "right")} AS rightFor`,
    cypher`WITH left, right, parties, ${presentOf(differences)} AS differences`,
    "RETURN left, right, CASE WHEN size(differences) > 0 THEN 'DIFFERS' " +
      "ELSE 'CONTRADICTS' END AS verdict, parties, differences",
  ];
}

/**
 * The parties of a pair: `[how bound, how certain, who would, who will not, certainty, role, end]`. The least of these
 * lists binds most: 0 is one actor, 1 a certain and present member of a collective that refuses, 2 another member of
 * it, 3 a collective that undertakes what one of its members refuses.
 */
function parties({ model }: Lens): Cypher {
  const isBound = "membership.certainty = 'CERTAIN' AND coalesce(membership.role, 'member') = 'member'";
  const ended = "any(begin IN [left.sinceEarliest, right.sinceEarliest] WHERE membership.toLatest < begin)";
  const bound =
    `CASE WHEN membership IS NULL THEN 0 WHEN startNode(membership) <> doer THEN 3 WHEN ${ended} THEN 2 ` +
    `WHEN ${isBound} THEN 1 ELSE 2 END`;
  const rank = cypher`coalesce(${certaintyRank(model, "membership.certainty")}, 0)`;
  return spaced(
    cypher`[${bound}, ${rank}, doer.name, refuser.name, coalesce(membership.certainty, ''),`,
    cypher`coalesce(membership.role, ''), CASE WHEN coalesce(membership.toLatest, ${openDay}) <`,
    cypher`${openDay} THEN coalesce(membership.to, '') ELSE '' END]`,
  );
}

/**
 * The beneficiaries of a pledge: `COLLECT { MATCH (left)<-[party:PARTY_TO {role: 'BENEFICIARY'}]-(beneficiary:Actor)
 * RETURN [beneficiary.id, beneficiary.name] }`.
 */
function beneficiaries(lens: Lens, pledge: string): Cypher {
  const beneficiary = lens.node("beneficiary", "Actor");
  const party = lens.edge("party", "PARTY_TO", { role: "BENEFICIARY" });
  const where = whereAll([...beneficiary.conditions, ...party.conditions]);
  const match = cypher`MATCH (${pledge})<-${party.pattern}-${beneficiary.pattern}${where}`;
  return subquery("COLLECT", cypher`${match} RETURN [beneficiary.id, beneficiary.name] ORDER BY beneficiary.id`);
}

/**
 * Null if the refusal covers the undertaking in this respect, since it names nothing or all that the undertaking names;
 * otherwise the difference.
 */
const unlessCovered = (doing: string, refusing: string, difference: string): string =>
  `CASE WHEN size(${refusing}) = 0 THEN null WHEN size(${doing}) = 0 THEN ${difference} ` +
  `WHEN all(one IN ${doing} WHERE one IN ${refusing}) THEN null ELSE ${difference} END`;

const listOf = (pledge: string, field: string): string => `coalesce(${pledge}.${field}, [])`;

/** What leaves room for a reading in which both hold; each is null if it does not. */
const differences: readonly string[] = [
  // Two pledges of kind OTHER need not be of the same kind, and a task OTHER equals no other.
  "CASE left.kind WHEN 'OTHER' THEN ['kind'] END",
  unlessCovered(
    `[task IN ${listOf("left", "tasks")} | CASE task WHEN 'OTHER' THEN 'this other' ELSE task END]`,
    listOf("right", "tasks"),
    "['task']",
  ),
  unlessCovered(listOf("left", "domains"), listOf("right", "domains"), "['domain']"),
  unlessCovered("leftFor", "rightFor", "['beneficiary', [one IN leftFor | one[1]], [one IN rightFor | one[1]]]"),
  "CASE WHEN right.moneyAmount IS NULL THEN null " +
    "WHEN [left.moneyAmount, left.moneyCurrency] = [right.moneyAmount, right.moneyCurrency] THEN null " +
    "ELSE ['amount'] END",
  `CASE ${isWithinRange("left", "right")} WHEN false THEN ['quantity'] END`,
  differingConditions("leftOpen", "rightOpen"),
  `CASE WHEN stage IN [${standing.map(literal).join(", ")}] THEN null ELSE ['stage', stage] END`,
  "CASE WHEN parties[0] > 1 THEN ['membership'] END",
];
