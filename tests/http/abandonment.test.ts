import { connect as openSocket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readConfig } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";
import { buildModel } from "../../src/service/build-model.js";
import { rawRequest, sendRaw } from "../support/raw-request.js";

/*
 * A client that goes away before it is answered leaves nothing running in Neo4j. The statements of this service are made slow
 * by what stands before them: half a minute at the least.
 */
const marker = "made slow for the test of clients that go away";
const slowly = `/* ${marker} */ CALL () { UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < b - b RETURN count(a) AS none }`;

let database: Database;
let service: HttpService;
let isSlow = (_text: string): boolean => false;
let begun = 0;

beforeAll(async () => {
  database = await connect(inject("neo4j"), "neo4j", { queryTimeoutMs: 60_000 });
  const slow: Database = {
    ...database,
    read: (text, parameters, limit) => {
      begun++;
      return database.read(isSlow(text) ? `${slowly} WITH none ${text}` : text, parameters, limit);
    },
  };
  service = await startHttpService(
    { ...readConfig({}), port: 0, logLevel: "silent", queryTimeoutMs: 60_000 },
    buildModel(),
    slow,
  );
});

afterAll(async () => {
  await service.stop();
  await database.close();
});

const running = async (): Promise<number> => {
  const text = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $marker RETURN count(*)";
  // This statement has the marker as parameter only.
  return Number((await database.read(text, { marker }))[0]?.[0]);
};

const post = (query: string): string =>
  rawRequest("POST /graphql", { "content-type": "application/json" }, JSON.stringify({ query }));

/** Sends a request, waits until so many of its statements run slowly, and goes away. */
async function leave(request: string, statements: number, slow: (text: string) => boolean = () => true): Promise<void> {
  isSlow = slow;
  begun = 0;
  const { hostname, port } = new URL(service.url);
  const socket = openSocket(Number(port), hostname);
  socket.on("error", () => {});
  socket.write(request);
  try {
    await expect.poll(running, { timeout: 20_000, interval: 100 }).toBe(statements);
  } finally {
    socket.destroy();
    isSlow = () => false;
  }
}

const direct = post("query Direct { people { totalCount } }");

describe("when a client goes away before it is answered", () => {
  test.each([
    { what: "Apollo's path", request: post("query Apollo { states { totalCount } }"), statements: 1 },
    { what: "the direct path", request: direct, statements: 1, warmUp: true },
    {
      what: "a document that graphql-js executes",
      request: post("{ __typename people { totalCount } }"),
      statements: 1,
    },
    {
      what: "many root fields, of which four run and the others wait",
      request: post(
        `{ ${Array.from({ length: 12 }, (_item, index) => `a${index}: people { totalCount }`).join(" ")} }`,
      ),
      statements: 4,
    },
  ])("its statements end within a second: $what", async ({ request, statements, warmUp = false }) => {
    if (warmUp) expect((await sendRaw(service.url, request)).status).toBe(200);
    await leave(request, statements);
    await expect.poll(running, { timeout: 1_000, interval: 50 }).toBe(0);
    const beganUntilThen = begun;
    await pause(300);
    expect(begun, "none that waited begins").toBe(beganUntilThen);
    expect(begun).toBe(statements);
  });

  test.each([
    { what: "while it counts", isSlow: (text: string) => /RETURN count\(n\)/.test(text) },
    { what: "while it reads a page", isSlow: (text: string) => /LIMIT \$limit/.test(text) },
  ])("an export's statement ends within a second: $what", async ({ isSlow: slow }) => {
    await leave(rawRequest("GET /export?format=csv&type=Person"), 1, slow);
    const beganUntilThen = begun;
    await expect.poll(running, { timeout: 1_000, interval: 50 }).toBe(0);
    await pause(300);
    expect(begun).toBe(beganUntilThen);
  });

  test("the service goes on answering others", async () => {
    const response = await fetch(`${service.url}graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ people { totalCount } }" }),
    });
    expect(await response.json()).toEqual({ data: { people: { totalCount: 9 } } });
  });
});
