import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readConfig } from "../../src/config.js";
import { buildModel } from "../../src/server/build-model.js";
import { Agreement } from "./agreement.js";
import { type CountedService, startCountedService } from "./counted-service.js";
import { loadReferenceGraph } from "./load-reference-graph.js";
import { RandomDocument } from "./random-document.js";
import { ReferenceWalker } from "./reference-walker.js";
import { type IsCovered, SchemaCoverage } from "./schema-coverage.js";
import { ValuePool } from "./value-pool.js";

/** How many documents, and from which seed: `AGREEMENT_RUNS=20000 AGREEMENT_SEED=7 AGREEMENT_PATH=12:0:3 npx vitest run tests/agreement`. */
const runs = Number(process.env["AGREEMENT_RUNS"] ?? 500);
const seed = Number(process.env["AGREEMENT_SEED"] ?? 20_250_904);
const path = process.env["AGREEMENT_PATH"];

const model = buildModel();
let service: CountedService;

beforeAll(async () => {
  service = await startCountedService(model, inject("neo4j"));
});

afterAll(() => service.stop());

test(`${runs} random documents have the same answer from the service and from the reference`, { timeout: 120_000 + runs * 2_000 }, async () => {
  const graph = await loadReferenceGraph(model, readConfig({}).seedFolder);
  const walker = new ReferenceWalker(model, graph);
  const isCovered: IsCovered = (type, field) => walker.knows(type.name, field.name);
  const coverage = new SchemaCoverage(walker.schema, isCovered);
  const agreement = new Agreement(service, walker, (query) => coverage.add(query));
  const documents = new RandomDocument(walker.schema, new ValuePool(model, graph), isCovered);
  const property = fc.asyncProperty(documents.document(), async (tree) => {
    await agreement.check(tree);
    if (agreement.counts.documents % 1_000 === 0) console.info(`${agreement.counts.documents} documents agree`);
  });
  const result = await fc.check(property, { seed, numRuns: runs, ...(path !== undefined && { path }) });
  if (result.failed) {
    const reason = result.errorInstance instanceof Error ? (result.errorInstance.stack ?? result.errorInstance.message) : String(result.errorInstance);
    throw new Error(`no agreement after ${result.numRuns} documents; AGREEMENT_SEED=${result.seed} AGREEMENT_PATH=${result.counterexamplePath} repeats it.\n${reason}`);
  }
  const { counts } = agreement;
  console.info(`${JSON.stringify(counts)}; ${coverage.report()}`);
  // Documents that find nothing, or are refused, would agree on anything.
  expect(counts.withNodes).toBeGreaterThan(counts.requests / 2);
  expect(counts.refused).toBeLessThan(counts.requests / 4);
});
