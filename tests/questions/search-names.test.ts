import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config/config.js";
import { fullTextIndex } from "../../src/graph/full-text-index.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";
import { model, type OwnGraph, startOwnGraph } from "../export/support/own-graph.js";
import { dataOf } from "../support/test-service.js";
import { awaitFullText } from "../../src/feed/derived/graph-state.js";

const hash = "0".repeat(64);
const article = (id: string, published?: string): object => ({
  id: `article:${id}`,
  title: `News ${id}`,
  language: "en",
  ...(published !== undefined && { published }),
  length: 1_000,
  textDigest: hash,
});
const passage = (article: string, entities: readonly object[]): object => ({
  id: `passage:${article}:0-10`,
  article: `article:${article}`,
  fragment: "char=0,10",
  digest: hash,
  entities,
});
const statement = (id: string, gist: string, article: string, said?: string): object => ({
  id: `statement:${id}`,
  act: "ASSERT",
  voice: "NARRATOR",
  certainty: "CERTAIN",
  polarity: "POSITIVE",
  gist,
  ...(said !== undefined && { saidOn: said }),
  reportedIn: [`passage:${article}:0-10`],
});

const ana = "person:ana-horvat";

/** Somebody whom an early article names, a later one by a by-name and a title, one without a date by another; and what none of them names. */
const document = {
  people: [
    { id: "person:ana-horvat", name: "Ana Horvat", aliases: ["Ана Хорват", "A. H."] },
    { id: "person:dmytro-kovalenko", name: "Dmytro Kovalenko" },
    { id: "person:sergei-shoigin", name: "Сергей Шойгин" },
  ],
  organisations: [{ id: "organisation:convoy-office", name: "Convoy Office", classification: "BODY" }],
  groups: [{ id: "group:the-nine", name: "The Nine", named: false }],
  articles: [article("early", "2025-01-10"), article("late", "2025-06-01"), article("undated")],
  passages: [
    passage("early", [
      { node: "person:ana-horvat", surface: "Ana Horvat" },
      { node: "person:dmytro-kovalenko", surface: "Kovalenko" },
      { node: "person:sergei-shoigin", surface: "Shoigin" },
      { node: "group:the-nine", surface: "nine nations" },
      { node: "group:the-nine", surface: "this group", reference: true },
      { node: "organisation:convoy-office", surface: "Launched", styledAs: "Newly", reference: true },
    ]),
    passage("late", [
      { node: "person:ana-horvat", surface: "Iron Clerk", styledAs: "Minister" },
      { node: "person:dmytro-kovalenko", surface: "Dmytro Kovalenko", styledAs: "Captain" },
      { node: "organisation:convoy-office", surface: "Convoy Office" },
    ]),
    passage("undated", [{ node: "person:ana-horvat", surface: "Grey Heron" }]),
  ],
  statements: [
    // Of the later article there are more than are ranked, and each has the words in a shorter text.
    ...Array.from({ length: 150 }, (_none, index) =>
      statement(`late-${index}`, "The convoy left.", "late", "2025-05-30"),
    ),
    statement(
      "early",
      "It was said long before of a convoy of lorries that it had left its harbour early in the morning.",
      "early",
      "2025-01-09",
    ),
    statement("bridge", "A bridge was built over the river Una.", "early"),
    { ...statement("heron", "A heron was seen.", "undated"), conveys: ["claim:heron"] },
    { ...statement("heron-again", "A heron was seen again.", "late", "2025-05-30"), conveys: ["claim:heron"] },
    statement("ferry", "A ferry crosses the river Sava, and no bridge.", "early"),
  ],
  claims: [
    {
      id: "claim:heron",
      predicate: "belongsTo",
      subject: ana,
      objects: ["group:the-nine"],
      summary: "The heron stands for the nine.",
    },
  ],
};

let graph: OwnGraph;
let service: HttpService;
beforeAll(async () => {
  graph = await startOwnGraph();
  await graph.load(document);
  service = await startHttpService({ ...readConfig({}), port: 0, logLevel: "silent" }, model, graph.database);
});
afterAll(async () => {
  await service.stop();
  await graph.stop();
});

interface Hit {
  readonly score: number;
  readonly field: string;
  readonly matched: string;
  readonly missing: readonly string[];
  readonly node: { readonly id: string };
}
const hits = async (
  query: string,
  asOf: object | null = null,
  types: readonly string[] | null = null,
): Promise<readonly Hit[]> =>
  (
    await dataOf(
      "query ($query: String!, $asOf: AsOf, $types: [EntityType!]) { search(query: $query, asOf: $asOf, types: $types, first: 100) { edges { score field matched missing node { id } } } }",
      { query, asOf, types },
      service.url,
    )
  ).search.edges;
const suggested = async (
  prefix: string,
  asOf: object | null = null,
): Promise<readonly { readonly text: string; readonly node: { readonly id: string } }[]> =>
  (
    await dataOf(
      "query ($prefix: String!, $asOf: AsOf) { autocomplete(prefix: $prefix, asOf: $asOf, first: 100) { text node { id } } }",
      { prefix, asOf },
      service.url,
    )
  ).autocomplete;
const idsOf = (found: readonly { readonly node: { readonly id: string } }[]): readonly string[] =>
  found.map(({ node }) => node.id);

describe("aliases", () => {
  test.each([
    ["Ана Хорват", "Ана Хорват"],
    ["a. h", "A. H."],
  ])("are names: %s", async (query, matched) => {
    const [first] = await hits(query);
    expect(first).toMatchObject({ field: "aliases", matched, missing: [], node: { id: ana } });
    expect(first?.score).toBeGreaterThanOrEqual(100);
  });

  test("are told apart from the names met in articles, and stand on every actor", async () => {
    const { actors } = await dataOf(
      "{ actors(orderBy: [{name: ASC}]) { nodes { id aliases names { name } } } }",
      {},
      service.url,
    );
    const byId = new Map(
      (actors.nodes as readonly { id: string; aliases: readonly string[]; names: readonly { name: string }[] }[]).map(
        (node) => [node.id, node],
      ),
    );
    expect(byId.get(ana)?.aliases).toEqual(["Ана Хорват", "A. H."]);
    expect(byId.get(ana)?.names.map(({ name }) => name)).toEqual(["Ana Horvat", "Grey Heron", "Iron Clerk"]);
    expect(byId.get("group:the-nine")?.aliases).toEqual([]);
  });

  test("are filtered by what they hold", async () => {
    const found = async (condition: string): Promise<readonly string[]> =>
      (
        (await dataOf(`{ people(where: {aliases: {${condition}}}) { nodes { id } } }`, {}, service.url)).people
          .nodes as readonly { id: string }[]
      ).map(({ id }) => id);
    expect(await found('has: "A. H."')).toEqual([ana]);
    expect(await found('hasAny: ["nobody", "A. H."]')).toEqual([ana]);
    expect(await found('hasAll: ["nobody", "A. H."]')).toEqual([]);
    expect(await found("isEmpty: true")).toEqual(["person:dmytro-kovalenko", "person:sergei-shoigin"]);
    expect(await found("isEmpty: false")).toEqual([ana]);
  });
});

describe("names are found in other scripts and spellings", () => {
  test.each([
    ["Дмитро Коваленко", "person:dmytro-kovalenko", "Dmytro Kovalenko"],
    ["Kowalenko", "person:dmytro-kovalenko", "Kovalenko"],
    ["Dmitro Kowalenko", "person:dmytro-kovalenko", "Dmytro Kovalenko"],
    ["Κοβαλένκο", "person:dmytro-kovalenko", "Kovalenko"],
    ["Schoigin", "person:sergei-shoigin", "Shoigin"],
    ["Sergej Shojgin", "person:sergei-shoigin", "Сергей Шойгин"],
    ["Хорват", ana, "Ана Хорват"],
    ["Chorwat", ana, "Ana Horvat"],
  ])("%s", async (query, id, matched) => {
    const [first] = await hits(query);
    expect(first).toMatchObject({ matched, missing: [], node: { id } });
    expect(first?.score, "it is not the name itself").toBeLessThan(100);
  });

  test("while they are typed", async () => {
    expect((await suggested("Ковал"))[0]).toMatchObject({ text: "Kovalenko", node: { id: "person:dmytro-kovalenko" } });
    expect((await suggested("Sergei Sho"))[0]).toMatchObject({
      text: "Сергей Шойгин",
      node: { id: "person:sergei-shoigin" },
    });
  });

  test("behind those that are written so", async () => {
    await graph.load({ ...document, people: [...document.people, { id: "person:kowalenko", name: "Jan Kowalenko" }] });
    expect(idsOf(await hits("Kowalenko"))).toEqual(["person:kowalenko", "person:dmytro-kovalenko"]);
    await graph.load(document);
  });
});

describe("references are no names", () => {
  test.each(["this group", "Launched", "Newly", "newly launched", "Launche", "thiss group"])(
    "no search finds anybody by %s",
    async (query) => {
      expect(idsOf(await hits(query, null, ["PERSON", "GROUP", "ORGANISATION"]))).toEqual([]);
      expect(idsOf(await suggested(query))).toEqual([]);
    },
  );

  test("they are mentions all the same", async () => {
    const { group, called, named } = await dataOf(
      `{ group(id: "group:the-nine") { names { name } mentions { edges { surface reference } } references: mentions(where: {edge: {reference: {eq: true}}}) { edges { surface } } }
        called: groups(where: {names: {some: {name: {eq: "this group"}}}}) { nodes { id } } named: groups(where: {names: {some: {name: {eq: "nine nations"}}}}) { nodes { id } } }`,
      {},
      service.url,
    );
    expect(group.names).toEqual([{ name: "nine nations" }]);
    expect(group.mentions.edges).toEqual(
      expect.arrayContaining([
        { surface: "nine nations", reference: false },
        { surface: "this group", reference: true },
      ]),
    );
    expect(group.references.edges).toEqual([{ surface: "this group" }]);
    expect([called.nodes, named.nodes]).toEqual([[], [{ id: "group:the-nine" }]]);
    expect(await hits("nine nations")).toMatchObject([{ field: "names", matched: "nine nations" }]);
  });
});

describe("under asOf", () => {
  const [january, june] = [{ press: "2025-01-31" }, { press: "2025-06-01" }];

  test("a name met only in a later article finds nobody", async () => {
    expect(await hits("Iron Clerk", january)).toEqual([]);
    expect(await hits("Iron Clrek", january), "nor with a typing error").toEqual([]);
    expect(await suggested("Iron C", january)).toEqual([]);
    expect(await hits("Iron Clerk", june)).toMatchObject([
      { field: "names", matched: "Iron Clerk", node: { id: ana } },
    ]);
    expect((await hits("Iron Clerk"))[0]?.score).toBeGreaterThanOrEqual(100);
    expect(await hits("Clerk Horvat", june)).toMatchObject([{ missing: [], node: { id: ana } }]);
    expect(await hits("Clerk Horvat", january), "one of both words was known").toMatchObject([
      { missing: ["clerk"], matched: "Ana Horvat", node: { id: ana } },
    ]);
  });

  test("a title is one of the articles that give it", async () => {
    expect(await hits("Minister", january)).toEqual([]);
    expect(await hits("Minister", june)).toMatchObject([{ field: "styledAs", matched: "Minister", node: { id: ana } }]);
  });

  test("what an article without a date prints is known where that is asked for", async () => {
    expect(await hits("Grey Heron", june, ["PERSON"])).toEqual([]);
    expect(await hits("Grey Heron", { ...june, includeUndated: true }, ["PERSON"])).toMatchObject([
      { matched: "Grey Heron", node: { id: ana } },
    ]);
    expect(await hits("Iron Clerk", { ...january, includeUndated: true })).toEqual([]);
  });

  test("a name of the cut is found and shown, also where a later one is closer, and is not exact for that", async () => {
    const found = await hits("Dmitro Kovalenko", january);
    expect(found).toMatchObject([
      { matched: "Dmytro Kovalenko", missing: [], node: { id: "person:dmytro-kovalenko" } },
    ]);
    expect((await hits("Kovalenko", january))[0]).toMatchObject({ field: "names", matched: "Kovalenko" });
    expect((await hits("Ана Хорват", january))[0]?.score, "an alias has no date").toBeGreaterThanOrEqual(100);
    expect(idsOf(await suggested("Коваленк", january))).toEqual(["person:dmytro-kovalenko"]);
  });

  test("what nobody dates counts where that is asked for, also where somebody else dates it later", async () => {
    expect(await hits("heron", { world: "2024" }, ["STATEMENT", "CLAIM"])).toEqual([]);
    expect(
      idsOf(await hits("heron", { world: "2024", includeUndated: true }, ["STATEMENT", "CLAIM"])).toSorted(),
    ).toEqual(["claim:heron", "statement:heron"]);
    expect(idsOf(await hits("heron", { world: "2025-06" }, ["CLAIM"]))).toEqual(["claim:heron"]);
  });

  test("who is not known yet is not found", async () => {
    expect(idsOf(await hits("Convoy Office", { press: "2024" }))).toEqual([]);
    expect(idsOf(await hits("Convoy Office", june))[0]).toBe("organisation:convoy-office");
  });

  test("the best hits are those of the cut, however many others are better", async () => {
    const all = await hits("convoy", null, ["STATEMENT"]);
    expect(all).toHaveLength(100);
    expect(idsOf(all), "a long text among a hundred short ones").not.toContain("statement:early");
    expect(idsOf(await hits("convoy", january, ["STATEMENT"]))).toEqual(["statement:early"]);
    expect(idsOf(await hits("convoy", { world: "2025-02" }, ["STATEMENT"]))).toEqual(["statement:early"]);
    expect(await hits("convoy", { world: "2024" }, ["STATEMENT"])).toEqual([]);
    expect(await hits("convoy", { world: "2025-05-31", press: "2025-01-31" }, ["STATEMENT"])).toHaveLength(1);
    expect(idsOf(await suggested("conv", january))).toContain("statement:early");
  });
});

describe("where few hits have all words", () => {
  test("those that lack some come behind, and say which", async () => {
    const found = await hits("bridge over the Sava");
    expect(Object.fromEntries(found.map(({ node, missing }) => [node.id, missing]))).toEqual({
      "statement:ferry": ["over"],
      "statement:bridge": ["sava"],
    });
    expect(found.every(({ score }) => score < 1 && score > 0)).toBe(true);
    const [whole, part] = await hits("bridge Una");
    expect(whole).toMatchObject({ missing: [], node: { id: "statement:bridge" } });
    expect(whole?.score).toBeGreaterThan(1);
    expect(part).toMatchObject({ missing: ["una"], node: { id: "statement:ferry" } });
    expect(part?.score).toBeLessThan(1);
  });

  test("half of the words are enough, and fewer are not", async () => {
    expect(idsOf(await hits("bridge river mountain valley")).toSorted()).toEqual([
      "statement:bridge",
      "statement:ferry",
    ]);
    expect(await hits("ferry mountain valley")).toEqual([]);
    expect(await hits("mountain")).toEqual([]);
  });

  test("not where ten have, nor where somebody is called so", async () => {
    expect((await hits("convoy left", null, ["STATEMENT"])).every(({ missing }) => missing.length === 0)).toBe(true);
    expect(await hits("Convoy Office", null, ["ORGANISATION", "STATEMENT"])).toHaveLength(1);
  });
});

test("a graph from before references and aliases is given both when the service starts", async () => {
  const { database } = graph;
  for (const kind of ["name", "text"] as const) await database.schema(`DROP INDEX ${fullTextIndex(model, kind).name}`);
  await database.write((transaction) =>
    transaction.run(
      "MATCH (n:Actor) REMOVE n.aliases, n.nameSounds, n.nameDays, n.spellingsKnown, n.titlesKnown, n.searchKnown, n.searchFrom, n.searchTo",
    ),
  );
  await database.write((transaction) =>
    transaction.run("MATCH ()-[r:MENTIONS]->() WHERE NOT r.reference REMOVE r.reference"),
  );
  await database.write((transaction) => transaction.run("MATCH (s:StoredReading) DELETE s"));
  await applySchema(database, model);
  await database.read(awaitFullText.text);
  const { person } = await dataOf(
    `{ person(id: "${ana}") { aliases mentions { edges { surface reference } } } }`,
    {},
    service.url,
  );
  expect(person.aliases).toEqual([]);
  expect(person.mentions.edges).toEqual(expect.arrayContaining([{ surface: "Iron Clerk", reference: false }]));
  expect(idsOf(await hits("Коваленко"))[0]).toBe("person:dmytro-kovalenko");
  expect(await hits("Iron Clerk", { press: "2025-01-31" })).toEqual([]);
  expect(idsOf(await hits("Iron Clerk", { press: "2025-06-01" }))).toEqual([ana]);
});
