import { describe, expect, test } from "vitest";
import { ask, dataOf } from "../support/test-service.js";

const idsOf = (nodes: readonly { readonly id: string }[]): readonly string[] => nodes.map(({ id }) => id);
const [crucible, postwar, durable, path, meaning] = [
  "crucible-of-conflict",
  "ukraine-postwar-security-guarantees",
  "ukraine-seeks-durable-defense-architecture",
  "ukraines-path-to-security",
  "what-security-guarantees-really-mean",
].map((name) => `article:${name}`);

describe("asOf.press", () => {
  // 19 August; August, without a day; twice 5 September; one without a date.
  test.each([
    ["2025-08-18", []],
    ["2025-08-19", [meaning]],
    ["2025-08-30", [meaning]],
    ["2025-08-31", [durable, meaning]],
    ["2025-08", [durable, meaning]],
    ["2025-09-04", [durable, meaning]],
    ["2025-09-05", [crucible, postwar, durable, meaning]],
    ["2025", [crucible, postwar, durable, meaning]],
    ["2024", []],
  ])("%s: the articles published by then", async (press, expected) => {
    const { articles, undated } = await dataOf(
      "query ($press: Edtf) { articles(asOf: {press: $press}) { nodes { id } totalCount } undated: articles(asOf: {press: $press, includeUndated: true}) { nodes { id } } }",
      { press },
    );
    expect(idsOf(articles.nodes)).toEqual(expected);
    expect(articles.totalCount).toBe(expected.length);
    expect(idsOf(undated.nodes)).toEqual([...expected, path].toSorted());
  });

  test("is inherited by lists, edges, counts and aggregates below", async () => {
    const { person, organisation } = await dataOf(`{
      person(id: "person:volodymyr-zelensky", asOf: {press: "2025-08-19"}) {
        names { name articles { id } } statements { totalCount nodes { id } aggregate { count } groups(by: [ACT]) { nodes { key { act } count } } } mentions { totalCount edges { surface node { article { id } } } }
      }
      organisation(id: "organisation:coalition-of-the-willing", asOf: {press: "2025-08-31"}) { size { named min max claims { id statements { nodes { reportedIn { article { id } } } } } } members { edges { node { id } statements { id } } } }
    }`);
    expect(person).toEqual({
      names: [{ name: "Volodymyr Zelensky", articles: [{ id: meaning }] }],
      statements: {
        totalCount: 1,
        nodes: [{ id: "statement:zelensky-guarantees-under-discussion" }],
        aggregate: { count: 1 },
        groups: { nodes: [{ key: { act: "ASSERT" }, count: 1 }] },
      },
      mentions: {
        totalCount: 2,
        edges: [
          { surface: "Volodymyr Zelensky", node: { article: { id: meaning } } },
          { surface: "Volodymyr Zelensky", node: { article: { id: meaning } } },
        ],
      },
    });
    // "Over 30", of the article of 19 August; Estonia, whom analysts count in.
    expect(organisation.size).toMatchObject({ named: 1, min: 31, max: null });
    expect(idsOf(organisation.size.claims)).toEqual(["claim:coalition-size-over-30"]);
    expect(JSON.stringify(organisation.size.claims)).not.toContain(path);
    expect(organisation.members.edges).toEqual([
      {
        node: { id: "state:estonia" },
        statements: [{ id: "statement:analysts-in-europe-estonian-move-part-of-new-coalition" }],
      },
    ]);
  });

  test("leaves out a node that had not been reported, also by its id", async () => {
    const { before, after, pledge, undated, missing } = await dataOf(`{
      before: node(id: "pledge:uk-loans", asOf: {press: "2025-09-04"}) { id } after: node(id: "pledge:uk-loans", asOf: {press: "2025-09-05"}) { id }
      pledge(id: "pledge:uk-loans", asOf: {press: "2025-08"}) { id }
      undated: article(id: "${path}", asOf: {press: "2000", includeUndated: true}) { id } missing: article(id: "${path}", asOf: {press: "2030"}) { id }
    }`);
    expect([before, after, pledge, undated, missing]).toEqual([
      null,
      { id: "pledge:uk-loans" },
      null,
      { id: path },
      null,
    ]);
  });

  test("counts what was known when: statements by publication", async () => {
    const counts = await Promise.all(
      ["2025-08-19", "2025-08-31", "2025-09-05"].map(async (press) => {
        const { byArticle, known } = await dataOf(
          "query ($press: Edtf) { byArticle: articles(asOf: {press: $press}) { nodes { statements { totalCount } } } known: statements(asOf: {press: $press}) { totalCount aggregate { count } } }",
          { press },
        );
        expect(known.aggregate.count).toBe(known.totalCount);
        expect(
          (byArticle.nodes as readonly { statements: { totalCount: number } }[]).reduce(
            (sum, { statements }) => sum + statements.totalCount,
            0,
          ),
        ).toBe(known.totalCount);
        return known.totalCount as number;
      }),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  test("holds in filters: who had been quoted by August", async () => {
    const { people } = await dataOf(
      '{ people(asOf: {press: "2025-08"}, where: {statements: {some: {act: {eq: REJECT}}}}) { nodes { id statements(where: {act: {eq: REJECT}}) { totalCount } } } }',
    );
    expect(people.nodes).toEqual([
      { id: "person:donald-trump", statements: { totalCount: 2 } },
      { id: "person:vladimir-putin", statements: { totalCount: 1 } },
    ]);
  });
});

describe("asOf.world", () => {
  test("shows pledges from their agreement, or from the first dated entry of their history", async () => {
    const pledges = async (asOf: string): Promise<readonly string[]> =>
      idsOf((await dataOf(`{ pledges(asOf: {${asOf}}, first: 100) { nodes { id } } }`)).pledges.nodes);
    const of1994 = ["pledge:budapest-memorandum-security-promise", "pledge:ukraine-nuclear-disarmament"];
    const ofMarch = ["pledge:higher-defence-spending", "pledge:uk-loans", "pledge:uk-missile-exports"];
    expect(await pledges('world: "1994-06"'), "a year counts from its last day").toEqual([]);
    expect(await pledges('world: "1994"')).toEqual(of1994);
    expect(await pledges('world: "2025-03-30"')).toEqual(of1994);
    expect(await pledges('world: "2025-03-31"')).toEqual([of1994[0], ...ofMarch, of1994[1]]);
    expect(await pledges('world: "2025-09-03"')).not.toContain("pledge:26-nations-reassurance-force");
    expect(await pledges('world: "2025-09-04"')).toContain("pledge:26-nations-reassurance-force");
    expect(await pledges('world: "1990"')).toEqual([]);
    // Twelve have no date at all.
    expect(await pledges('world: "1990", includeUndated: true')).toHaveLength(12);
  });

  test("computes the stage of that time: the memorandum stood in 1995 and is broken once that is told", async () => {
    const { then, now, listed, filtered, always } = await dataOf(`{
      then: pledge(id: "pledge:budapest-memorandum-security-promise", asOf: {world: "1995"}) { stage history { stage on statement { id } } }
      now: pledge(id: "pledge:budapest-memorandum-security-promise", asOf: {world: "2025-08-31"}) { stage history { stage } }
      listed: event(id: "event:budapest-memorandum", asOf: {world: "2010"}) { date }
      filtered: pledges(asOf: {world: "1995"}, where: {stage: {eq: BROKEN}}) { totalCount }
      always: pledge(id: "pledge:budapest-memorandum-security-promise") { stage }
    }`);
    expect(then).toEqual({
      stage: "PLEDGED",
      history: [
        {
          stage: "PLEDGED",
          on: "1994",
          statement: { id: "statement:durable-architecture-budapest-memorandum-promised-security" },
        },
      ],
    });
    expect(now).toEqual({ stage: "BROKEN", history: [{ stage: "PLEDGED" }, { stage: "BROKEN" }] });
    expect([listed, filtered, always]).toEqual([{ date: "1994" }, { totalCount: 0 }, { stage: "BROKEN" }]);
  });

  test("shows statements from when they were made, or else from the publication of their article", async () => {
    const statements = async (world: string): Promise<readonly { id: string; saidOn: string | null }[]> =>
      (
        await dataOf("query ($world: Edtf) { statements(asOf: {world: $world}, first: 100) { nodes { id saidOn } } }", {
          world,
        })
      ).statements.nodes;
    expect((await statements("2025-08-18")).map(({ saidOn }) => saidOn)).toEqual([
      "2025-03",
      "2025-03",
      "../2025-03",
      "2025-03",
    ]);
    expect(idsOf(await statements("2025-08-19"))).toContain("statement:trump-us-would-participate-without-troops");
    expect(idsOf(await statements("2025-08-19"))).not.toContain("statement:rutte-describes-layered-framework");
    const { september, undated } = await dataOf(`{
      september: person(id: "person:emmanuel-macron", asOf: {world: "2025-09-04"}) { statements { nodes { id } } }
      undated: statement(id: "statement:trump-rules-out-american-troops", asOf: {world: "2030"}) { id }
    }`);
    expect(idsOf(september.statements.nodes), "said on 4 September; what else he says counts from the 5th").toEqual([
      "statement:macron-26-nations-pledge-reassurance-force",
    ]);
    expect(undated, "neither said nor published on a known day").toBeNull();
  });

  test("counts claims that say nothing of their time from when they were first said, or else reported", async () => {
    const { dated, all, before, undated, claims } = await dataOf(`{
      dated: claims(asOf: {world: "2025-09-05"}) { totalCount } all: claims(asOf: {world: "2025-09-05", includeUndated: true}) { totalCount }
      before: claims(asOf: {world: "2025-02"}) { nodes { id validFrom statements { nodes { saidOn } } } }
      undated: claims(where: {validFrom: {isNull: true}, validTo: {isNull: true}, statements: {none: {or: [{saidOn: {isNull: false}}, {reportedOn: {isNull: false}}]}}}) { totalCount }
      claims { totalCount }
    }`);
    // By then every article with a date was published; what only the one without a date reports is undated.
    expect(undated.totalCount).toBeGreaterThan(10);
    expect(dated.totalCount).toBe(claims.totalCount - undated.totalCount);
    expect(all).toEqual(claims);
    expect(before.nodes).toEqual([]);
  });

  test("shows events from their day", async () => {
    const events = async (asOf: string): Promise<readonly string[]> =>
      idsOf((await dataOf(`{ events(asOf: {${asOf}}) { nodes { id } } }`)).events.nodes);
    expect(await events('world: "2025-06"')).toEqual([
      "event:budapest-memorandum",
      "event:launch-of-the-coalition-of-the-willing",
      "event:london-summit-march-2025",
    ]);
    expect(await events('world: "2025-09-04"')).toContain("event:paris-summit-2025-09-04");
    expect(await events('world: "2025-09-03"')).not.toContain("event:paris-summit-2025-09-04");
    expect(await events('world: "2025-06", includeUndated: true')).toContain("event:the-hague-summit");
  });
});

describe("a cut that is none or cannot be", () => {
  test("an empty one cuts nothing", async () => {
    const { whole, empty, nulls } = await dataOf(
      "{ whole: statements { totalCount } empty: statements(asOf: {}) { totalCount } nulls: statements(asOf: {press: null, world: null}) { totalCount } }",
    );
    expect([empty, nulls]).toEqual([whole, whole]);
  });

  test.each(["2025-13", "2025-02-30", "yesterday", "", "19.8.2025"])(
    "%j is no date, and the answer says what is",
    async (date) => {
      for (const clock of ["press", "world"]) {
        const { errors } = await ask(`query ($date: Edtf) { pledges(asOf: {${clock}: $date}) { totalCount } }`, {
          date,
        });
        expect(errors?.[0]?.message).toMatch(/Write an existing day/);
      }
    },
  );

  test("takes a variable for the whole", async () => {
    const { articles } = await dataOf("query ($asOf: AsOf) { articles(asOf: $asOf) { totalCount } }", {
      asOf: { press: "2025-08-19" },
    });
    expect(articles.totalCount).toBe(1);
  });
});

test("what a claim is about is there with it, also where it is not so yet: who reported without a date spoke of the coalition's launch", async () => {
  const { claims, proposals } = await dataOf(`{
    claims(asOf: {world: "1990", includeUndated: true}, where: {subject: {proposal: {statements: {some: {reportedOn: {isNull: false}}}}}}) { nodes { subject { id } } }
    proposals(asOf: {world: "1990", includeUndated: true}, where: {statements: {some: {reportedOn: {isNull: false}}}}) { totalCount }
  }`);
  expect(proposals.totalCount).toBe(0);
  for (const { subject } of claims.nodes) expect(subject.id).toMatch(/^proposal:/);
});
