import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../../src/database/database.js";
import { connect } from "../../src/database/connect.js";
import { buildModel } from "../../src/service/build-model.js";
import { type Config, readConfig } from "../../src/config/config.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";
import { ask } from "../support/test-service.js";

const refusalOf = async (query: string, variables?: Readonly<Record<string, unknown>>) =>
  (await ask(query, variables)).errors?.[0];

describe("what becomes work without becoming rows is counted before the work", () => {
  const filtered = "query ($where: StatementWhere) { statements(first: 1, where: $where) { totalCount } }";
  const anyOf = (count: number) => ({
    or: Array.from({ length: count }, (_item, index) => ({ gist: { contains: `word ${index}` } })),
  });

  test("conditions, in variables as in the document, of a root field with all that is below it", async () => {
    expect((await ask(filtered, { where: anyOf(100) })).errors).toBeUndefined();
    const refusal = await refusalOf(filtered, { where: anyOf(200) });
    expect(refusal?.extensions).toMatchObject({ code: "QUERY_TOO_COSTLY", field: "statements" });
    expect(refusal?.message).toBe(
      "With the arguments of `statements`, the document exceeds the limit of 120 conditions for a root field and the fields below it. Use `in: [...]` for many values of one field, or send several documents.",
    );
    const literal = `{ statements(where: {or: [${Array.from({ length: 200 }, (_item, index) => `{gist: {contains: "${index}"}}`).join(" ")}]}) { totalCount } }`;
    expect((await refusalOf(literal))?.extensions["code"]).toBe("QUERY_TOO_COSTLY");
    const below =
      "query ($where: StatementWhere) { people(first: 2) { nodes { a: statements(first: 1, where: $where) { nodes { id } } b: statements(first: 1, where: $where) { nodes { id } } } } }";
    expect((await ask(below, { where: anyOf(50) })).errors).toBeUndefined();
    expect((await refusalOf(below, { where: anyOf(70) }))?.extensions["code"]).toBe("QUERY_TOO_COSTLY");
  });

  test("a 4,000-way `or` in variables", async () => {
    expect((await refusalOf(filtered, { where: anyOf(4_000) }))?.extensions).toMatchObject({
      code: "DOCUMENT_TOO_LARGE",
      field: "$where.or",
    });
  });

  test("many values of one field are one condition, up to a thousand", async () => {
    const ids = (count: number) => ({
      where: { id: { in: Array.from({ length: count }, (_item, index) => `statement:none-${index}`) } },
    });
    expect((await ask(filtered, ids(1_000))).data).toEqual({ statements: { totalCount: 0 } });
    const refusal = await refusalOf(filtered, ids(1_001));
    expect(refusal?.extensions).toMatchObject({ code: "DOCUMENT_TOO_LARGE", field: "$where.id.in" });
    expect(refusal?.message).toBe(
      "$where.id.in is a list of 1001 items, and at most 1000 are allowed. Send a part of it at a time.",
    );
  });

  test("the length of a text, in variables as in the document", async () => {
    const long = "a".repeat(20_000);
    expect((await refusalOf(filtered, { where: { gist: { contains: long } } }))?.message).toBe(
      "$where.gist.contains has 20,000 characters, and at most 16,384 are allowed. Write a shorter text.",
    );
    expect((await refusalOf(`{ statement(id: "${long}") { id } }`))?.message).toBe(
      "the text at line 1, column 17 has 20,000 characters, and at most 16,384 are allowed. Write a shorter text.",
    );
    expect((await refusalOf(`{ statement(id: """${long}""") { id } }`))?.extensions["code"]).toBe("DOCUMENT_TOO_LARGE");
    expect((await ask(`{ statement(id: "${"a".repeat(10_000)}") { id } }`)).data).toEqual({ statement: null });
  });

  test("the keys of an order", async () => {
    const keys = Array.from({ length: 11 }, () => "{act: ASC}").join(" ");
    expect((await refusalOf(`{ statements(first: 1, orderBy: [${keys}]) { nodes { id } } }`))?.message).toBe(
      "`orderBy` has 11 keys, and at most 10 are allowed. Leave out the last ones.",
    );
  });

  test("comparisons of a filter in a list below many others", async () => {
    const conditions = Array.from({ length: 40 }, (_item, index) => `{gist: {contains: "${index}"}}`).join(" ");
    const nested = (where: string): string =>
      `{ people(first: 100) { nodes { memberships(first: 10) { nodes { statements(first: 10${where}) { nodes { id } } } } } } }`;
    expect((await ask(nested(""))).errors).toBeUndefined();
    const refusal = await refusalOf(nested(`, where: {or: [${conditions}]}`));
    expect(refusal?.extensions).toMatchObject({
      code: "QUERY_TOO_COSTLY",
      field: "people.nodes.memberships.nodes.statements",
    });
    expect(refusal?.message).toContain(
      "11,100 rows and 400,000 comparisons in its filters, and at most 250,000 are allowed",
    );
  });

  test("root fields, and introspections among them", async () => {
    const roots = (count: number, field: string): string =>
      `{ ${Array.from({ length: count }, (_item, index) => `a${index}: ${field}`).join(" ")} }`;
    expect((await ask(roots(50, 'statement(id: "x") { id }'))).errors).toBeUndefined();
    const refusal = await refusalOf(roots(250, "statements(first: 1) { totalCount }"));
    expect(refusal?.extensions["code"]).toBe("QUERY_TOO_COSTLY");
    expect(refusal?.message).toBe(
      "The document has 250 root fields, and at most 50 are allowed. Send several documents, or select many nodes of one type with `where: {id: {in: [...]}}`.",
    );
    expect((await refusalOf(roots(100, "__typename")))?.extensions["code"]).toBe("QUERY_TOO_COSTLY");
    expect((await refusalOf(roots(6, "__schema { types { name } }")))?.message).toMatch(
      /`__schema` or `__type` 6 times, and at most 5 are allowed/,
    );
    const inFragments = `query { ...A ...A } fragment A on Query { ...B b: __typename } fragment B on Query ${roots(50, "__typename")}`;
    expect((await refusalOf(inFragments))?.message).toMatch(/51 root fields, and at most 50 are allowed/);
  });
});

describe("one request among others", () => {
  let database: Database;
  const services: HttpService[] = [];

  beforeAll(async () => {
    database = await connect(inject("neo4j"), "neo4j", { queryTimeoutMs: 10_000 });
  });
  afterAll(async () => {
    await Promise.all(services.map((service) => service.stop()));
    await database.close();
  });

  const serve = async (read: Database["read"], settings: Partial<Config> = {}): Promise<string> => {
    const service = await startHttpService(
      { ...readConfig({}), port: 0, logLevel: "silent", ...settings },
      buildModel(),
      { ...database, read },
    );
    services.push(service);
    return service.url;
  };
  const roots = (count: number): string =>
    `{ ${Array.from({ length: count }, (_item, index) => `a${index}: statement(id: "none") { id }`).join(" ")} }`;

  test("runs a few of its statements at a time", async () => {
    let [running, most, all] = [0, 0, 0];
    const url = await serve(async (...statement) => {
      all++;
      most = Math.max(most, ++running);
      return database.read(...statement).finally(() => running--);
    });
    expect((await ask(roots(50), {}, url)).errors).toBeUndefined();
    // Five of those that are empty look for the reason.
    expect({ most, all }).toEqual({ most: 4, all: 55 });
  });

  test("has one deadline for all of them", async () => {
    const limits: (number | undefined)[] = [];
    const url = await serve(
      async (text, parameters, limit) => {
        limits.push(limit?.timeoutMs);
        await pause(60);
        return database.read(text, parameters, limit);
      },
      { queryTimeoutMs: 200 },
    );
    const { data, errors } = await ask(roots(50), {}, url);
    expect(Object.keys(data)).toHaveLength(50);
    expect(limits.every((limit) => (limit ?? Infinity) <= 200)).toBe(true);
    expect(limits.length).toBeLessThan(50);
    expect(new Set(errors?.map(({ extensions }) => extensions["code"]))).toEqual(new Set(["QUERY_TIMEOUT"]));
    expect(errors?.at(-1)?.message).toMatch(
      /^The request reached its time limit of 200 ms for all of its root fields together\./,
    );
  });
});

describe("a graph whose connections are all in use", () => {
  test("still tells how it is, and says SERVICE_BUSY to those who have waited too long", async () => {
    const database = await connect(inject("neo4j"), "neo4j", { queryTimeoutMs: 20_000 });
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    // As many transactions as there are connections, each open until it is released.
    const holders = Array.from({ length: 50 }, () =>
      database.write(async (transaction) => {
        await transaction.run("RETURN 1");
        await held;
      }),
    );
    try {
      const late = database.read("RETURN 1").catch((error: unknown) => error);
      expect(await database.isReachable()).toBe(true);
      expect(await late).toMatchObject({ code: "SERVICE_BUSY" });
    } finally {
      release();
      await Promise.all(holders);
      await database.close();
    }
  });
});
