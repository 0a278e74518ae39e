import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { packageFolder } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import type { ServiceError } from "../../src/errors/service-error.js";
import { edgeOf, identityKeys, nodesOf } from "../../src/graph/graph-model.js";
import { parseSource } from "../../src/feed/documents/document-source.js";
import { deleteEverything } from "../../src/feed/apply/graph-store.js";
import type { DocumentStore } from "../../src/feed/apply/document-store.js";
import { loadDocuments, type LoadReport } from "../../src/feed/apply/load-documents.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { buildModel } from "../../src/service/build-model.js";
import { documentStore } from "../../src/service/document-store.js";
import { loadSeed } from "../../src/service/load-seed.js";
import { startTestNeo4j, type TestNeo4j } from "../support/test-neo4j.js";
import { relationsOf } from "../../src/feed/documents/written-relations.js";
import { testOrigin } from "../support/test-origin.js";

/** Documents made up for tests, of a harbour and its ferry. */
const harbourFolder = fileURLToPath(new URL("upgrade/documents", import.meta.url));
type Records = Record<string, Record<string, unknown>[]>;

const model = buildModel();
let neo4j: TestNeo4j;
let database: Database;
let store: DocumentStore;
let text: string;

beforeAll(async () => {
  neo4j = await startTestNeo4j();
  database = await connect(neo4j.address, "neo4j", { queryTimeoutMs: 60_000 });
  store = documentStore(database);
  await applySchema(database, model);
  text = await readFile(join(harbourFolder, "harbour.yaml"), "utf8");
});

afterAll(async () => {
  await database.close();
  await neo4j.stop();
});

beforeEach(() => store.write((run) => run(deleteEverything)));

/** The harbour's records, to be changed. */
const harbour = (change: (records: Records) => void = () => {}): Records => {
  const records = parse(text) as Records;
  change(records);
  return records;
};
const load = (dataset: string, records: Records, to: DocumentStore = store): Promise<LoadReport> =>
  loadDocuments(to, model, [parseSource(`${dataset}.yaml`, stringify(records))], { dataset, origin: testOrigin });
const refusal = async (loading: Promise<unknown>): Promise<ServiceError> =>
  loading.then(
    () => expect.fail("it was loaded"),
    (error: unknown) => error as ServiceError,
  );
const person = (id: string, more: object = {}): Records => ({ people: [{ id: `person:${id}`, name: id, ...more }] });
const one = async (statement: string): Promise<unknown> => (await database.read(statement))[0]?.[0];
const counts = (): Promise<unknown> =>
  one("MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->() RETURN [count(DISTINCT n), count(r)]");
/** Everything of the nodes that a dataset states, but who states them. */
const stated = (dataset: string): Promise<unknown> =>
  database.read(
    "MATCH (n:Entity) WHERE $dataset IN n.datasets OPTIONAL MATCH (n)-[r]-(m) WHERE $dataset IN r.datasets WITH n, r, m ORDER BY n.id, type(r), m.id, r.key RETURN n {.*, datasets: null, recordDigests: null, recordedFrom: null, revisions: null}, type(r), r {.*, datasets: null}, m.id",
    { dataset },
  );

test("relationships of one type are all told apart by a key, or none are", () => {
  const isKeyed = new Map<string, Set<boolean>>();
  for (const entity of nodesOf(model))
    for (const { relation, hop } of relationsOf(entity))
      isKeyed.set(
        hop.type,
        (isKeyed.get(hop.type) ?? new Set()).add(
          hop.with !== undefined || identityKeys(edgeOf(model, relation)).length > 0,
        ),
      );
  expect([...isKeyed].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
});

describe("a second folder", { timeout: 120_000 }, () => {
  test("stands beside the seed, under its own name, and goes without it", async () => {
    await loadSeed(database, model, { seedFolder: join(packageFolder, "seed") }, {});
    const before = [await counts(), await stated("seed")];
    const added = await loadSeed(database, model, { seedFolder: harbourFolder }, {});
    expect(added).toMatchObject({ created: 27, updated: 0, removed: 0, unremoved: [] });
    expect(await stated("seed")).toEqual(before[1]);
    expect(await one("MATCH (n:Entity {id: 'person:ada-quill'}) RETURN n.datasets")).toEqual(["documents"]);
    expect(await loadSeed(database, model, { seedFolder: join(packageFolder, "seed") }, {})).toMatchObject({
      created: 0,
      updated: 0,
      removed: 0,
    });
    expect(await load("documents", {})).toMatchObject({ removed: 27, released: 0, unremoved: [] });
    expect([await counts(), await stated("seed")]).toEqual(before);
  });

  test("with the same documents owns them too, and whoever drops them last removes them", async () => {
    await load("first", harbour());
    const before = [await counts(), await stated("first")];
    expect(await load("second", harbour())).toMatchObject({ created: 0, updated: 27, removed: 0 });
    expect([await counts(), await stated("first")]).toEqual(before);
    expect(await stated("second")).toEqual(before[1]);
    expect(await load("second", harbour()), "again").toMatchObject({ updated: 0, unchanged: 27 });
    expect(await load("first", {})).toMatchObject({ removed: 0, released: 27, unremoved: [] });
    expect([await counts(), await stated("second")]).toEqual(before);
    expect(await load("second", {})).toMatchObject({ removed: 27, released: 0 });
    expect(await counts()).toEqual([0, 0]);
  });

  test("without a document of the first takes away only what nobody else states", async () => {
    await load("first", harbour());
    await load("second", harbour());
    const without = harbour((records) => {
      records["statements"] = (records["statements"] ?? []).filter(({ id }) => id !== "statement:crossing-safe");
      delete records["claims"];
    });
    expect(await load("first", without)).toMatchObject({ released: 2, removed: 0 });
    expect(await one("MATCH (c:Claim)<-[r:CONVEYS]-() RETURN [c.datasets, r.datasets]")).toEqual([
      ["second"],
      ["second"],
    ]);
    expect(await load("second", without)).toMatchObject({ released: 0, removed: 2 });
    expect(await one("MATCH (n:Entity {id: 'claim:crossing-safe'}) RETURN n.id")).toBeUndefined();
  });

  test("adds edges to what both state, and takes only these away again", async () => {
    const event = (...people: readonly string[]): Records => ({
      ...person("a"),
      groups: [
        { id: "group:x", name: "X", named: true },
        { id: "group:y", name: "Y", named: true },
      ],
      organisations: [{ id: "organisation:z", name: "Z", classification: "OTHER" }],
      articles: people.map((id) => ({
        id: `article:${id}`,
        title: id,
        url: `https://example.org/${id}`,
        language: "en",
        length: 10,
        textDigest: "0".repeat(64),
        outlet: "organisation:z",
      })),
    });
    await load("first", event("one"));
    await load("second", event("one", "two"));
    const owners = (): Promise<unknown> =>
      database.read("MATCH (a:Article)-[r:PUBLISHED_BY]->() RETURN a.id, r.datasets ORDER BY a.id");
    expect(await owners()).toEqual([
      ["article:one", ["first", "second"]],
      ["article:two", ["second"]],
    ]);
    await load("second", event());
    expect(await owners()).toEqual([["article:one", ["first"]]]);
  });

  test("keeps what it drops, with what that refers to, while the first is linked with it", async () => {
    const base = harbour();
    await load("base", base);
    // Records of the first cite a passage that only the base states.
    const first: Records = {
      statements: [
        {
          ...base["statements"]?.find(({ id }) => id === "statement:crossing-safe"),
          id: "statement:of-first",
          conveys: ["claim:of-first"],
        },
      ],
      claims: [{ ...base["claims"]?.[0], id: "claim:of-first", value: "another purpose", summary: "Another." }],
    };
    await load("first", first);
    const report = await load("base", {});
    expect(report.unremoved).toEqual(
      expect.arrayContaining(["person:ada-quill", "article:harbour-talks", "organisation:nemo-gazette"]),
    );
    expect(report.unremoved).not.toContain("person:bo-tarn");
    expect(
      await one("MATCH (p:Passage) WHERE NOT (p)-[:IN]->(:Article)-[:PUBLISHED_BY]->() RETURN p.id"),
    ).toBeUndefined();
  });
});

describe("two datasets that disagree are refused", { timeout: 120_000 }, () => {
  const cases: readonly (readonly [string, (records: Records) => void, RegExp])[] = [
    [
      "in a value",
      ({ people }) => Object.assign(people?.[1] ?? {}, { name: "Bo Tarne" }),
      /^second\.yaml:\d+:5: name of person:bo-tarn is "Bo Tarne" in the dataset "second" and "Bo Tarn" in "first"; two datasets/,
    ],
    [
      "in what one leaves out",
      ({ people }) => Object.assign(people?.[0] ?? {}, { aliases: [] }),
      /aliases of person:ada-quill is \[\] in the dataset "second" and \["A\. Quill"\] in "first"/,
    ],
    [
      "in an amount",
      ({ pledges }) => Object.assign(pledges?.[0] ?? {}, { money: { amount: "1200000.51", currency: "EUR" } }),
      /money of pledge:two-boats is .*1200000\.51.* in the dataset "second" and .*120000050.* in "first"/,
    ],
    [
      "in a relation to one",
      ({ articles }) => Object.assign(articles?.[0] ?? {}, { outlet: "organisation:harbour-board" }),
      /outlet of article:harbour-talks: it is organisation:nemo-gazette in "first", and not so in the dataset "second"/,
    ],
    [
      "in what stands on an edge",
      ({ pledges }) =>
        Object.assign(pledges?.[0] ?? {}, {
          history: [{ stage: "PLEDGED", on: "2024-03-05", statement: "statement:quill-promises" }],
        }),
      /history of pledge:two-boats: on is "2024-03-04" for statement:quill-promises in "first"/,
    ],
  ];

  test.each(cases)("%s", async (_what, change, says) => {
    await load("first", harbour());
    const before = [await counts(), await stated("first")];
    const error = await refusal(load("second", harbour(change)));
    expect(error.code).toBe("SEED_INVALID");
    expect(error.message).toMatch(says);
    expect(error.place).toMatchObject({ file: "second.yaml", line: expect.any(Number) as number });
    expect([await counts(), await stated("first")]).toEqual(before);
  });
});

describe("an edge whose end is not there", { timeout: 120_000 }, () => {
  const membership = (statement: string): Records =>
    person("member", {
      memberships: [
        { node: "group:league-of-harbours", role: "member", certainty: "CERTAIN", statements: [statement] },
      ],
    });

  test("is refused where the documents themselves drop it", async () => {
    await load("first", harbour());
    const error = await refusal(
      load(
        "first",
        harbour((records) => delete records["conditions"]),
      ),
    );
    expect(error.code).toBe("SEED_INVALID");
    expect(error.message).toMatch(/^first\.yaml:\d+:\d+: no record has the id condition:tides\./);
    expect(await one("MATCH (c:Condition) RETURN c.id")).toBe("condition:tides");
  });

  test("is refused where it goes between the check and the write", async () => {
    await load("first", harbour());
    const losing: DocumentStore = {
      ...store,
      write: (work) =>
        store.write((run) =>
          work(async (command) => {
            if (command.text.includes("MERGE (a)-[r:MEMBER_OF"))
              await run({ text: "MATCH (g:Group) DETACH DELETE g", parameters: {} });
            return run(command);
          }),
        ),
    };
    const error = await refusal(load("second", membership("statement:board-repeats"), losing));
    expect(error.code).toBe("SEED_INVALID");
    expect(error.message).toMatch(/^second\.yaml:\d+:\d+: group:league-of-harbours is not in the graph any more/);
    expect(await one("MATCH (n:Entity {id: 'person:member'}) RETURN n.id")).toBeUndefined();
    expect(await one("MATCH (g:Group) RETURN g.id"), "nothing of it was written").toBe("group:league-of-harbours");
  });
});

describe("two loads at once", { timeout: 120_000 }, () => {
  test("equal one after the other", async () => {
    const reports = await Promise.all([load("first", harbour()), load("second", harbour())]);
    expect(reports.map(({ created }) => created).toSorted((a, b) => a - b)).toEqual([0, 27]);
    const together = [await counts(), await stated("first"), await stated("second")];
    await store.write((run) => run(deleteEverything));
    await load("first", harbour());
    await load("second", harbour());
    expect(together).toEqual([await counts(), await stated("first"), await stated("second")]);
  });

  test("of one dataset leave one of the two", async () => {
    const [one_, other] = [person("a", { aliases: ["one"] }), person("a", { aliases: ["other"] })];
    await Promise.all([load("first", one_), load("first", other)]);
    expect(await database.read("MATCH (p:Person) RETURN p.aliases[0] IN ['one', 'other'], p.datasets")).toEqual([
      [true, ["first"]],
    ]);
  });
});
