import { describe, expect, inject, test } from "vitest";
import { ask } from "../support/test-service.js";

const deep =
  "{ people(first: 100) { nodes { memberships(first: 100) { nodes { statements(first: 100) { nodes { id } } } } } } }";

describe("a request that asks for too much", () => {
  test("is refused before its statement is sent, with what to shorten", async () => {
    const { errors } = await ask(deep);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "QUERY_TOO_COSTLY",
      field: "people.nodes.memberships.nodes.statements",
    });
    expect(errors?.[0]?.message).toMatch(
      /1,010,100 rows, and at most 250,000 are allowed.*1,000,000, are at people\.nodes\.memberships\.nodes\.statements/,
    );
  });

  test("is refused by the sizes in its variables too, and by many aliases together", async () => {
    const sized =
      "query ($size: Int!) { people(first: $size) { nodes { memberships(first: $size) { nodes { statements(first: $size) { nodes { id } } } } } } }";
    expect((await ask(sized, { size: 10 })).errors).toBeUndefined();
    expect((await ask(sized, { size: 100 })).errors?.[0]?.extensions["code"]).toBe("QUERY_TOO_COSTLY");
    const aliases = Array.from(
      { length: 30 },
      (_item, index) =>
        `a${index}: statements(first: 100) { nodes { reportedIn { statements(first: 100) { nodes { id } } } } }`,
    );
    expect((await ask(`{ ${aliases.join(" ")} }`)).errors?.at(-1)?.extensions["code"]).toBe("QUERY_TOO_COSTLY");
  });
});

describe("a statement that is too wide to be planned in time", () => {
  const wide = (count: number): string =>
    `{ statements(first: 2) { nodes { gist ${Array.from({ length: count }, (_item, index) => `a${index}: at { name }`).join(" ")} } } }`;

  test("is refused, with where to ask for less", async () => {
    const { errors } = await ask(wide(130));
    expect(errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COSTLY", field: "statements.nodes" });
    expect(errors?.[0]?.message).toMatch(
      /130 subqueries, and at most 120 are allowed.*The largest group, 130, is in statements\.nodes/,
    );
  });

  test("is refused for its conditions, too", async () => {
    const conditions = Array.from({ length: 130 }, () => "{statements: {some: {act: {eq: ASSERT}}}}").join(" ");
    expect((await ask(`{ people(where: {or: [${conditions}]}) { totalCount } }`)).errors?.[0]?.extensions["code"]).toBe(
      "QUERY_TOO_COSTLY",
    );
  });
});

describe("a statement that is too deep to be planned in time", () => {
  const nested = (hops: number): string => (hops === 0 ? "id" : `partOf { ${nested(hops - 1)} }`);

  test("is refused, with what to ask instead", async () => {
    expect((await ask(`{ proposals(first: 1) { nodes { ${nested(12)} } } }`)).errors).toBeUndefined();
    const { errors } = await ask(`{ said: proposals(first: 1) { nodes { ${nested(13)} } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COSTLY", field: "said" });
    expect(errors?.[0]?.message).toMatch(
      /said needs a database query with subqueries nested 13 deep, and at most 12 levels are allowed/,
    );
  });

  test("is refused for its conditions, too", async () => {
    const condition = (hops: number): string =>
      hops === 0 ? 'title: {contains: "a"}' : `partOf: {${condition(hops - 1)}}`;
    expect((await ask(`{ proposals(first: 1, where: {${condition(12)}}) { nodes { id } } }`)).errors).toBeUndefined();
    const { errors } = await ask(`{ proposals(first: 1, where: {${condition(13)}}) { nodes { id } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COSTLY", field: "proposals" });
  });
});

describe("extensions.cost", () => {
  const post = async (headers: Record<string, string>, extensions?: object): Promise<any> =>
    (
      await fetch(`${inject("serviceUrl")}graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({
          query: "{ a: people(first: 2) { nodes { names { name } } } b: states { totalCount } }",
          extensions,
        }),
      })
    ).json();

  test("is there on request: rows, limit, statements and time", async () => {
    const expected = {
      estimatedRows: 2 + 6 + 1,
      estimatedComparisons: 0,
      rowLimit: 250_000,
      statements: 2,
      databaseMs: expect.any(Number),
      executor: "statements",
    };
    expect((await post({ "x-cost": "true" })).extensions.cost).toEqual(expected);
    expect((await post({}, { cost: true })).extensions.cost).toEqual(expected);
  });

  test("is not there otherwise", async () => {
    expect((await post({})).extensions).toBeUndefined();
  });
});
