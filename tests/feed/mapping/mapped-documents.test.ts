import { createHash } from "node:crypto";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readRecords } from "../../../src/feed/documents/records.js";
import { folderOf, mapFiles, model, votesMapping } from "./map-files.js";

const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/** Maps one table of votes with a mapping made of these parts. */
async function mapVotes(
  table: string | Uint8Array,
  parts: Parameters<typeof votesMapping>[0] = {},
  name = "votes.csv",
): ReturnType<typeof mapFiles> {
  const folder = await folderOf({ "mapping.yaml": votesMapping(parts), [name]: table });
  return mapFiles(join(folder, "mapping.yaml"), [join(folder, name)]);
}

describe("a row", () => {
  const table = 'Country,Code,Vote\nNorway,NO,yes\n"Bosnia, Herzegovina",BA,no\nNamibia,NA,yes\n';

  test("becomes a document with the records of the mapping", async () => {
    const { documents, report, records } = await mapVotes(table);
    expect(documents).toHaveLength(3);
    expect(readRecords(model, documents)).toHaveLength(10);
    expect(report).toMatchObject({
      tables: { votes: { rows: 3, mapped: 3, filtered: 0, refused: 0 } },
      records: { articles: 1, states: 3, passages: 3, statements: 3 },
      documents: 3,
      refused: [],
    });
    expect(records("statements")[1]).toMatchObject({
      id: "statement:vote-3",
      act: "REJECT",
      gist: "Bosnia, Herzegovina votes.",
      madeBy: ["state:bosnia-herzegovina"],
      reportedIn: ["passage:votes:row-3"],
    });
  });

  test("is a passage by its number with the header, and by the digest of its canonical text", async () => {
    const { records } = await mapVotes(table);
    expect(records("passages")).toMatchObject([
      { fragment: "row=2", digest: sha256("Norway,NO,yes") },
      { fragment: "row=3", digest: sha256('"Bosnia, Herzegovina",BA,no') },
      { fragment: "row=4", digest: sha256("Namibia,NA,yes") },
    ]);
  });

  test("has one digest, whatever its file quotes, separates and ends lines with", async () => {
    const other = '\u{feff}"Country";"Code";"Vote"\r\n"Norway";"NO";"yes"\r\n"Bosnia, Herzegovina";BA;no\r\n';
    const [one, two] = [await mapVotes(table), await mapVotes(other)];
    const digests = (mapped: typeof one): readonly unknown[] => mapped.records("passages").map(({ digest }) => digest);
    expect(digests(two)).toEqual(digests(one).slice(0, 2));
  });

  test("keeps NA, the code of Namibia, unless the mapping calls it missing", async () => {
    expect((await mapVotes(table)).records("states")[2]).toEqual({ id: "state:namibia", name: "Namibia", iso2: "NA" });
    const folder = await folderOf({
      "mapping.yaml": votesMapping().replace("optional: true}", "optional: true, missing: [NA]}"),
      "votes.csv": table,
    });
    const { records } = await mapFiles(join(folder, "mapping.yaml"), [folder]);
    expect(records("states")[2]).toEqual({ id: "state:namibia", name: "Namibia" });
  });

  test("leads from each value to its line, its column and its header", async () => {
    const { documents } = await mapVotes('Country,Code,Vote\n"Two\nlines",TL,yes\nNorway,NO,no\n');
    expect(documents[0]?.placeOf(["statements", 0, "act"])).toEqual({ line: 3, column: 11 });
    expect(documents[1]?.placeOf(["statements", 0, "act"])).toEqual({ line: 4, column: 11 });
    expect(documents[1]?.placeOf(["states", 0, "iso2"])).toEqual({ line: 4, column: 8 });
    expect(documents[1]?.placeOf(["statements", 0, "madeBy", 0])).toEqual({ line: 4, column: 1 });
  });

  test.each([
    ["a line feed", "\n"],
    ["a carriage return and a line feed", "\r\n"],
  ])("is found at its line where lines end in %s, after blank ones and breaks in cells", async (_, end) => {
    const lines = ["Country,Code,Vote", "", '"A', 'B",AB,yes', "", "", "Chile,CL,maybe", "Norway,NO,perhaps"];
    const { report } = await mapVotes(lines.join(end));
    expect(report.refused.map(({ line, column, field }) => ({ line, column, field }))).toEqual([
      { line: 7, column: 10, field: "Vote" },
      { line: 8, column: 11, field: "Vote" },
    ]);
  });
});

describe("a table", () => {
  test("is described by the digest and the length of its text, also where it is compressed", async () => {
    const text = "Country,Code,Vote,😀\nCôte d’Ivoire,CI,yes,😀\n";
    for (const [content, name] of [
      [text, "votes.csv"],
      [gzipSync(text), "votes.csv.gz"],
    ] as const) {
      const { records } = await mapVotes(content, {}, name);
      expect(records("articles")).toMatchObject([{ length: [...text].length, textDigest: sha256(text) }]);
      expect(records("states")).toMatchObject([{ id: "state:cote-d-ivoire", iso2: "CI" }]);
    }
  });

  test("is read by its headers, wherever its columns stand and under any accepted name", async () => {
    const { records } = await mapVotes("more,VOTE , state\nx,no,Norway\n");
    expect(records("statements")).toMatchObject([{ act: "REJECT", madeBy: ["state:norway"] }]);
  });

  test("is refused without a header, naming those that are there and the near miss", async () => {
    await expect(mapVotes("Country,Code,Votes\nNorway,NO,yes\n")).rejects.toMatchObject({
      code: "TABLE_INVALID",
      message: expect.stringMatching(
        /votes\.csv:1:1: .*There is no header "Vote"\. Did you mean "Votes"\? The headers are "Country", "Code", "Votes"/,
      ),
    });
  });

  test("is refused where a header that is needed occurs twice", async () => {
    await expect(mapVotes("Country,Vote,vote\nNorway,yes,no\n")).rejects.toMatchObject({
      message: expect.stringMatching(/The header "Vote" occurs twice/),
    });
  });

  test("is read in the encoding that the mapping gives, and refused in another", async () => {
    const bytes = Buffer.from("Country,Vote\nT\u00fcrkiye,yes\n", "latin1");
    await expect(mapVotes(bytes)).rejects.toMatchObject({
      code: "TABLE_INVALID",
      message: expect.stringMatching(/is not written in utf-8.*encoding: windows-1252/),
    });
    const { records } = await mapVotes(bytes, { table: "    encoding: windows-1252" });
    expect(records("states")).toMatchObject([{ name: "Türkiye" }]);
  });

  test("is refused where it cannot be read or is empty", async () => {
    await expect(mapVotes("")).rejects.toMatchObject({ code: "TABLE_INVALID" });
    await expect(mapVotes(Buffer.from("no gzip"), {}, "votes.csv.gz")).rejects.toMatchObject({ code: "TABLE_INVALID" });
  });
});

describe("a bad row", () => {
  test("is in the report with its place and reason, and the others are mapped", async () => {
    const table =
      'Country,Code,Vote\nNorway,NO,yes\nChile,CL,yeah\n,XX,no\nPeru,P,no\nToo,few\nA,B,"yes" x\nMalta,MT,no\n';
    const { report, records } = await mapVotes(table);
    expect(report.tables["votes"]).toEqual({ rows: 7, mapped: 2, filtered: 0, refused: 5 });
    expect(report.refused).toMatchObject([
      {
        line: 3,
        column: 10,
        field: "Vote",
        row: "row=3",
        reason: '"yeah" is not among the words that act translates. Did you mean "yes"?',
      },
      { line: 4, column: 1, field: "Country", reason: "has no value" },
      { line: 5, column: 6, field: "Code", reason: expect.stringMatching(/ISO 3166-1/) },
      { line: 6, reason: "the row has 2 cells, and the table has 3 headers" },
      { line: 7, reason: expect.stringMatching(/is not among the words/) },
    ]);
    expect(records("states").map(({ name }) => name)).toEqual(["Norway", "Malta"]);
  });

  test("takes no record with it that later rows share", async () => {
    const table = "Country,Code,Vote\nNorway,Norge,yes\nNorway,NO,no\n";
    const { records, report } = await mapVotes(table);
    expect(report.tables["votes"]).toMatchObject({ mapped: 1, refused: 1 });
    expect(records("articles")).toHaveLength(1);
    expect(records("states")).toEqual([{ id: "state:norway", name: "Norway", iso2: "NO" }]);
  });

  test("is skipped with the reason that the mapping gives", async () => {
    const documents = '    skip: [{value: "{state}", is: [Total], because: is a sum}]';
    const { report } = await mapVotes("Country,Code,Vote\nNorway,NO,yes\nTotal,,yes\n", { documents });
    expect(report).toMatchObject({
      tables: { votes: { rows: 2, mapped: 1, filtered: 1, refused: 0 } },
      filtered: { "is a sum": 1 },
    });
  });
});

describe("a group of rows", () => {
  const grouped = (order: string): string =>
    votesMapping({ documents: `    group: {by: state, order: ${order}, one: [act]}` })
      .replaceAll('- {id: "passage:', '- {$each: "{rows}", $as: row, id: "passage:')
      .replace("statement:vote-{row.number}", "statement:vote-{state|slug}")
      .replace(
        'reportedIn: ["passage:votes:row-{row.number}"]',
        'reportedIn: [{$each: "{rows}", $as: row, $value: "passage:votes:row-{row.number}"}]',
      );

  test("becomes one document with a passage for each", async () => {
    const table = "Country,Code,Vote\nNorway,,yes\nNorway,NO,yes\nPeru,PE,no\n";
    const folder = await folderOf({ "mapping.yaml": grouped("sorted"), "votes.csv": table });
    const { documents, records, report } = await mapFiles(join(folder, "mapping.yaml"), [folder]);
    expect(documents).toHaveLength(2);
    expect(report.tables["votes"]).toMatchObject({ rows: 3, mapped: 3 });
    expect(records("states")[0]).toMatchObject({ iso2: "NO" });
    expect(records("statements")[0]).toMatchObject({ reportedIn: ["passage:votes:row-2", "passage:votes:row-3"] });
  });

  test("is refused where its rows differ in what may not, and where its key comes back in a sorted table", async () => {
    const table = "Country,Code,Vote\nNorway,NO,yes\nNorway,NO,no\nPeru,PE,no\nChile,CL,no\nPeru,PE,no\n";
    const folder = await folderOf({ "sorted.yaml": grouped("sorted"), "any.yaml": grouped("any"), "votes.csv": table });
    const { report } = await mapFiles(join(folder, "sorted.yaml"), [folder]);
    expect(report.tables["votes"]).toEqual({ rows: 5, mapped: 2, filtered: 0, refused: 3 });
    expect(report.refused.map(({ reason }) => reason)).toEqual([
      'the rows of one group give "SUPPORT" and "REJECT" for act',
      'the rows of one group give "SUPPORT" and "REJECT" for act',
      expect.stringMatching(/rows of "Peru" came before; sort the table by state/),
    ]);
    expect((await mapFiles(join(folder, "any.yaml"), [folder])).report.tables["votes"]).toMatchObject({ mapped: 3 });
  });
});

describe("records that several rows give", () => {
  const organisations = (sharing: string): string => `
name: bodies
about: Bodies.
source: {from: nowhere, licence: CC0, cite: nobody}
tables:
  bodies: {file: "*.csv", kind: csv, columns: {id: id, name: name}}
documents:
  - of: bodies
    records:
      organisations:
        - {${sharing}id: "organisation:{id|slug}", name: "{name}", classification: BODY}
`;
  const files = {
    "a.csv": "id,name\nhealth,Board of Health\n",
    "b.csv": "id,name\nhealth,Health Committee\nhealth,Board of Health\n",
  };

  test("must agree where the mapping says so: one id for two bodies is refused, in the words of both", async () => {
    const folder = await folderOf({ ...files, "mapping.yaml": organisations("$shared: same, ") });
    const { report, records } = await mapFiles(join(folder, "mapping.yaml"), [
      join(folder, "a.csv"),
      join(folder, "b.csv"),
    ]);
    expect(records("organisations")).toHaveLength(1);
    expect(report.tables["bodies"]).toMatchObject({ rows: 3, mapped: 2, refused: 1 });
    expect(report.refused).toMatchObject([
      {
        file: expect.stringMatching(/b\.csv$/),
        line: 2,
        reason: expect.stringMatching(/organisation:health is already something else: .*Board of Health/),
      },
    ]);
  });

  test("are refused where they are not declared to be shared", async () => {
    const folder = await folderOf({ ...files, "mapping.yaml": organisations("") });
    const { report } = await mapFiles(join(folder, "mapping.yaml"), [join(folder, "a.csv"), join(folder, "b.csv")]);
    expect(report.tables["bodies"]).toMatchObject({ rows: 3, mapped: 1, refused: 2 });
    expect(report.refused[0]).toMatchObject({
      field: "id",
      reason: "another row has the id organisation:health already",
    });
  });
});

test("what another dataset states is referred to, and not stated again", async () => {
  const folder = await folderOf({ "mapping.yaml": votesMapping(), "votes.csv": "Country,Vote\nNorway,yes\nPeru,no\n" });
  const known = new Set(["state:norway"]);
  const { records, report } = await mapFiles(join(folder, "mapping.yaml"), [folder], { known });
  expect(report.tables["votes"]).toMatchObject({ mapped: 2 });
  expect(records("states").map(({ id }) => id)).toEqual(["state:peru"]);
  expect(records("statements")[0]).toMatchObject({ madeBy: ["state:norway"] });
});

describe("a join", () => {
  const joined = votesMapping({
    table: "    joins: {day: {table: days, on: {session: session}}}",
    columns: "      session: Session",
    statement: '          saidOn: "{day.date}"',
  }).replace(
    "documents:\n",
    "  days: {file: days*, kind: csv, columns: {session: Session, date: {header: Day, as: [{date: {forms: [D.M.YYYY]}}]}}}\ndocuments:\n",
  );

  test("takes what another table has for the row, which lies beside it", async () => {
    const folder = await folderOf({
      "mapping.yaml": joined,
      "votes.csv": "Country,Vote,Session\nNorway,yes,2\nPeru,no,3\n",
      "days.csv": "Day,Session\n1.4.2031,1\n2.4.2031,2\n",
    });
    const { records, report } = await mapFiles(join(folder, "mapping.yaml"), [join(folder, "votes.csv")]);
    expect(records("statements")).toMatchObject([{ saidOn: "2031-04-02" }]);
    expect(report.refused).toMatchObject([{ line: 3, reason: 'days has no row for session "3"' }]);
  });

  test("is refused without the other table", async () => {
    const folder = await folderOf({ "mapping.yaml": joined, "votes.csv": "Country,Vote,Session\nNorway,yes,2\n" });
    await expect(mapFiles(join(folder, "mapping.yaml"), [join(folder, "votes.csv")])).rejects.toMatchObject({
      code: "TABLE_INVALID",
      message: expect.stringMatching(/no file for the table days.*days\*/),
    });
  });
});
