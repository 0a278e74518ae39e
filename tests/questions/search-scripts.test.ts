import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config/config.js";
import { wordsOf } from "../../src/graph/fold.js";
import { fullTextIndex } from "../../src/graph/full-text-index.js";
import { searchKeys } from "../../src/graph/searched-keys.js";
import { readIndexNames } from "../../src/feed/derived/upgrade-graph.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";
import { model, type OwnGraph, startOwnGraph } from "../export/support/own-graph.js";
import { dataOf } from "../support/test-service.js";
import { awaitFullText } from "../../src/feed/derived/graph-state.js";

/** A name as it is loaded, and how it is asked for; all of these are the whole name. */
interface Written {
  readonly kind: string;
  readonly name: string;
  readonly asked: readonly string[];
}

const written: readonly Written[] = [
  {
    kind: "decomposed",
    name: "Zoe\u0308 Mu\u0308ller",
    asked: ["Zoë Müller", "Zoe Muller", "ZOË MÜLLER", "Zoe\u0308 Mu\u0308ller"],
  },
  { kind: "composed", name: "José Peña", asked: ["Jose\u0301 Pen\u0303a", "jose pena", "José Peña"] },
  {
    kind: "zero-width space within",
    name: "Gior\u200Bgia Melo\u200Bni",
    asked: ["Giorgia Meloni", "Gior\u200Bgia Melo\u200Bni", "Gi\u00ADorgia Meloni"],
  },
  {
    kind: "soft hyphen within",
    name: "Ursula Leyen\u00ADdecker",
    asked: ["Ursula Leyendecker", "ursula leyen\u2060decker"],
  },
  {
    kind: "byte order mark, marks of direction",
    name: "\uFEFFKaja\u200F Kallas\u200E",
    asked: ["Kaja Kallas", "\u202AKaja Kallas\u202C"],
  },
  {
    kind: "the apostrophe of Ukrainian",
    name: "Мар\u02BCяна Зінов\u02BCєва",
    asked: ["Мар'яна Зінов'єва", "Мар\u2019яна Зінов\u2019єва", "МАР\u02BCЯНА ЗІНОВ\u02BCЄВА"],
  },
  {
    kind: "the apostrophe of printers",
    name: "Micheál O\u2019Brien",
    asked: ["Micheal O'Brien", "Micheál O\u02BCBrien", "Micheál O\uFF07Brien"],
  },
  { kind: "an accent for an apostrophe", name: "Donatella D´Amico", asked: ["Donatella D'Amico", "Donatella D`Amico"] },
  {
    kind: "letters of Cyrillic with marks",
    name: "Андрій Їжакевич",
    asked: ["Андрій Їжакевич".normalize("NFD"), "АНДРІЙ ЇЖАКЕВИЧ"],
  },
  {
    kind: "a sigma at the end",
    name: "Κυριάκος Μητσοτάκης",
    asked: ["ΚΥΡΙΆΚΟΣ ΜΗΤΣΟΤΆΚΗΣ", "κυριάκοσ μητσοτάκησ", "Κυριάκος Μητσοτάκης".normalize("NFD")],
  },
  { kind: "dotted and dotless", name: "İsmail Yıldız", asked: ["ismail yildiz", "İSMAİL YILDIZ", "Ismail Yıldız"] },
  { kind: "a sharp s", name: "Jürgen Strauß", asked: ["JÜRGEN STRAUSS", "jurgen strauß", "Jürgen Strauẞ"] },
  { kind: "strokes", name: "Łukasz Đorđević", asked: ["Lukasz Dordevic", "ŁUKASZ ĐORĐEVIĆ"] },
  {
    kind: "marks in another order",
    name: "Nguy\u1EC5n Ph\u01B0\u01A1\u0323ng",
    asked: ["Nguyen Phuong", "Nguyễn Ph\u01B0o\u0323\u031Bng", "NGUYỄN PHƯỢNG"],
  },
  { kind: "two in one", name: "Pro\uFB01l O\uFB03ce", asked: ["Profil Office"] },
  { kind: "wide", name: "ＳＡＭＰＯ", asked: ["Sampo", "ｓａｍｐｏ"] },
  { kind: "Han", name: "马克龙总统", asked: ["马克龙总统"] },
  { kind: "kana, halfwidth and in parts", name: "ゼレンスキー", asked: ["ｾﾞﾚﾝｽｷｰ", "ゼレンスキー".normalize("NFD")] },
  { kind: "Hangul", name: "윤석열", asked: ["윤석열".normalize("NFD")] },
  { kind: "Thai", name: "เศรษฐา ทวีสิน", asked: ["เศรษฐา ทวีสิน"] },
  { kind: "Arabic with a joiner", name: "محمد\u200C رضا", asked: ["محمد رضا"] },
  { kind: "Hebrew", name: "יצחק הרצוג", asked: ["יצחק הרצוג"] },
  { kind: "Devanagari with a joiner", name: "न\u200Dरेन्द्र मोदी", asked: ["नरेन्द्र मोदी"] },
  { kind: "Tamil", name: "மு. க. ஸ்டாலின்", asked: ["மு. க. ஸ்டாலின்", "மு க ஸ்டாலின்"] },
  { kind: "Georgian capitals", name: "სალომე ზურაბიშვილი", asked: ["ᲡᲐᲚᲝᲛᲔ ᲖᲣᲠᲐᲑᲘᲨᲕᲘᲚᲘ"] },
  { kind: "Armenian", name: "Նիկոլ Փաշինյան", asked: ["ՆԻԿՈԼ ՓԱՇԻՆՅԱՆ"] },
  { kind: "Ethiopic", name: "አብይ አህመድ", asked: ["አብይ አህመድ"] },
  { kind: "variation selector", name: "Em\uFE0Eil Boc", asked: ["Emil Boc"] },
  { kind: "letters outside the first plane", name: "𝐉𝐨𝐡𝐧 𐐔𐐯𐑅", asked: ["John 𐐼𐐯𐑅"] },
  { kind: "numbers, points and commas", name: "Brigade 1.6, the U.K. 2,000", asked: ["brigade 1.6 the U.K 2,000"] },
  { kind: "words of every text", name: "The Who", asked: ["the who", "THE WHO"] },
  { kind: "other signs", name: "Smith & Sons (“The Firm”) – №7", asked: ["smith sons the firm no7"] },
  { kind: "a name of 300 letters", name: `Long ${"name ".repeat(60)}`.trim(), asked: [`long ${"NAME ".repeat(60)}`] },
];

let graph: OwnGraph;
let service: HttpService;

beforeAll(async () => {
  graph = await startOwnGraph();
  await graph.load({ people: written.map(({ name }, index) => ({ id: `person:p${index}`, name })) });
  service = await startHttpService({ ...readConfig({}), port: 0, logLevel: "silent" }, model, graph.database);
});
afterAll(async () => {
  await service.stop();
  await graph.stop();
});

interface Hit {
  readonly score: number;
  readonly node: { readonly id: string };
}
const hits = async (query: string): Promise<readonly Hit[]> =>
  (
    await dataOf(
      "query ($query: String!) { search(query: $query, first: 100) { edges { score node { id } } } }",
      { query },
      service.url,
    )
  ).search.edges;
const suggested = async (prefix: string): Promise<readonly Hit[]> =>
  (
    await dataOf(
      "query ($prefix: String!) { autocomplete(prefix: $prefix, first: 100) { node { id } } }",
      { prefix },
      service.url,
    )
  ).autocomplete;
const idsOf = (found: readonly Hit[]): readonly string[] => found.map(({ node }) => node.id);

const cases = written.map((one, index) => ({ ...one, id: `person:p${index}` }));

describe("what is stored and what is asked are folded and divided by the same rules", () => {
  test.each(cases)("$kind: $name", async ({ name, asked, id }) => {
    for (const query of [name, ...asked]) {
      const [first] = await hits(query);
      expect([query, first?.node.id]).toEqual([query, id]);
      expect(first?.score, `${query} is the name itself`).toBeGreaterThanOrEqual(100);
    }
  });

  test.each(cases)("$kind: $name by its last word, and while it is typed", async ({ name, id }) => {
    const last = wordsOf(name).at(-1) ?? "";
    expect(idsOf(await hits(last)), last).toContain(id);
    const prefix = [...name].slice(0, Math.ceil([...name].length / 2)).join("");
    expect(idsOf(await suggested(prefix)), prefix).toContain(id);
  });
});

test("the index has every word that is kept as one, and no other", async () => {
  const rows = (await graph.database.read(
    `MATCH (n:Person) RETURN n.id, n.${searchKeys.nameWords}, n.${searchKeys.nameKeys} ORDER BY n.id`,
  )) as readonly (readonly [string, string, readonly string[]])[];
  expect(rows).toHaveLength(written.length);
  const terms = rows.flatMap(([id, words, keys]) => [
    ...words.split(" ").map((term) => ({ id, key: searchKeys.nameWords, term })),
    // Longer ones are divided, and not asked for.
    ...keys.filter((term) => term.length <= 250).map((term) => ({ id, key: searchKeys.nameKeys, term })),
  ]);
  const found = await graph.database.read(
    "UNWIND $terms AS term CALL (term) { CALL db.index.fulltext.queryNodes($index, term.key + ':' + term.term, {analyzer: 'keyword'}) YIELD node RETURN collect(node.id) AS ids } RETURN term.term, term.id IN ids",
    { terms, index: fullTextIndex(model, "name").name },
  );
  expect(found.filter(([, isFound]) => isFound !== true)).toEqual([]);
});

test("a graph from before is folded when the service starts, and its old indexes go", async () => {
  const { database } = graph;
  for (const kind of ["name", "text"] as const) await database.schema(`DROP INDEX ${fullTextIndex(model, kind).name}`);
  await database.schema(
    "CREATE FULLTEXT INDEX search_name FOR (n:Person|Event) ON EACH [n.name, n.spellings, n.titles]",
  );
  await database.write((transaction) =>
    transaction.run(`MATCH (n:Person) SET n.${searchKeys.nameWords} = 'as before', n.${searchKeys.nameKeys} = null`),
  );
  await database.write((transaction) => transaction.run("MATCH (s:StoredReading) DELETE s"));
  await applySchema(database, model);
  await database.read(awaitFullText.text);
  const names = (await database.read(readIndexNames.text)).map(([name]) => name);
  expect(names).not.toContain("search_name");
  expect(names).toEqual(
    expect.arrayContaining((["name", "text"] as const).map((kind) => fullTextIndex(model, kind).name)),
  );
  expect(idsOf(await hits("Zoë Müller"))).toEqual(["person:p0"]);
});
