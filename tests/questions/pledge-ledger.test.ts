import { describe, expect, test } from "vitest";
import { ask, dataOf } from "../support/test-service.js";

interface Line {
  readonly stage: string;
  readonly currency: string | null;
  readonly pledgor: { readonly id: string } | null;
  readonly beneficiary: { readonly id: string } | null;
  readonly kind: string | null;
  readonly domain: string | null;
  readonly count: number;
  readonly total: string | null;
  readonly pledges: { readonly totalCount: number };
}

const ledger = async (keys: string, given = ""): Promise<readonly Line[]> =>
  (await dataOf(`{ pledgeLedger(groupBy: [${keys}]${given === "" ? "" : `, ${given}`}) { stage currency pledgor { id } beneficiary { id } kind domain count total pledges(first: 1) { totalCount } } }`)).pledgeLedger;
const short = (lines: readonly Line[], key: (line: Line) => unknown): readonly unknown[] => lines.map((line) => [line.stage, key(line), line.count, line.total]);

describe("pledgeLedger", () => {
  test("by stage: 19 pledges, of which 2 name an amount", async () => {
    const lines = await ledger("STAGE");
    expect(short(lines, ({ currency }) => currency)).toEqual([
      ["FLOATED", null, 7, null],
      // 1.6 and 2.2 billion pounds.
      ["PLEDGED", "GBP", 8, "3800000000"],
      ["BROKEN", null, 1, null],
      ["REFUSED", null, 3, null],
    ]);
    for (const line of lines) expect(line.pledges.totalCount).toBe(line.count);
  });

  test("never adds up what is only floated or refused", async () => {
    for (const keys of ["STAGE", "CURRENCY", "PLEDGOR", "BENEFICIARY", "KIND", "DOMAIN", "STAGE, CURRENCY, PLEDGOR, KIND"]) {
      const lines = await ledger(keys);
      for (const { stage, total } of lines) {
        if (stage === "FLOATED" || stage === "REFUSED") expect(total, keys).toBeNull();
      }
      expect(lines.every(({ stage }) => stage !== null), "every line is of one stage").toBe(true);
    }
  });

  test("by currency: pounds, and what has no amount", async () => {
    expect(short((await ledger("CURRENCY")).filter(({ stage }) => stage === "PLEDGED"), ({ currency }) => currency)).toEqual([
      ["PLEDGED", "GBP", 2, "3800000000"],
      ["PLEDGED", null, 6, null],
    ]);
  });

  test("by pledgor: the United Kingdom pledges twice, floats twice, refuses once", async () => {
    const lines = await ledger("PLEDGOR");
    expect(short(lines.filter(({ pledgor }) => pledgor?.id === "state:united-kingdom"), ({ currency }) => currency)).toEqual([
      ["FLOATED", null, 2, null],
      ["PLEDGED", "GBP", 2, "3800000000"],
      ["REFUSED", null, 1, null],
    ]);
    expect(short(lines.filter(({ pledgor }) => pledgor?.id === "state:united-states"), () => "")).toEqual([["FLOATED", "", 2, null], ["REFUSED", "", 1, null]]);
    // Whose shipments they are is not said, nor who promised at Budapest.
    expect(lines.filter(({ pledgor }) => pledgor === null).map(({ stage }) => stage)).toEqual(["FLOATED", "BROKEN"]);
    // France stands beside the United Kingdom and its group on the same pledge: it counts on each line.
    expect(lines.filter(({ stage }) => stage === "FLOATED").reduce((sum, { count }) => sum + count, 0)).toBe(9);
  });

  test("by beneficiary: Ukraine, and nobody where no passage says for whom, as of the pounds", async () => {
    expect(short(await ledger("BENEFICIARY"), ({ beneficiary }) => beneficiary?.id)).toEqual([
      ["FLOATED", "state:ukraine", 2, null],
      ["FLOATED", undefined, 5, null],
      ["PLEDGED", undefined, 5, "3800000000"],
      ["PLEDGED", "state:ukraine", 3, null],
      ["BROKEN", "state:ukraine", 1, null],
      ["REFUSED", undefined, 3, null],
    ]);
  });

  test("by kind and by domain", async () => {
    const kinds = await ledger("KIND");
    expect(short(kinds.filter(({ stage }) => stage === "PLEDGED"), ({ kind }) => kind)).toEqual([
      ["PLEDGED", "EQUIPMENT", 1, "1600000000"],
      ["PLEDGED", "FINANCIAL", 1, "2200000000"],
      ["PLEDGED", "COORDINATION", 1, null],
      ["PLEDGED", "GUARANTEE", 1, null],
      ["PLEDGED", "OTHER", 3, null],
      ["PLEDGED", "TROOPS", 1, null],
    ]);
    const domains = await ledger("DOMAIN", "where: {kind: {eq: TROOPS}}");
    expect(short(domains, ({ domain }) => domain)).toEqual([
      ["FLOATED", "AIR", 1, null],
      ["FLOATED", "SEA", 1, null],
      ["FLOATED", null, 2, null],
      ["PLEDGED", "AIR", 1, null],
      ["PLEDGED", "LAND", 1, null],
      ["PLEDGED", "SEA", 1, null],
      ["REFUSED", "LAND", 2, null],
      ["REFUSED", null, 1, null],
    ]);
  });

  test("of some pledges only", async () => {
    expect(short(await ledger("STAGE", 'where: {money: {currency: "GBP", amount: {gt: "2000000000"}}}'), ({ currency }) => currency)).toEqual([["PLEDGED", "GBP", 1, "2200000000"]]);
    expect(await ledger("STAGE", 'where: {pledgors: {some: {id: {eq: "state:taiwan"}}}}')).toEqual([]);
    expect(short(await ledger("STAGE", "where: {direction: {eq: WILL_NOT}}"), () => "")).toEqual([["REFUSED", "", 3, null]]);
    const { errors } = await ask("{ pledgeLedger(groupBy: []) { count } }");
    expect(errors?.[0]?.message).toMatch(/groupBy: \[STAGE\]/);
  });

  test("leads to its pledges, filtered and paged, with every stage's statement and the conditions with their state", async () => {
    const lines = (
      await dataOf(`{ pledgeLedger(groupBy: [STAGE]) { stage count pledges(first: 2, where: {kind: {in: [TROOPS, GUARANTEE]}}, orderBy: [{id: DESC}]) { totalCount pageInfo { hasNextPage }
        nodes { id conditions { summary trigger state } history { stage on statement { id reportedIn { fragment } } } } } } }`)
    ).pledgeLedger as readonly { stage: string; count: number; pledges: { totalCount: number; pageInfo: unknown; nodes: readonly { id: string }[] } }[];
    const line = (stage: string): (typeof lines)[number] | undefined => lines.find((one) => one.stage === stage);
    expect(line("PLEDGED")?.pledges).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: false },
      nodes: [
        { id: "pledge:coalition-support-for-post-war-security", conditions: [], history: [{ on: "2025" }] },
        { id: "pledge:26-nations-reassurance-force", conditions: [{ trigger: "TRUCE_OR_PEACE", state: "OPEN" }], history: [{ on: "2025-09-04" }, { on: null }, { on: null }] },
      ],
    });
    // Estonia's company among them: whoever announces readiness has not pledged.
    expect(line("FLOATED")?.pledges).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    expect(line("BROKEN")?.pledges.nodes).toMatchObject([
      {
        conditions: [{ trigger: "RECIPROCAL", state: "UNKNOWN" }],
        history: [
          { stage: "PLEDGED", on: "1994", statement: { id: "statement:durable-architecture-budapest-memorandum-promised-security" } },
          { stage: "BROKEN", on: null, statement: { id: "statement:durable-architecture-budapest-memorandum-collapsed" } },
        ],
      },
    ]);
  });

  test("at a date: the pounds were first reported in September 2025", async () => {
    expect(short(await ledger("STAGE", 'asOf: {press: "2025-08-31"}'), ({ currency }) => currency)).toEqual([
      // Taking part without troops; Estonia's company.
      ["FLOATED", null, 2, null],
      // Ukraine's disarmament.
      ["PLEDGED", null, 1, null],
      ["BROKEN", null, 1, null],
      ["REFUSED", null, 2, null],
    ]);
    expect(short(await ledger("STAGE", 'asOf: {world: "2025-03"}'), ({ currency }) => currency)).toEqual([["PLEDGED", "GBP", 5, "3800000000"]]);
    expect(await ledger("STAGE", 'asOf: {world: "1993"}')).toEqual([]);
  });
});
