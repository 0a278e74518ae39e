import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageFolder } from "../../../src/config/config.js";
import { comparePassages } from "../../../src/domain/lints/compare-passages.js";
import { lintRecords } from "../../../src/domain/lints/lint-records.js";
import { type DocumentSource, parseSource, readDocumentPaths } from "../../../src/feed/documents/document-source.js";
import { lintSet } from "../../../src/feed/documents/lint-set.js";
import { namedText, type NamedText } from "../../../src/feed/documents/read-texts.js";
import { pinDraft } from "../../../src/feed/documents/short/pin-draft.js";
import { buildModel } from "../../../src/service/build-model.js";
import { sixthDraft, sixthText } from "./sixth-article.js";

const model = buildModel();
const text = namedText("sixth.txt", Buffer.from(sixthText));
const pinned = pinDraft(model, "sixth.yaml", sixthDraft, [text]).content;

interface With {
  readonly known?: readonly DocumentSource[];
  readonly texts?: readonly NamedText[];
}
const lint = (yaml: string, { known = [], texts }: With = {}): readonly string[] =>
  lintSet(model, [parseSource("x.yaml", yaml)], { known, texts, lint: lintRecords, compare: comparePassages }).map(
    ({ file, line, column, code, message, isError }) =>
      `${isError ? "error" : "warning"} ${file}:${line}:${column}: ${code}: ${message}`,
  );

describe("documents are checked without a graph", () => {
  test("and have nothing to find, pinned or, with the text, before", () => {
    expect(lint(pinned)).toEqual([]);
    expect(lint(pinned, { texts: [text] })).toEqual([]);
    expect(lint(sixthDraft, { texts: [text] })).toEqual([]);
  });

  test("and the seed has nothing to find, also beside itself", async () => {
    const seed = await readDocumentPaths([join(packageFolder, "seed")]);
    expect(
      lintSet(model, seed, { known: seed, texts: undefined, lint: lintRecords, compare: comparePassages }),
    ).toEqual([]);
  });

  test.each<readonly [string, string, string, With, RegExp]>([
    ["format", "act: REJECT", "act: REFUSE", {}, /^error x\.yaml:\d+:5: SEED_INVALID: statements\.3\.act/],
    [
      "references",
      "subject: pledge:night-ferry",
      "subject: pledge:nite-ferry",
      {},
      /^error .* no record has the id pledge:nite-ferry\. Did you mean "pledge:night-ferry"\?/,
    ],
    [
      "names",
      "madeBy: Bo Tarn",
      "madeBy: Bo Tarm",
      {},
      /^error .* nobody is called "Bo Tarm"\. Did you mean "Bo Tarn"\?/,
    ],
    [
      "rules",
      "act: WARN\n    certainty: POSSIBLE",
      "act: FORECAST\n    certainty: CERTAIN",
      {},
      /^error .* at most PROBABLE/,
    ],
    [
      "likely slips",
      "kind: FINANCIAL\n      money",
      "kind: FINANCIAL\n      history: FLOATED\n      money",
      {},
      /^warning x\.yaml:\d+:7: PROMISE_FLOATED: pledge:night-ferry: .* is a PROMISE/,
    ],
    [
      "passages",
      'fragment: "char=62,119"',
      'fragment: "char=62,118"',
      { texts: [text] },
      /^error x\.yaml:\d+:9: PASSAGE_MISMATCH: passage:.*62-118: /,
    ],
    [
      "YAML that others read differently",
      "  language: en",
      "  language: no",
      {},
      /^warning x\.yaml:5:13: YAML_1_1: YAML 1\.1 reads no as true or false/,
    ],
  ])("for %s", (_what, from, to, options, expected) => {
    expect(pinned).toContain(from);
    const found = lint(pinned.replace(from, to), options);
    expect(found.join("\n")).toMatch(expected);
  });

  test("for slips that need the texts only with these", () => {
    const widened = pinned.replace(
      "madeBy: Bo Tarn\n    conveys: {pledge: No",
      "madeBy: Ada Quill\n    conveys: {pledge: No",
    );
    expect(widened).not.toBe(pinned);
    expect(lint(widened)).toEqual([]);
    expect(lint(widened, { texts: [text] }).join("\n")).toMatch(
      /^warning x\.yaml:\d+:5: SPEAKER_NOT_CITED: statement:/,
    );
  });
});

test("what no statement conveys is not known to be said", () => {
  const claim = "claims: [{claim: Old., predicate: content, value: x, subject: person:ada-quill}]\n";
  expect(lint(`people: [{name: Ada Quill}]\n${claim}`)).toEqual([
    expect.stringMatching(/^error x\.yaml:2:10: SEED_INVALID: claim:old needs at least one of statements/),
  ]);
});

describe("documents refer to those that are known", () => {
  const known = parseSource(
    "known.yaml",
    "people: [{id: person:cy, name: Cy Moor}]\nclaims: [{id: claim:old, summary: Old., predicate: content, value: four towns, subject: person:cy}]",
  );
  const more = (fields: string): string =>
    `${pinned}  - {act: ASSERT, gist: X., reportedIn: passage:four-lake-towns-back-the-night-ferry:62-119, ${fields}}\n`;

  test("by id and by name, and only to those", () => {
    expect(lint(more("madeBy: [Cy Moor]"), { known: [known] })).toEqual([]);
    expect(lint(more("madeBy: [person:cy]"), { known: [known] })).toEqual([]);
    expect(lint(more("madeBy: [person:cy]")).join("\n")).toMatch(/no record has the id person:cy/);
    expect(lint(more("madeBy: [Cy Moor]")).join("\n")).toMatch(/nobody is called "Cy Moor"/);
  });

  test("and do not say the same again", () => {
    const same = more("conveys: {claim: New., predicate: content, value: four towns, subject: Cy Moor}");
    expect(lint(same, { known: [known] })).toEqual([
      expect.stringMatching(/^error x\.yaml:\d+:\d+: SEED_INVALID: this claim says the same as claim:old/),
    ]);
  });

  test("and what is wrong with those is not reported", () => {
    const wrong = parseSource("known.yaml", "people: [{id: person:cy}]");
    expect(lint(pinned, { known: [wrong] })).toEqual([]);
  });
});
