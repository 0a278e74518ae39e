import { ServiceError } from "../errors/service-error.js";
import { fromMinorUnits } from "../graph/scalars/currency.js";
import { stageOrder } from "../graph/stages.js";
import type { Lens } from "../query/lens.js";
import { conditionOn, cypher, placeAmong, subquery, whereAll, whereLines, spaced } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";
import { byColumn, type Question, type QuestionRequest } from "../query/plan/question.js";
import { asOfArgument } from "./as-of-argument.js";
import { stageOf } from "./stage-of-pledge.js";

/** How many lines a ledger has at most. */
const mostLines = 1_000;

/** How many it usually has: the number of stages times the values of a key or two. */
const usualLines = 100;

/** How many currencies the amounts of a line usually have. */
const usualCurrencies = 3;

/** Stages that bind nobody; amounts at these stages are in no total. */
const unbinding = ["FLOATED", "REFUSED"];

export const pledgeLedger: Question = {
  name: "pledgeLedger",
  needs: ["Pledge", "Actor"],
  structural: ["groupBy"],
  sdl: `
    extend type Query {
      """
      Counts of pledges, with exact sums of their amounts. Stages are never mixed: every line covers one stage, even if
      STAGE is not a key. FLOATED and REFUSED pledges are counted on their own lines, without a total. At most 1,000
      lines.
      """
      pledgeLedger(
        """
        Keys to group by, in addition to the stage. With PLEDGOR, BENEFICIARY or DOMAIN, a pledge counts on the line of
        each one that it has.
        """
        groupBy: [LedgerKey!]!
        "Filter: count only pledges that meet these conditions."
        where: PledgeWhere
        ${asOfArgument()}
      ): [LedgerLine!]!
    }
    "A key that a ledger can group by."
    enum LedgerKey {
      "The stage of the pledge. Every line has one."
      STAGE
      "The currency of the amount. Pledges without an amount have a line of their own."
      CURRENCY
      "The actor that undertakes it."
      PLEDGOR
      "The actors that it is for."
      BENEFICIARY
      "The kind of undertaking."
      KIND
      "The domains in which the force would operate, such as SEA."
      DOMAIN
    }
    "One line of a ledger. Apart from the stage, keys that were not grouped by are null."
    type LedgerLine {
      "The stage of all its pledges."
      stage: Stage
      "The currency of all its amounts, if the ledger is grouped by CURRENCY. Otherwise, see \`totals\`."
      currency: Currency
      "The actor that undertakes them."
      pledgor: Actor
      "The actor that they are for."
      beneficiary: Actor
      "The kind of undertaking."
      kind: PledgeKind
      "The domains in which the force would operate, such as SEA."
      domain: Domain
      "Number of pledges, with or without an amount."
      count: Int!
      """
      The sums of the named amounts, one per currency. Empty if no amount is named, and for FLOATED and REFUSED.
      """
      totals: [LedgerTotal!]!
      "The pledges themselves. Each leads to its conditions and to the statement behind every stage."
      pledges(
        first: Int
        after: String
        last: Int
        before: String
        where: PledgeWhere
        orderBy: [PledgeOrder!]
      ): PledgeConnection!
    }
    "The total of the amounts in one currency."
    type LedgerTotal {
      "The currency."
      currency: Currency!
      "The exact sum of the amounts."
      total: Decimal!
      "Number of pledges with an amount in this currency, which the sum adds up."
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
          `The ledger has more than ${mostLines.toLocaleString("en")} lines. Group by fewer keys, or narrow \`where\`.`,
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
 * WITH *, CASE WHEN stage IN ['FLOATED', 'REFUSED'] THEN [] ELSE COLLECT { UNWIND members AS member ... RETURN [code,
 *   toString(sum(...)), count(*)] } END AS totals, ...
 * ```
 */
function ledgerLines({ lens, required, filter }: QuestionRequest): readonly Cypher[] {
  const keys = new Set(required<readonly string[]>("groupBy").current);
  if (keys.size === 0)
    throw new ServiceError(
      "BAD_USER_INPUT",
      "`groupBy` needs at least one key. Write `groupBy: [STAGE]` for one line per stage.",
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

/** The parties of a pledge in a role, each in a row of its own. */
function partyLine(lens: Lens, name: string, role: string): Cypher {
  const [actor, party] = [lens.node(name, "Actor"), lens.edge(`${name}Party`, "PARTY_TO", { role })];
  const where = whereAll([...actor.conditions, ...party.conditions]);
  return cypher`OPTIONAL MATCH (pledge)<-${party.pattern}-${actor.pattern}${where}`;
}

/** The amounts of a line by currency. Sums are returned as text, since they can exceed a JavaScript number. */
const totals = subquery(
  "COLLECT",
  "UNWIND members AS member WITH member WHERE member.moneyAmount IS NOT NULL " +
    "WITH member.moneyCurrency AS code, sum(member.moneyAmount) AS amount, count(*) AS pledges " +
    "RETURN [code, toString(amount), pledges] ORDER BY code",
);
