import { describe, expect, test } from "vitest";
import { ServiceError } from "../../src/errors/service-error.js";
import { documentJsonSchema } from "../../src/feed/documents/short/document-schema.js";
import { parseSource } from "../../src/feed/documents/document-source.js";
import { readRecords } from "../../src/feed/documents/records.js";
import { buildModel } from "../../src/service/build-model.js";

const model = buildModel();
const digest = "0123456789abcdef".repeat(4);

/** One record of each type that has a value of a certain form, all of it right. */
const right = {
  people: [{ id: "person:x", name: "X", wikidata: "Q36" }],
  states: [{ id: "state:x", name: "X", iso2: "PL" }],
  articles: [{ id: "article:x", title: "X", language: "en", length: 10, textDigest: digest, published: "2025-03" }],
  passages: [{ id: "passage:x", article: "article:x", fragment: "char=0,5", digest }],
  pledges: [
    {
      id: "pledge:x",
      kind: "OTHER",
      direction: "WILL",
      summary: "X",
      money: { amount: "1", currency: "GBP" },
      agreedOn: "../2025-08-19",
    },
  ],
};

/** Type, field, what is wrong with it, and what the message says to write. */
const wrong: readonly (readonly [keyof typeof right, string, string, RegExp])[] = [
  ["people", "wikidata", "36", /wikidata must be a Wikidata id such as "Q36"/],
  ["people", "wikidata", "Q036", /such as "Q36"/],
  ["states", "iso2", "POL", /iso2 must be an ISO 3166-1 alpha-2 code such as "PL"/],
  ["states", "iso2", "pl", /such as "PL"/],
  [
    "articles",
    "textDigest",
    digest.toUpperCase(),
    /textDigest must be a SHA-256 digest of 64 lower-case hexadecimal digits/,
  ],
  ["articles", "published", "March 2025", /published: "March 2025" is not an EDTF date of level 0 or 1/],
  ["passages", "digest", digest.slice(1), /digest must be a SHA-256 digest of 64 lower-case hexadecimal digits/],
  ["passages", "fragment", "chars=0,5", /fragment must be a fragment such as "char=120,188"/],
  ["passages", "fragment", "char=0-5", /such as "char=120,188"/],
  ["pledges", "money.currency", "Gbp", /currency must be an ISO 4217 currency code such as "GBP"/],
  ["pledges", "agreedOn", "2025-9-4", /agreedOn: "2025-9-4" is not an EDTF date/],
];

/** The records with one value changed: field `money.currency` of the first record. */
const withValue = (type: keyof typeof right, field: string, value: string): object => {
  const changed = structuredClone(right) as unknown as Record<string, Record<string, unknown>[]>;
  const steps = field.split(".");
  const owner = steps
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (record, step) => record[step] as Record<string, unknown>,
      changed[type]?.[0] ?? {},
    );
  owner[steps.at(-1) ?? ""] = value;
  return changed;
};

const refusalOf = (document: object): string => {
  try {
    readRecords(model, [parseSource("x.yaml", JSON.stringify(document))]);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(ServiceError);
    return (error as Error).message;
  }
};

interface Shape {
  readonly $ref?: string;
  readonly $defs: Readonly<Record<string, Shape>>;
  readonly properties: Readonly<Record<string, Shape>>;
  readonly items: Shape;
  readonly pattern?: string;
}

const patternOf = (type: string, field: string): RegExp => {
  const schema = documentJsonSchema(model) as Shape;
  const record = schema.$defs[schema.properties[type]?.items.$ref?.replace("#/$defs/", "") ?? ""];
  const { pattern = "(no pattern)" } = field
    .split(".")
    .reduce<Shape>((shape, step) => shape.properties[step] as Shape, record as Shape);
  return new RegExp(pattern, "u");
};

describe("the format of documents", () => {
  test("takes values that are as they should be", () => expect(refusalOf(right)).toBe(""));

  test.each(wrong)("refuses %s with %s: %j, and so does its JSON Schema", (type, field, value, reason) => {
    expect(refusalOf(withValue(type, field, value))).toMatch(reason);
    expect(patternOf(type, field).test(value)).toBe(false);
    const good = field
      .split(".")
      .reduce<unknown>((record, step) => (record as Record<string, unknown>)[step], right[type][0]);
    expect(patternOf(type, field).test(good as string)).toBe(true);
  });

  test("says why a date of the right form is none, and why a code is no currency", () => {
    expect(refusalOf(withValue("articles", "published", "2025-02-29"))).toMatch(/February 2025 has 28/);
    expect(refusalOf(withValue("pledges", "money.currency", "QQQ"))).toMatch(/"QQQ" is not an ISO 4217 currency code/);
  });
});
