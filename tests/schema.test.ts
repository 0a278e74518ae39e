import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { allQuestions } from "../src/questions/all-questions.js";
import {
  buildSchema,
  type GraphQLField,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { describe, expect, inject, test } from "vitest";
import { packageFolder } from "../src/config/config.js";
import { predicateTable } from "../src/domain/predicate-table.js";
import { sizePredicates } from "../src/domain/size-predicates.js";
import { wholeSchema } from "../src/query/whole-schema.js";
import { staleFiles } from "../src/main/schema-files.js";
import { buildModel } from "../src/service/build-model.js";
import { contract } from "./support/contract.js";
import { ask } from "./support/test-service.js";

const model = buildModel();
const schema = wholeSchema(model, allQuestions);
const nodeTypes = schema.getPossibleTypes(schema.getType("Node") as never);

describe("schema/", () => {
  test("is what the classes say now", async () => {
    expect(await staleFiles(model)).toEqual([]);
  });

  test("is what the service serves", async () => {
    const served = await (await fetch(`${inject("serviceUrl")}schema.graphql`)).text();
    expect(printSchema(lexicographicSortSchema(buildSchema(served)))).toBe(
      printSchema(lexicographicSortSchema(schema)),
    );
  });

  test("holds the read contract: its types, fields, nullabilities and enums", () => {
    const missing: string[] = [];
    for (const expected of Object.values(buildSchema(contract, { assumeValidSDL: true }).getTypeMap())) {
      if (expected.name.startsWith("__")) continue;
      const actual = schema.getType(expected.name);
      if (actual === undefined) missing.push(expected.name);
      else if (
        (isObjectType(expected) || isInterfaceType(expected)) &&
        (isObjectType(actual) || isInterfaceType(actual))
      ) {
        for (const field of Object.values(expected.getFields())) {
          const found = actual.getFields()[field.name];
          if (String(found?.type) !== String(field.type))
            missing.push(`${expected.name}.${field.name}: ${String(field.type)}, not ${String(found?.type)}`);
          for (const argument of field.args) {
            const type = found?.args.find(({ name }) => name === argument.name)?.type;
            if (String(type) !== String(argument.type))
              missing.push(
                `${expected.name}.${field.name}(${argument.name}: ${String(argument.type)}), not ${String(type)}`,
              );
          }
        }
        for (const parent of expected.getInterfaces())
          if (!actual.getInterfaces().some(({ name }) => name === parent.name))
            missing.push(`${expected.name} implements ${parent.name}`);
      } else if ("getValues" in expected && "getValues" in actual) {
        const values = actual.getValues().map(({ name }) => name);
        for (const { name } of expected.getValues())
          if (!values.includes(name)) missing.push(`${expected.name}.${name}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test("takes asOf as the read contract has it, and on every root field but the history, which is no state of the world", () => {
    const asOf = schema.getType("AsOf");
    expect(
      isInputObjectType(asOf) && Object.values(asOf.getFields()).map(({ name, type }) => `${name}: ${String(type)}`),
    ).toEqual(["world: Edtf", "press: Edtf", "includeUndated: Boolean"]);
    const without = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ args }) => !args.some(({ name }) => name === "asOf"),
    );
    expect(without.map(({ name }) => name)).toEqual(["revisions"]);
  });

  test("gives one field name one type and one set of arguments on every node type, so that fragments never clash", () => {
    const seen = new Map<string, string>();
    const clashes: string[] = [];
    for (const type of nodeTypes) {
      for (const field of Object.values(type.getFields())) {
        const signature = printSignature(field);
        const other = seen.get(field.name) ?? signature;
        seen.set(field.name, other);
        if (other !== signature) clashes.push(`${type.name}.${field.name}: ${signature}, elsewhere ${other}`);
      }
    }
    expect(clashes).toEqual([]);
  });

  test("describes every type and every field", () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith("__") || ["String", "Int", "Float", "Boolean", "ID"].includes(type.name)) continue;
      if (!type.description) silent.push(type.name);
      if (isObjectType(type) || isInterfaceType(type))
        for (const field of Object.values(type.getFields()))
          if (!field.description) silent.push(`${type.name}.${field.name}`);
      if ("getValues" in type)
        for (const value of type.getValues()) if (!value.description) silent.push(`${type.name}.${value.name}`);
    }
    expect(silent).toEqual([]);
  });

  test("names all nodes in the enum of entity types", () => {
    expect(nodeTypes.map(({ name }) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()).toSorted()).toEqual(
      (schema.getType("EntityType") as unknown as { getValues: () => { name: string }[] })
        .getValues()
        .map(({ name }) => name)
        .toSorted(),
    );
  });
});

describe("the table of predicates", () => {
  test("has the predicates of the contract", () => {
    expect(sizePredicates).toEqual(["coalitionSize", "forcePledgors"]);
    expect(predicateTable.office.value).toBe("office");
  });

  test("is used: every predicate has a claim, or a mapping that makes such claims", async () => {
    const folder = join(packageFolder, "mappings");
    const mappings = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")));
    const isMapped = (name: string): boolean => mappings.some((text) => new RegExp(`predicate: ${name}\\b`).test(text));
    const aliases = Object.keys(predicateTable).map(
      (name) => `${name}: claims(where: {predicate: {eq: "${name}"}}) { totalCount }`,
    );
    const { data } = await ask(`{ ${aliases.join(" ")} }`);
    expect(
      Object.entries(data as Record<string, { totalCount: number }>).filter(
        ([name, { totalCount }]) => totalCount === 0 && !isMapped(name),
      ),
    ).toEqual([]);
  });
});

const printSignature = (field: GraphQLField<unknown, unknown>): string =>
  `(${field.args.map(({ name, type }) => `${name}: ${String(type)}`).join(", ")}): ${String(field.type)}`;
