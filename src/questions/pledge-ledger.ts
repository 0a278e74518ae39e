import { ServiceError } from "../errors/service-error.js";
import { fromMinorUnits } from "../graph/scalars/currency.js";
import { stageOrder } from "../graph/stages.js";
import type { Lens } from "../query/lens.js";
import { conditionOn, cypher, placeAmong, subquery, whereAll, whereLines, spaced } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";
import { byColumn, type Question, type QuestionRequest } from "../query/plan/question.js";
import { stageOf } from "./stage-of-pledge.js";

/** Most lines of a ledger. */
const mostLines = 1_000;

/** How many it usually has: the stages times the values of a key or two. */
const usualLines = 100;

/** In how many currencies the amounts of a line usually are. */
const usualCurrencies = 3;

/** Stages that bind nobody, whose amounts are in no total. */
const unbinding = ["FLOATED", "REFUSED"];

/** Pledges counted and added up. */
export const pledgeLedger: Question = {
  name: "pledgeLedger",
  needs: ["Pledge", "Actor"],
  structural: ["groupBy"],
  sdl: `
    extend type Query {
      """
      Pledges counted, and their amounts added up exactly. Stages are never mixed: every line is of one stage, whether it is
      asked for or not. What is FLOATED or REFUSED is counted on lines of its own and has no total. At most 1,000 lines.
      """
      pledgeLedger(
        "What makes a line, beside the stage. With PLEDGOR, BENEFICIARY or DOMAIN a pledge stands on the line of each that it has."
        groupBy: [LedgerKey!]!
        "Which pledges."
        where: PledgeWhere
        "At which time of the world, and from what had been published by when."
        asOf: AsOf
      ): [LedgerLine!]!
    }
    "What a ledger groups by."
    enum LedgerKey {
      "How far it has come; every line has it."
      STAGE
      "The currency of the amount; pledges without an amount have a line of their own."
      CURRENCY
      "Who undertakes it."
      PLEDGOR
      "Whom it is for."
      BENEFICIARY
      "What is undertaken."
      KIND
      "Where the force would act."
      DOMAIN
    }
    "A line of a ledger. What is not grouped by is null, but for the stage."
    type LedgerLine {
      "The stage of all its pledges."
      stage: Stage
      "The currency of all its amounts, where the ledger is grouped by it; without that see the totals."
      currency: Currency
      "Who undertakes them."
      pledgor: Actor
      "Whom they are for."
      beneficiary: Actor
      "What is undertaken."
      kind: PledgeKind
      "Where the force would act."
      domain: Domain
      "How many pledges, with an amount or without."
      count: Int!
      "The sums of the amounts named, one for each currency; none where no amount is named, and of FLOATED and REFUSED."
      totals: [LedgerTotal!]!
      "The pledges themselves; each leads to the statement behind every stage and to its conditions."
      pledges(first: Int, after: String, last: Int, before: String, where: PledgeWhere, orderBy: [PledgeOrder!]): PledgeConnection!
    }
    "The amounts of one currency, added up."
    type LedgerTotal {
      "The currency."
      currency: Currency!
      "Their sum, exactly."
      total: Decimal!
      "How many pledges have an amount in it: those that the sum is of."
      count: Int!
    }
  `,
  plan: (request) => ({
    text: {
      lines: ledgerLines(request),
      names: [
        "stage",
        "rank",
        "currency",
        "pledgor",
        "beneficiary",
        "kind",
        "domain",
        "members",
        "totals",
        "pledgorId",
        "beneficiaryId",
      ],
    },
    shape: {
      LedgerLine: {
        stage: { value: "stage" },
        currency: { value: "currency" },
        pledgor: { node: "pledgor" },
        beneficiary: { node: "beneficiary" },
        kind: { value: "kind" },
        domain: { value: "domain" },
        count: { value: "size(members)" },
        totals: { items: "totals", as: "added", most: { read: () => usualCurrencies } },
        pledges: { nodes: "members" },
      },
      LedgerTotal: {
        currency: { value: "added[0]" },
        total: { value: "added", read: readTotal },
        count: { value: "added[2]" },
      },
    },
    order: [
      byColumn("rank"),
      ...["currency", "kind", "domain", "pledgorId", "beneficiaryId"].map((name) => byColumn(name)),
    ],
    limit: { read: () => mostLines + 1 },
    most: {
      rows: mostLines,
      refusal: () =>
        new ServiceError(
          "QUERY_TOO_COSTLY",
          `The ledger has more than ${mostLines.toLocaleString("en")} lines: group by fewer keys, or narrow \`where\`.`,
          { field: "groupBy" },
        ),
    },
    expected: usualLines,
  }),
};

function readTotal(found: unknown): string {
  const [currency, minor] = found as readonly [string, string, number];
  return fromMinorUnits(minor, currency);
}

/**
 * The lines of `groupBy: [CURRENCY, PLEDGOR]`:
 * ```cypher
 * MATCH (pledge:Pledge) WHERE pledge.id IS NOT NULL
 * OPTIONAL MATCH (pledge)<-[pledgorParty:PARTY_TO {role: 'PLEDGOR'}]-(pledgor:Actor)
 * WITH DISTINCT pledge, pledge.stage AS stage, pledge.moneyCurrency AS currency, pledgor, ...
 * WITH stage, currency, pledgor, ..., collect(pledge) AS members
 * WITH *, CASE WHEN stage IN ['FLOATED', 'REFUSED'] THEN [] ELSE COLLECT { UNWIND members AS member ... RETURN [code, toString(sum(...)), count(*)] } END AS totals, ...
 * ```
 */
function ledgerLines({ lens, required, filter }: QuestionRequest): readonly Cypher[] {
  const keys = new Set(required<readonly string[]>("groupBy").current);
  if (keys.size === 0)
    throw new ServiceError(
      "BAD_USER_INPUT",
      "`groupBy` needs at least one key; write `groupBy: [STAGE]` for one line per stage.",
      { field: "groupBy" },
    );
  const where = filter("where", "Pledge");
  const pledge = lens.node("pledge", "Pledge");
  const conditions = [
    ...pledge.conditions,
    ...(where === undefined ? [] : [conditionOn(where, "pledge")]),
    "pledge.id IS NOT NULL",
  ];
  const only = (key: string, expression: string): string => (keys.has(key) ? expression : "null");
  const keysOfLine = ["stage", "currency", "pledgor", "beneficiary", "kind", "domain"].join(", ");
  const domains = keys.has("DOMAIN")
    ? "CASE WHEN size(pledge.domains) = 0 THEN [null] ELSE pledge.domains END"
    : "[null]";
  const isUnbinding = `stage IN [${unbinding.map((stage) => `'${stage}'`).join(", ")}]`;
  return [
    cypher`MATCH ${pledge.pattern}`,
    ...whereLines(conditions),
    ...(keys.has("PLEDGOR") ? [partyLine(lens, "pledgor", "PLEDGOR")] : []),
    ...(keys.has("BENEFICIARY") ? [partyLine(lens, "beneficiary", "BENEFICIARY")] : []),
    `UNWIND ${domains} AS domain`,
    spaced(
      cypher`WITH DISTINCT pledge, ${stageOf(lens, "pledge")} AS stage,`,
      cypher`${only("CURRENCY", "pledge.moneyCurrency")} AS currency,`,
    ),
    `  ${keys.has("PLEDGOR") ? "pledgor" : "null AS pledgor"}, ` +
      `${keys.has("BENEFICIARY") ? "beneficiary" : "null AS beneficiary"}, ${only("KIND", "pledge.kind")} ` +
      `AS kind, domain`,
    `WITH ${keysOfLine}, collect(pledge) AS members`,
    cypher`WITH ${keysOfLine}, members, CASE WHEN ${isUnbinding} THEN [] ELSE ${totals} END AS totals,`,
    cypher`  ${placeAmong(stageOrder, "stage")} AS rank, pledgor.id AS pledgorId, beneficiary.id AS beneficiaryId`,
  ];
}

/** The parties of a pledge in a role, each on a line of its own. */
function partyLine(lens: Lens, name: string, role: string): Cypher {
  const [actor, party] = [lens.node(name, "Actor"), lens.edge(`${name}Party`, "PARTY_TO", { role })];
  const where = whereAll([...actor.conditions, ...party.conditions]);
  return cypher`OPTIONAL MATCH (pledge)<-${party.pattern}-${actor.pattern}${where}`;
}

/** The amounts of a line by currency, each sum as text: it can be larger than a number of JavaScript can hold. */
const totals = subquery(
  "COLLECT",
  "UNWIND members AS member WITH member WHERE member.moneyAmount IS NOT NULL " +
    "WITH member.moneyCurrency AS code, sum(member.moneyAmount) AS amount, count(*) AS pledges " +
    "RETURN [code, toString(amount), pledges] ORDER BY code",
);
