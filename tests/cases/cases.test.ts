import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import neo4j, { type Driver, type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { buildModel } from "../../src/service/build-model.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { earliestKey, latestKey } from "../../src/graph/derived-keys.js";
import { driverParameters } from "../../src/database/driver-parameters.js";
import { type CompiledField, runDocument } from "../support/compile-document.js";

/*
 * Each case is three files: <name>.graphql the question, <name>.cypher what it is compiled to, <name>.json the answer of
 * the real Neo4j with the seed; variables, if any, in <name>.variables.json. Goldens are written by UPDATE_CASES=1 only,
 * never in CI, and read before they are committed.
 */
const folder = dirname(fileURLToPath(import.meta.url));
const update = process.env["UPDATE_CASES"] === "1" && process.env["CI"] === undefined;
const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".graphql"))
  .map((name) => name.replace(/\.graphql$/, ""))
  .toSorted();

const model = buildModel();
let database: Database;
let driver: Driver;

beforeAll(async () => {
  const address = inject("neo4j");
  database = await connect(address, "neo4j", { queryTimeoutMs: 10_000 });
  driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password));
});

afterAll(async () => {
  await database.close();
  await driver.close();
});

describe.each(names)("%s", (name) => {
  const path = join(folder, name);
  const question = readFileSync(`${path}.graphql`, "utf8");
  const variables = readOptional(`${path}.variables.json`);

  test("compiles to the golden Cypher and answers as the golden says", async () => {
    const { fields, answer } = await runDocument(model, question, variables, (text, parameters) =>
      database.read(text, parameters),
    );
    expect(answer.errors).toBeUndefined();
    const roots = Object.keys(answer.data ?? {});
    expect(
      fields.map((field) => field.responseKey),
      "one statement per root field",
    ).toEqual(roots);
    compare(`${path}.cypher`, printCypher(fields));
    compare(`${path}.json`, `${JSON.stringify(answer, null, 2)}\n`);
  });

  test("is planned with indexes, without a Cartesian product, and knows every name", async () => {
    const { fields } = await runDocument(model, question, variables, (text, parameters) =>
      database.read(text, parameters),
    );
    for (const { text, parameters } of fields) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      const { summary } = await session.run(`EXPLAIN ${text}`, driverParameters(parameters));
      await session.close();
      expect(
        operatorsOf(summary.plan as Plan).filter((operator) => isUnwanted.test(operator)),
        text,
      ).toEqual([]);
      expect(
        summary.notifications
          .filter((notification) => !isPerformanceHint(notification.code) && !isUnusedName(notification.description))
          .map((notification) => `${notification.code}: ${notification.description}`),
        text,
      ).toEqual([]);
    }
  });
});

/** What Neo4j says of unbounded patterns is no mistake; what it says of unknown names is. */
const isPerformanceHint = (code: string): boolean => code.includes("Performance") && !code.includes("CartesianProduct");

/** What the model declares, the days of a date too, and no record of the seed has yet are no misspelt names. */
const properties = [...model.entities.values(), ...model.edges.values()].flatMap(({ fields }) =>
  [...fields.values()].flatMap((field) =>
    field.kind === "property" ? [field.key, earliestKey(field.key), latestKey(field.key)] : [],
  ),
);
const relationships = [...model.entities.values()].flatMap(({ fields }) =>
  [...fields.values()].flatMap((field) => (field.kind === "relation" ? field.hops.map(({ type }) => type) : [])),
);
/** What only some revisions have: no revision of the seed was undone, or says why. */
const ofRevisions = ["undoes", "undoneBy", "reason", "files"];
const isUnusedName = (description: string): boolean =>
  [...properties, ...ofRevisions].some((name) => description.endsWith(`(the missing property name is: ${name})`)) ||
  relationships.some((type) => description.endsWith(`(the missing relationship type is: ${type})`));

/** What contains or ends with a text is found by text indexes only. A whole type is looked through as it lies, by its label, where no index has what is asked for. */
const isUnwanted =
  /AllNodesScan|CartesianProduct|AllRelationshipsScan|RelationshipTypeScan|(ContainsScan|EndsWithScan)(?!.* TEXT INDEX)/;

/** The operators of a plan, each with what it works on: `NodeIndexSeek@neo4j RANGE INDEX n0:Statement(act) WHERE act = $p0`. */
const operatorsOf = (plan: Plan): readonly string[] => [
  `${plan.operatorType} ${plan.arguments?.["Details"] ?? ""}`,
  ...(plan.children ?? []).flatMap(operatorsOf),
];

function printCypher(fields: readonly CompiledField[]): string {
  return `${fields
    .map(
      ({ responseKey, text, parameters }) =>
        `// ${responseKey}\n${text}${Object.entries(parameters)
          .map(([name, value]) => `\n// $${name} = ${print(value)}`)
          .join("")}`,
    )
    .join("\n\n")}\n`;
}

const print = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? Number(part) : part));

function readOptional(file: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function compare(file: string, actual: string): void {
  if (update) writeFileSync(file, actual);
  let golden = "";
  try {
    golden = readFileSync(file, "utf8");
  } catch {
    throw new Error(
      `${relative(process.cwd(), file)} is missing: run UPDATE_CASES=1 npx vitest run tests/cases, read ${basename(file)} and commit it.`,
    );
  }
  expect(actual).toBe(golden);
}
