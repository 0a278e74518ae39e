import { once } from "node:events";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { unzipSync } from "fflate";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGraphMl } from "graphology-graphml";
import { Store } from "oxigraph";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guardFormulas } from "../../src/export/csv/guard-formulas.js";
import { hostileNames } from "./support/hostile-names.js";
import { type OwnGraph, startOwnGraph } from "./support/own-graph.js";

let graph: OwnGraph;

/** Names as the graph has them, by id: no database keeps half a pair, and what else it makes of a name is not asked here. */
let kept: ReadonlyMap<string, string>;

const document = {
  people: hostileNames.map((name, index) => ({ id: `person:n${String(index).padStart(4, "0")}`, name })),
};

beforeAll(async () => {
  graph = await startOwnGraph();
  await graph.load(document);
  kept = new Map(
    (await graph.one("MATCH (n:Person) WITH n ORDER BY n.id RETURN collect([n.id, n.name])")) as readonly (readonly [
      string,
      string,
    ])[],
  );
});

afterAll(() => graph.stop());

test("the graph keeps every name", () => {
  expect([...kept.keys()]).toEqual(document.people.map(({ id }) => id));
});

test("JSON Lines give every name back, a line each for a reader that ends lines at whatever Unicode has for it", async () => {
  const found = new Map<string, string>();
  const lines = createInterface({ input: Readable.from([await graph.take("jsonl")]) });
  lines.on("line", (line) => {
    for (const { id, name } of (JSON.parse(line) as typeof document).people) found.set(id, name);
  });
  await once(lines, "close");
  expect(found).toEqual(kept);
});

describe("CSV", () => {
  const rows = (text: string, delimiter = ","): readonly (readonly string[])[] => {
    const { data, errors } = Papa.parse<readonly string[]>(text, { delimiter, newline: "\r\n", skipEmptyLines: true });
    if (delimiter === ",") expect(errors).toEqual([]);
    return data;
  };
  const names = (text: string): ReadonlyMap<string, string> =>
    new Map(
      rows(text)
        .slice(1)
        .map(([id = "", _recordedAt, name = ""]) => [id, name]),
    );
  const mark = "\u{feff}";

  test("that is raw gives every name back, and has no byte order mark", async () => {
    const text = (await graph.take("csv", { type: "Person" })).toString();
    expect(text.startsWith("id,recordedAt,name,")).toBe(true);
    expect(names(text)).toEqual(kept);
    expect(Buffer.from(unzipSync(await graph.take("csv"))["people.csv"] ?? []).toString()).toBe(text);
  });

  test("for a spreadsheet begins with a byte order mark, and gives every name back but for the apostrophes", async () => {
    const text = (await graph.take("csv", { type: "Person", raw: false })).toString();
    expect(text.startsWith(`${mark}id,recordedAt,name,`)).toBe(true);
    expect(names(text.slice(1))).toEqual(new Map([...kept].map(([id, name]) => [id, guardFormulas(name)])));
    const archive = unzipSync(await graph.take("csv", { raw: false }));
    expect(Buffer.from(archive["people.csv"] ?? []).toString()).toBe(text);
    for (const [file, bytes] of Object.entries(archive))
      expect(Buffer.from(bytes).toString().startsWith(mark), file).toBe(true);
  });

  test.each([",", ";", "\t"])("for a spreadsheet that divides at %j has no cell that runs", async (delimiter) => {
    const text = (await graph.take("csv", { type: "Person", raw: false })).toString().slice(1);
    // A quote within a cell opens nothing, so that a line may end where a name has a break.
    const read = delimiter === "," ? rows(text) : text.split(/[\r\n]/).flatMap((line) => rows(line, delimiter));
    const runs = read.flat().filter((cell) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell) && Number.isNaN(Number(cell)));
    expect(runs).toEqual([]);
    expect(read.flat()).not.toContain("=1+1");
  });
});

describe("what is guarded against a spreadsheet", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+1+1", "'+1+1"],
    ["-1+1", "'-1+1"],
    ["@SUM(1)", "'@SUM(1)"],
    ["\t1", "'\t1"],
    ["\r1", "'\r1"],
    ["\u{200b}=1+1", "'\u{200b}=1+1"],
    ["a;=1+1", "a;'=1+1"],
    ["a\n=1+1", "a\n'=1+1"],
    ['a;"=1+1', "a;'\"=1+1"],
    ["-5-3", "'-5-3"],
    ["-5;-6", "'-5;'-6"],
  ])("%j is written %j", (text, written) => expect(guardFormulas(text)).toBe(written));

  test.each(["-5", "+5", "-5.25", "-1e21", "a=b", "a-b", "1-2", "", "2025-09-04", "../2025-08-19", "'=1", "Łódź"])(
    "%j stays as it is",
    (text) => expect(guardFormulas(text)).toBe(text),
  );
});

test("GraphML gives every name back, with a replacement character for what no XML can hold", async () => {
  const read = parseGraphMl(MultiDirectedGraph, (await graph.take("graphml")).toString());
  const inXml = (name: string): string =>
    [...name].map((character) => (isXml(character.codePointAt(0) ?? 0) ? character : "\u{fffd}")).join("");
  expect(new Map(read.mapNodes((id, { name }) => [id, name]))).toEqual(
    new Map([...kept].map(([id, name]) => [id, inXml(name)])),
  );
});

/** The production `Char` of https://www.w3.org/TR/xml/#charsets. */
const isXml = (code: number): boolean =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

test.each([
  ["turtle", "text/turtle"],
  ["jsonld", "application/ld+json"],
])("RDF as %s gives every name back", async (format, mime) => {
  const store = new Store();
  store.load((await graph.take(format)).toString(), { format: mime });
  const found = store.query(
    "SELECT ?person ?name { ?person a <urn:pledgegraph:ns:Person>; <https://schema.org/name> ?name }",
  ) as Map<string, { readonly value: string }>[];
  const valueOf = (row: (typeof found)[number], variable: string): string => row.get(variable)?.value ?? "";
  expect(
    new Map(found.map((row) => [valueOf(row, "person").replace("urn:pledgegraph:", ""), valueOf(row, "name")])),
  ).toEqual(kept);
});
