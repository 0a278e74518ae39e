import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ApolloServer } from "@apollo/server";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { readConfig } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { buildModel } from "../../src/service/build-model.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";

/*
 * An operation that Apollo has found right is answered without it the next time: with the same bytes and the same headers.
 */
let database: Database;
let service: HttpService;
/** How often a statement was sent, and how often Apollo was asked. */
const read = vi.fn<Database["read"]>();
const byApollo = vi.spyOn(ApolloServer.prototype, "executeHTTPGraphQLRequest");

beforeAll(async () => {
  database = await connect(inject("neo4j"), "neo4j", { queryTimeoutMs: 10_000 });
  service = await startHttpService({ ...readConfig({}), port: 0, logLevel: "silent" }, buildModel(), {
    ...database,
    read,
  });
});

beforeEach(() => {
  read.mockReset().mockImplementation((...statement) => database.read(...statement));
  byApollo.mockClear();
});

afterAll(async () => {
  await service.stop();
  await database.close();
  byApollo.mockRestore();
});

interface Sent {
  readonly status: number;
  readonly headers: object;
  readonly text: string;
  readonly askedApollo: boolean;
}

async function send(body: object, headers: Readonly<Record<string, string>> = {}): Promise<Sent> {
  byApollo.mockClear();
  const response = await fetch(`${service.url}graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const { date: _now, "x-request-id": _id, ...others } = Object.fromEntries(response.headers);
  return {
    status: response.status,
    headers: others,
    text: await response.text(),
    askedApollo: byApollo.mock.calls.length > 0,
  };
}

const cases = fileURLToPath(new URL("../cases/", import.meta.url));
const questions = readdirSync(cases, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".graphql"))
  .toSorted()
  .map((name) => {
    const variables = join(cases, name.replace(/graphql$/, "variables.json"));
    return {
      name,
      query: readFileSync(join(cases, name), "utf8"),
      variables: readdirSync(join(variables, "..")).includes(variables.split("/").at(-1) ?? "")
        ? JSON.parse(readFileSync(variables, "utf8"))
        : undefined,
    };
  });

describe("an operation that was asked before", () => {
  test.each(questions)("$name has the same answer without Apollo", async ({ query, variables }) => {
    const [first, second] = [await send({ query, variables }), await send({ query, variables })];
    expect(first.status).toBe(200);
    expect({ ...second, askedApollo: true }).toEqual(first);
    expect([first.askedApollo, second.askedApollo]).toEqual([true, query.includes("@cite")]);
  });

  test("is told from others of its document by its name", async () => {
    const query = "query One { people(first: 1) { nodes { id } } } query Count { people { totalCount } }";
    for (let time = 0; time < 2; time++) {
      const [one, count, none] = [
        await send({ query, operationName: "One" }),
        await send({ query, operationName: "Count" }),
        await send({ query }),
      ];
      expect(one.text).toMatch(/"nodes":\[/);
      expect(count.text).toMatch(/"totalCount":9/);
      expect(none.text).toMatch(/has 2 operations/);
      expect([one.askedApollo, count.askedApollo, none.askedApollo]).toEqual([time === 0, time === 0, true]);
    }
  });

  test("is answered anew with other variables", async () => {
    const query = "query ($id: ID!) { person(id: $id) { name } }";
    expect((await send({ query, variables: { id: "person:mark-rutte" } })).text).toMatch(/Mark Rutte/);
    const other = await send({
      query,
      variables: { id: "person:emmanuel-macron" },
      operationName: null,
      extensions: null,
    });
    expect([other.text, other.askedApollo]).toEqual(['{"data":{"person":{"name":"Emmanuel Macron"}}}\n', false]);
  });

  test("has the media type that its caller accepts", async () => {
    const query = "{ states { totalCount } }";
    await send({ query });
    const answers = {
      "application/graphql-response+json, application/json;q=0.9": "application/graphql-response+json",
      "application/graphql-response+json;q=0.5, application/json;q=0.9": "application/json",
      "application/graphql-response+json;q=0, application/json": "application/json",
      "application/json;q=0, */*": "application/graphql-response+json",
      "application/json, multipart/mixed": "application/json",
      "application/*": "application/json",
      "text/html, */*;q=0.1": "application/json",
    };
    for (const [accept, type] of Object.entries(answers)) {
      const { headers, askedApollo } = await send({ query }, { accept });
      expect([headers, askedApollo], accept).toEqual([
        expect.objectContaining({ "content-type": `${type}; charset=utf-8` }),
        false,
      ]);
    }
    for (const accept of ["text/html", "application/json;q=0"]) {
      const { status, text, askedApollo } = await send({ query }, { accept });
      expect([status, askedApollo], accept).toEqual([406, false]);
      expect(text).toMatch(/NOT_ACCEPTABLE/);
    }
  });
});

describe("Apollo is asked", () => {
  const query = "query ($first: Int) { events(first: $first) { nodes { id } } }";

  test("where something stands beside the operation", async () => {
    for (let time = 0; time < 2; time++) await send({ query });
    expect((await send({ query })).askedApollo).toBe(false);
    const asked = [await send({ query, extensions: { cost: true } }), await send({ query }, { "x-cost": "true" })];
    expect(asked.map(({ askedApollo, status }) => [askedApollo, status])).toEqual(asked.map(() => [true, 200]));
  });

  test("for nothing that is no request", async () => {
    for (const wrong of [
      { variables: [1] },
      { variables: "{}" },
      { operationName: 7 },
      { extensions: "{}" },
      { query: { kind: "Document" } },
      { query: "" },
    ]) {
      const { status, text, askedApollo } = await send({ query, ...wrong });
      expect([status, askedApollo], JSON.stringify(wrong)).toEqual([400, false]);
      expect(text).toMatch(/BAD_REQUEST/);
    }
  });

  test("for the form of an error, of what was executed once", async () => {
    const first = await send({ query, variables: { first: 101 } });
    expect((await send({ query, variables: { first: 1 } })).askedApollo).toBe(false);
    const second = await send({ query, variables: { first: 101 } });
    expect(second).toEqual(first);
    expect(second.text).toMatch(/PAGE_SIZE_INVALID/);
    expect(second.askedApollo).toBe(true);

    read.mockClear();
    read.mockRejectedValueOnce(new Error("the database is on fire"));
    const failed = await send({ query, variables: { first: 2 } });
    expect(failed.status).toBe(500);
    expect(failed.text).toMatch(/INTERNAL_SERVER_ERROR.*requestId/);
    expect(failed.text).not.toMatch(/fire/);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test("by GET as by POST", async () => {
    const get = async (): Promise<unknown> =>
      (
        await fetch(
          `${service.url}graphql?query=${encodeURIComponent("query ($first: Int) { groups(first: $first) { nodes { id } } }")}&variables=${encodeURIComponent('{"first": 2}')}`,
        )
      ).json();
    byApollo.mockClear();
    const answer = await get();
    expect(answer).toHaveProperty("data.groups.nodes.length", 2);
    expect(await get()).toEqual(answer);
    expect(byApollo).toHaveBeenCalledTimes(1);
  });
});

test("every address has the headers that keep browsers from guessing", async () => {
  for (const path of ["graphql", "healthz", "nothing", ""]) {
    const { headers } = await fetch(`${service.url}${path}`);
    expect(Object.fromEntries(headers), path).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "SAMEORIGIN",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers.has("x-powered-by")).toBe(false);
    expect(headers.has("strict-transport-security"), "without TLS").toBe(false);
  }
});
