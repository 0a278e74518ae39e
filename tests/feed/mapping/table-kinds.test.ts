import { createHash } from "node:crypto";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { packageFolder } from "../../../src/config/config.js";
import { describe, expect, test } from "vitest";
import { folderOf, mapFiles, votesMapping } from "./map-files.js";

/** An XLSX workbook of one sheet, with its cells written in place. */
function workbook(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const cell = (value: string | number | null): string => {
    if (value === null) return "<c/>";
    if (typeof value === "number") return `<c><v>${value}</v></c>`;
    return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const letters = "ABCDEFG";
  const placed = (text: string, row: number, column: number): string =>
    text.replace("<c", `<c r="${letters.charAt(column)}${row + 1}"`);
  const sheet = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((one, column) => placed(cell(one), row, column)).join("")}</row>`,
    )
    .join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Votes" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
  });
}

describe("the votes of a council", () => {
  const rows = [
    ["Country", "Code", "Vote"],
    ["Norway", "NO", "yes"],
    ["Peru", "PE", "no"],
    ["Chile", "CL", "perhaps"],
  ] as const;
  const lines = (separator: string): string => rows.map((row) => `${row.join(separator)}\n`).join("");
  const items = rows.slice(1).map(([Country, Code, Vote]) => ({ Country, Code, Vote }));
  const yaml = items.map(({ Country, Code, Vote }) => `- Country: ${Country}\n  Code: "${Code}"\n  Vote: "${Vote}"\n`);

  test.each([
    ["votes.csv", "csv", lines(";")],
    ["votes.tsv", "tsv", lines("\t")],
    ["votes.xlsx", "xlsx", workbook(rows)],
    ["votes.json", "json", JSON.stringify(items, null, 2)],
    ["votes.yaml", "yaml", yaml.join("")],
  ])("are the same statements in %s", async (name, kind, content) => {
    const mapping = votesMapping().replace("kind: csv", `kind: ${kind}`);
    const folder = await folderOf({ "mapping.yml": mapping, [name]: content });
    const { records, report } = await mapFiles(join(folder, "mapping.yml"), [join(folder, name)]);
    expect(report.tables["votes"]).toEqual({ rows: 3, mapped: 2, filtered: 0, refused: 1 });
    expect(report.refused).toMatchObject([{ field: "Vote", reason: expect.stringMatching(/"perhaps" is not among/) }]);
    expect(records("statements").map(({ act, madeBy }) => [act, madeBy])).toEqual([
      ["SUPPORT", ["state:norway"]],
      ["REJECT", ["state:peru"]],
    ]);
  });

  test("in XLSX keep numbers as they are stored", async () => {
    const folder = await folderOf({
      "mapping.yml": votesMapping({
        columns: "      weight: Weight",
        statement: '          saidOn: "{weight}"',
      }).replace("kind: csv", "kind: xlsx"),
      "votes.xlsx": workbook([
        ["Country", "Vote", "Weight"],
        ["Norway", "yes", 2031],
        [null, null, null],
        ["Peru", "no", null],
      ]),
    });
    const { records, report } = await mapFiles(join(folder, "mapping.yml"), [folder]);
    expect(records("statements")).toMatchObject([{ saidOn: "2031" }, { reportedIn: ["passage:votes:row-4"] }]);
    expect(report.tables["votes"]).toMatchObject({ rows: 2 });
  });

  test("in something that only says it is XLSX are refused", async () => {
    const mapping = votesMapping().replace("kind: csv", "kind: xlsx");
    const folder = await folderOf({
      "mapping.yml": mapping,
      "votes.xlsx": "no zip",
      "votes2.xlsx": zipSync({ a: strToU8("b") }),
    });
    for (const name of ["votes.xlsx", "votes2.xlsx"])
      await expect(mapFiles(join(folder, "mapping.yml"), [join(folder, name)])).rejects.toMatchObject({
        code: "TABLE_INVALID",
      });
  });
});

describe("an item of a JSON or YAML file", () => {
  const mapping = votesMapping({
    columns: "      names: {header: names, optional: true}\n      last: {header: name.last, optional: true}",
    statement: '          addressedTo: [{$each: "{names}", $value: "state:{item|slug}"}]',
  }).replace("kind: csv", "kind: json\n    rows: votes");

  test("is the span of its characters, which anybody can check against the text", async () => {
    const text =
      '{"about": "😀", "votes": [\n  {"Country": "Norway", "Vote": "yes", "name": {"last": "x"}},\n  {"Country": "Peru", "Vote": "no"}\n]}';
    const folder = await folderOf({ "mapping.yml": mapping, "votes.json": text });
    const { records, documents } = await mapFiles(join(folder, "mapping.yml"), [join(folder, "votes.json")]);
    const points = [...text];
    expect(records("articles")).toMatchObject([{ length: points.length }]);
    for (const { fragment, digest } of records("passages")) {
      const [, from, to] = /^char=(\d+),(\d+)$/.exec(String(fragment)) ?? [];
      const span = points.slice(Number(from), Number(to)).join("");
      expect(span).toMatch(/^\{"Country".*\}$/);
      expect(createHash("sha256").update(span).digest("hex")).toBe(digest);
    }
    expect(documents[1]?.placeOf(["statements", 0, "act"])).toEqual({ line: 3, column: 23 });
  });

  test("is refused with its place where the file cannot be parsed, and where it has no such list", async () => {
    const folder = await folderOf({
      "mapping.yml": mapping,
      "votes.json": '{"votes": [\n  {"a": }x\n]',
      "votes2.json": '{"ballots": []}',
    });
    await expect(mapFiles(join(folder, "mapping.yml"), [join(folder, "votes.json")])).rejects.toMatchObject({
      code: "TABLE_INVALID",
      place: { line: 2 },
    });
    await expect(mapFiles(join(folder, "mapping.yml"), [join(folder, "votes2.json")])).rejects.toMatchObject({
      message: expect.stringMatching(/has no list under "votes"\. The file has ballots/),
    });
  });
});

describe("a mapping for CSV", () => {
  test("takes a workbook of the same headers, and refuses a JSON file in words", async () => {
    const folder = await folderOf({
      "mapping.yml": votesMapping(),
      "votes.xlsx": workbook([
        ["Vote", "Country"],
        ["yes", "Norway"],
      ]),
      "votes.json": "[]",
    });
    const { records } = await mapFiles(join(folder, "mapping.yml"), [join(folder, "votes.xlsx")]);
    expect(records("statements")).toHaveLength(1);
    await expect(mapFiles(join(folder, "mapping.yml"), [join(folder, "votes.json")])).rejects.toMatchObject({
      code: "TABLE_INVALID",
      message: expect.stringMatching(/has no table of the kind of .*votes\.json/),
    });
  });
});

describe("the shipped mapping of Popolo", () => {
  const file = {
    persons: [
      { id: "p1", name: "Ada Quill", other_names: [{ name: "A. Quill" }], sources: [{ url: "https://example.org/q" }] },
    ],
    organizations: [{ id: "o1", name: "Port Council", classification: "legislature" }],
    memberships: [
      { person_id: "p1", organization_id: "o1", role: "member", start_date: "2029-01-01", end_date: "2030-01-01" },
      { person_id: "p1", organization_id: "o1", role: "member", start_date: "2030-01-01" },
      { person_id: "p1", organization_id: "o1", role: "member", start_date: "2030-01-01" },
      { person_id: "p2", organization_id: "o1", role: "member" },
    ],
  };
  const popolo = join(packageFolder, "mappings", "popolo.yaml");

  test("makes one membership of several terms, and a claim for each; a person who is not there is refused", async () => {
    const folder = await folderOf({ "port.json": JSON.stringify(file) });
    const { records, report } = await mapFiles(popolo, [join(folder, "port.json")]);
    expect(report.tables["memberships"]).toEqual({ rows: 4, mapped: 3, filtered: 0, refused: 1 });
    expect(report.refused).toMatchObject([{ reason: 'persons has no row for personId "p2"' }]);
    expect(records("people")).toMatchObject([
      { name: "Ada Quill", aliases: ["A. Quill"], memberships: [{ role: "member" }] },
    ]);
    expect(records("claims").map(({ status, validFrom, validTo }) => [status, validFrom, validTo])).toEqual([
      ["FORMER", "2029-01-01", "2030-01-01"],
      ["CURRENT", "2030-01-01", undefined],
    ]);
  });

  test("keeps one id apart that two files have for two bodies", async () => {
    const other = { ...file, organizations: [{ id: "o1", name: "Lake Council", classification: "legislature" }] };
    const folder = await folderOf({ "port.json": JSON.stringify(file), "lake.json": JSON.stringify(other) });
    const { records } = await mapFiles(popolo, [join(folder, "port.json"), join(folder, "lake.json")]);
    expect(new Set(records("organisations").map(({ id }) => id)).size).toBe(2);
    expect(records("statements").map(({ gist }) => gist)).toContain("Ada Quill is or was member of Lake Council.");
  });
});

describe("a text beside a table", () => {
  const mapping = votesMapping({ table: '    texts: {speech: "{file}.txt"}', columns: "      file: File" })
    .replace(
      "statements:",
      'statements:\n        - {$each: "{speech.lines}", $as: line, id: "statement:line-{line.number}", act: ASSERT, voice: DIRECT, certainty: UNSPECIFIED, polarity: UNKNOWN, gist: "Paragraph {line.number}.", reportedIn: ["passage:votes:row-{row.number}"]}',
    )
    .replace('texts: {speech: "{file}.txt"}', 'texts: {speech: "{path}.txt"}')
    .replace("      file: File", "      path: File");

  test("is read line by line, and never from outside the folder of the table", async () => {
    const folder = await folderOf({
      "mapping.yml": mapping,
      "votes.csv": "Country,Vote,File\nNorway,yes,a\nPeru,no,../secret\nChile,no,lost\nMalta,no,\n",
      "a.txt": "First line.\n\n   \n  Second 😀 line. \r\n",
    });
    const { records, report } = await mapFiles(join(folder, "mapping.yml"), [join(folder, "votes.csv")]);
    expect(records("statements").map(({ gist }) => gist)).toEqual(["Paragraph 1.", "Paragraph 2.", "Norway votes."]);
    expect(report.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "../secret.txt lies outside the folder of the table"],
      [4, "the text lost.txt cannot be read"],
      [5, "the name of its text, {path}.txt, lacks a value"],
    ]);
  });
});
