import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readConfig } from "../../src/config/config.js";
import { importDocuments } from "../../src/feed/apply/import-documents.js";
import { undoRevision } from "../../src/feed/apply/undo-revision.js";
import { findInputs } from "../../src/feed/documents/document-input.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";
import { buildModel } from "../../src/service/build-model.js";
import { documentStore } from "../../src/service/document-store.js";
import { startTestService, type TestService } from "../support/start-service.js";
import { type Answer, ask, dataOf } from "../support/test-service.js";

const model = buildModel();
let service: TestService;
let folder: string;

const people = (...names: readonly string[]): string =>
  stringify({ people: names.map((name) => ({ id: `person:${name.split(" ")[0]?.toLowerCase()}`, name })) });

/** Imports a file that states these people as a revision. */
async function importPeople(...names: readonly string[]): Promise<void> {
  await writeFile(join(folder, "people.yaml"), people(...names));
  await importDocuments(documentStore(service.database), model, await findInputs([join(folder, "people.yaml")]), {
    dataset: "desk",
    origin: { by: "ada", tool: "import", reason: `${names.length} people` },
  });
}

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), "pledgegraph-revisions-"));
  [folder] = [join(root, "desk"), await mkdir(join(root, "desk")), await mkdir(join(root, "first"))];
  await writeFile(join(root, "first", "people.yaml"), people("Mo"));
  service = await startTestService({ seedFolder: join(root, "first") });
  await importPeople("Bo", "Cy", "Di");
  await importPeople("Bo", "Cy Young");
  await undoRevision(documentStore(service.database), model, 3, { by: "eve", tool: "undo", undoes: 3 });
}, 120_000);

afterAll(() => service.stop());

const data = (query: string): Promise<Answer["data"]> => dataOf(query, {}, service.url);
const errorsOf = async (query: string): Promise<Answer["errors"]> => (await ask(query, {}, service.url)).errors;

describe("revisions", () => {
  test("tell who changed what, newest first", async () => {
    const { revisions } = await data(`{ revisions {
      totalCount
      nodes { number at by tool dataset reason files undoes undoneBy recordCount hash }
    } }`);
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/);
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    const files = ["people.yaml"];
    expect(revisions.totalCount).toBe(4);
    expect(revisions.nodes.slice(0, 3)).toEqual([
      {
        number: 4,
        at,
        by: "eve",
        tool: "undo",
        dataset: "desk",
        reason: null,
        files,
        undoes: 3,
        undoneBy: null,
        recordCount: 2,
        hash,
      },
      {
        number: 3,
        at,
        by: "ada",
        tool: "import",
        dataset: "desk",
        reason: "2 people",
        files,
        undoes: null,
        undoneBy: 4,
        recordCount: 2,
        hash,
      },
      {
        number: 2,
        at,
        by: "ada",
        tool: "import",
        dataset: "desk",
        reason: "3 people",
        files,
        undoes: null,
        undoneBy: null,
        recordCount: 3,
        hash,
      },
    ]);
    const times = (revisions.nodes as readonly { readonly at: string }[]).map((revision) => revision.at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  test("show each record that changed, field by field, as JSON", async () => {
    const { revisions } = await data(
      "{ revisions(number: 3) { nodes { changes { id type kind fields { name before after } } } } }",
    );
    const [{ changes }] = revisions.nodes;
    expect(changes).toHaveLength(2);
    expect(changes).toEqual(
      expect.arrayContaining([
        {
          id: "person:cy",
          type: "Person",
          kind: "UPDATED",
          fields: [{ name: "name", before: '"Cy"', after: '"Cy Young"' }],
        },
        {
          id: "person:di",
          type: "Person",
          kind: "REMOVED",
          fields: [{ name: "name", before: '"Di"', after: null }],
        },
      ]),
    );
  });

  test("of a record are those that changed it, and show it alone; also of one that is gone", async () => {
    const { cy, di, bo } = await data(`{
      cy: revisions(of: "person:cy") { nodes { number changes { id kind fields { after } } } }
      di: revisions(of: "person:di", dataset: "desk") { totalCount nodes { number } }
      bo: revisions(of: "person:bo") { nodes { number recordCount changes(of: "person:di") { id } } }
    }`);
    expect(cy.nodes).toEqual([
      { number: 4, changes: [{ id: "person:cy", kind: "UPDATED", fields: [{ after: '"Cy"' }] }] },
      { number: 3, changes: [{ id: "person:cy", kind: "UPDATED", fields: [{ after: '"Cy Young"' }] }] },
      { number: 2, changes: [{ id: "person:cy", kind: "CREATED", fields: [{ after: '"Cy"' }] }] },
    ]);
    expect(di).toEqual({ totalCount: 3, nodes: [{ number: 4 }, { number: 3 }, { number: 2 }] });
    expect(bo.nodes).toEqual([{ number: 2, recordCount: 3, changes: [{ id: "person:di" }] }]);
    await importPeople("Bo");
    const { gone } = await data(`{ gone: revisions(of: "person:di", first: 1) { nodes { number by } } }`);
    expect(gone.nodes).toEqual([{ number: 5, by: "ada" }]);
    await undoRevision(documentStore(service.database), model, 5, { by: "eve", tool: "undo", undoes: 5 });
  });

  test("come in pages, in both directions, and their changes in parts", async () => {
    const page = "{ edges { cursor node { number } } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } }";
    const { newest } = await data(`{ newest: revisions(dataset: "desk", first: 2) ${page} }`);
    const numbers = (found: Answer["data"]): readonly number[] =>
      found.edges.map(({ node }: { readonly node: { readonly number: number } }) => node.number);
    expect(numbers(newest)).toEqual([6, 5]);
    const { older, oldest } = await data(`{
      older: revisions(dataset: "desk", first: 2, after: "${newest.pageInfo.endCursor}") ${page}
      oldest: revisions(last: 2) ${page}
    }`);
    expect([numbers(older), older.pageInfo.hasNextPage, numbers(oldest)]).toEqual([[4, 3], true, [2, 1]]);
    const { first, then } = await data(`{
      first: revisions(number: 2) { nodes { changes(first: 2) { id } } }
      then: revisions(number: 2) { nodes { changes(first: 2, skip: 2) { id } } }
    }`);
    const ids = [...first.nodes[0].changes, ...then.nodes[0].changes].map(({ id }: { readonly id: string }) => id);
    expect(ids.toSorted()).toEqual(["person:bo", "person:cy", "person:di"]);
  });

  test("are answered alike by the service's executor and by graphql-js", async () => {
    const field =
      "revisions { __typename nodes { __typename n: number changes { __typename f: fields { __typename b: before } } } }";
    const direct = await data(`{ ${field} }`);
    const { __schema, ...byGraphQl } = await data(`{ ${field} __schema { queryType { name } } }`);
    expect(__schema.queryType.name).toBe("Query");
    expect(JSON.stringify(byGraphQl)).toBe(JSON.stringify(direct));
  });

  test("read variables anew, though one statement serves all of a shape", async () => {
    const query =
      "query ($first: Int, $of: ID) { revisions(number: 2) { nodes { changes(first: $first, of: $of) { id } } } }";
    const idsFor = async (variables: object): Promise<number> =>
      (await dataOf(query, { ...variables }, service.url)).revisions.nodes[0].changes.length;
    expect(await idsFor({ first: 1, of: null })).toBe(1);
    expect(await idsFor({ first: 3, of: null })).toBe(3);
    expect(await idsFor({ first: 3, of: "person:cy" })).toBe(1);
    expect(await idsFor({})).toBe(3);
  });

  test.each([
    ['revisions(of: "person:nobody") { totalCount }', "BAD_USER_INPUT", /nothing has, or ever had, the id/],
    ["revisions(first: 101) { totalCount }", "PAGE_SIZE_INVALID", /outside 1-100/],
    ["revisions { nodes { changes(first: 0) { id } } }", "PAGE_SIZE_INVALID", /outside 1-100/],
    ["revisions { nodes { changes(skip: -1) { id } } }", "BAD_USER_INPUT", /outside 0-1000000/],
    ['revisions(after: "c1.x") { totalCount }', "CURSOR_INVALID", /not a cursor of this list/],
    ["revisions(first: 1, last: 1) { totalCount }", "PAGE_SIZE_INVALID", /cannot be combined/],
    [
      "revisions(first: 100) { nodes { changes(first: 100) { fields { name } } } } b: revisions(first: 100) { nodes { changes(first: 100) { fields { name } } } }",
      "QUERY_TOO_COSTLY",
      /./,
    ],
  ])("refuse %s", async (field, code, message) => {
    const [error] = (await errorsOf(`{ ${field} }`)) ?? [];
    expect(error?.extensions["code"]).toBe(code);
    expect(error?.message).toMatch(message);
  });

  test("are asked for four times in a request at most", async () => {
    const fields = Array.from({ length: 5 }, (_none, place) => `r${place}: revisions { totalCount }`);
    const [error] = (await errorsOf(`{ ${fields.join(" ")} }`)) ?? [];
    expect(error?.extensions["code"]).toBe("QUERY_TOO_COSTLY");
  });

  describe("where the operator does not show them", () => {
    let closed: HttpService;
    beforeAll(async () => {
      const config = { ...readConfig({ HISTORY: "no" }), port: 0, logLevel: "silent" };
      closed = await startHttpService(config, model, service.database);
    });
    afterAll(() => closed.stop());

    test("are refused under any name and on both ways, and everything else is answered", async () => {
      for (const query of [
        "{ r: revisions { totalCount } }",
        "{ revisions { totalCount } __schema { queryType { name } } }",
      ]) {
        const { data: answered, errors } = await ask(query, {}, closed.url);
        expect(answered ?? null).toBeNull();
        expect(errors?.[0]?.extensions["code"]).toBe("OPERATION_NOT_ALLOWED");
        expect(errors?.[0]?.message).toMatch(/HISTORY=yes/);
      }
      expect((await dataOf("{ people { totalCount } }", {}, closed.url)).people.totalCount).toBe(4);
    });
  });

  test.each([
    [{}, true],
    [{ HOST: "0.0.0.0" }, false],
    [{ HOST: "0.0.0.0", HISTORY: "yes" }, true],
    [{ HISTORY: "no" }, false],
  ])("are shown by %j: %j", (environment, shows) => {
    expect(readConfig(environment).showsHistory).toBe(shows);
  });
});
