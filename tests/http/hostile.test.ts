import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readConfig } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { errorTable } from "../../src/errors/error-table.js";
import { buildModel } from "../../src/service/build-model.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";
import { blockedMs } from "../support/blocked-ms.js";
import { rawRequest, sendRaw } from "../support/raw-request.js";

/*
 * What somebody could send who means the service ill, one at a time and fifty at once: the service goes on answering, and
 * every refusal has a code.
 */

/** Longest that the service may be unable to answer anybody, in milliseconds. */
const longestBlockMs = 500;

let database: Database;
let service: HttpService;

beforeAll(async () => {
  database = await connect(inject("neo4j"), "neo4j", { queryTimeoutMs: 3_000 });
  // In this process, whose event loop is watched.
  service = await startHttpService(
    { ...readConfig({}), port: 0, logLevel: "silent", queryTimeoutMs: 3_000 },
    buildModel(),
    database,
  );
});
afterAll(async () => {
  await service.stop();
  await database.close();
});

interface Asked {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_item, index) => write(index)).join(" ");
const nest = (levels: number, wrap: (inner: object) => object, inner: object = {}): object =>
  levels === 0 ? inner : nest(levels - 1, wrap, wrap(inner));
const filtered = "query ($w: StatementWhere) { statements(first: 1, where: $w) { totalCount } }";

/** By what they try. */
const documents: Readonly<Record<string, Asked>> = {
  "a search for one word of 200,000 letters, twelve times": {
    query: `query ($q: String!) { ${times(12, (index) => `a${index}: search(query: $q) { totalCount }`)} }`,
    variables: { q: "a".repeat(200_000) },
  },
  "a search for 100 long words": {
    query: "query ($q: String!) { search(query: $q) { totalCount } }",
    variables: { q: times(100, (index) => `word${index}`.padEnd(90, "x")) },
  },
  "twelve searches": {
    query: `{ ${times(12, (index) => `a${index}: search(query: "ukraine ${index}") { totalCount }`)} }`,
  },
  "Lucene's syntax": { query: '{ search(query: "a* OR b~2 AND (c^1000000 [a TO z])") { totalCount } }' },
  "a prefix of nothing but stars": { query: '{ autocomplete(prefix: "********") { text } }' },
  "a year of 100,000 digits": { query: filtered, variables: { w: { saidOn: { eq: `Y${"1".repeat(100_000)}` } } } },
  "a thousand dates": {
    query: filtered,
    variables: { w: { saidOn: { in: Array.from({ length: 1_000 }, (_item, index) => `${1000 + index}-01-01/..`) } } },
  },
  "20,000 marks after one letter": {
    query: "query ($q: String!) { search(query: $q) { totalCount } }",
    variables: { q: `a${"\u0301\u0316".repeat(10_000)}` },
  },
  "a 4,000-way or": {
    query: filtered,
    variables: { w: { or: Array.from({ length: 4_000 }, (_item, index) => ({ gist: { contains: String(index) } })) } },
  },
  "a thousand-way or": {
    query: filtered,
    variables: { w: { or: Array.from({ length: 1_000 }, (_item, index) => ({ gist: { contains: String(index) } })) } },
  },
  "an or of ors": {
    query: filtered,
    variables: { w: nest(12, (inner) => ({ or: [inner, inner] }), { gist: { contains: "a" } }) },
  },
  "200 nested nots": { query: filtered, variables: { w: nest(200, (inner) => ({ not: inner })) } },
  "quantifiers within each other": {
    query: filtered,
    variables: { w: nest(14, (inner) => ({ madeBy: { all: { statements: { all: inner } } } })) },
  },
  "a list of 100,000 ids": {
    query: filtered,
    variables: { w: { id: { in: Array.from({ length: 20_000 }, () => "x") } } },
  },
  "an object of 20,000 unknown fields": {
    query: filtered,
    variables: { w: Object.fromEntries(Array.from({ length: 10_000 }, (_item, index) => [`f${index}`, 1])) },
  },
  "250 root fields": {
    query: `{ ${times(250, (index) => `a${index}: statements(first: 1, where: {gist: {contains: "${index}"}}) { totalCount }`)} }`,
  },
  "50 slow root fields": {
    query: `{ ${times(50, (index) => `a${index}: conflicts(first: ${index + 1}) { totalCount }`)} }`,
  },
  "a thousand __typename": { query: `{ ${times(1_000, (index) => `a${index}: __typename`)} }` },
  "a hundred introspections": {
    query: `{ ${times(100, (index) => `a${index}: __schema { types { name fields { name type { name } } } }`)} }`,
  },
  "introspection within introspection": {
    query: `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
  },
  "pages within pages": {
    query:
      "{ statements(first: 100) { nodes { madeBy { statements(first: 100) { nodes { madeBy { statements(first: 100) { nodes { id } } } } } } } } }",
  },
  "300 aliases below one list": {
    query: `{ statements(first: 100) { nodes { ${times(300, (index) => `a${index}: at { name }`)} } } }`,
  },
  "twenty relations deep": {
    query: `{ proposals(first: 1) { nodes { ${"partOf { ".repeat(20)}id${" }".repeat(20)} } } }`,
  },
  "fragments that double": {
    query: `{ ...F0 } ${times(25, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F25 on Query { __typename }`,
  },
  "a fragment that contains itself": { query: "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }" },
  "500 directives": { query: `{ __typename ${times(500, () => "@skip(if: false)")} }` },
  "4,000 brackets": { query: `{ statements(where: ${"[".repeat(4_000)}` },
  "4,000 braces": { query: "{".repeat(4_000) },
  "200,000 letters of a name": { query: `{ ${"a".repeat(200_000)} }` },
  "200,000 commas": { query: ",".repeat(200_000) },
  "a comment of 200,000 letters": { query: `#${"a".repeat(200_000)}\n{ __typename }` },
  "a thousand variables": { query: `query (${times(1_000, (index) => `$v${index}: Int`)}) { __typename }` },
  "a thousand operations": { query: times(1_000, (index) => `query Q${index} { __typename }`), operationName: "Q999" },
  "an operation that is not there": { query: "{ __typename }", operationName: "Nope" },
  "a cursor of 100,000 letters": {
    query: "query ($after: String) { statements(after: $after) { nodes { id } } }",
    variables: { after: `c1.${"A".repeat(100_000)}.x` },
  },
  "a cursor of somebody else's making": { query: '{ statements(after: "c1.W10.aaaaaaaaaa") { nodes { id } } }' },
  "a page of two thousand million": { query: "{ statements(first: 2147483647) { nodes { id } } }" },
  "an order of 120 keys": { query: `{ statements(orderBy: [${times(120, () => "{act: ASC}")}]) { nodes { id } } }` },
  "a group by every key, often": {
    query: `{ statements { groups(by: [${times(500, () => "ACT")}]) { nodes { count } } } }`,
  },
  "a path through everything": {
    query: '{ path(from: "state:ukraine", to: "state:russia", maxLength: 100) { length } }',
  },
  "a neighbourhood of everything": {
    query: '{ neighbourhood(id: "state:ukraine", depth: 100, limit: 100000) { leftOut } }',
  },
  "a timeline of every day of 20,000 years": {
    query: '{ timeline(bucket: DAY, where: {from: "-9999", to: "9999"}) { count } }',
  },
  "Cypher in an id": { query: '{ statement(id: "x\'}) DETACH DELETE n //") { id } }' },
  "a prototype in variables": {
    query: "query ($__proto__: Int) { __typename }",
    variables: JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}}'),
  },
  "an alias called __proto__": { query: "{ __proto__: people { totalCount } }" },
  "a NUL and half a character": {
    query: "query ($q: String!) { search(query: $q) { totalCount } }",
    variables: { q: "a\u0000b\ud800" },
  },
  "numbers without end": { query: "{ statements(first: 1e400) { nodes { id } } }" },
  "an amount of 10,000 digits": {
    query: `{ pledges(where: {money: {currency: EUR, amount: {gt: "${"9".repeat(10_000)}"}}}) { totalCount } }`,
  },
  "a mutation": { query: "mutation { deleteEverything }" },
  "a persisted query of another document": {
    query: "{ __typename }",
    extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } },
  },
};

const json = { "content-type": "application/json" };
const query = '{"query": "{ __typename }"}';

/** Requests that are no question at all. */
const raw: Readonly<Record<string, string | Buffer>> = {
  "no HTTP": "hello\r\n\r\n",
  binary: Buffer.from(Array.from({ length: 2_000 }, (_item, index) => (index * 31) % 256)),
  "an address of 100,000 letters": rawRequest(`GET /${"a".repeat(100_000)}`),
  "a header of 100,000 letters": rawRequest("GET /healthz", { "x-long": "a".repeat(100_000) }),
  "two lengths": `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nabcde`,
  "a length and chunks": `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
  "a body that is too large": rawRequest("POST /graphql", json, JSON.stringify({ query: "a".repeat(300_000) })),
  "JSON nested 100,000 deep": rawRequest(
    "POST /graphql",
    json,
    `{"query": "{ __typename }", "variables": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  ),
  "JSON that stops": rawRequest("POST /graphql", json, '{"query": "'),
  "a compressed body": rawRequest("POST /graphql", { ...json, "content-encoding": "gzip" }, query),
  "another character set": rawRequest("POST /graphql", { "content-type": "application/json; charset=utf-7" }, query),
  "a path in percent signs": rawRequest("GET /%2e%2e/%2e%2e/etc/passwd"),
  "a broken percent sign": rawRequest("GET /%zz"),
  "a way out of the assets": rawRequest("GET /assets/..%2f..%2fserver/main.js"),
  "an id of a request with a line break": `GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-request-id: a%0d%0ab\r\n\r\n`,
  "accept of 8,000 types": rawRequest(`GET /graphql?query=%7B__typename%7D`, {
    accept: Array.from({ length: 1_000 }, (_item, index) => `a/b${index}`).join(","),
  }),
};

const codes: ReadonlySet<string> = new Set(Object.keys(errorTable));

/** What an answer has to be: data, or errors with codes of the table, and no fault of the service. */
function check(name: string, status: number, body: string): void {
  expect(status, name).not.toBe(500);
  if (status === 0) return;
  if (status === 200 && !body.startsWith("{")) return;
  const { errors = [], ...rest } = JSON.parse(body) as {
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
  if (status >= 400) expect(errors.length, `${name}: ${JSON.stringify(rest)}`).toBeGreaterThan(0);
  for (const { message, extensions } of errors) {
    expect(codes.has(extensions.code), `${name}: ${extensions.code}`).toBe(true);
    expect(extensions.code, name).not.toBe("INTERNAL_SERVER_ERROR");
    expect(message.length, name).toBeLessThan(2_000);
    expect(message, name).not.toMatch(/\bMATCH \(|at \w+ \(|node_modules/);
  }
}

async function sendDocument(name: string): Promise<void> {
  const response = await fetch(`${service.url}graphql`, {
    method: "POST",
    headers: json,
    body: JSON.stringify(documents[name]),
  });
  check(name, response.status, await response.text());
}

async function sendBytes(name: string): Promise<void> {
  const { status, body } = await sendRaw(service.url, raw[name] as string | Buffer, { waitMs: 5_000 });
  check(name, status, body);
}

const isAlive = async (): Promise<void> => {
  expect((await fetch(`${service.url}healthz`)).status).toBe(200);
  // Neo4j plans on what was given up for a moment, on a busy machine so long that it does not answer within two seconds.
  await expect
    .poll(async () => (await (await fetch(`${service.url}readyz`)).json()) as unknown, { timeout: 20_000 })
    .toMatchObject({ checks: { graph: true } });
};

test("there are sixty of them", () =>
  expect(Object.keys(documents).length + Object.keys(raw).length).toBeGreaterThanOrEqual(60));

describe("one at a time", () => {
  test.each(Object.keys(documents))("%s", { timeout: 90_000 }, async (name) => {
    expect(await blockedMs(longestBlockMs, () => sendDocument(name))).toBeLessThan(longestBlockMs);
    await isAlive();
  });

  test.each(Object.keys(raw))("%s", { timeout: 90_000 }, async (name) => {
    expect(await blockedMs(longestBlockMs, () => sendBytes(name))).toBeLessThan(longestBlockMs);
    await isAlive();
  });
});

describe("fifty at once", () => {
  /** Sends everything twice, fifty requests at a time, and gives how long the longest heartbeat meanwhile took, in milliseconds. */
  const longestHeartbeat = async (): Promise<number> => {
    const waits: number[] = [];
    const over = new AbortController();
    const heartbeat = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const start = performance.now();
        expect((await fetch(`${service.url}healthz`)).status).toBe(200);
        waits.push(performance.now() - start);
        await pause(50);
      }
    };
    const beat = heartbeat();
    const names = [
      ...Object.keys(documents).map((name) => () => sendDocument(name)),
      ...Object.keys(raw).map((name) => () => sendBytes(name)),
    ];
    const all = [...names, ...names];
    for (let first = 0; first < all.length; first += 50)
      await Promise.all(all.slice(first, first + 50).map((send) => send()));
    over.abort();
    await beat;
    return Math.max(...waits);
  };

  test("of all kinds, while somebody asks how it is", { timeout: 300_000 }, async () => {
    // The senders share the service's event loop here, and compete with it for the same processors: so twice as long as one alone, and once again on a busy machine.
    const limitMs = 2 * longestBlockMs;
    const first = await longestHeartbeat();
    expect(first <= limitMs ? first : await longestHeartbeat()).toBeLessThan(limitMs);
    await isAlive();
    const answer = await fetch(`${service.url}graphql`, {
      method: "POST",
      headers: json,
      body: '{"query": "{ people { totalCount } }"}',
    });
    expect(await answer.json()).toEqual({ data: { people: { totalCount: 9 } } });
  });
});
