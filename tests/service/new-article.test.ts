import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseSource } from "../../src/feed/documents/document-source.js";
import { knownNamesIn } from "../../src/feed/documents/known-names.js";
import { namedText } from "../../src/feed/documents/read-texts.js";
import { readRecords } from "../../src/feed/documents/records.js";
import { buildModel } from "../../src/service/build-model.js";
import { datesInText } from "../../src/service/new-article/dates-in-text.js";
import { type ArticleFacts, draftArticle } from "../../src/service/new-article/draft-article.js";

const draft = (content: string, facts: Partial<ArticleFacts> = {}): string =>
  draftArticle(namedText("The Ferry (2).txt", Buffer.from(content)), { schema: "s.json", names: [], ...facts });
const articleOf = (yaml: string): Record<string, unknown> =>
  (parse(yaml) as { article: Record<string, unknown> }).article;

describe("the dates of a text", () => {
  test.each([
    ["On 2031-05-03 it sailed.", ["2031-05-03"]],
    ["Port Nemo, 3 May 2031.", ["2031-05-03"]],
    ["It sailed on May 3rd, 2031, and on Sept. 4, 2031.", ["2031-05-03", "2031-09-04"]],
    ["It sails in June 2031.", ["2031-06"]],
    ["It sails on Monday, in May, or next year.", []],
    ["It may sail. 4,200 march on; 12:30; 3/4 of it.", []],
    ["On 31 February 2031.", []],
    ["On 3/5/2031, 03.05.2031 or 5/3/31.", []],
    ["2031 pilots and the year 2031", []],
  ])("%s", (text, dates) => expect(datesInText(text).map(({ edtf }) => edtf)).toEqual(dates));

  test("count as publication only where the line says so", () => {
    expect(articleOf(draft("A\n\nPublished: 4 May 2031\n\nOn 3 May 2031 it sailed."))["published"]).toBe("2031-05-04");
    for (const text of [
      "A\n4 May 2031",
      "A\nUpdated 4 May 2031",
      "A\nPublished May 2031",
      "A\nPublished 4 May 2031\nPublished 5 May 2031",
    ])
      expect(articleOf(draft(text))["published"], text).toBeUndefined();
    expect(articleOf(draft("A\nPublished 4 May 2031", { published: "2031-05" }))["published"]).toBe("2031-05");
  });

  test("are shown with their lines", () => {
    expect(draft("A\n\nPort Nemo, 3 May 2031.")).toContain('\n  #   "2031-05-03" on line 3: 3 May 2031\n');
  });
});

describe("the draft of an article", () => {
  test.each([
    ["\n\n  Nine towns: the ferry #1 \nMore", "Nine towns: the ferry #1"],
    ["\u{feff}A", "A"],
    ["- A 'quoted' \"title\"", "- A 'quoted' \"title\""],
    ["2031", "2031"],
    ["no", "no"],
  ])("has the first line as title: %j", (content, title) => {
    const text = draft(content);
    expect(articleOf(text)).toMatchObject({
      id: "article:the-ferry-2",
      title,
      length: [...content].length,
      language: "und",
    });
  });

  test("can be read as it is", () => {
    const source = parseSource(
      "x.yaml",
      draft("A 🛳️\n3 May 2031", { language: "en", url: "https://example.org/a?b=c#d", outlet: "organisation:x" }),
    );
    expect(readRecords(buildModel(), [source]).map(({ record }) => record)).toMatchObject([
      { id: "article:the-ferry-2", title: "A 🛳️", url: "https://example.org/a?b=c#d", outlet: "organisation:x" },
    ]);
    expect(source.plainScalars().map(({ written }) => written)).not.toContain("2031-05-03");
  });
});

describe("the known names of a text", () => {
  const records = readRecords(buildModel(), [
    parseSource(
      "x.yaml",
      "states: [{name: United States, aliases: [US, U.S., America]}, {name: Niger}]\n" +
        "people: [{name: Ada Quill, aliases: [Quill, Ada]}, {name: Ed Quill, aliases: [Quill]}, {name: Ро}]\n",
    ),
  ]);
  test.each<readonly [string, readonly (readonly [string, ...string[]])[]]>([
    ["Nigeria trusts us; TRUSTUS.", []],
    [
      "The US and Niger.",
      [
        ["US", "state:united-states"],
        ["Niger", "state:niger"],
      ],
    ],
    ["the U.S. navy", [["U.S.", "state:united-states"]]],
    [
      "Ada Quill met Ada.",
      [
        ["Ada Quill", "person:ada-quill"],
        ["Ada", "person:ada-quill"],
      ],
    ],
    ["Quill spoke.", [["Quill", "person:ada-quill", "person:ed-quill"]]],
    ["ada quill", []],
  ])("%s", (text, names) => {
    expect(knownNamesIn(records, text)).toEqual(names.map(([name, ...ids]) => ({ name, ids })));
  });

  test("are mentions where it is clear who is meant, and otherwise a question", () => {
    const names = knownNamesIn(records, "Quill and Niger");
    const text = draft("Quill and Niger", { names });
    expect(parse(text)).toMatchObject({ mentions: [{ node: "state:niger", surface: "Niger" }] });
    expect(text).toContain("  # Quill may be person:ada-quill or person:ed-quill\n");
  });
});
