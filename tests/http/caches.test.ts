import { allQuestions } from "../../src/questions/all-questions.js";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FieldNode, type GraphQLObjectType, type OperationDefinitionNode, parse } from "graphql";
import { afterAll, describe, expect, inject, test, vi } from "vitest";
import { CompiledQueries, type RootField } from "../../src/query/compiled-queries.js";
import { wholeSchema } from "../../src/query/whole-schema.js";
import { allowedOperations } from "../../src/server/allowed-operations.js";
import { buildModel } from "../../src/server/build-model.js";

const send = (
  body: object,
): Promise<{ readonly headers: Headers; readonly text: () => Promise<string>; readonly json: () => Promise<any> }> =>
  fetch(`${inject("serviceUrl")}graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

describe("an automatic persisted query", () => {
  const query = "{ people(first: 1) { nodes { id } totalCount } }";
  const extensions = { persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") } };

  test("is asked for by its hash, once it was sent with the document", async () => {
    const unknown = await (await send({ extensions })).json();
    expect(unknown.errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
    const first = await (await send({ query, extensions })).text();
    expect(first).toMatch(/"totalCount":9/);
    expect(await (await send({ extensions })).text()).toBe(first);
  });

  test("is refused under a hash that is another's", async () => {
    const wrong = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
    expect((await (await send({ query, extensions: wrong })).json()).errors[0].extensions.code).toBe("BAD_USER_INPUT");
  });
});

test("nobody is told to keep an answer", async () => {
  expect((await send({ query: "{ people { totalCount } }" })).headers.get("cache-control") ?? "").not.toMatch(
    /public|max-age/,
  );
});

describe("compiled queries", () => {
  const model = buildModel();
  const schema = wholeSchema(model, allQuestions);
  const fieldOf = (text: string): RootField => {
    const [operation] = parse(text).definitions as readonly [OperationDefinitionNode];
    return {
      schema,
      operation,
      fragments: {},
      variableValues: {},
      fieldNodes: operation.selectionSet.selections as readonly FieldNode[],
      fieldName: "people",
      parentType: schema.getQueryType() as GraphQLObjectType,
      path: { key: "people" },
    };
  };

  test("are kept, and dropped where there are many", () => {
    const queries = new CompiledQueries({ model, questions: allQuestions });
    const small = fieldOf("{ people { nodes { id } } }");
    const compiled = queries.get(small);
    expect(queries.get(small)).toBe(compiled);
    const large = `{ people { nodes { ${Array.from({ length: 400 }, (_item, index) => `a${index}: statements { nodes { gist madeBy { name } } }`).join(" ")} } } }`;
    for (let characters = 0; characters < 4_100_000;) characters += queries.get(fieldOf(large)).text.length;
    expect(queries.get(small)).not.toBe(compiled);
  });

  test("are checked when they are compiled, and what is refused is refused every time", () => {
    const check = vi.fn();
    const queries = new CompiledQueries({ model, questions: allQuestions, check });
    const field = fieldOf("{ people { nodes { id } } }");
    check.mockImplementation(() => {
      throw new RangeError("refused");
    });
    expect(() => queries.get(field)).toThrow("refused");
    expect(() => queries.get(field)).toThrow("refused");
    check.mockReset();
    queries.get(field);
    queries.get(field);
    expect(check).toHaveBeenCalledTimes(1);
  });
});

describe("a list of allowed operations", () => {
  const folder = mkdtempSync(join(tmpdir(), "pledgegraph-operations-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "people.graphql"), "# Who there is.\nquery People { people { totalCount } }\n");

  test("lets through what stands in it, however it is spaced", () => {
    const check = allowedOperations(folder);
    expect(() => check("query People{people{totalCount}}")).not.toThrow();
    // What has no document is refused elsewhere, or known by its hash.
    expect(() => check(undefined)).not.toThrow();
    expect(() => check("{ people { totalCount } }")).toThrow(
      expect.objectContaining({
        code: "OPERATION_NOT_ALLOWED",
        message: expect.stringMatching(/exactly as listed \(People\), or ask the operator to add yours/),
      }),
    );
    expect(() => check("{ people {")).toThrow(expect.objectContaining({ code: "OPERATION_NOT_ALLOWED" }));
  });

  test("must be readable", () => {
    writeFileSync(join(folder, "bad.graphql"), "query {");
    expect(() => allowedOperations(folder)).toThrow(
      expect.objectContaining({
        code: "CONFIGURATION_INVALID",
        message: expect.stringMatching(/OPERATIONS_FOLDER=.*Syntax Error/),
      }),
    );
    expect(() => allowedOperations(join(folder, "none"))).toThrow(
      expect.objectContaining({ code: "CONFIGURATION_INVALID" }),
    );
  });

  test("is not there by default", () => {
    expect(() => allowedOperations(undefined)("{ anything }")).not.toThrow();
  });
});
