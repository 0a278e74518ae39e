import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { GraphModel } from "../../../src/graph/graph-model.js";
import { graphSchema } from "../../../src/feed/derived/graph-schema.js";
import type { UpgradeReporter } from "../../../src/feed/derived/upgrade-graph.js";
import { applySchema } from "../../../src/service/apply-schema.js";
import { buildModel } from "../../../src/service/build-model.js";
import { loadSeed } from "../../../src/service/load-seed.js";
import { readGraphState } from "../../../src/service/read-graph-state.js";
import { exportedFrom } from "../../support/exported-from.js";
import { database, storedFolder, useStoredGraph } from "./stored-graph.js";

const model = buildModel();
useStoredGraph();

/** What a person is told during a start. */
async function start(of: GraphModel = model): Promise<readonly string[]> {
  const told: string[] = [];
  const report: UpgradeReporter = {
    step: (text) => told.push(text),
    progress: (done, total, unit) => told.push(`${done} of ${total} ${unit}`),
  };
  await applySchema(database, of, report);
  return told;
}

const write = async (text: string): Promise<void> => {
  await database.write((transaction) => transaction.run(text));
};
const one = async (text: string): Promise<unknown> => (await database.read(text))[0]?.[0];
const indexes = async (): Promise<ReadonlyMap<unknown, unknown>> =>
  new Map(
    (await database.read("SHOW INDEXES YIELD name, state RETURN name, state")).map(([name, state]) => [name, state]),
  );
const versions = (): Promise<unknown> =>
  database.read("MATCH (s:StoredReading) RETURN s.name, s.version, toString(s.storedAt) ORDER BY s.name");
const exported = (): Promise<string> => exportedFrom(database, model);

/** Everything that is stored, but when and by which revision it came; lists of words are sets. */
async function stored(): Promise<unknown> {
  const rows = await database.read(
    "MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->(m) WITH n, r, m ORDER BY n.id, type(r), m.id, r.key RETURN n.id, labels(n), n {.*, recordedFrom: null, recordDigests: null, revisions: null}, type(r), properties(r), m.id",
  );
  return JSON.parse(
    JSON.stringify(rows, (_name, value: unknown) =>
      Array.isArray(value) && value.every((item) => typeof item === "string") ? value.toSorted() : value,
    ),
  );
}

test("a graph of the version before is brought up to date at the next start", { timeout: 300_000 }, async () => {
  const before = await indexes();
  expect(before.has("search_name_3")).toBe(true);
  expect(await readGraphState(database)).toBe("current");
  // As a version would leave it that had stored otherwise.
  await write("MATCH (s:Statement {id: 'statement:quill-promises'}) SET s.depth = 7, s.citations = ['elsewhere']");
  await write("MATCH (p:Person {id: 'person:ada-quill'}) SET p.spellings = ['Nobody'], p.nameWords = 'nobody'");
  await write("MATCH ()-[r:STAGED_BY]->() WHERE r.on IS NULL REMOVE r.worldFrom");

  const told = await start();
  expect(told).toContain("Storing anew what another version stored differently");
  expect(told.at(-1)).toMatch(/^(\d+) of \1 steps$/);

  expect(await exported()).toBe(await readFile(join(storedFolder, "export.jsonl"), "utf8"));
  const after = await indexes();
  expect([...after.keys()].filter((name) => /^search_(name|text)_\d$/.test(String(name)))).toEqual([]);
  for (const { name } of graphSchema(model)) expect(after.get(name), name).toBe("ONLINE");
  expect(await one("MATCH (s:Statement {id: 'statement:quill-promises'}) RETURN s.depth")).toBe(2);
  expect(await one("MATCH (p:Person {id: 'person:ada-quill'}) RETURN p.spellings")).toEqual(["Ada Quill", "Quill"]);

  const seed = { seedFolder: join(storedFolder, "documents") };
  expect(await loadSeed(database, model, seed, { dataset: "seed" }), "no record is another one").toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 27,
    removed: 0,
  });
  const upgraded = await stored();
  await loadSeed(database, model, seed, { dataset: "seed", reset: true });
  expect(upgraded, "as if this version had written it").toEqual(await stored());
});

test("a second start does nothing", { timeout: 120_000 }, async () => {
  const [graph, marks] = [await stored(), await versions()];
  expect(await start()).toEqual([]);
  expect([await stored(), await versions()]).toEqual([graph, marks]);
});

test("a changed reading is stored anew, with those behind it, and nothing before", { timeout: 120_000 }, async () => {
  const storedAt = (name: string): Promise<unknown> =>
    one(`MATCH (s:StoredReading {name: '${name}'}) RETURN toString(s.storedAt)`);
  const marks = [await storedAt("chains"), await storedAt("citations")];
  const changed: GraphModel = {
    ...model,
    readings: model.readings.map((reading) =>
      reading.name === "surest"
        ? { name: "surest", steps: () => [{ on: { label: "Claim" }, set: "SET n.surest = 'CHANGED'" }] }
        : reading,
    ),
  };
  await start(changed);
  expect(await one("MATCH (c:Claim) RETURN c.surest")).toBe("CHANGED");
  expect(await storedAt("chains")).toBe(marks[0]);
  expect(await storedAt("citations")).not.toBe(marks[1]);
  await start();
  expect(await one("MATCH (c:Claim) RETURN c.surest")).toBe("POSSIBLE");
});

test("a start that is broken off is taken up by the next", { timeout: 120_000 }, async () => {
  const failing: GraphModel = {
    ...model,
    readings: [
      ...model.readings,
      { name: "failing", steps: () => [{ on: { label: "Claim" }, set: "SET n.x = 1 / 0" }] },
    ],
  };
  const graph = await stored();
  await expect(start(failing)).rejects.toThrow();
  await start();
  expect(await stored()).toEqual(graph);
  expect(await start()).toEqual([]);
});

test(
  "an index is dropped where a start declared it and this one does not, and no other",
  { timeout: 120_000 },
  async () => {
    await database.schema("CREATE INDEX made_by_somebody FOR (n:Person) ON (n.nickname)");
    const fewer: GraphModel = {
      ...model,
      entities: new Map([...model.entities].filter(([name]) => name !== "Condition")),
    };
    expect((await indexes()).has("condition_id")).toBe(true);
    await start(fewer);
    expect((await indexes()).has("condition_id")).toBe(false);
    await start();
    expect((await indexes()).get("condition_id")).toBe("ONLINE");
    expect((await indexes()).has("made_by_somebody")).toBe(true);
  },
);
