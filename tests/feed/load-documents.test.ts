import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { packageFolder } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { ServiceError } from "../../src/errors/service-error.js";
import { type RelationIndex, relationIndexes } from "../../src/graph/relation-index.js";
import type { LoadReport } from "../../src/feed/apply/load-documents.js";
import { buildModel } from "../../src/service/build-model.js";
import { applySchema } from "../../src/service/apply-schema.js";
import { isGraphEmpty } from "../../src/service/is-graph-empty.js";
import { loadSeed } from "../../src/service/load-seed.js";
import { readGraphState } from "../../src/service/read-graph-state.js";
import { startTestNeo4j, type TestNeo4j } from "../support/test-neo4j.js";
import { awaitFullText } from "../../src/feed/derived/graph-state.js";

const model = buildModel();
let neo4j: TestNeo4j;
let database: Database;
let folder: string;

beforeAll(async () => {
  neo4j = await startTestNeo4j();
  database = await connect(neo4j.address, "neo4j", { queryTimeoutMs: 30_000 });
  await applySchema(database, model);
});

afterAll(async () => {
  await database.close();
  await neo4j.stop();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pledgegraph-seed-"));
  await cp(join(packageFolder, "seed"), folder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const load = (reset = false): Promise<LoadReport> =>
  loadSeed(database, model, { seedFolder: folder }, { dataset: "seed", reset });
const edit = async (file: string, change: (text: string) => string): Promise<void> =>
  writeFile(join(folder, file), change(await readFile(join(folder, file), "utf8")));
const one = async (text: string): Promise<unknown> => (await database.read(text))[0]?.[0];
const snapshot = (): Promise<unknown> =>
  one(
    "MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->(m) WITH n, r, m ORDER BY n.id, type(r), m.id, r.key RETURN collect([n.id, n.recordDigests, n.stage, n.depth, n.weakestCertainty, n.firstHand, type(r), m.id, r.key])",
  );

// The first load plans every statement of the writer, which takes a busy machine half a minute.
describe("loading", { timeout: 120_000 }, () => {
  test("again changes nothing, and says so", async () => {
    const first = await load(true);
    const total = Object.values(first.counts).reduce((sum, count) => sum + count, 0);
    expect(first).toMatchObject({ created: total, updated: 0, unchanged: 0, removed: 0, unremoved: [] });
    const before = await snapshot();
    expect(await load()).toMatchObject({ created: 0, updated: 0, unchanged: total, removed: 0 });
    expect(await snapshot()).toEqual(before);
  });

  test("waits for the full-text indexes where it has written something", async () => {
    const read = vi.spyOn(database, "read");
    const waits = (): number => read.mock.calls.filter(([text]) => text === awaitFullText.text).length;
    await load(true);
    expect(waits()).toBe(1);
    await load();
    expect(waits()).toBe(1);
    read.mockRestore();
  });

  test("of newer documents creates, updates and removes what differs, and nothing else", async () => {
    await load(true);
    const before = await snapshot();
    await edit("actors.yaml", (text) => text.replace("name: Mark Rutte", "name: Mark Rutte of NATO").concat("\n"));
    await writeFile(join(folder, "more.yaml"), "people:\n  - id: person:somebody-new\n    name: Somebody New\n");
    expect(await load()).toMatchObject({ created: 1, updated: 1, removed: 0 });
    expect(
      await one("MATCH (n:Person {id: 'person:mark-rutte'})-[:MEMBER_OF]->(o) RETURN n.name + ' in ' + o.name"),
    ).toMatch(/^Mark Rutte of NATO in /);
    await rm(join(folder, "more.yaml"));
    await cp(join(packageFolder, "seed", "actors.yaml"), join(folder, "actors.yaml"));
    expect(await load()).toMatchObject({ created: 0, updated: 1, removed: 1 });
    expect(await snapshot()).toEqual(before);
  });

  test("keeps what the documents no longer have while others are linked with it", async () => {
    await writeFile(join(folder, "more.yaml"), "people:\n  - id: person:somebody-new\n    name: Somebody New\n");
    await load(true);
    await database.write((transaction) =>
      transaction.run(
        "MATCH (n:Person {id: 'person:somebody-new'}) CREATE (n)-[:MEMBER_OF]->(:Entity:Actor:Group {id: 'group:of-elsewhere', dataset: 'elsewhere'})",
      ),
    );
    await rm(join(folder, "more.yaml"));
    expect(await load()).toMatchObject({ removed: 0, unremoved: ["person:somebody-new"] });
  });

  test("keeps the indexes over relationships true when a date changes, comes or goes", async () => {
    const { type, ownerKey, key, direction } = relationIndexes(model)[0] as RelationIndex;
    const owner = direction === "out" ? "startNode(r)" : "endNode(r)";
    const listed = direction === "out" ? "endNode(r)" : "startNode(r)";
    const states = (): ReturnType<Database["read"]> =>
      database.read(
        `MATCH ()-[r:${type}]->() RETURN r.${ownerKey} = ${owner}.id, r.${key} IS NULL, coalesce(r.${key} = ${listed}.${key}, r.${key} IS NULL AND ${listed}.${key} IS NULL), count(*) ORDER BY r.${key} IS NULL`,
      );
    await load(true);
    const before = await states();
    expect(before).toEqual([
      [true, false, true, expect.any(Number)],
      [true, true, true, expect.any(Number)],
    ]);
    const file = "ukraine-postwar-security-guarantees.yaml";
    await edit(file, (text) =>
      text.replace('saidOn: "2025-09-04"', 'saidOn: "2019-03"').replace(/ {4}saidOn: "2025-03"\n/, ""),
    );
    expect(await load()).toMatchObject({ updated: 2 });
    expect(await states()).not.toEqual(before);
    expect((await states()).map((row) => row.slice(0, 3))).toEqual([
      [true, false, true],
      [true, true, true],
    ]);
    await cp(join(packageFolder, "seed", file), join(folder, file));
    await load();
    expect(await states()).toEqual(before);

    // A graph that was written before there was the index is filled before there is one.
    const name = (await one(
      `SHOW INDEXES YIELD name, entityType, properties WHERE entityType = 'RELATIONSHIP' AND '${key}' IN properties RETURN name`,
    )) as string;
    await database.schema(`DROP INDEX ${name}`);
    await database.write((transaction) => transaction.run(`MATCH ()-[r:${type}]->() REMOVE r.${ownerKey}, r.${key}`));
    await database.write((transaction) => transaction.run("MATCH (s:StoredReading) DELETE s"));
    await applySchema(database, model);
    expect(await states()).toEqual(before);
    expect(await database.read("SHOW INDEXES YIELD name WHERE name = $name RETURN name", { name })).toEqual([[name]]);
  });

  test("with reset starts over", async () => {
    await database.write((transaction) =>
      transaction.run("MERGE (:Entity:Actor:Person {id: 'person:from-elsewhere'})"),
    );
    await load(true);
    expect(await one("MATCH (n:Entity {id: 'person:from-elsewhere'}) RETURN n.id")).toBeUndefined();
    expect(await isGraphEmpty(database)).toBe(false);
  });

  test("keeps chains true when a link is added and taken away", async () => {
    await load(true);
    const id = await one(
      "MATCH (s:Statement) WHERE s.depth = 1 AND s.firstHand AND s.certainty = 'CERTAIN' AND NOT (s)-[:RELAYS]-() RETURN s.id ORDER BY s.id LIMIT 1",
    );
    const read = (): Promise<unknown> =>
      one(`MATCH (n:Statement {id: '${id as string}'}) RETURN [n.depth, n.firstHand, n.weakestCertainty]`);
    expect(await read()).toEqual([1, true, "CERTAIN"]);
    const conveys = (
      await database.read(`MATCH (n:Statement {id: '${id as string}'})-[:CONVEYS]->(p) RETURN p.id`)
    ).map(([value]) => value as string);
    const passage = await one(`MATCH (n:Statement {id: '${id as string}'})-[:REPORTED_IN]->(p) RETURN p.id`);
    await writeFile(
      join(folder, "chain.yaml"),
      `statements:\n  - id: statement:a-link-in-a-test\n    act: ASSERT\n    voice: INDIRECT\n    certainty: POSSIBLE\n    polarity: POSITIVE\n    gist: Somebody passes it on.\n    madeBy: [person:mark-rutte]\n    relays: ["${id as string}"]\n    conveys: [${conveys.map((value) => `"${value}"`).join(", ")}]\n    reportedIn: ["${passage as string}"]\n`,
    );
    await load();
    expect(await read()).toEqual([2, false, "POSSIBLE"]);
    await rm(join(folder, "chain.yaml"));
    await load();
    expect(await read()).toEqual([1, true, "CERTAIN"]);
  });
});

describe("a wrong document is refused whole", () => {
  const file = "ukraines-path-to-security.yaml";
  const mistakes: readonly (readonly [what: string, change: (text: string) => string, says: RegExp])[] = [
    ["no YAML", (text) => `${text}\n  : [`, /ukraines-path-to-security\.yaml:\d+:\d+: /],
    [
      "an unknown type",
      (text) => `${text}\npersons: []\n`,
      /there is no type "persons"\. The types are .*groups, organisations/,
    ],
    [
      "an unknown field",
      (text) => text.replace(/\n {4}gist: /, "\n    gits: x\n    gist: "),
      /:\d+:5: there is no field "gits" in statements\.\d+\. Did you mean "gist"/,
    ],
    [
      "a field that is only read",
      (text) => text.replace(/\n {4}parties:/, "\n    pledgors: [state:france]\n    parties:"),
      /:\d+:5: "pledgors" is derived from other fields and cannot be written; pledges\.\d+ accepts .*parties/,
    ],
    [
      "a party that no statement names",
      (text) => text.replace(/(\{node: [a-z:-]+, role: [A-Z]+), statements: \[[^\]]+\]\}/, "$1, statements: []}"),
      /parties\.\d+\.statements: Too small/,
    ],
    [
      "a part that nobody says is one",
      (text) => text.replace(/proposals:\n {2}- id: [^\n]+\n/, "$&    partOf: proposal:four-point-plan\n"),
      /:\d+:5: partOf needs evidence; list the statements that say so under partOfStatements/,
    ],
    ["an unknown enum value", (text) => text.replace(/act: ASSERT/, "act: SAY"), /act: Invalid option/],
    [
      "a date that does not exist",
      (text) => text.replace(/pageDate: "2026-02-22"/, 'pageDate: "2026-02-30"'),
      /"2026-02-30" is not a date/,
    ],
    ...["2023-02-29", "1900-02-29", "2025-02-29T12:00:00Z", "Y170000002", "2025-09/2025-03", "1".repeat(10_000)].map(
      (date) =>
        [
          `no date, ${date.slice(0, 20)}`,
          (text: string) => text.replace(/pageDate: "2026-02-22"/, `pageDate: "${date}"`),
          /:8:5: articles\.0\.pageDate: "[^"]{4,90}" (is not a date: February \d+ has 28 days|is outside the years|ends before it begins|has 10,000 characters)/,
        ] as const,
    ),
    [
      "a reference to nothing",
      (text) => text.replace(/madeBy: \[person:keir-starmer\]|madeBy: \[([a-z:-]+)\]/, "madeBy: [person:keir-starmr]"),
      /no record has the id person:keir-starmr\. Did you mean "person:keir-starmer"/,
    ],
    [
      "a reference of the wrong type",
      (text) => text.replace(/madeBy: \[([a-z:-]+)\]/, "madeBy: [event:white-house-summit]"),
      /must be an identifier such as "(group|person)/,
    ],
    [
      "an id twice",
      (text) =>
        text.replace(/conditions:|claims:/, (word) => `people:\n  - {id: person:mark-rutte, name: Again}\n${word}`),
      /the id person:mark-rutte is already used at (actors|ukraines-path-to-security)\.yaml:\d+/,
    ],
    [
      "a passage beyond the article",
      (text) => text.replace(/char=\d+,\d+/, "char=10,99999"),
      /after the end of the article at \d+/,
    ],
    [
      "a passage that runs backwards",
      (text) => text.replace(/char=\d+,\d+/, "char=20,10"),
      /a fragment is written "char=120,188"/,
    ],
    [
      "an interpretation that is certain",
      (text) =>
        text.replace(/act: (INTERPRET|FORECAST)\n(.*\n)*? {4}certainty: [A-Z]+/, (found) =>
          found.replace(/certainty: [A-Z]+/, "certainty: CERTAIN"),
        ),
      /at most PROBABLE/,
    ],
    [
      "a refusal that is pledged",
      (text) => text.replace(/stage: REFUSED/, "stage: PLEDGED"),
      /with direction: WILL_NOT can only be REFUSED/,
    ],
  ];

  let before: unknown;

  beforeAll(async () => {
    await loadSeed(database, model, { seedFolder: join(packageFolder, "seed") }, { reset: true });
    before = await snapshot();
  });

  test.each(mistakes)("%s", async (_what, change, says) => {
    const original = await readFile(join(folder, file), "utf8");
    await edit(file, change);
    expect(await readFile(join(folder, file), "utf8"), "the mistake was made").not.toBe(original);
    const error = await load().then(
      () => undefined,
      (refusal: unknown) => refusal as ServiceError,
    );
    expect(error).toBeInstanceOf(ServiceError);
    expect(error?.code).toBe("SEED_INVALID");
    expect(error?.message).toMatch(says);
    expect(error?.place).toMatchObject({
      file: expect.stringMatching(/\.yaml$/),
      line: expect.any(Number),
      column: expect.any(Number),
    });
    expect(await snapshot()).toEqual(before);
  });

  test("an empty folder, or none", async () => {
    await expect(loadSeed(database, model, { seedFolder: join(folder, "none") }, {})).rejects.toMatchObject({
      code: "SEED_INVALID",
    });
  });
});

describe("a graph of a version before 0.2", { timeout: 120_000 }, () => {
  const write = async (text: string): Promise<void> => {
    await database.write((transaction) => transaction.run(text));
  };
  const isOutdated = expect.objectContaining({ code: "GRAPH_OUTDATED" }) as unknown;

  test("is loaded anew where all of it is the seed, and refused where anything else is in it", async () => {
    await load(true);
    expect(await readGraphState(database)).toBe("current");
    await write("MATCH (n:Proposition) REMOVE n:Proposition");
    expect(await readGraphState(database)).toBe("outdated");
    await write("CREATE (:Entity:Person {id: 'person:of-another', dataset: 'another'})");
    await expect(readGraphState(database)).rejects.toEqual(isOutdated);
    await write("MATCH (n:Entity {id: 'person:of-another'}) REMOVE n.dataset");
    await expect(readGraphState(database), "of no dataset is not of the seed").rejects.toEqual(isOutdated);
    await write("MATCH (n:Entity {id: 'person:of-another'}) DELETE n");
    await load(true);
    expect(await readGraphState(database)).toBe("current");
  });
});
