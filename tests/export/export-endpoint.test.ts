import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { packageFolder, readConfig } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import { exportFormats } from "../../src/export/export-formats.js";
import { readDocumentSources } from "../../src/feed/documents/document-source.js";
import { loadDocuments } from "../../src/feed/apply/load-documents.js";
import { documentStore } from "../../src/service/document-store.js";
import { loadSeed } from "../../src/service/load-seed.js";
import { startHttpService } from "../../src/server/http-service.js";
import { model, type OwnGraph, startOwnGraph } from "./support/own-graph.js";
import { testOrigin } from "../support/test-origin.js";

const url = inject("serviceUrl");
const get = (query: string, method = "GET"): Promise<Response> => fetch(`${url}export${query}`, { method });

describe("GET /export", () => {
  const types: Readonly<Record<keyof typeof exportFormats, readonly [type: string, file: string]>> = {
    csv: ["application/zip", "pledgegraph.zip"],
    jsonl: ["application/x-ndjson; charset=utf-8", "pledgegraph.jsonl"],
    jsonld: ["application/ld+json", "pledgegraph.jsonld"],
    turtle: ["text/turtle; charset=utf-8", "pledgegraph.ttl"],
    graphml: ["application/graphml+xml", "pledgegraph.graphml"],
  };

  test.each(Object.keys(exportFormats) as (keyof typeof exportFormats)[])(
    "gives %s as a file to save",
    async (format) => {
      const response = await get(`?format=${format}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe(types[format][0]);
      expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${types[format][1]}"`);
      expect(response.headers.get("transfer-encoding"), "streamed").toBe("chunked");
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50_000);
      const head = await get(`?format=${format}`, "HEAD");
      expect([head.status, head.headers.get("content-type")]).toEqual([200, types[format][0]]);
    },
  );

  test("gives one table of csv", async () => {
    const response = await get("?format=csv&type=Person");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="people.csv"');
    const table = await response.text();
    expect(table.split("\r\n")[0]).toBe("id,recordedAt,name,aliases,wikidata,memberships");
    const archive = unzipSync(new Uint8Array(await (await get("?format=csv")).arrayBuffer()));
    expect(new TextDecoder().decode(archive["people.csv"])).toBe(table);
  });

  test("gives csv with a byte order mark for spreadsheets, and raw without", async () => {
    const bytes = async (query: string): Promise<Buffer> => Buffer.from(await (await get(query)).arrayBuffer());
    const safe = await bytes("?format=csv&type=Person");
    const raw = await bytes("?format=csv&type=Person&raw=true");
    expect(safe.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(safe.subarray(3).equals(raw), "no name of the seed begins a formula").toBe(true);
  });

  test.each([
    ["", /An export needs a format\. The formats are csv .*jsonl .*jsonld .*turtle .*graphml/],
    ["?format=xml", /There is no format "xml"\..* The formats are csv/],
    ["?format=graphm", /Did you mean "graphml"\?/],
    ["?format=__proto__", /There is no format/],
    [
      "?format=csv&type=Persn",
      /There is no table "Persn"\. Did you mean "Person"\? The tables are .*Person\.memberships/,
    ],
    ["?format=turtle&type=Person", /choose csv/],
    ["?format=csv&tpye=Person", /There is no parameter "tpye"\. Did you mean "type"\?/],
    ["?format=csv&format=csv", /given more than once/],
    ["?format=csv&raw=yes", /The parameter raw is "yes"\. Write true or false/],
    ["?format=jsonl&raw=true", /Only csv.*Leave raw out, or choose csv/],
  ])("refuses %s and says what there is", async (query, says) => {
    const response = await get(query);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, "EXPORT_INVALID"]);
    expect(errors[0]?.message).toMatch(says);
  });

  test("of a graph that does not answer is an error, and no half file", async () => {
    const database = await connect(inject("neo4j"), "neo4j", { queryTimeoutMs: 5_000 });
    const service = await startHttpService({ ...readConfig({}), port: 0, logLevel: "silent" }, model, database);
    onTestFinished(() => service.stop());
    await database.close();
    for (const format of Object.keys(exportFormats)) {
      const response = await fetch(`${service.url}export?format=${format}`);
      expect(response.status, format).toBeGreaterThanOrEqual(500);
      expect(response.headers.get("content-disposition"), format).toBeNull();
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
    }
  });
});

describe("the seed, taken out as JSON Lines", () => {
  let graph: OwnGraph;
  let folder: string;

  beforeAll(async () => {
    graph = await startOwnGraph();
    folder = await mkdtemp(join(tmpdir(), "pledgegraph-export-"));
  });

  afterAll(async () => {
    await graph.stop();
    await rm(folder, { recursive: true });
  });

  test("and loaded into an empty graph gives the same bytes, and the same graph as the seed itself", async () => {
    const first = await (await get("?format=jsonl")).text();
    await writeFile(join(folder, "graph.jsonl"), first);
    const loaded = await loadDocuments(documentStore(graph.database), model, await readDocumentSources(folder), {
      origin: testOrigin,
      dataset: "taken-along",
    });
    expect(Object.values(loaded.counts).reduce((sum, count) => sum + count, 0)).toBe(
      first.trimEnd().split("\n").length,
    );
    expect((await graph.take("jsonl")).toString()).toBe(first);
    // Collected names and citations are sets: their order is that in which the relationships were written.
    const inOrder = (_name: string, value: unknown): unknown =>
      Array.isArray(value) && value.every((item) => typeof item === "string") ? value.toSorted() : value;
    const graphNow = async (): Promise<unknown> => JSON.parse(JSON.stringify(await graph.one(computed), inOrder));
    const computed =
      "MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->(m) WITH n, r, m ORDER BY n.id, type(r), m.id, r.key RETURN collect([n.id, labels(n), n {.*, recordDigests: null, recordedFrom: null, datasets: null}, type(r), r {.*, datasets: null}, m.id])";
    const taken = await graphNow();
    await loadSeed(graph.database, model, { seedFolder: join(packageFolder, "seed") }, { reset: true });
    expect(taken).toEqual(await graphNow());
  }, 120_000);
});
