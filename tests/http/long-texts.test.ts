import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  type IntrospectionQuery,
} from "graphql";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readConfig } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { errorTable } from "../../src/errors/error-table.js";
import { buildModel } from "../../src/service/build-model.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";
import { blockedMs } from "../support/blocked-ms.js";
import { ask, dataOf } from "../support/test-service.js";

/** Longest that the service may be unable to answer anybody, in milliseconds. */
const longestBlockMs = 500;

/** Inputs within inputs that are looked into, such as a relation within a filter. */
const inputDepth = 3;

const hundredKilobytes = 100_000;

/** What a text is made of: each begins harmless for some reader, and goes on. */
const kinds: Readonly<Record<string, (bytes: number) => string>> = {
  letters: (bytes) => "a".repeat(bytes),
  "capitals with marks": (bytes) => "É".repeat(bytes / 2),
  digits: (bytes) => "1".repeat(bytes),
  "a year that does not end": (bytes) => `Y${"1".repeat(bytes - 1)}`,
  marks: (bytes) => `a${"\u0301\u0316".repeat((bytes - 1) / 4)}`,
  spaces: (bytes) => `a${" ".repeat(bytes - 2)}b`,
  brackets: (bytes) => "[(".repeat(bytes / 2),
  "points and apostrophes": (bytes) => "a.b'1,2-".repeat(bytes / 8),
};

/** One place where a text can be written: a document with the variable `$value`, and the value around a text. */
interface Place {
  readonly name: string;
  readonly document: string;
  readonly valueOf: (text: string) => unknown;
  /** What takes the text in the end, to tell places apart that one reader serves. */
  readonly reader: string;
}

let service: HttpService;
let database: Database;
let schema: GraphQLSchema;

beforeAll(async () => {
  database = await connect(inject("neo4j"), "neo4j", { queryTimeoutMs: 10_000 });
  // In this process, whose event loop is watched.
  service = await startHttpService({ ...readConfig({}), port: 0, logLevel: "silent" }, buildModel(), database);
  schema = buildClientSchema((await dataOf(getIntrospectionQuery(), {}, service.url)) as IntrospectionQuery);
});
afterAll(async () => {
  await service.stop();
  await database.close();
});

/** Something right for an argument that has to be given. */
function filler(type: GraphQLInputType): string {
  if (isNonNullType(type)) return filler(type.ofType);
  if (isListType(type)) return `[${filler(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  return isScalarType(type) && type.name === "Edtf" ? '"2025-09"' : '"state:ukraine"';
}

const fillers = (args: readonly GraphQLArgument[], except?: GraphQLArgument): readonly string[] =>
  args
    .filter((argument) => isRequiredArgument(argument) && argument !== except)
    .map(({ name, type }) => `${name}: ${filler(type)}`);

const inBrackets = (given: readonly string[]): string => (given.length === 0 ? "" : `(${given.join(", ")})`);

/** A selection that leads to a field, around `inner`. */
type Way = (inner: string) => string;

/** Every field with arguments that can be reached, each by its shortest way. */
function fieldsWithArguments(): readonly {
  readonly owner: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly way: Way;
}[] {
  const query = schema.getQueryType();
  if (!query) throw new Error("there is no query type");
  const ways = new Map<string, Way>([[query.name, (inner) => `{ ${inner} }`]]);
  const found = [];
  for (const [name, way] of ways) {
    const type = schema.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) found.push({ owner: name, field, way });
      const next = getNamedType(field.type);
      const into = `${field.name}${inBrackets(fillers(field.args))}`;
      if (!isLeafType(next) && !ways.has(next.name)) ways.set(next.name, (inner) => way(`${into} { ${inner} }`));
      if (!isInterfaceType(next)) continue;
      for (const possible of schema.getPossibleTypes(next))
        if (!ways.has(possible.name))
          ways.set(possible.name, (inner) => way(`${into} { ... on ${possible.name} { ${inner} } }`));
    }
  }
  return found;
}

function places(): readonly Place[] {
  const seen = new Set<string>();
  return fieldsWithArguments().flatMap(({ owner, field, way }) =>
    field.args.flatMap((argument) => {
      const named = getNamedType(field.type);
      const selection = isLeafType(named)
        ? ""
        : `{ ${!isLeafType(named) && "getFields" in named && named.getFields()["totalCount"] !== undefined ? "totalCount" : "__typename"} }`;
      const body = way(
        `${field.name}${inBrackets([`${argument.name}: $value`, ...fillers(field.args, argument)])} ${selection}`,
      );
      const document = `query ($value: ${String(argument.type)}) ${body}`;
      return textsWithin(argument.type, inputDepth, seen).map(({ path, valueOf, reader }): Place => ({
        name: [`${owner}.${field.name}(${argument.name}:)`, ...path].join("."),
        document,
        valueOf,
        reader,
      }));
    }),
  );
}

interface Within {
  readonly path: readonly string[];
  readonly valueOf: (text: string) => unknown;
  readonly reader: string;
}

/** Where a text can stand in a value: in place of it, and of the fields of its inputs, each input once. */
function textsWithin(type: GraphQLInputType, depth: number, seen: Set<string>): readonly Within[] {
  if (isNonNullType(type)) return textsWithin(type.ofType, depth, seen);
  if (isListType(type))
    return textsWithin(type.ofType, depth, seen).map((within) => ({
      ...within,
      valueOf: (text) => [within.valueOf(text)],
    }));
  const itself: Within = { path: [], valueOf: (text) => text, reader: type.name };
  if (!isInputObjectType(type) || depth === 0 || seen.has(type.name)) return [itself];
  seen.add(type.name);
  return [
    itself,
    ...Object.values(type.getFields()).flatMap((field) =>
      textsWithin(field.type, depth - 1, seen).map(({ path, valueOf, reader }): Within => ({
        path: [field.name, ...path],
        valueOf: (text) => ({ [field.name]: valueOf(text) }),
        reader: path.length === 0 ? `${type.name}.${field.name}` : reader,
      })),
    ),
  ];
}

/** An answer that says something to a program: data, or an error with a code that is no fault of the service. */
async function askTyped({ name, document, valueOf }: Place, text: string): Promise<void> {
  const { status, data, errors } = await ask(document, { value: valueOf(text) }, service.url);
  const what = `${name}: ${text.slice(0, 10)}: ${JSON.stringify(errors)?.slice(0, 500)}`;
  expect([status < 500, data !== undefined || errors !== undefined], what).toEqual([true, true]);
  for (const { message, extensions } of errors ?? []) {
    expect(Object.keys(errorTable), what).toContain(extensions["code"]);
    expect(["INTERNAL_SERVER_ERROR", "QUERY_TIMEOUT", "DATABASE_UNAVAILABLE"], what).not.toContain(extensions["code"]);
    expect(message.length, what).toBeLessThan(1_500);
  }
}

test("100 kB of anything in any argument is answered, and keeps nobody waiting", { timeout: 600_000 }, async () => {
  const all = places();
  expect(all.length).toBeGreaterThan(300);
  const slow: string[] = [];
  for (const place of all) {
    for (const [kind, make] of Object.entries(kinds)) {
      const longest = await blockedMs(longestBlockMs, () => askTyped(place, make(hundredKilobytes)));
      if (longest > longestBlockMs) slow.push(`${kind} in ${place.name}: ${Math.round(longest)} ms`);
    }
  }
  expect(slow).toEqual([]);
});

test("the longest text that is taken is answered too, wherever it is read", { timeout: 600_000 }, async () => {
  const readers = new Map(places().map((place) => [place.reader, place]));
  const slow: string[] = [];
  let turn = 0;
  for (const place of readers.values()) {
    const [kind, make] = Object.entries(kinds)[turn++ % Object.keys(kinds).length] as [
      string,
      (bytes: number) => string,
    ];
    for (const length of [48, 400, 1_000]) {
      const longest = await blockedMs(longestBlockMs, () => askTyped(place, make(length)));
      if (longest > longestBlockMs) slow.push(`${length} bytes of ${kind} in ${place.name}: ${Math.round(longest)} ms`);
    }
  }
  expect(slow).toEqual([]);
});
