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
  readonly totals: readonly { readonly currency: string; readonly total: string; readonly count: number }[];
  readonly pledges: { readonly totalCount: number };
}

const ledger = async (keys: string, given = ""): Promise<readonly Line[]> =>
  (
    await dataOf(
      `{ pledgeLedger(groupBy: [${keys}]${given === "" ? "" : `, ${given}`}) { stage currency pledgor { id } beneficiary { id } kind domain count totals { currency total count } pledges(first: 1) { totalCount } } }`,
    )
  ).pledgeLedger;
/** `2200000000 GBP of 1` for each total of a line. */
const short = (lines: readonly Line[], key: (line: Line) => unknown): readonly unknown[] =>
  lines.map((line) => [
    line.stage,
    key(line),
    line.count,
    ...line.totals.map(({ currency, total, count }) => `${total} ${currency} of ${count}`),
  ]);

describe("pledgeLedger", () => {
  test("by stage: 19 pledges, of which 2 name an amount, and the line says that these two are in pounds", async () => {
    const lines = await ledger("STAGE");
    expect(short(lines, ({ currency }) => currency)).toEqual([
      ["FLOATED", null, 7],
      // 1.6 and 2.2 billion pounds.
      ["PLEDGED", null, 8, "3800000000 GBP of 2"],
      ["BROKEN", null, 1],
      ["REFUSED", null, 3],
    ]);
    for (const line of lines) expect(line.pledges.totalCount).toBe(line.count);
  });

  test("never adds up what is only floated or refused", async () => {
    for (const keys of [
      "STAGE",
      "CURRENCY",
      "PLEDGOR",
      "BENEFICIARY",
      "KIND",
      "DOMAIN",
      "STAGE, CURRENCY, PLEDGOR, KIND",
    ]) {
      const lines = await ledger(keys);
      for (const { stage, totals } of lines) {
        if (stage === "FLOATED" || stage === "REFUSED") expect(totals, keys).toEqual([]);
      }
      expect(
        lines.every(({ stage }) => stage !== null),
        "every line is of one stage",
      ).toBe(true);
    }
  });

  test("by currency: pounds, and what has no amount", async () => {
    expect(
      short(
        (await ledger("CURRENCY")).filter(({ stage }) => stage === "PLEDGED"),
        ({ currency }) => currency,
      ),
    ).toEqual([
      ["PLEDGED", "GBP", 2, "3800000000 GBP of 2"],
      ["PLEDGED", null, 6],
    ]);
  });

  test("by pledgor: the United Kingdom pledges twice, floats twice, refuses once", async () => {
    const lines = await ledger("PLEDGOR");
    expect(
      short(
        lines.filter(({ pledgor }) => pledgor?.id === "state:united-kingdom"),
        ({ currency }) => currency,
      ),
    ).toEqual([
      ["FLOATED", null, 2],
      ["PLEDGED", null, 2, "3800000000 GBP of 2"],
      ["REFUSED", null, 1],
    ]);
    expect(
      short(
        lines.filter(({ pledgor }) => pledgor?.id === "state:united-states"),
        () => "",
      ),
    ).toEqual([
      ["FLOATED", "", 2],
      ["REFUSED", "", 1],
    ]);
    // Whose shipments they are is not said, nor who promised at Budapest.
    expect(lines.filter(({ pledgor }) => pledgor === null).map(({ stage }) => stage)).toEqual(["FLOATED", "BROKEN"]);
    // France stands beside the United Kingdom and its group on the same pledge: it counts on each line.
    expect(lines.filter(({ stage }) => stage === "FLOATED").reduce((sum, { count }) => sum + count, 0)).toBe(9);
  });

  test("by beneficiary: Ukraine, and nobody", async () => {
    expect(short(await ledger("BENEFICIARY"), ({ beneficiary }) => beneficiary?.id)).toEqual([
      ["FLOATED", "state:ukraine", 2],
      ["FLOATED", undefined, 5],
      ["PLEDGED", "state:ukraine", 3],
      ["PLEDGED", undefined, 5, "3800000000 GBP of 2"],
      ["BROKEN", "state:ukraine", 1],
      ["REFUSED", undefined, 3],
    ]);
  });

  test("by kind and by domain", async () => {
    const kinds = await ledger("KIND");
    expect(
      short(
        kinds.filter(({ stage }) => stage === "PLEDGED"),
        ({ kind }) => kind,
      ),
    ).toEqual([
      ["PLEDGED", "COORDINATION", 1],
      ["PLEDGED", "EQUIPMENT", 1, "1600000000 GBP of 1"],
      ["PLEDGED", "FINANCIAL", 1, "2200000000 GBP of 1"],
      ["PLEDGED", "GUARANTEE", 1],
      ["PLEDGED", "OTHER", 3],
      ["PLEDGED", "TROOPS", 1],
    ]);
    const domains = await ledger("DOMAIN", "where: {kind: {eq: TROOPS}}");
    expect(short(domains, ({ domain }) => domain)).toEqual([
      ["FLOATED", "AIR", 1],
      ["FLOATED", "SEA", 1],
      ["FLOATED", null, 2],
      ["PLEDGED", "AIR", 1],
      ["PLEDGED", "LAND", 1],
      ["PLEDGED", "SEA", 1],
      ["REFUSED", "LAND", 2],
      ["REFUSED", null, 1],
    ]);
  });

  test("of some pledges only", async () => {
    expect(
      short(
        await ledger("STAGE", 'where: {money: {currency: "GBP", amount: {gt: "2000000000"}}}'),
        ({ currency }) => currency,
      ),
    ).toEqual([["PLEDGED", null, 1, "2200000000 GBP of 1"]]);
    expect(await ledger("STAGE", 'where: {pledgors: {some: {id: {eq: "state:taiwan"}}}}')).toEqual([]);
    expect(short(await ledger("STAGE", "where: {direction: {eq: WILL_NOT}}"), () => "")).toEqual([["REFUSED", "", 3]]);
    const { errors } = await ask("{ pledgeLedger(groupBy: []) { count } }");
    expect(errors?.[0]?.message).toMatch(/groupBy: \[STAGE\]/);
  });

  test("leads to its pledges, filtered and paged, with every stage's statement and the conditions with their state", async () => {
    const lines = (
      await dataOf(`{ pledgeLedger(groupBy: [STAGE]) { stage count pledges(first: 2, where: {kind: {in: [TROOPS, GUARANTEE]}}, orderBy: [{id: DESC}]) { totalCount pageInfo { hasNextPage }
        nodes { id conditions { summary trigger state } history { stage on statement { id reportedIn { fragment } } } } } } }`)
    ).pledgeLedger as readonly {
      stage: string;
      count: number;
      pledges: { totalCount: number; pageInfo: unknown; nodes: readonly { id: string }[] };
    }[];
    const line = (stage: string): (typeof lines)[number] | undefined => lines.find((one) => one.stage === stage);
    expect(line("PLEDGED")?.pledges).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: false },
      nodes: [
        { id: "pledge:coalition-support-for-post-war-security", conditions: [], history: [{ on: "2025" }] },
        {
          id: "pledge:26-nations-reassurance-force",
          conditions: [{ trigger: "TRUCE_OR_PEACE", state: "OPEN" }],
          history: [
            {
              stage: "PLEDGED",
              on: "2025-09-04",
              statement: {
                id: "statement:macron-26-nations-pledge-reassurance-force",
                reportedIn: [{ fragment: "char=249,483" }],
              },
            },
            { on: null },
            { on: null },
          ],
        },
      ],
    });
    expect(line("BROKEN")?.pledges.nodes).toMatchObject([
      {
        conditions: [{ trigger: "RECIPROCAL", state: "UNKNOWN" }],
        history: [
          {
            stage: "PLEDGED",
            on: "1994",
            statement: { id: "statement:durable-architecture-budapest-memorandum-promised-security" },
          },
          {
            stage: "BROKEN",
            on: null,
            statement: { id: "statement:durable-architecture-budapest-memorandum-collapsed" },
          },
        ],
      },
    ]);
  });

  test("at a date: the pounds were first reported in September 2025", async () => {
    expect(short(await ledger("STAGE", 'asOf: {press: "2025-08-31"}'), ({ currency }) => currency)).toEqual([
      // Taking part without troops.
      // With Estonia's company.
      ["FLOATED", null, 2],
      // Ukraine's disarmament.
      ["PLEDGED", null, 1],
      ["BROKEN", null, 1],
      ["REFUSED", null, 2],
    ]);
    expect(short(await ledger("STAGE", 'asOf: {world: "2025-03"}'), ({ currency }) => currency)).toEqual([
      ["PLEDGED", null, 5, "3800000000 GBP of 2"],
    ]);
    expect(await ledger("STAGE", 'asOf: {world: "1993"}')).toEqual([]);
  });
});
