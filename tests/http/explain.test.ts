import { expect, inject, test } from "vitest";
import { readConfig } from "../../src/config/config.js";

const question =
  "query ($name: String!) { people(where: {name: {eq: $name}}) { nodes { id } } many: states { totalCount } }";

const explained = async (extensions: object): Promise<any> =>
  (
    await fetch(`${inject("serviceUrl")}graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: question, variables: { name: "Mark Rutte" }, extensions }),
    })
  ).json();

test("an explanation has Cypher, parameters and plan of each root field, beside the answer", async () => {
  const { data, extensions } = await explained({ explain: true });
  expect(data.people.nodes).toEqual([{ id: "person:mark-rutte" }]);
  expect(Object.keys(extensions.explain)).toEqual(["people", "many"]);
  const { cypher, parameters, plan } = extensions.explain.people;
  expect(cypher).toMatch(/^MATCH \(n0:Person\)\nWHERE n0\.name = \$p0/);
  expect(parameters).toEqual(["p0", "p1"]);
  expect(plan).toMatchObject({
    operator: "ProduceResults",
    estimatedRows: expect.any(Number),
    children: [{ operator: expect.any(String) }],
  });
  expect(JSON.stringify(plan)).toMatch(/NodeIndexSeek/);
  expect(JSON.stringify(extensions.explain)).not.toMatch(/Mark Rutte/);
});

test("there is none where nobody asks", async () => {
  expect((await explained({})).extensions).toBeUndefined();
});

test("it is allowed on a loopback address, elsewhere by EXPLAIN", () => {
  expect(readConfig({}).explains).toBe(true);
  expect(readConfig({ HOST: "0.0.0.0" }).explains).toBe(false);
  expect(readConfig({ HOST: "0.0.0.0", EXPLAIN: "yes" }).explains).toBe(true);
  expect(readConfig({ EXPLAIN: "no" }).explains).toBe(false);
});
