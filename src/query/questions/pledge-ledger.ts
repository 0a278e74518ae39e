import { ServiceError } from "../../errors/service-error.js";
import { entityNamed, type GraphModel } from "../../graph/graph-model.js";
import { fromMinorUnits } from "../../graph/scalars/currency.js";
import type { Leaf } from "../argument-value.js";
import { stageRank } from "../derivations.js";
import { type PrintContext, whereAll, whereLines } from "../print-context.js";
import { printOperand, printValue } from "../print-predicate.js";
import { byColumn, type Question, type QuestionRequest } from "./question.js";

/** Most lines of a ledger. */
const mostLines = 1_000;

/** How many it usually has: the stages times the values of a key or two. */
const usualLines = 100;

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
      asked for or not. What is FLOATED or REFUSED is counted on lines of its own and has no total.
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
      "The currency of the amount; pledges without one have a line of their own."
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
    "A line of a ledger. What is not grouped by is null, but for the stage, and the currency where all amounts have the same."
    type LedgerLine {
      "The stage of all its pledges."
      stage: Stage
      "The currency of the total."
      currency: Currency
      "Who undertakes them."
      pledgor: Actor
      "Whom they are for."
      beneficiary: Actor
      "What is undertaken."
      kind: PledgeKind
      "Where the force would act."
      domain: Domain
      "How many pledges."
      count: Int!
      "The sum of the amounts named; null where none is named, where they are of several currencies (group by CURRENCY), and of FLOATED and REFUSED."
      total: Decimal
      "The pledges themselves; each leads to the statement behind every stage and to its conditions."
      pledges(first: Int, after: String, last: Int, before: String, where: PledgeWhere, orderBy: [PledgeOrder!]): PledgeConnection!
    }
  `,
  plan: (request) => ({
    print: (context) => ({ lines: printLedger(context, request), names: ["stage", "rank", "currency", "pledgor", "beneficiary", "kind", "domain", "members", "total", "pledgorId", "beneficiaryId"] }),
    shape: {
      LedgerLine: {
        stage: { value: "stage" },
        currency: { value: "currency" },
        pledgor: { node: "pledgor" },
        beneficiary: { node: "beneficiary" },
        kind: { value: "kind" },
        domain: { value: "domain" },
        count: { value: "size(members)" },
        total: { value: "[toString(total), currency]", read: readTotal },
        pledges: { nodes: "members" },
      },
    },
    order: [byColumn("rank"), ...["currency", "kind", "domain", "pledgorId", "beneficiaryId"].map((name) => byColumn(name))],
    limit: { read: () => mostLines },
    expected: usualLines,
  }),
};

function readTotal(found: unknown): string | null {
  const [minor, currency] = found as readonly [string | null, string | null];
  return minor === null || currency === null ? null : fromMinorUnits(minor, currency);
}

/**
 * The lines of `groupBy: [CURRENCY, PLEDGOR]`:
 * ```cypher
 * MATCH (pledge:Pledge) WHERE pledge.id IS NOT NULL
 * OPTIONAL MATCH (pledge)<-[:PARTY_TO {role: 'PLEDGOR'}]-(pledgor:Actor)
 * WITH DISTINCT pledge, pledge.stage AS stage, pledge.moneyCurrency AS currencyKey, pledgor, ...
 * WITH stage, currencyKey, pledgor, ..., collect(pledge) AS members, collect(DISTINCT pledge.moneyCurrency) AS currencies, sum(pledge.moneyAmount) AS amount
 * WITH stage, ..., CASE WHEN size(currencies) = 1 THEN currencies[0] END AS currency, CASE WHEN size(currencies) = 1 AND NOT stage IN [...] THEN amount END AS total
 * ```
 */
function printLedger(context: PrintContext, { model, argument, filter }: QuestionRequest): readonly string[] {
  const keys = new Set((argument("groupBy") as Leaf).current as readonly string[]);
  if (keys.size === 0) throw new ServiceError("BAD_USER_INPUT", "`groupBy` needs at least one key; write `groupBy: [STAGE]` for one line per stage.", { field: "groupBy" });
  const where = filter("where", "Pledge");
  const scope = { node: "pledge" };
  const conditions = [...context.cutOfNode("pledge", "Pledge"), ...(where === undefined ? [] : [printOperand(context, where, scope)]), "pledge.id IS NOT NULL"];
  const party = (key: string, role: string): readonly string[] => {
    const name = key.toLowerCase();
    if (!keys.has(key)) return [];
    return [`OPTIONAL MATCH (pledge)<-[:PARTY_TO {role: '${role}'}]-(${name}:Actor)${whereAll(context.cutOfNode(name, "Actor"))}`];
  };
  const rest = ["stage", "pledgor", "beneficiary", "kind", "domain"];
  return [
    "MATCH (pledge:Pledge)",
    ...whereLines(conditions),
    ...party("PLEDGOR", "PLEDGOR"),
    ...party("BENEFICIARY", "BENEFICIARY"),
    `UNWIND ${keys.has("DOMAIN") ? "CASE WHEN size(pledge.domains) = 0 THEN [null] ELSE pledge.domains END" : "[null]"} AS domain`,
    `WITH DISTINCT pledge, ${printValue(context, stageOf(model), scope)} AS stage, ${keys.has("CURRENCY") ? "pledge.moneyCurrency" : "null"} AS currencyKey,`,
    `  ${keys.has("PLEDGOR") ? "pledgor" : "null AS pledgor"}, ${keys.has("BENEFICIARY") ? "beneficiary" : "null AS beneficiary"}, ${keys.has("KIND") ? "pledge.kind" : "null"} AS kind, domain`,
    `WITH ${rest.join(", ")}, currencyKey, collect(pledge) AS members, collect(DISTINCT pledge.moneyCurrency) AS currencies, sum(pledge.moneyAmount) AS amount`,
    `WITH ${rest.join(", ")}, members, CASE WHEN size(currencies) = 1 THEN currencies[0] END AS currency,`,
    `  CASE WHEN size(currencies) = 1 AND NOT stage IN [${unbinding.map((stage) => `'${stage}'`).join(", ")}] THEN amount END AS total,`,
    `  ${stageRank("stage")} AS rank, pledgor.id AS pledgorId, beneficiary.id AS beneficiaryId`,
  ];
}

function stageOf(model: GraphModel): Parameters<typeof printValue>[1] {
  const stage = entityNamed(model, "Pledge").fields.get("stage");
  if (stage?.kind !== "property") throw new RangeError("a pledge has no stage");
  return { kind: "property", on: "node", property: stage };
}
