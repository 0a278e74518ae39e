import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { packageFolder } from "../../../src/config/config.js";
import type { ServiceError } from "../../../src/errors/service-error.js";
import { checkRecords } from "../../../src/feed/documents/check-records.js";
import { parseSource, readDocumentSources } from "../../../src/feed/documents/document-source.js";
import { namedText } from "../../../src/feed/documents/read-texts.js";
import { readRecords } from "../../../src/feed/documents/records.js";
import {
  expandDocument,
  expandDocuments,
  unresolvedNames,
  type ExpandOptions,
} from "../../../src/feed/documents/short/expand-document.js";
import { slugOf } from "../../../src/feed/documents/short/slug.js";
import { nodesOf } from "../../../src/graph/graph-model.js";
import { buildModel } from "../../../src/service/build-model.js";
import { sixthDraft, sixthText } from "./sixth-article.js";

const model = buildModel();
type Fields = Readonly<Record<string, unknown>>;
type Records = Readonly<Record<string, readonly Fields[]>>;

const expand = (yaml: string, options: ExpandOptions = {}) =>
  expandDocument(model, parseSource("x.yaml", yaml), options);
const expanded = (yaml: string, options: ExpandOptions = {}): Records => {
  const { source, problems } = expand(yaml, options);
  expect(problems.map(({ reason }) => reason)).toEqual([]);
  return source.content as Records;
};
const refusalOf = (...yaml: readonly string[]): string => {
  try {
    const sources = yaml.map((text, index) => parseSource(`${"xyz".charAt(index)}.yaml`, text));
    const records = readRecords(model, sources);
    return checkRecords(model, records, new Set())
      .map(({ source, path, reason }) => `${source.placeOf(path).line}:${source.placeOf(path).column}: ${reason}`)
      .join("\n");
  } catch (error) {
    return (error as ServiceError).message;
  }
};

const passage = `{fragment: "char=0,5", digest: "${"0".repeat(64)}"}`;
const article = `article: {id: article:a, title: A, language: en, length: 90, textDigest: "${"0".repeat(64)}"}`;
const statement = (fields: string): string =>
  `${article}\npeople: [{name: Ada Quill}]\nstatements:\n  - {reportedIn: ${passage}, ${fields}}\n`;
const first = (records: Records, type: string): Fields => records[type]?.[0] ?? {};

test("a draft of the sixth article is at most three times as long as its text", () => {
  expect([...sixthText].length).toBeGreaterThan(850);
  expect([...sixthDraft].length / [...sixthText].length).toBeLessThanOrEqual(3);
  const source = parseSource("sixth.yaml", sixthDraft);
  const records = readRecords(model, [source], { texts: [namedText("sixth.txt", Buffer.from(sixthText))] });
  expect(checkRecords(model, records, new Set())).toEqual([]);
  const counts = Object.fromEntries(
    ["Statement", "Pledge", "Claim", "Proposal", "Passage"].map((type) => [
      type,
      records.filter(({ entity }) => entity.name === type).length,
    ]),
  );
  expect(counts).toEqual({ Statement: 8, Pledge: 4, Claim: 2, Proposal: 1, Passage: 9 });
});

describe("a document in long form", () => {
  test("stays as it is: the seed", async () => {
    const sources = await readDocumentSources(join(packageFolder, "seed"));
    const { sources: after, problems } = expandDocuments(model, sources);
    expect(problems).toEqual([]);
    expect(after.map(({ content }) => content)).toEqual(sources.map(({ content }) => content));
  });

  test("stays as it is, whichever of its records are there and in whatever order", async () => {
    const sources = await readDocumentSources(join(packageFolder, "seed"));
    const all = sources.flatMap(({ content }) =>
      Object.entries(content as Records).flatMap(([type, list]) => list.map((record) => ({ type, record }))),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { maxLength: 40 }), (some) => {
        const content: Records = Object.fromEntries(
          nodesOf(model).flatMap(({ plural }) => {
            const list = some.flatMap(({ type, record }) => (type === plural ? [record] : []));
            return list.length === 0 ? [] : [[plural, list]];
          }),
        );
        expect(expandDocument(model, parseSource("x.json", JSON.stringify(content))).source.content).toEqual(content);
        // One record in short form, so that all the others are read as if they were too.
        const groups = [...(content["groups"] ?? []), { name: "Zed Quill" }];
        const mixed = expandDocument(model, parseSource("x.json", JSON.stringify({ ...content, groups })));
        expect(mixed.source.content).toEqual({
          ...content,
          groups: [...(content["groups"] ?? []), { id: "group:zed-quill", name: "Zed Quill", named: false }],
        });
      }),
      { numRuns: 60 },
    );
  });

  test("is told from one that leaves something out", async () => {
    const sources = await readDocumentSources(join(packageFolder, "seed"));
    const all = sources.flatMap(({ content }) =>
      Object.entries(content as Records).flatMap(([type, list]) =>
        list.flatMap((record) => Object.keys(record).map((field) => ({ type, record, field }))),
      ),
    );
    const zed = { name: "Zed Quill" };
    const expandedWith = (content: Records): Records =>
      expandDocument(model, parseSource("x.json", JSON.stringify(content))).source.content as Records;
    fc.assert(
      fc.property(fc.constantFrom(...all), ({ type, record, field }) => {
        const { [field]: _left, ...rest } = record;
        const alone = expandedWith({ [type]: [rest] });
        // A record in short form makes all others be read as if they were too.
        const beside = expandedWith({ [type]: [rest], groups: [...(type === "groups" ? [rest] : []), zed] });
        expect(alone[type]?.[0]).toEqual(beside[type]?.[0]);
      }),
      { numRuns: 500 },
    );
  });

  test("is expanded once for all: the long form of a short document stays as it is", () => {
    const texts = [namedText("sixth.txt", Buffer.from(sixthText))];
    const long = expanded(sixthDraft, { texts });
    expect(expanded(stringify(long))).toEqual(long);
  });
});

describe("what is left out of a statement", () => {
  const cases: readonly (readonly [string, string, Fields])[] = [
    [
      "act: ASSERT, gist: X",
      "is certain, affirmed and the narrator's",
      { certainty: "CERTAIN", polarity: "POSITIVE", voice: "NARRATOR" },
    ],
    [
      "act: ASSERT, gist: X, madeBy: Ada Quill",
      "is reported if somebody says it",
      { voice: "INDIRECT", madeBy: ["person:ada-quill"] },
    ],
    [
      "act: ASSERT, gist: X, voice: DIRECT, certainty: POSSIBLE",
      "is only what is left out",
      { voice: "DIRECT", certainty: "POSSIBLE" },
    ],
    [
      "act: PROMISE, conveys: {pledge: Boats., kind: OTHER}",
      "has the gist of what it conveys",
      { gist: "Boats.", id: "statement:a:boats" },
    ],
    [
      "act: PROMISE, id: statement:own, conveys: {pledge: Boats., kind: OTHER}",
      "may have an id of its own",
      { id: "statement:own" },
    ],
  ];
  test.each(cases)("%s: %s", (fields, _what, expected) => {
    expect(first(expanded(statement(fields)), "statements")).toMatchObject(expected);
  });

  test.each([
    ["act: REJECT, conveys: {proposal: Boats}"],
    ["act: ASSERT, polarity: NEGATIVE, conveys: {claim: Safe., predicate: content, value: safe, subject: Ada Quill}"],
  ])("has no gist if it does not affirm what it conveys: %s", (fields) => {
    expect(refusalOf(statement(fields))).toMatch(/x\.yaml:4:5: statements\.0\.gist is missing/);
  });
});

describe("what is left out of a pledge inside a statement", () => {
  const cases: readonly (readonly [string, string, Fields])[] = [
    ["PROMISE", "kind: OTHER", { direction: "WILL", history: [{ stage: "PLEDGED", statement: "statement:a:boats" }] }],
    [
      "PROMISE",
      "kind: OTHER",
      { parties: [{ node: "person:ada-quill", role: "PLEDGOR", statements: ["statement:a:boats"] }] },
    ],
    [
      "REJECT",
      "kind: OTHER",
      { direction: "WILL_NOT", history: [{ stage: "REFUSED", statement: "statement:a:boats" }] },
    ],
    ["ASSERT", "kind: OTHER, history: FLOATED", { history: [{ stage: "FLOATED", statement: "statement:a:boats" }] }],
    ["ASSERT", "kind: OTHER, direction: WILL_NOT", { history: [{ stage: "REFUSED", statement: "statement:a:boats" }] }],
    [
      "PROMISE",
      'kind: OTHER, history: [{stage: COMMITTED, "on": "2031"}]',
      { history: [{ stage: "COMMITTED", on: "2031", statement: "statement:a:boats" }] },
    ],
  ];
  test.each(cases)("%s, %s", (act, fields, expected) => {
    const yaml = statement(`act: ${act}, madeBy: Ada Quill, conveys: {pledge: Boats., ${fields}}`);
    expect(first(expanded(yaml), "pledges")).toMatchObject(expected);
    expect(refusalOf(yaml)).toBe("");
  });

  test("is not made up: an act that binds nobody needs a stage", () => {
    const yaml = statement("act: ANNOUNCE, madeBy: Ada Quill, conveys: {pledge: Boats., kind: OTHER}");
    expect(refusalOf(yaml)).toMatch(/a pledge needs a history/);
  });
});

test("a condition rests on the statement that it stands in, and on those that relay that one", () => {
  const yaml = statement(
    "act: ANNOUNCE, gist: Passed on., madeBy: Ada Quill, relays: {act: PROMISE, madeBy: Ada Quill, " +
      "conveys: {pledge: Boats., kind: OTHER, conditions: {condition: Rain., trigger: OTHER}}}",
  );
  const records = expanded(yaml);
  expect(first(records, "conditions")).toMatchObject({
    id: "condition:a:rain",
    state: "OPEN",
    statements: ["statement:a:boats", "statement:a:passed-on"],
  });
  expect(records["statements"]).toMatchObject([
    { id: "statement:a:passed-on", conveys: ["pledge:a:boats"], reportedIn: ["passage:a:0-5"] },
    { id: "statement:a:boats", conveys: ["pledge:a:boats"], reportedIn: ["passage:a:0-5"] },
  ]);
  expect(refusalOf(yaml)).toBe("");
});

describe("ids that are made", () => {
  test.each([
    ["Nine towns rebuild the ferry.", "nine-towns-rebuild-the-ferry"],
    ["Ça coûte 1,5 M€", "ca-coute-1-5-m"],
    ["Володимир Зеленський", "volodimir-zelenskiy"],
    ["🛳️", /^[0-9a-f]{12}$/],
    ["word ".repeat(40), "word-word-word-word-word-word-word-word-word-word-word-word"],
    ["x".repeat(200), "x".repeat(60)],
  ])("have the slug of %s", (text, slug) => {
    expect(slugOf(text)).toMatch(slug instanceof RegExp ? slug : new RegExp(`^${slug}$`));
  });

  test("always have the form of an id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(slugOf(text)).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
      }),
    );
  });

  test("are told apart where two labels are equal, beside ids that are written", () => {
    const yaml = `${statement("act: ASSERT, gist: Same.")}  - {act: WARN, gist: Same., reportedIn: ${passage}}\n  - {id: statement:a:same, act: ASSERT, gist: X, reportedIn: ${passage}}\n`;
    const ids = expanded(yaml)["statements"]?.map(({ id }) => id);
    expect(ids).toEqual(["statement:a:same-2", "statement:a:same-3", "statement:a:same"]);
  });

  test("are the same for passages that cite the same words", () => {
    const yaml = statement("act: ASSERT, gist: X.") + `  - {act: ASSERT, gist: Y., reportedIn: ${passage}}\n`;
    expect(expanded(yaml)["passages"]).toHaveLength(1);
    expect(refusalOf(yaml)).toBe("");
  });

  test("are shown where something is wrong with the record", () => {
    expect(refusalOf(statement("act: PROMISE, conveys: {pledge: Boats., kind: NONE}"))).toMatch(
      /^x\.yaml:4:\d+: kind of pledge:a:boats: Invalid option/,
    );
  });
});

describe("names instead of ids", () => {
  const says = (name: string): string => statement(`act: ASSERT, gist: X, madeBy: ${name}`);

  test("stand for the record of any document of the set that has them, or as an alias", () => {
    const other = parseSource("y.yaml", "states: [{id: state:lemuria, name: Lemuria, aliases: [Lémurie]}]");
    for (const name of ["Lemuria", "Lémurie", "Le\u0301murie"]) {
      const { sources, problems } = expandDocuments(model, [parseSource("x.yaml", says(name)), other]);
      expect(problems).toEqual([]);
      expect(first(sources[0]?.content as Records, "statements")["madeBy"]).toEqual(["state:lemuria"]);
    }
  });

  test("are looked up elsewhere by the hook", () => {
    const resolveName = (name: string): readonly string[] =>
      name === "Lemuria" ? ["state:lemuria", "event:lemuria"] : [];
    expect(first(expanded(says("Lemuria"), { resolveName }), "statements")["madeBy"]).toEqual(["state:lemuria"]);
  });

  test("are looked up elsewhere only if no record has them", () => {
    const sources = [
      parseSource("x.yaml", `${says("Lemuria")}  - {act: ASSERT, gist: Y, madeBy: [Lemuria, Ada Quill, Cy Moor]}`),
    ];
    expect(unresolvedNames(model, sources)).toEqual(["Lemuria", "Cy Moor"]);
    const resolveName = (name: string): readonly string[] => [`person:${slugOf(name)}`, "person:another"];
    expect(first(expanded(says("Ada Quill"), { resolveName }), "statements")["madeBy"]).toEqual(["person:ada-quill"]);
    expect(expandDocuments(model, sources, { resolveName }).problems.map(({ reason }) => reason)).toEqual([
      '"Lemuria" is a name of person:another and of person:lemuria; write the id of the one that is meant',
      '"Lemuria" is a name of person:another and of person:lemuria; write the id of the one that is meant',
      '"Cy Moor" is a name of person:another and of person:cy-moor; write the id of the one that is meant',
    ]);
  });

  test.each([
    ["of nobody", says("Ada Quil"), /^x\.yaml:4:\d+: nobody is called "Ada Quil"\. Did you mean "Ada Quill"\?/],
    [
      "of two",
      `${says("Quill")}groups: [{name: Quill}]\nstates: [{name: Q, aliases: [Quill]}]\n`,
      /^x\.yaml:4:\d+: "Quill" is a name of group:quill and of state:q; write the id of the one that is meant/,
    ],
    ["of something else", `${says("Summit")}events: [{name: Summit, type: SUMMIT}]\n`, /nobody is called "Summit"/],
  ])("%s are refused", (_what, yaml, reason) => expect(refusalOf(yaml)).toMatch(reason));
});

describe("the place of a mistake is that in the file", () => {
  const lines = (yaml: string): string => `${article}\npeople: [{name: Ada Quill}]\nstatements:\n${yaml}`;
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      "in a pledge within a statement",
      lines(`  - act: PROMISE\n    reportedIn: ${passage}\n    conveys:\n      pledge: Boats.\n      kind: MANY\n`),
      /^x\.yaml:8:7: kind of pledge:a:boats/,
    ],
    [
      "in a condition within that",
      lines(
        `  - act: PROMISE\n    reportedIn: ${passage}\n    conveys:\n      - pledge: Boats.\n        kind: OTHER\n` +
          "        conditions:\n          - condition: Rain.\n            trigger: WET\n",
      ),
      /^x\.yaml:11:13: trigger of condition:a:rain/,
    ],
    [
      "in the label under the key of the type",
      lines(
        `  - act: PROMISE\n    gist: X\n    reportedIn: ${passage}\n    conveys:\n      - pledge: [1]\n        kind: OTHER\n`,
      ),
      /x\.yaml:8:9: summary of this pledges record/,
    ],
    [
      "in a field that there is not",
      lines(
        `  - act: PROMISE\n    reportedIn: ${passage}\n    conveys:\n      - pledge: Boats.\n        kind: OTHER\n        stge: X\n`,
      ),
      /^x\.yaml:9:9: there is no field "stge" in pledges/,
    ],
    [
      "in an id that leads nowhere",
      lines(`  - act: PROMISE\n    gist: X\n    reportedIn: ${passage}\n    conveys:\n      - pledge:a:bots\n`),
      /^8:9: no record has the id pledge:a:bots/,
    ],
    [
      "in a rule",
      lines(`  - act: FORECAST\n    gist: X\n    reportedIn: ${passage}\n    certainty: CERTAIN\n`),
      /^7:5: an interpretation or forecast is at most PROBABLE/,
    ],
    [
      "in a record that does not say what it is",
      lines(`  - act: PROMISE\n    gist: X\n    reportedIn: ${passage}\n    conveys:\n      - summary: Boats.\n`),
      /^x\.yaml:8:9: a record that is written here says what it is by the key of its label: .*pledge: \.\.\./,
    ],
    [
      "in words that are not pinned",
      lines("  - act: PROMISE\n    gist: X\n    reportedIn:\n      - two boats\n"),
      /^x\.yaml:7:9: "two boats" is not pinned; run pledgegraph pin/,
    ],
  ];
  test.each(cases)("%s", (_what, yaml, place) => expect(refusalOf(yaml)).toMatch(place));

  test("also where records are written inside each other without end", () => {
    const yaml = `${article}\nstatements: [${'{"act": "ASSERT", "gist": "X", "relays": '.repeat(200)}{}${"}".repeat(200)}]`;
    expect(refusalOf(yaml)).toMatch(/^x\.yaml:2:\d+: /);
  });
});
