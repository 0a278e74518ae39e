import { describe, expect, inject, test } from "vitest";
import { errorTable } from "../../src/errors/error-table.js";
import { ask } from "../support/test-service.js";

const url = inject("serviceUrl");
const post = (
  body: string,
  headers: Record<string, string> = { "content-type": "application/json" },
): Promise<Response> => fetch(`${url}graphql`, { method: "POST", headers, body });

test("two aliases of one field with different arguments have different answers", async () => {
  const { data } = await ask(`{
    a: statements(first: 1) { nodes { id } }
    b: statements(first: 2) { nodes { id } }
    person(id: "person:volodymyr-zelensky") { one: statements(first: 1) { nodes { id } } two: statements(first: 2) { nodes { id } } }
  }`);
  expect(data.a.nodes).toHaveLength(1);
  expect(data.b.nodes).toHaveLength(2);
  expect(data.a.nodes[0]).toEqual(data.b.nodes[0]);
  expect(data.person.one.nodes).toHaveLength(1);
  expect(data.person.two.nodes).toHaveLength(2);
});

describe("a mistake in a question", () => {
  const mistakes: readonly (readonly [what: string, query: string, code: keyof typeof errorTable, says: RegExp])[] = [
    ["no GraphQL", "{ statements(", "GRAPHQL_PARSE_FAILED", /Syntax Error/],
    ["an unknown field", "{ statments { nodes { id } } }", "GRAPHQL_VALIDATION_FAILED", /Did you mean "statements"/],
    [
      "an unknown enum value",
      "{ statements(where: {act: {eq: PROPOSES}}) { nodes { id } } }",
      "GRAPHQL_VALIDATION_FAILED",
      /Did you mean.*PROPOSE/,
    ],
    [
      "an unknown filter field",
      "{ statements(where: {akt: {eq: PROPOSE}}) { nodes { id } } }",
      "GRAPHQL_VALIDATION_FAILED",
      /Did you mean "act"/,
    ],
    [
      "a date that does not exist",
      '{ statements(where: {saidOn: {gt: "2025-02-30"}}) { nodes { id } } }',
      "GRAPHQL_VALIDATION_FAILED",
      /Write an existing day as "2025-09-04"/,
    ],
    ["a page of none", "{ statements(first: 0) { nodes { id } } }", "PAGE_SIZE_INVALID", /outside 1-100/],
    [
      "a page too large",
      "{ statements(first: 101) { nodes { id } } }",
      "PAGE_SIZE_INVALID",
      /Ask for at most 100 and continue with `after: endCursor`/,
    ],
    [
      "a nested page too large",
      '{ person(id: "person:mark-rutte") { statements(last: 101) { nodes { id } } } }',
      "PAGE_SIZE_INVALID",
      /`last: 101` is outside/,
    ],
    [
      "both ends at once",
      "{ statements(first: 1, last: 1) { nodes { id } } }",
      "PAGE_SIZE_INVALID",
      /`first` and `last` cannot be combined/,
    ],
    [
      "a cursor from nowhere",
      '{ statements(after: "abc") { nodes { id } } }',
      "CURSOR_INVALID",
      /leave `after` out to start again/,
    ],
    [
      "null in a filter",
      "{ statements(where: {gist: {eq: null}}) { nodes { id } } }",
      "FILTER_INVALID",
      /where\.gist\.eq.*write `isNull: true`/,
    ],
    [
      "an amount without its currency",
      '{ pledges(where: {money: {amount: {gt: "1"}}}) { nodes { id } } }',
      "FILTER_INVALID",
      /write `currency` next to/,
    ],
    [
      "an amount finer than its currency",
      '{ pledges(where: {money: {currency: GBP, amount: {gt: "1.001"}}}) { nodes { id } } }',
      "FILTER_INVALID",
      /more than 2 decimal places/,
    ],
    ["fields of an item asked of the list", "{ people { id } }", "GRAPHQL_VALIDATION_FAILED", /under `nodes \{/],
    [
      "a value in place of a filter",
      "{ statements(where: {act: PROPOSE}) { totalCount } }",
      "GRAPHQL_VALIDATION_FAILED",
      /Write `\{eq: PROPOSE\}`\. The operators are eq, in, isNull/,
    ],
    [
      "an order in words",
      '{ statements(orderBy: "saidOn") { totalCount } }',
      "GRAPHQL_VALIDATION_FAILED",
      /Write `\[\{saidOn: DESC\}\]`/,
    ],
    [
      "an operator of another language",
      '{ people(where: {name: {like: "Z%"}}) { totalCount } }',
      "GRAPHQL_VALIDATION_FAILED",
      /The fields are eq, in, contains, startsWith, endsWith, isNull/,
    ],
    [
      "a key that there is not",
      "{ pledges { groups(by: [COLOUR]) { hasMore } } }",
      "GRAPHQL_VALIDATION_FAILED",
      /The values are .*KIND, .*MONEY_CURRENCY/,
    ],
    [
      "an alias that JavaScript keeps for itself",
      "{ people { nodes { __proto__: name } } }",
      "BAD_USER_INPUT",
      /Choose another/,
    ],
    [
      "a cursor with more behind it",
      '{ events(after: "c1.W10.abc.def") { totalCount } }',
      "CURSOR_INVALID",
      /leave `after` out/,
    ],
    [
      "two keys in one item of an order",
      "{ statements(orderBy: [{act: ASC, gist: ASC}]) { nodes { id } } }",
      "GRAPHQL_VALIDATION_FAILED",
      /must specify exactly one key|exactly one/,
    ],
    [
      "a type that nothing conveyed has",
      "{ statements(where: {conveys: {some: {person: {}}}}) { nodes { id } } }",
      "GRAPHQL_VALIDATION_FAILED",
      /Field "person" is not defined by type "PropositionWhere"/,
    ],
  ];
  test.each(mistakes)("%s", async (_what, query, code, says) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions["code"]).toBe(code);
    expect(errors?.[0]?.message).toMatch(says);
  });

  test("in a variable is answered with the same words", async () => {
    const { errors } = await ask("query ($on: Edtf) { statements(where: {saidOn: {gt: $on}}) { nodes { id } } }", {
      on: "2025-02-30",
    });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toMatch(/\$on.*Write an existing day/);
  });

  test("a cursor of another order, of another list, or an altered one is refused", async () => {
    const first = await ask("{ events(first: 1, orderBy: [{name: ASC}]) { pageInfo { endCursor } } }");
    const cursor: string = first.data.events.pageInfo.endCursor;
    for (const query of [
      `{ events(first: 1, after: "${cursor}", orderBy: [{name: DESC}]) { nodes { id } } }`,
      `{ articles(first: 1, after: "${cursor}") { nodes { id } } }`,
      `{ events(first: 1, after: "${cursor.slice(0, -1)}x", orderBy: [{name: ASC}]) { nodes { id } } }`,
    ]) {
      expect((await ask(query)).errors?.[0]?.extensions["code"], query).toBe("CURSOR_INVALID");
    }
    expect(
      (await ask(`{ events(first: 1, after: "${cursor}", orderBy: [{name: ASC}]) { nodes { id } } }`)).errors,
    ).toBeUndefined();
  });

  test("never shows a stack trace, and every code is one of the table", async () => {
    for (const [, query] of mistakes) {
      const { errors } = await ask(query);
      expect(JSON.stringify(errors)).not.toMatch(/stacktrace|node_modules|\.js:\d/);
      expect(Object.keys(errorTable)).toContain(errors?.[0]?.extensions["code"]);
    }
  });
});

describe("a hostile or broken request", () => {
  test.each([
    ["bad JSON", "{bad", 400, "BAD_REQUEST"],
    [
      "a body too large",
      JSON.stringify({ query: `{ people { totalCount } } #${"x".repeat(300_000)}` }),
      413,
      "BODY_TOO_LARGE",
    ],
    ["too many tokens", JSON.stringify({ query: `{ ${"a: __typename ".repeat(2_000)} }` }), 400, "DOCUMENT_TOO_LARGE"],
    [
      "brackets that would overflow the parser",
      JSON.stringify({ query: `{ people(where: ${"[".repeat(3_900)}` }),
      400,
      "DOCUMENT_TOO_LARGE",
    ],
    [
      "variables nested without end",
      `{"query":"query ($w: PersonWhere) { people(where: $w) { totalCount } }","variables":{"w":${'{"not":'.repeat(20_000)}{}${"}".repeat(20_000)}}}`,
      400,
      "DOCUMENT_TOO_LARGE",
    ],
  ])("%s", async (_what, body, status, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/json/);
    expect(((await response.json()) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code).toBe(
      code,
    );
  });

  test.each([
    ["fragments that double twenty-five times", 25, (next: string) => `a: relays { ${next} } b: relays { ${next} }`],
    ["one selection merged from doubling fragments", 25, (next: string) => `at { hosts { id } } ${next} ${next}`],
    ["fragments that nest deeper than braces may", 40, (next: string) => `relays { ${next} }`],
  ])("%s", async (_what, count, selection) => {
    const fragments = Array.from(
      { length: count },
      (_, index) => `fragment F${index} on Statement { ${selection(`...F${index + 1}`)} }`,
    );
    // What was refused once is not known as right the second time.
    for (let time = 0; time < 2; time++) {
      const { errors } = await ask(
        `{ statement(id: "x") { ...F0 } } ${fragments.join(" ")} fragment F${count} on Statement { id }`,
      );
      expect(errors?.[0]?.extensions["code"]).toBe("DOCUMENT_TOO_LARGE");
      expect(errors?.[0]?.message).toMatch(/with its fragments expanded/);
    }
  });

  test("a variable that was left out has no value, whatever its name", async () => {
    expect(await ask("query ($constructor: Int) { people(first: $constructor) { totalCount } }")).toMatchObject({
      data: { people: { totalCount: 9 } },
      errors: undefined,
    });
    expect(await ask("query ($toString: [ID!]) { people(where: {id: {in: $toString}}) { totalCount } }")).toMatchObject(
      { data: { people: { totalCount: 9 } }, errors: undefined },
    );
  });

  test("values never become Cypher", async () => {
    const { data } = await ask("query ($text: String!) { people(where: {name: {eq: $text}}) { totalCount } }", {
      text: "' OR 1=1 //",
    });
    expect(data.people.totalCount).toBe(0);
  });
});

describe("the addresses", () => {
  test("say how the service is", async () => {
    expect(await (await fetch(`${url}healthz`)).json()).toEqual({ status: "ok" });
    expect(await (await fetch(`${url}readyz`)).json()).toEqual({
      status: "ready",
      checks: { graph: true, data: true },
    });
    expect(await (await fetch(`${url}version`)).json()).toMatchObject({ name: "pledgegraph" });
  });

  test("others are answered with those that there are", async () => {
    const response = await fetch(`${url}nothing`);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/\/graphql, \/schema\.graphql/);
  });

  test("introspection is on", async () => {
    const { data } = await ask('{ __type(name: "Statement") { description fields { name description } } }');
    expect(data.__type.description).toMatch(/One act of saying/);
  });

  test("status and media type follow GraphQL over HTTP", async () => {
    const wrong = JSON.stringify({ query: "{ nothing }" });
    const json = await post(wrong, { "content-type": "application/json", accept: "application/json" });
    expect([json.status, json.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    const own = await post(wrong, { "content-type": "application/json", accept: "application/graphql-response+json" });
    expect([own.status, own.headers.get("content-type")]).toEqual([
      400,
      "application/graphql-response+json; charset=utf-8",
    ]);
    expect(
      (await post(JSON.stringify({ nothing: 1 }), { "content-type": "application/json", accept: "application/json" }))
        .status,
    ).toBe(400);
  });

  test("a GET with a query is answered", async () => {
    const response = await fetch(`${url}graphql?query=${encodeURIComponent("{ people { totalCount } }")}`);
    expect(await response.json()).toEqual({ data: { people: { totalCount: 9 } } });
  });
});
