import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { packageFolder } from "../../../src/config/config.js";
import { readDocumentSources } from "../../../src/feed/documents/document-source.js";
import { documentJsonSchema } from "../../../src/feed/documents/short/document-schema.js";
import { buildModel } from "../../../src/service/build-model.js";
import { sixthDraft } from "./sixth-article.js";

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(documentJsonSchema(buildModel()));
const faultsOf = (document: unknown): readonly string[] =>
  validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

describe("the JSON Schema of documents", () => {
  test("takes the long form", async () => {
    for (const { content } of await readDocumentSources(join(packageFolder, "seed")))
      expect(faultsOf(content)).toEqual([]);
  });

  test("takes the short form", () => expect(faultsOf(parse(sixthDraft))).toEqual([]));

  test.each([
    [
      "a type that there is not",
      "article: {title: A, language: en}\nstatemens: []",
      /must NOT have additional properties/,
    ],
    ["a field that there is not", "statements: [{act: ASSERT, gst: X}]", /^\/statements\/0 must NOT have additional/],
    ["an act that is none", "statements: [{act: SING}]", /^\/statements\/0\/act must be equal to one of/],
    ["a missing act", "statements: [{gist: X}]", /^\/statements\/0 must have required property 'act'/],
    [
      "a pledge inside a statement without its kind",
      "statements: [{act: PROMISE, conveys: {pledge: X.}}]",
      /\/conveys must have required property 'kind'/,
    ],
    [
      "a stage that is none",
      "statements: [{act: PROMISE, conveys: {pledge: X., kind: OTHER, history: MAYBE}}]",
      /\/history/,
    ],
  ])("refuses %s", (_what, yaml, fault) =>
    expect(faultsOf(parse(yaml)).join("\n")).toMatch(new RegExp(fault.source, "m")),
  );

  test("is the one in schema/", async () => {
    const written = JSON.parse(await readFile(join(packageFolder, "schema", "document.schema.json"), "utf8")) as object;
    expect(written).toEqual(JSON.parse(JSON.stringify(documentJsonSchema(buildModel()))));
  });
});
