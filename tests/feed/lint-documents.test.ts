import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { packageFolder } from "../../src/config/config.js";
import { parseSource, readDocumentSources } from "../../src/feed/documents/document-source.js";
import { isHeading } from "../../src/domain/lints/is-heading.js";
import { type LintWarning, lintDocuments } from "../../src/feed/documents/lint-documents.js";
import { lintRecords } from "../../src/domain/lints/lint-records.js";
import { lints } from "../../src/domain/lints/lints.js";
import { yamlOneOneReading } from "../../src/feed/documents/yaml-one-one.js";
import { buildModel } from "../../src/service/build-model.js";

const model = buildModel();
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** An article made up for these tests, with an astral character, so that offsets in UTF-16 would be wrong. */
const text = [
  "Harbour talks 🚢 end in Lemuria.",
  "",
  "A Ferry for Everyone",
  "",
  "Mayor Ada Quill said on Monday that the ferry would run. She promised two boats. The town of Port Nemo is willing to lend a third.",
  "- Free tickets for pupils",
  "The harbour board, by way of Quill, asked for quiet.",
].join("\n");

const points = [...text];
const spanOf = (excerpt: string): readonly [number, number] => {
  const before = text.slice(0, text.indexOf(excerpt));
  const start = [...before].length;
  expect(points.slice(start, start + [...excerpt].length).join("")).toBe(excerpt);
  return [start, start + [...excerpt].length];
};

const passage = (excerpt: string, entities: readonly object[] = []): object => {
  const [start, end] = spanOf(excerpt);
  return {
    id: `passage:ferry:${start}-${end}`,
    article: "article:ferry",
    fragment: `char=${start},${end}`,
    digest: sha256(excerpt),
    entities,
  };
};
const idOf = (excerpt: string): string => `passage:ferry:${spanOf(excerpt).join("-")}`;

interface Draft {
  readonly [type: string]: readonly Record<string, unknown>[];
}

const quoted = "Mayor Ada Quill said on Monday that the ferry would run.";
const promised = "She promised two boats.";
const willing = "The town of Port Nemo is willing to lend a third.";
const heading = "A Ferry for Everyone";
const title = "Harbour talks 🚢 end in Lemuria.";
const item = "Free tickets for pupils";
const board = "The harbour board, by way of Quill, asked for quiet.";
const quiet = "asked for quiet";

const statement = (
  id: string,
  excerpts: readonly string[],
  given: Record<string, unknown> = {},
): Record<string, unknown> => ({
  id: `statement:${id}`,
  act: "ASSERT",
  voice: "NARRATOR",
  certainty: "CERTAIN",
  polarity: "POSITIVE",
  gist: id,
  conveys: ["claim:ferry"],
  reportedIn: excerpts.map(idOf),
  ...given,
});

/** A document without a slip, to which each test adds one. */
const base: Draft = {
  people: [
    { id: "person:ada-quill", name: "Ada Quill" },
    { id: "person:somebody-else", name: "Somebody Else" },
  ],
  organisations: [{ id: "organisation:harbour-board", name: "Harbour Board", classification: "BODY" }],
  events: [{ id: "event:talks", name: "Harbour talks", type: "MEETING" }],
  articles: [
    { id: "article:ferry", title: "Harbour talks", language: "en", length: points.length, textDigest: sha256(text) },
  ],
  passages: [
    passage(quoted, [{ node: "person:ada-quill", surface: "Ada Quill", styledAs: "Mayor" }]),
    passage(promised),
    passage(willing),
    passage(heading),
    passage(title),
    passage(item),
    passage(board, [
      { node: "organisation:harbour-board", surface: "harbour board" },
      { node: "person:ada-quill", surface: "Quill" },
    ]),
    passage(quiet),
  ] as Record<string, unknown>[],
  statements: [
    statement("quill-says", [quoted], { voice: "INDIRECT", madeBy: ["person:ada-quill"], at: "event:talks" }),
    statement("quill-promises", [quoted, promised], {
      act: "PROMISE",
      voice: "INDIRECT",
      madeBy: ["person:ada-quill"],
      conveys: ["pledge:boats"],
    }),
    statement("narrated", [willing, item]),
    statement("headed", [heading], { voice: "HEADLINE" }),
  ],
  claims: [
    {
      id: "claim:ferry",
      predicate: "assessment",
      summary: "The ferry runs.",
      value: "runs",
      subject: "person:ada-quill",
    },
  ],
  pledges: [
    {
      id: "pledge:boats",
      kind: "OTHER",
      direction: "WILL",
      summary: "Two boats.",
      parties: [{ node: "person:ada-quill", role: "PLEDGOR", statements: ["statement:quill-promises"] }],
      history: [{ statement: "statement:quill-promises", stage: "PLEDGED" }],
    },
  ],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pledgegraph-lint-"));
  await writeFile(join(folder, "any-name.txt"), text);
});
afterAll(() => rm(folder, { recursive: true }));

const lint = async (changes: Draft): Promise<readonly LintWarning[]> => {
  const document = { ...base, ...changes };
  // Quoted, so that what these tests are not about is written as it should be.
  return lintDocuments(
    model,
    [parseSource("ferry.yaml", stringify(document, { defaultStringType: "QUOTE_DOUBLE" }))],
    folder,
    lintRecords,
  );
};
const adding = async (type: string, ...records: readonly Record<string, unknown>[]): Promise<readonly LintWarning[]> =>
  lint({ [type]: [...(base[type] ?? []), ...records] });
const shown = (warnings: readonly LintWarning[]): readonly string[] =>
  warnings.map(({ code, message }) => `${code} ${message}`);

describe("what a machine can see of a curator's slips", () => {
  test("nothing, where there is none", async () => expect(shown(await lint({}))).toEqual([]));

  test("a speaker whom no cited passage names, with file, line and column", async () => {
    const [warning, ...others] = await adding(
      "statements",
      statement("unnamed", [promised], { voice: "INDIRECT", madeBy: ["person:ada-quill"] }),
    );
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      file: "ferry.yaml",
      code: "SPEAKER_NOT_CITED",
      message: expect.stringMatching(/^statement:unnamed: no cited passage mentions person:ada-quill; widen the span/),
    });
    const source = stringify(
      {
        ...base,
        statements: [
          ...(base["statements"] ?? []),
          statement("unnamed", [promised], { voice: "INDIRECT", madeBy: ["person:ada-quill"] }),
        ],
      },
      { defaultStringType: "QUOTE_DOUBLE" },
    ).split("\n");
    expect(source.slice(0, (warning?.line ?? 0) - 1).findLast((line) => line.includes('"id"'))).toContain(
      "statement:unnamed",
    );
    expect(source[(warning?.line ?? 0) - 1]?.slice((warning?.column ?? 0) - 1)).toBe('"person:ada-quill"');
  });

  test("not one whom the passage names though it does not list it, nor one named where the statement is passed on", async () => {
    const passages = (base["passages"] ?? []).map((record) => ({
      ...record,
      entities: record["id"] === idOf(quoted) ? [] : record["entities"],
    }));
    expect(shown(await lint({ passages }))).toEqual([]);
    const inner = statement("board-asks", [quiet], {
      act: "REQUEST",
      voice: "INDIRECT",
      madeBy: ["organisation:harbour-board"],
    });
    expect(shown(await adding("statements", inner))).toEqual([
      expect.stringContaining("SPEAKER_NOT_CITED statement:board-asks"),
    ]);
    expect(
      shown(
        await adding(
          "statements",
          inner,
          statement("quill-passes-on", [board], {
            voice: "INDIRECT",
            madeBy: ["person:ada-quill"],
            relays: ["statement:board-asks"],
          }),
        ),
      ),
    ).toEqual([]);
  });

  test("the narrator at an occasion", async () => {
    expect(shown(await adding("statements", statement("at", [willing], { at: "event:talks" })))).toEqual([
      expect.stringMatching(/^NARRATOR_AT_EVENT statement:at: .*leave `at` out/),
    ]);
  });

  test("a promise that the history has as floated", async () => {
    const pledges = (base["pledges"] ?? []).map((pledge) => ({
      ...pledge,
      history: [{ statement: "statement:quill-promises", stage: "FLOATED" }],
    }));
    expect(shown(await lint({ pledges }))).toEqual([
      expect.stringMatching(
        /^PROMISE_FLOATED pledge:boats: statement:quill-promises is a PROMISE.*write stage: PLEDGED/,
      ),
    ]);
  });

  test("a heading and a title under the voice of the narrator, an item of a list not", async () => {
    expect(shown(await adding("statements", statement("as-narrator", [willing, heading, title])))).toEqual([
      expect.stringMatching(/^HEADING_AS_NARRATOR statement:as-narrator: passage:\S+ is a heading; .*HEADLINE/),
      expect.stringMatching(/^HEADING_AS_NARRATOR statement:as-narrator: /),
    ]);
  });

  test("an actor whom no passage of the article mentions: as subject, as addressee and as party", async () => {
    const claims = [
      ...(base["claims"] ?? []),
      { id: "claim:else", predicate: "assessment", summary: "X", value: "x", subject: "person:somebody-else" },
    ];
    const statements = [
      ...(base["statements"] ?? []),
      statement("of-else", [willing], { conveys: ["claim:else"] }),
      statement("to-else", [quoted], {
        voice: "INDIRECT",
        madeBy: ["person:ada-quill"],
        addressedTo: ["person:somebody-else"],
      }),
    ];
    const pledges = (base["pledges"] ?? []).map((pledge) => ({
      ...pledge,
      parties: [{ node: "person:somebody-else", role: "BENEFICIARY", statements: ["statement:quill-promises"] }],
    }));
    const found = shown(await lint({ claims, statements, pledges }));
    expect(found).toHaveLength(3);
    for (const id of ["quill-promises", "of-else", "to-else"])
      expect(found).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `^ACTOR_NOT_IN_ARTICLE statement:${id}: no passage of article:ferry mentions person:somebody-else`,
          ),
        ),
      );
  });

  test("what YAML 1.1 reads as something else, as key and as value", async () => {
    const source = parseSource(
      "states.yaml",
      "states:\n  - id: state:norway\n    name: Norway\n    iso2: NO\npledges: []\n",
    );
    const [warning, ...others] = await lintDocuments(model, [source], folder, lintRecords);
    expect(others).toEqual([]);
    expect(warning).toEqual({
      file: "states.yaml",
      line: 4,
      column: 11,
      code: "YAML_1_1",
      message: 'YAML 1.1 reads NO as true or false; put it in quotes: "NO"',
    });
    const { plainScalars } = parseSource("x.yaml", 'a: [on, "on", {on: 1}]\n');
    expect(plainScalars().filter(({ written }) => written === "on")).toEqual([
      { written: "on", line: 1, column: 5 },
      { written: "on", line: 1, column: 16 },
    ]);
  });
});

test("the curator's guide lists every warning with its meaning", async () => {
  const guide = await readFile(join(packageFolder, "docs", "curating.md"), "utf8");
  const [, section = ""] = guide.split("## What `lint` looks for");
  const rows = [...section.matchAll(/^\| `([A-Z_0-9]+)` \| (.+) \|$/gm)].map(([, code, meaning]) => [code, meaning]);
  expect(rows).toEqual([
    ...Object.entries(lints).map(([code, { meaning }]) => [code, meaning]),
    ["YAML_1_1", expect.any(String)],
  ]);
});

describe("YAML 1.1", () => {
  test.each([
    "y",
    "Y",
    "n",
    "no",
    "NO",
    "yes",
    "On",
    "off",
    "12:30",
    "1:30:00",
    "010",
    "-0123",
    "0b101",
    "1_000",
    "2025-09-04",
    "2025-9-4",
    "2025-09-04T10:00:00Z",
    "=",
    "<<",
  ])("reads %s as something else", (written) => {
    expect(yamlOneOneReading(written)).toBeDefined();
  });
  test.each([
    "NOR",
    "one",
    "offer",
    "true",
    "null",
    "0",
    "10",
    "30",
    "-5",
    "1.5",
    "2025",
    "2025-09",
    "char=0,5",
    "state:norway",
    "a=b",
    "never",
  ])("reads %s alike", (written) => {
    expect(yamlOneOneReading(written)).toBeUndefined();
  });
});

describe("a heading", () => {
  const lines = [
    ...[
      "The title, with a stop.",
      "",
      "  A heading  ",
      "A sentence.",
      "• An item",
      "12. An item",
      "A question?",
      "Last line",
    ].join("\n"),
  ];
  const heads = (excerpt: string): boolean => {
    const start = lines.join("").indexOf(excerpt);
    return isHeading(lines, start, start + excerpt.length);
  };
  test.each([
    ["The title", true],
    ["A heading", true],
    ["A head", false],
    ["A sentence.", false],
    ["A sentence", false],
    ["An item", false],
    ["A question?", false],
    ["Last line", true],
  ])("%s: %s", (excerpt, is) => expect(heads(excerpt)).toBe(is));
  test("is never more than a line", () => expect(isHeading(lines, 0, lines.length)).toBe(false));
});

describe("the seed", async () => {
  const sources = await readDocumentSources(join(packageFolder, "seed"));
  test("has no key and no value that YAML 1.1 reads as something else", () => {
    const scalars = sources.flatMap(({ plainScalars }) => plainScalars());
    expect(scalars.length).toBeGreaterThan(5_000);
    expect(scalars.filter(({ written }) => yamlOneOneReading(written) !== undefined)).toEqual([]);
  });

  const articles = join(packageFolder, "..", "shared", "articles");
  test.skipIf(!existsSync(articles))("is without warnings, where the articles are at hand", async () => {
    expect(await lintDocuments(model, sources, articles, lintRecords)).toEqual([]);
  });
});
