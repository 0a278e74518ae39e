import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ask } from "../support/test-service.js";

/** The playground's examples, each with what its answer must say. */
const folder = fileURLToPath(new URL("../../src/web/playground/examples/", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));

/* eslint-disable @typescript-eslint/no-explicit-any */
const says: Readonly<Record<string, (data: any) => void>> = {
  "01-who-proposed-what.graphql": (data) => {
    const [first] = data.statements.nodes;
    expect(first.madeBy.map(({ name }: any) => name)).toEqual(["Emmanuel Macron"]);
    expect(first.at).toMatchObject({ name: "Paris summit of 4 September 2025", date: "2025-09-04" });
    expect(JSON.stringify(first.conveys)).toMatch(/26 nations/);
    expect(first.reportedIn[0].article).toMatchObject({
      title: "Ukraine Postwar Security guarantees",
      published: "2025-09-05",
    });
  },
  "02-size-of-the-coalition.graphql": (data) => {
    const text = JSON.stringify(data);
    expect(text).toMatch(/"min":31,"max":31/);
    expect(text).toMatch(/"min":26,"max":26/);
    expect(text).toMatch(/"min":30,"max":null/);
  },
  "03-second-hand.graphql": (data) => {
    const text = JSON.stringify(data);
    expect(text).toMatch(/United States/);
    expect(text).toMatch(/Emmanuel Macron/);
    expect(text).toMatch(/Volodymyr Zelensky/);
  },
  "04-pledges.graphql": (data) => {
    const text = JSON.stringify(data);
    expect(text).toMatch(/"amount":"1600000000","currency":"GBP"/);
    expect(text).toMatch(/AGREEMENT_PERMITS/);
  },
  "05-refusals.graphql": (data) => {
    const text = JSON.stringify(data);
    expect(text).toMatch(/Donald Trump/);
    expect(text).toMatch(/United Kingdom/);
  },
  "06-spellings-of-a-name.graphql": (data) => {
    const names_ = data.person.names.map(({ name }: any) => name);
    expect(names_).toEqual(
      expect.arrayContaining(["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodímir Zelenskyy"]),
    );
  },
  "07-everything-in-one-article.graphql": (data) => expect(data.article.passages.nodes.length).toBeGreaterThan(20),
  "08-summits.graphql": (data) => {
    const text = JSON.stringify(data);
    expect(text).toMatch(/White House/);
    expect(text).toMatch(/"role":"HOST"/);
  },
  "09-search-by-any-spelling.graphql": (data) =>
    expect(data.search.edges[0]).toMatchObject({
      field: "names",
      matched: "Volodímir Zelenskyy",
      node: { id: "person:volodymyr-zelensky" },
    }),
  "10-while-somebody-types.graphql": (data) =>
    expect(data.autocomplete).toEqual([{ text: "Kremlin", node: { id: "state:russia", name: "Russia" } }]),
  "11-how-many-nations.graphql": (data) =>
    expect(data.conflicts.nodes.map(({ verdict }: any) => verdict)).toEqual(["CONTRADICTS", "CONTRADICTS", "REFINES"]),
  "12-contradictions-in-one-article.graphql": (data) => expect(data.conflicts.totalCount).toBe(2),
  "13-wordings-that-differ.graphql": (data) => {
    const values = data.conflicts.nodes.flatMap(({ left, right }: any) => [left.value, right.value]);
    expect([...new Set(values)].toSorted()).toEqual(["distant horizon", "off the table", "out of reach", "unlikely"]);
  },
  "14-would-and-would-not.graphql": (data) => {
    const pledges = data.conflicts.nodes.filter(({ left }: any) => left.stage !== undefined);
    expect(data.conflicts.nodes.every(({ left, right }: any) => left.summary && right.summary)).toBe(true);
    expect(pledges.map(({ verdict }: any) => verdict)).toEqual(["DIFFERS", "DIFFERS"]);
  },
  "15-what-was-pledged-in-pounds.graphql": (data) =>
    expect(data.pledgeLedger).toMatchObject([
      {
        stage: "PLEDGED",
        currency: "GBP",
        pledgor: { name: "United Kingdom" },
        count: 2,
        totals: [{ currency: "GBP", total: "3800000000", count: 2 }],
      },
    ]),
  "16-ledger-of-troops.graphql": (data) => {
    const counts = data.pledgeLedger.map(({ stage, domain, count }: any) => [stage, domain, count]);
    expect(counts).toContainEqual(["REFUSED", "LAND", 2]);
    expect(counts).toContainEqual(["PLEDGED", "SEA", 1]);
  },
  "17-known-by-when.graphql": (data) => expect([data.inAugust.size.min, data.inSeptember.size.min]).toEqual([31, 26]),
  "18-stage-in-another-year.graphql": (data) =>
    expect([data.in1995.stage, data.now.stage]).toEqual(["PLEDGED", "BROKEN"]),
  "19-who-vouches.graphql": (data) => {
    expect(data.statements.totalCount).toBe(1);
    expect(data.statements.nodes[0].relayedBy.map(({ madeBy }: any) => madeBy[0].name)).toEqual([
      "Emmanuel Macron",
      "Volodymyr Zelensky",
    ]);
  },
  "20-shortest-path.graphql": (data) => {
    expect(data.path[0].length).toBe(3);
    expect(data.path[0].nodes.map(({ id }: any) => id)).toContain("event:white-house-summit");
  },
  "21-parts-and-positions.graphql": (data) => {
    const proposal = (title: string): any => data.proposals.nodes.find((node: any) => node.title === title);
    expect(proposal("Four-point plan").parts).toHaveLength(4);
    expect(
      proposal("Ukraine joins NATO")
        .opposedBy.edges.map(({ node }: any) => node.name)
        .toSorted(),
    ).toEqual([
      "Donald Trump",
      "Key NATO members resisting Ukrainian membership",
      "Many NATO members wary of Ukrainian membership",
      "Slovakia",
    ]);
  },
  "22-what-it-hangs-on.graphql": (data) => expect(data.pledges.totalCount).toBe(5),
  "23-who-speaks-how-surely.graphql": (data) => {
    const sum = data.statements.byAct.nodes.reduce((total: number, { count }: any) => total + count, 0);
    expect(sum).toBe(data.statements.totalCount);
  },
  "24-with-citations.graphql": (data) => expect(data.pledges.nodes).toHaveLength(4),
  "25-around-an-entity.graphql": (data) =>
    expect(data.neighbourhood.nodes.map(({ id }: any) => id)).toEqual(
      expect.arrayContaining(["pledge:estonia-company-of-peacekeepers", "organisation:coalition-of-the-willing"]),
    ),
  "26-what-happened-when.graphql": (data) => {
    const march = data.timeline.find(({ start }: any) => start.startsWith("2025-03"));
    expect(march.nodes.map(({ id }: any) => id)).toEqual(
      expect.arrayContaining(["event:london-summit-march-2025", "pledge:uk-missile-exports"]),
    );
    const september = data.timeline.find(({ start }: any) => start.startsWith("2025-09"));
    expect(september.nodes.map(({ id }: any) => id)).toContain("event:paris-summit-2025-09-04");
  },
  "27-what-changed-lately.graphql": (data) => {
    const [last] = data.revisions.nodes;
    expect(last).toMatchObject({ number: 1, tool: "seed", dataset: "seed", undoneBy: null });
    expect(last.changes).toHaveLength(3);
    expect(last.changes[0].fields).toContainEqual(expect.objectContaining({ name: "name", before: null }));
  },
};

describe("the playground's examples", () => {
  test("are all looked at", () => {
    expect(names.toSorted()).toEqual(Object.keys(says).toSorted());
  });

  test.each(names)("%s answers", async (name) => {
    const text = readFileSync(`${folder}${name}`, "utf8");
    expect(text, "begins with what it shows").toMatch(/^# \S/);
    const { data, errors } = await ask(text);
    expect(errors).toBeUndefined();
    says[name]?.(data);
  });
});
