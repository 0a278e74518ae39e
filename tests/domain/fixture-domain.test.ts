import { allQuestions } from "../../src/questions/all-questions.js";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  buildSchema,
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageFolder } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { domainClasses } from "../../src/domain/index.js";
import { wholeSchema } from "../../src/query/whole-schema.js";
import { parseSource } from "../../src/feed/documents/document-source.js";
import { loadDocuments, type LoadReport } from "../../src/feed/apply/load-documents.js";
import { schemaFiles } from "../../src/main/schema-files.js";
import { buildModel } from "../../src/service/build-model.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { documentStore } from "../../src/service/document-store.js";
import { schemaDifference } from "../schema-diff/schema-difference.js";
import { runDocument } from "../support/compile-document.js";
import { startTestNeo4j, type TestNeo4j } from "../support/test-neo4j.js";
import { addMembers } from "./fixture/added-members.js";
import { CarrierEdge } from "./fixture/carrier-edge.js";
import { Shipment } from "./fixture/shipment.js";
import { testOrigin } from "../support/test-origin.js";

/*
 * Adding is one place: the classes of fixture/ declare a type, an edge, and members of Person and State, and no other line
 * of the service knows of them.
 */
addMembers();
const model = buildModel([...domainClasses, Shipment, CarrierEdge]);
const schema = wholeSchema(model, allQuestions);
const files = schemaFiles(model);

/** The contract without the fixture. */
const contract = buildSchema(await readFile(`${packageFolder}schema/schema.graphql`, "utf8"));
const documents = await readFile(fileURLToPath(new URL("fixture/shipments.yaml", import.meta.url)), "utf8");

describe("the schema", () => {
  test("has the new type by id, in lists, among the nodes and in the enum of types", () => {
    expect(fieldsOf(schema, "Query")).toEqual(expect.arrayContaining(["shipment", "shipments"]));
    expect(fieldsOf(schema, "NodeWhere")).toContain("shipment");
    expect(fieldsOf(schema, "EntityType")).toContain("SHIPMENT");
    expect(argumentsOf("Query", "shipments")).toEqual(argumentsOf("Query", "pledges"));
    // What is nested inherits the cut of its root field.
    expect(argumentsOf("State", "shipments")).toEqual(
      argumentsOf("Query", "pledges").filter((argument) => argument !== "asOf: AsOf"),
    );
  });

  test("filters and sorts by the new members of types that were there", () => {
    expect(fieldsOf(schema, "PersonWhere")).toContain("callSign");
    expect(fieldsOf(schema, "PersonOrder")).toContain("callSign");
    expect(fieldsOf(schema, "StateWhere")).toEqual(expect.arrayContaining(["shipments", "supplyLine"]));
    expect(fieldsOf(schema, "CarrierWhere")).toContain("edge");
    expect(fieldsOf(schema, "CarrierOrder")).toContain("edge");
  });

  test("describes all that is new", () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      const added = contract.getType(type.name) === undefined;
      if (added && !type.description) silent.push(type.name);
      for (const [name, description] of membersOf(type)) {
        if (!fieldsOf(contract, type.name).includes(name) && !description) silent.push(`${type.name}.${name}`);
      }
    }
    expect(silent).toEqual([]);
  });

  test("has all that it had", async () => {
    const { breaking, harmless } = await schemaDifference(
      await readFile(`${packageFolder}schema/schema.graphql`, "utf8"),
      files.get("schema/schema.graphql") ?? "",
    );
    expect(breaking).toEqual([]);
    expect(harmless).toBeGreaterThan(20);
  });
});

describe("the generated files", () => {
  interface JsonSchema {
    readonly $defs: Readonly<Record<string, JsonSchema>>;
    readonly anyOf: readonly JsonSchema[];
    readonly description?: string;
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly items: JsonSchema;
    readonly required: readonly string[];
  }

  test("take the new type and members in documents, as far as they are written", () => {
    const format = JSON.parse(files.get("schema/document.schema.json") ?? "") as JsonSchema;
    const shipment = format.$defs["Shipment"];
    expect(Object.keys(shipment?.properties ?? {})).toEqual([
      // The key that labels it inside another record.
      "shipment",
      "id",
      "title",
      "crates",
      "tonnes",
      "insured",
      "cargo",
      "extras",
      "sentOn",
      "worth",
      "destination",
      "carriers",
    ]);
    expect(shipment?.required).toEqual(["crates", "cargo"]);
    expect(Object.values(shipment?.properties ?? {}).filter(({ description }) => !description)).toEqual([]);
    expect(Object.keys(shipment?.properties["carriers"]?.anyOf[0]?.items.anyOf[0]?.properties ?? {})).toEqual([
      "node",
      "leg",
      "since",
    ]);
    expect(Object.keys(format.$defs["Person"]?.properties ?? {})).toContain("callSign");
    expect(Object.keys(format.$defs["State"]?.properties ?? {}), "State only reads them").not.toContain("shipments");
  });

  test("have a constraint on the new type, and the indexes that are declared", () => {
    const statements = files.get("schema/constraints.cypher")?.split("\n") ?? [];
    expect(statements.filter((statement) => /Shipment|callSign/.test(statement))).toEqual([
      "CREATE INDEX person_call_sign IF NOT EXISTS FOR (n:Person) ON (n.callSign);",
      "CREATE CONSTRAINT shipment_id IF NOT EXISTS FOR (n:Shipment) REQUIRE n.id IS UNIQUE;",
      "CREATE INDEX shipment_recorded_from IF NOT EXISTS FOR (n:Shipment) ON (n.recordedFrom);",
      "CREATE INDEX shipment_title IF NOT EXISTS FOR (n:Shipment) ON (n.title);",
      "CREATE INDEX shipment_cargo IF NOT EXISTS FOR (n:Shipment) ON (n.cargo);",
      "CREATE INDEX shipment_sent_on IF NOT EXISTS FOR (n:Shipment) ON (n.sentOn);",
      "CREATE INDEX shipment_sent_on_earliest IF NOT EXISTS FOR (n:Shipment) ON (n.sentOnEarliest);",
    ]);
  });
});

describe("in a real Neo4j", () => {
  let neo4j: TestNeo4j;
  let database: Database;

  beforeAll(async () => {
    neo4j = await startTestNeo4j();
    database = await connect(neo4j.address, "neo4j", { queryTimeoutMs: 30_000 });
    await applySchema(database, model);
    await load(documents);
  });

  afterAll(async () => {
    await database.close();
    await neo4j.stop();
  });

  const load = (text: string): Promise<LoadReport> =>
    loadDocuments(documentStore(database), model, [parseSource("shipments.yaml", text)], {
      dataset: "fixture",
      origin: testOrigin,
    });

  /** Asks through the compiler; an error fails the test. */
  async function ask<Data>(document: string): Promise<Data> {
    const { answer } = await runDocument(model, document, {}, (text, parameters) => database.read(text, parameters));
    expect(answer.errors).toBeUndefined();
    return JSON.parse(JSON.stringify(answer.data)) as Data;
  }

  interface Listed {
    readonly nodes: readonly { readonly id: string }[];
  }

  /** The lists of shipments that the arguments give, each as the last parts of the ids. */
  async function lists(all: readonly string[]): Promise<readonly (readonly string[])[]> {
    const answer = await ask<Record<string, Listed>>(
      `{ ${all.map((given, index) => `list${index}: shipments(${given}) { nodes { id } }`).join("\n")} }`,
    );
    return all.map((_given, index) =>
      (answer[`list${index}`]?.nodes ?? []).map(({ id }) => id.replace("shipment:", "")),
    );
  }

  test("documents load, a second time without any change, and mistakes in them get a hint", async () => {
    expect(await load(documents)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 8,
      counts: { shipments: 3, people: 2 },
    });
    await expect(load(documents.replace("title: Grain", "titel: Grain"))).rejects.toMatchObject({
      code: "SEED_INVALID",
      message: expect.stringContaining('Did you mean "title"?'),
    });
    await expect(load(documents.replace("cargo: GRAIN", "cargo: STONES"))).rejects.toMatchObject({
      code: "SEED_INVALID",
    });
    await expect(load(documents.replace("destination: state:north", "destination: person:anna"))).rejects.toMatchObject(
      { code: "SEED_INVALID" },
    );
  });

  describe("every operator of every property answers", () => {
    const medicineId = '"shipment:medicine"';
    const conditions: Readonly<
      Record<string, Readonly<Record<string, readonly [argument: string, expected: readonly string[]]>>>
    > = {
      id: {
        eq: [medicineId, ["medicine"]],
        in: [`[${medicineId}]`, ["medicine"]],
        contains: ['"gra"', ["grain"]],
        startsWith: ['"shipment:f"', ["fuel"]],
        endsWith: ['"ain"', ["grain"]],
        isNull: ["true", []],
      },
      title: {
        eq: ['"Grain by rail"', ["grain"]],
        in: ['["Grain by rail", "Medicine by air"]', ["grain", "medicine"]],
        contains: ['" by "', ["grain", "medicine"]],
        startsWith: ['"Fuel"', ["fuel"]],
        endsWith: ['"air"', ["medicine"]],
        isNull: ["false", ["fuel", "grain", "medicine"]],
        ignoreCase: ["true", ["fuel", "grain", "medicine"]],
      },
      label: {
        eq: ['"Grain by rail"', ["grain"]],
        in: ['["Grain by rail", "Medicine by air"]', ["grain", "medicine"]],
        contains: ['" by "', ["grain", "medicine"]],
        startsWith: ['"Fuel"', ["fuel"]],
        endsWith: ['"air"', ["medicine"]],
        isNull: ["false", ["fuel", "grain", "medicine"]],
        ignoreCase: ["true", ["fuel", "grain", "medicine"]],
      },
      recordedAt: {
        eq: ['"2020-01-01T00:00:00Z"', []],
        lt: ['"2020-01-01T00:00:00Z"', []],
        lte: ['"2100-01-01T00:00:00+02:00"', ["fuel", "grain", "medicine"]],
        gt: ['"2020-01-01T00:00:00.5Z"', ["fuel", "grain", "medicine"]],
        gte: ['"2100-01-01T00:00:00Z"', []],
      },
      crates: {
        eq: ["3", ["medicine"]],
        in: ["[3, 7]", ["fuel", "medicine"]],
        lt: ["7", ["medicine"]],
        lte: ["7", ["fuel", "medicine"]],
        gt: ["7", ["grain"]],
        gte: ["7", ["fuel", "grain"]],
        isNull: ["true", []],
      },
      tonnes: {
        eq: ["0.75", ["medicine"]],
        in: ["[12.5]", ["grain"]],
        lt: ["12.5", ["medicine"]],
        lte: ["12.5", ["grain", "medicine"]],
        gt: ["0.75", ["grain"]],
        gte: ["0.75", ["grain", "medicine"]],
        isNull: ["true", ["fuel"]],
      },
      insured: { eq: ["false", ["fuel", "medicine"]] },
      cargo: { eq: ["GRAIN", ["grain"]], in: ["[GRAIN, FUEL]", ["fuel", "grain"]], isNull: ["true", []] },
      extras: {
        has: ["GRAIN", ["fuel"]],
        hasAny: ["[FUEL, GRAIN]", ["fuel", "grain"]],
        hasAll: ["[GRAIN, MEDICINE]", ["fuel"]],
        isEmpty: ["true", ["medicine"]],
      },
      sentOn: {
        eq: ['"2025-03"', ["grain"]],
        in: ['["2025-03", "2025-09-04"]', ["grain", "medicine"]],
        lt: ['"2025-04"', ["grain"]],
        lte: ['"2025-03"', ["grain"]],
        gt: ['"2025-03"', ["medicine"]],
        gte: ['"2025-03"', ["grain", "medicine"]],
        overlaps: ['"2025-03-15"', ["grain"]],
        isNull: ["true", ["fuel"]],
      },
    };

    test.each(Object.entries(conditions))("%s", async (property, operators) => {
      const filter = inputType("ShipmentWhere").getFields()[property]?.type;
      expect(Object.keys(operators).toSorted(), "every operator there is").toEqual(
        Object.keys(inputType(String(filter)).getFields()).toSorted(),
      );
      const cases = Object.entries(operators);
      const answers = await lists(
        cases.map(([operator, [argument]]) => `where: { ${property}: { ${operator}: ${argument} } }`),
      );
      expect(Object.fromEntries(cases.map(([operator], index) => [operator, answers[index]]))).toEqual(
        Object.fromEntries(cases.map(([operator, [, expected]]) => [operator, expected])),
      );
    });

    test("worth", async () => {
      const amounts = {
        eq: ['"2200000000.01"', ["grain"]],
        in: ['["2200000000.01"]', ["grain"]],
        lt: ['"2200000000.02"', ["grain"]],
        lte: ['"2200000000.01"', ["grain"]],
        gt: ['"2200000000"', ["grain"]],
        gte: ['"2200000000.01"', ["grain"]],
      } as const;
      expect(Object.keys(amounts).toSorted()).toEqual(Object.keys(inputType("DecimalFilter").getFields()).toSorted());
      const cases = Object.entries(amounts);
      expect(
        await lists(
          cases.map(
            ([operator, [argument]]) => `where: { worth: { currency: EUR, amount: { ${operator}: ${argument} } } }`,
          ),
        ),
      ).toEqual(cases.map(([, [, expected]]) => expected));
      expect(await lists(["where: { worth: { isNull: true } }", "where: { worth: { currency: GBP } }"])).toEqual([
        ["fuel"],
        ["medicine"],
      ]);
    });

    test("all of which the table above has, or the relations below", () => {
      expect(fieldsOf(schema, "ShipmentWhere").toSorted()).toEqual(
        [...Object.keys(conditions), "worth", "destination", "carriers", "and", "or", "not"].toSorted(),
      );
    });
  });

  test("filters by relations, on both sides, and by what stands on the edge", async () => {
    expect(
      await lists([
        'where: { destination: { name: { eq: "North" } } }',
        'where: { carriers: { some: { person: { callSign: { eq: "Heron" } } } } }',
        'where: { carriers: { some: { edge: { leg: { eq: "last" } }, person: { callSign: { eq: "Heron" } } } } }',
        "where: { carriers: { none: {} } }",
        "where: { carriers: { all: { type: { eq: PERSON } } } }",
        "where: { not: { or: [{ cargo: { eq: FUEL } }, { destination: { shipments: { all: { insured: { eq: true } } } } }] } }",
      ]),
    ).toEqual([
      ["grain", "medicine"],
      ["grain", "medicine"],
      ["grain"],
      ["fuel"],
      ["fuel", "medicine"],
      ["grain", "medicine"],
    ]);
    const { states, people } = await ask<Record<string, Listed>>(`{
      states(where: { shipments: { some: { cargo: { eq: GRAIN } } }, supplyLine: { some: { name: { eq: "Railway" } } } }) { nodes { id } }
      people(where: { callSign: { startsWith: "H" } }, orderBy: [{ callSign: DESC }]) { nodes { id callSign } }
    }`);
    expect(states?.nodes).toEqual([{ id: "state:north" }]);
    expect(people?.nodes).toEqual([{ id: "person:anna", callSign: "Heron" }]);
  });

  test("sorts by every property that can be sorted by, and by those of the relation to one", async () => {
    const orders: Readonly<
      Record<
        string,
        readonly [key: (direction: string) => string, ascending: readonly string[], descending: readonly string[]]
      >
    > = {
      id: [(way) => `id: ${way}`, ["fuel", "grain", "medicine"], ["medicine", "grain", "fuel"]],
      title: [(way) => `title: ${way}`, ["fuel", "grain", "medicine"], ["medicine", "grain", "fuel"]],
      label: [(way) => `label: ${way}`, ["fuel", "grain", "medicine"], ["medicine", "grain", "fuel"]],
      // All came at once, and are told apart by the crates.
      recordedAt: [(way) => `recordedAt: ${way}`, ["medicine", "fuel", "grain"], ["medicine", "fuel", "grain"]],
      crates: [(way) => `crates: ${way}`, ["medicine", "fuel", "grain"], ["grain", "fuel", "medicine"]],
      tonnes: [(way) => `tonnes: ${way}`, ["medicine", "grain", "fuel"], ["grain", "medicine", "fuel"]],
      insured: [(way) => `insured: ${way}`, ["medicine", "fuel", "grain"], ["grain", "medicine", "fuel"]],
      cargo: [(way) => `cargo: ${way}`, ["fuel", "grain", "medicine"], ["medicine", "grain", "fuel"]],
      sentOn: [(way) => `sentOn: ${way}`, ["grain", "medicine", "fuel"], ["medicine", "grain", "fuel"]],
      // Amounts of different currencies have no order among each other: those in EUR come first both ways.
      worth: [(way) => `worth: { amount: ${way} }`, ["grain", "medicine", "fuel"], ["grain", "medicine", "fuel"]],
      destination: [
        (way) => `destination: { name: ${way} }`,
        ["medicine", "grain", "fuel"],
        ["fuel", "medicine", "grain"],
      ],
    };
    expect(fieldsOf(schema, "ShipmentOrder").toSorted()).toEqual(Object.keys(orders).toSorted());
    // Equals are told apart by the crates.
    const rows = Object.values(orders);
    const by = (way: string): readonly string[] => rows.map(([key]) => `orderBy: [{ ${key(way)} }, { crates: ASC }]`);
    expect(await lists(by("ASC"))).toEqual(rows.map(([, ascending]) => ascending));
    expect(await lists(by("DESC"))).toEqual(rows.map(([, , descending]) => descending));
  });

  test("pages forward and backward by cursor, at the root and below", async () => {
    interface Page {
      readonly nodes: readonly { readonly title: string }[];
      readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly endCursor: string;
        readonly startCursor: string;
      };
      readonly totalCount: number;
    }
    const page = async (given: string): Promise<Page> =>
      (
        await ask<{ readonly shipments: Page }>(
          `{ shipments(orderBy: [{ sentOn: ASC }], ${given}) { nodes { title } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        )
      ).shipments;
    const first = await page("first: 2");
    expect(first).toMatchObject({
      nodes: [{ title: "Grain by rail" }, { title: "Medicine by air" }],
      totalCount: 3,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(second).toMatchObject({
      nodes: [{ title: "Fuel, not yet sent" }],
      totalCount: 3,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    expect(await page(`last: 1, before: "${second.pageInfo.startCursor}"`)).toMatchObject({
      nodes: [{ title: "Medicine by air" }],
    });
    const { state } = await ask<{ readonly state: { readonly shipments: Page } }>(
      `{ state(id: "state:north") { shipments(first: 1, orderBy: [{ crates: DESC }], where: { insured: { eq: true } }) { nodes { title } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
    );
    expect(state.shipments).toMatchObject({
      nodes: [{ title: "Grain by rail" }],
      totalCount: 1,
      pageInfo: { hasNextPage: false },
    });
  });

  test("reads it whole: by id, by the interface, along every relation and counted", async () => {
    const answer = await ask(`{
      shipment(id: "shipment:grain") {
        title crates tonnes insured cargo extras sentOn worth { amount currency } destination { name }
        carriers(orderBy: [{ edge: { since: DESC } }]) { totalCount edges { leg since node { __typename name } } }
      }
      node(id: "shipment:medicine") { __typename id ... on Shipment { title extras insured } }
      state(id: "state:north") { supplyLine(orderBy: [{ name: ASC }]) { nodes { name } totalCount } }
      shipments { aggregate { count crates { sum max } } groups(by: [CARGO]) { nodes { key { cargo } count } } }
    }`);
    expect(answer).toMatchObject({
      shipment: {
        title: "Grain by rail",
        crates: 40,
        tonnes: 12.5,
        insured: true,
        cargo: "GRAIN",
        extras: ["FUEL"],
        sentOn: "2025-03",
        worth: { amount: "2200000000.01", currency: "EUR" },
        destination: { name: "North" },
        carriers: {
          totalCount: 2,
          edges: [
            { leg: "last", since: "2025-03-07", node: { __typename: "Person", name: "Anna" } },
            { leg: "first", since: "2024", node: { __typename: "Organisation", name: "Railway" } },
          ],
        },
      },
      node: { __typename: "Shipment", id: "shipment:medicine", title: "Medicine by air", extras: [], insured: false },
      state: { supplyLine: { nodes: [{ name: "Anna" }, { name: "Railway" }], totalCount: 2 } },
      shipments: { aggregate: { count: 3, crates: { max: 40 } } },
    });
    expect((answer as { shipments: { groups: { nodes: readonly unknown[] } } }).shipments.groups.nodes).toHaveLength(3);
  });
});

function inputType(name: string): GraphQLInputObjectType {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`the schema has no input ${name}`);
  return type;
}

/** Names and descriptions of what a type consists of. */
function membersOf(
  type: GraphQLNamedType | undefined,
): readonly (readonly [name: string, description: string | null | undefined])[] {
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => [name, description]);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, description }) => [name, description]);
  return [];
}

function fieldsOf(of: GraphQLSchema, name: string): readonly string[] {
  return membersOf(of.getType(name)).map(([member]) => member);
}

function argumentsOf(type: string, field: string): readonly string[] {
  const owner = schema.getType(type);
  if (!isObjectType(owner)) throw new Error(`the schema has no type ${type}`);
  const declared = owner.getFields()[field]?.args ?? [];
  return declared.map(
    ({ name, type: given }) => `${name}: ${getNamedType(given).name.replace(/^(Shipment|Pledge)/, "")}`,
  );
}
