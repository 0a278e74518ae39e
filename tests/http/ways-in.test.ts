import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readConfig } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { buildModel } from "../../src/service/build-model.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";
import { rawRequest, sendRaw } from "../support/raw-request.js";

/*
 * However a request is written, it is checked before it is answered: the list of operations, the size and the depth.
 */
const folder = mkdtempSync(join(tmpdir(), "pledgegraph-operations-"));
const listed = "query People { people { totalCount } }";
writeFileSync(join(folder, "people.graphql"), listed);

let database: Database;
let service: HttpService;

beforeAll(async () => {
  database = await connect(inject("neo4j"), "neo4j", { queryTimeoutMs: 10_000 });
  service = await startHttpService(
    { ...readConfig({ OPERATIONS_FOLDER: folder }), port: 0, logLevel: "silent" },
    buildModel(),
    database,
  );
});

afterAll(async () => {
  await service.stop();
  await database.close();
  rmSync(folder, { recursive: true });
});

interface Way {
  readonly what: string;
  /** The request for a document and its variables. */
  readonly write: (query: string, variables?: object) => string;
  /** The status of what this way never leads to an answer. */
  readonly never?: number;
}

const json = { "content-type": "application/json" };
const post = (target: string) => (query: string, variables?: object) =>
  rawRequest(`POST ${target}`, json, JSON.stringify({ query, variables }));
const address = (query: string, variables?: object): string =>
  `query=${encodeURIComponent(query)}${variables === undefined ? "" : `&variables=${encodeURIComponent(JSON.stringify(variables))}`}`;
const hashOf = (query: string): object => ({
  persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") },
});

const ways: readonly Way[] = [
  { what: "POST", write: post("/graphql") },
  { what: "a path in percent signs", write: post("/%67raphql") },
  { what: "every letter of it in percent signs", write: post("/%67%72%61%70%68%71%6C") },
  { what: "an absolute target", write: post("http://localhost/graphql") },
  { what: "an absolute target of another host", write: post("http://example.org/%67raphql") },
  { what: "a target with a query", write: post("/graphql?query=%7B__typename%7D") },
  { what: "a target with a fragment", write: post("/graphql#x") },
  { what: "two slashes", write: post("//graphql"), never: 404 },
  { what: "a host in the path", write: post("//localhost/graphql"), never: 404 },
  { what: "a slash at the end", write: post("/graphql/"), never: 404 },
  { what: "other case", write: post("/GraphQL"), never: 404 },
  { what: "a way round", write: post("/x/../graphql"), never: 404 },
  {
    what: "a batch",
    write: (query, variables) => rawRequest("POST /graphql", json, JSON.stringify([{ query, variables }])),
    never: 400,
  },
  { what: "GET", write: (query, variables) => rawRequest(`GET /graphql?${address(query, variables)}`) },
  {
    what: "GET with a path in percent signs",
    write: (query, variables) => rawRequest(`GET /graph%71l?${address(query, variables)}`),
  },
  { what: "HEAD", write: (query, variables) => rawRequest(`HEAD /graphql?${address(query, variables)}`) },
  {
    what: "GET with the document twice",
    write: (query, variables) => rawRequest(`GET /graphql?${address(listed)}&${address(query, variables)}`),
    never: 400,
  },
  {
    what: "GET with a body",
    write: (query, variables) =>
      rawRequest(`GET /graphql?${address(query, variables)}`, json, JSON.stringify({ query: listed })),
  },
  {
    what: "a persisted query that brings its document",
    write: (query, variables) =>
      rawRequest("POST /graphql", json, JSON.stringify({ query, variables, extensions: hashOf(query) })),
  },
  {
    what: "GET with a persisted query that brings its document",
    write: (query, variables) =>
      rawRequest(
        `GET /graphql?${address(query, variables)}&extensions=${encodeURIComponent(JSON.stringify(hashOf(query)))}`,
      ),
  },
  {
    what: "application/graphql",
    write: (query) => rawRequest("POST /graphql", { "content-type": "application/graphql" }, query),
    never: 415,
  },
  {
    what: "a form",
    write: (query) =>
      rawRequest("POST /graphql", { "content-type": "application/x-www-form-urlencoded" }, address(query)),
    never: 415,
  },
  {
    what: "plain text",
    write: (query, variables) =>
      rawRequest("POST /graphql", { "content-type": "text/plain" }, JSON.stringify({ query, variables })),
    never: 415,
  },
  {
    what: "no type",
    write: (query, variables) => rawRequest("POST /graphql", {}, JSON.stringify({ query, variables })),
    never: 415,
  },
  {
    what: "PUT",
    write: (query, variables) => rawRequest("PUT /graphql", json, JSON.stringify({ query, variables })),
    never: 405,
  },
];

const codeOf = (body: string): string | undefined =>
  (JSON.parse(body) as { errors?: [{ extensions: { code: string } }] }).errors?.[0].extensions.code;
const nested = (levels: number): object => (levels === 0 ? {} : { not: nested(levels - 1) });

describe.each(ways)("$what", ({ what, write, never }) => {
  const refused = async (url: string, request: string, status: number, code: string): Promise<void> => {
    const answer = await sendRaw(url, request);
    expect(answer.status).toBe(never ?? status);
    if (what !== "HEAD" && never === undefined) expect(codeOf(answer.body)).toBe(code);
    expect(answer.body).not.toMatch(/"data"/);
  };

  test("does not get past the list of operations", async () => {
    await refused(service.url, write("{ statements { totalCount } }"), 403, "OPERATION_NOT_ALLOWED");
    const answer = await sendRaw(service.url, write(listed));
    expect(answer.status).toBe(never ?? 200);
    if (what !== "HEAD" && never === undefined)
      expect(JSON.parse(answer.body)).toEqual({ data: { people: { totalCount: 9 } } });
  });

  test("does not get past the limits of documents and variables", async () => {
    await refused(inject("serviceUrl"), write(`{ ${"!".repeat(4_001)} }`), 400, "DOCUMENT_TOO_LARGE");
    await refused(inject("serviceUrl"), write(`{ people(where: ${"[".repeat(40)}`), 400, "DOCUMENT_TOO_LARGE");
    await refused(
      inject("serviceUrl"),
      write("query ($w: PersonWhere) { people(where: $w) { totalCount } }", { w: nested(200) }),
      400,
      "DOCUMENT_TOO_LARGE",
    );
  });
});

describe("a persisted query", () => {
  test("that is not allowed, or too large, is not known by its hash afterwards either", async () => {
    const known = async (url: string, query: string): Promise<unknown> =>
      codeOf(
        (await sendRaw(url, rawRequest("POST /graphql", json, JSON.stringify({ extensions: hashOf(query) })))).body,
      );
    for (const [url, query] of [
      [service.url, "{ states { totalCount } }"],
      [inject("serviceUrl"), `{ ${"b:__typename ".repeat(2_000)} }`],
    ] as const) {
      await sendRaw(url, rawRequest("POST /graphql", json, JSON.stringify({ query, extensions: hashOf(query) })));
      expect(await known(url, query)).toBe("PERSISTED_QUERY_NOT_FOUND");
    }
  });

  test("is checked for its variables each time", async () => {
    const query = "query ($w: PersonWhere) { people(where: $w) { totalCount } }";
    const send = async (body: object): Promise<string | undefined> =>
      codeOf(
        (
          await sendRaw(
            inject("serviceUrl"),
            rawRequest("POST /graphql", json, JSON.stringify({ extensions: hashOf(query), ...body })),
          )
        ).body,
      );
    expect(await send({ query })).toBeUndefined();
    expect(await send({ variables: { w: nested(200) } })).toBe("DOCUMENT_TOO_LARGE");
  });
});

describe("an export", () => {
  test("is no way round the list of operations", async () => {
    for (const target of ["/export?format=jsonl", "/%65xport?format=csv", "http://localhost/export?format=turtle"]) {
      const answer = await sendRaw(service.url, rawRequest(`GET ${target}`));
      expect([answer.status, codeOf(answer.body)]).toEqual([403, "OPERATION_NOT_ALLOWED"]);
      expect(answer.body).toMatch(/EXPORT=yes/);
    }
  });

  test("is allowed beside a list by EXPORT, and refused without one", () => {
    expect(readConfig({}).exports).toBe(true);
    expect(readConfig({ OPERATIONS_FOLDER: folder }).exports).toBe(false);
    expect(readConfig({ OPERATIONS_FOLDER: folder, EXPORT: "yes" }).exports).toBe(true);
    expect(readConfig({ EXPORT: "no" }).exports).toBe(false);
  });
});

describe("the name of an operation that is not there", () => {
  test.each([
    [
      "{ people { totalCount } }",
      "Nope",
      /no operation "Nope" in the document; its only operation has no name. Leave `operationName` out/,
    ],
    [
      "query One { people { totalCount } }",
      "Nope",
      /no operation "Nope" in the document\. `operationName` can be One\./,
    ],
    [
      "query One { people { totalCount } } query Two { states { totalCount } }",
      "Nope",
      /`operationName` can be One, Two\./,
    ],
    [
      "query One { people { totalCount } } query Two { states { totalCount } }",
      undefined,
      /has 2 operations. Choose one with `operationName`: One, Two\./,
    ],
  ])("%s, %s is answered with those there are", async (query, operationName, says) => {
    for (const accept of ["application/json", "application/graphql-response+json"]) {
      const answer = await sendRaw(
        inject("serviceUrl"),
        rawRequest("POST /graphql", { ...json, accept }, JSON.stringify({ query, operationName })),
      );
      expect([answer.status, codeOf(answer.body)], accept).toEqual([400, "BAD_REQUEST"]);
      expect(answer.body.replaceAll('\\"', '"')).toMatch(says);
    }
  });

  test("is none where it is empty", async () => {
    expect(
      (
        await sendRaw(
          inject("serviceUrl"),
          rawRequest("POST /graphql", json, JSON.stringify({ query: listed, operationName: "" })),
        )
      ).status,
    ).toBe(200);
  });
});
