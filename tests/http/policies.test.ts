import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { readConfig } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { ServiceError } from "../../src/errors/service-error.js";
import { policiesOf } from "../../src/server/access/policies.js";
import type { Asked, Policy, Stage } from "../../src/server/access/policy.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";
import { buildModel } from "../../src/service/build-model.js";
import { type RawAnswer, rawRequest, sendRaw } from "../support/raw-request.js";

/*
 * A policy of any stage that is added to the list is asked by every way in, by those that answer from a cache as well. The
 * fixture refuses everything at one stage, or nothing.
 */
const stages: readonly Stage[] = ["request", "document", "operation", "field", "statement"];

let refusing: Stage | undefined;
let asked: Stage[] = [];
const fixtures = stages.map((stage) => ({
  name: `fixture at ${stage}`,
  stage,
  check: (_asked: Asked[Stage]) => {
    asked.push(stage);
    if (refusing === stage) throw new ServiceError("OPERATION_NOT_ALLOWED", "The fixture refuses this.");
  },
})) as readonly Policy[];

let database: Database;
let service: HttpService;
let reads = 0;

beforeAll(async () => {
  const config = { ...readConfig({ EXPLAIN: "yes" }), port: 0, logLevel: "silent" };
  database = await connect(inject("neo4j"), "neo4j", { queryTimeoutMs: 10_000 });
  const counted: Database = {
    ...database,
    read: (...statement) => {
      reads++;
      return database.read(...statement);
    },
    explain: (...statement) => {
      reads++;
      return database.explain(...statement);
    },
  };
  service = await startHttpService(config, buildModel(), counted, [...policiesOf(config), ...fixtures]);
});

afterAll(async () => {
  await service.stop();
  await database.close();
});

beforeEach(() => {
  refusing = undefined;
});

const json = { "content-type": "application/json" };
const post = (target: string, body: object): string => rawRequest(`POST ${target}`, json, JSON.stringify(body));
const hashOf = (query: string): object => ({
  persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") },
});
let documents = 0;
/** A document that was never sent before. */
const newDocument = (): string => `query D${documents++} { people { totalCount } }`;

interface Way {
  readonly what: string;
  /** Writes the requests: those before the last bring what it needs into caches. */
  readonly write: () => readonly string[];
  /** Where it is not GraphQL, the stages that it goes through. */
  readonly stages?: readonly Stage[];
}

const twice = (request: string): readonly string[] => [request, request];
const ways: readonly Way[] = [
  { what: "POST of a new document, by Apollo", write: () => [post("/graphql", { query: newDocument() })] },
  {
    what: "POST of a known document, on the direct path",
    write: () => twice(post("/graphql", { query: newDocument() })),
  },
  {
    what: "POST of a known document, which asks for its cost",
    write: () => twice(post("/graphql", { query: newDocument(), extensions: { cost: true } })),
  },
  {
    what: "POST of a known document, which asks for its explanation",
    write: () => twice(post("/graphql", { query: newDocument(), extensions: { explain: true } })),
  },
  {
    what: "POST of a known document that graphql-js executes",
    write: () => twice(post("/graphql", { query: newDocument().replace("{", "{ __typename") })),
  },
  {
    what: "POST of a known document with @cite",
    write: () => twice(post("/graphql", { query: newDocument().replace("{", "@cite {") })),
  },
  {
    what: "POST of a known document with a name",
    write: () =>
      twice(
        post("/graphql", { query: `${newDocument()} query Other { __typename }`, operationName: `D${documents - 1}` }),
      ),
  },
  {
    what: "GET",
    write: () => twice(rawRequest(`GET /graphql?query=${encodeURIComponent(newDocument())}`)),
  },
  { what: "a path in percent signs", write: () => twice(post("/%67raph%71l", { query: newDocument() })) },
  { what: "an absolute target", write: () => twice(post("http://localhost/graphql", { query: newDocument() })) },
  {
    what: "a persisted query with its document",
    write: () => {
      const query = newDocument();
      return twice(post("/graphql", { query, extensions: hashOf(query) }));
    },
  },
  {
    what: "a persisted query by its hash alone",
    write: () => {
      const query = newDocument();
      return [post("/graphql", { query, extensions: hashOf(query) }), post("/graphql", { extensions: hashOf(query) })];
    },
  },
  { what: "an export", write: () => [rawRequest("GET /export?format=jsonl")], stages: ["request", "statement"] },
  {
    what: "an export of one table, by a path in percent signs",
    write: () => [rawRequest("GET /%65xport?format=csv&type=Person")],
    stages: ["request", "statement"],
  },
];

/** Sends the requests one after the other, the last one while the fixture refuses. */
async function sendAll(requests: readonly string[], stage: Stage | undefined): Promise<RawAnswer> {
  for (const request of requests.slice(0, -1)) expect((await sendRaw(service.url, request)).status).toBe(200);
  [reads, asked, refusing] = [0, [], stage];
  return sendRaw(service.url, requests.at(-1) as string);
}

describe.each(ways)("$what", ({ write, stages: passed = stages }) => {
  test("asks the policies of every stage, each once", async () => {
    const answer = await sendAll(write(), undefined);
    expect(answer.status).toBe(200);
    expect(reads).toBeGreaterThan(0);
    expect(asked).toEqual(passed);
  });

  test.each(passed)("is refused by a policy at the stage of %s, before anything is read", async (stage) => {
    const answer = await sendAll(write(), stage);
    const { errors, data } = JSON.parse(answer.body);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: "The fixture refuses this.",
      extensions: { code: "OPERATION_NOT_ALLOWED" },
    });
    expect(answer.status).toBe(403);
    expect(data ?? null).toBeNull();
    expect(reads).toBe(0);
    expect(asked, "each once, none after the refusal").toEqual(passed.slice(0, passed.indexOf(stage) + 1));
  });
});

test("a batch is no way in at all", async () => {
  const answer = await sendRaw(
    service.url,
    rawRequest("POST /graphql", json, JSON.stringify([{ query: newDocument() }])),
  );
  expect(answer.status).toBe(400);
});

test("the list has a name for each of its policies, and no two are alike", () => {
  const names = policiesOf(readConfig({})).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
