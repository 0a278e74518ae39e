import fc from "fast-check";
import { afterAll, expect, inject, test } from "vitest";
import { readConfig } from "../../src/config/config.js";
import { type DocumentSource, readDocumentSources } from "../../src/feed/documents/document-source.js";
import { buildModel } from "../../src/service/build-model.js";
import { Agreement } from "./agreement.js";
import { boundedShrinking } from "./bounded-shrinking.js";
import { type CountedService, startCountedService } from "./counted-service.js";
import { loadReferenceGraph } from "./load-reference-graph.js";
import { type DocumentTree, RandomDocument } from "./random-document.js";
import { randomGraph } from "./random-graph.js";
import { startServiceWith } from "./random-graph-service.js";
import { ReferenceWalker } from "./reference-walker.js";
import { type IsCovered, SchemaCoverage } from "./schema-coverage.js";
import { TimedOut } from "./timed-out.js";
import { ValuePool } from "./value-pool.js";

/*
 * How many documents to try, and the seed to draw them from. A failure prints what repeats it: AGREEMENT_RUNS=20000
 * AGREEMENT_SEED=7 AGREEMENT_PATH=12:0:3 npx vitest run tests/agreement -t "over the seed"
 */
const runs = Number(process.env["AGREEMENT_RUNS"] ?? 500);
const seed = Number(process.env["AGREEMENT_SEED"] ?? 20_250_904);
const path = process.env["AGREEMENT_PATH"];

/** How long to search for a smaller document that still shows a disagreement, in milliseconds. */
const shrinkingMs = 300_000;

const model = buildModel();
const services: CountedService[] = [];

afterAll(async () => {
  for (const service of services) await service.stop();
});

test(`${runs} random documents have the same answer over the seed`, { timeout: timeoutOf(runs) }, async () => {
  await agree(await readDocumentSources(readConfig({}).seedFolder), runs, () =>
    startCountedService(model, inject("neo4j")),
  );
});

// The documents of the seed have few amounts, dates and parallel edges; a random graph has many.
const fewer = Math.ceil(runs / 5);

test(`${fewer} random documents have the same answer over a random graph`, { timeout: timeoutOf(fewer) }, async () => {
  const sources = randomGraph(model, seed);
  await agree(sources, fewer, () => startServiceWith(model, sources));
});

function timeoutOf(documents: number): number {
  return 120_000 + documents * 2_000;
}

async function agree(
  sources: readonly DocumentSource[],
  documents: number,
  start: () => Promise<CountedService>,
): Promise<void> {
  const service = await start();
  services.push(service);
  const graph = loadReferenceGraph(model, sources, await service.recordedAt());
  const walker = new ReferenceWalker(model, graph);
  const isCovered: IsCovered = (type, field) => walker.knows(type.name, field.name);
  const coverage = new SchemaCoverage(walker.schema, isCovered);
  const agreement = new Agreement(service, walker, (query) => coverage.add(query));
  const { counts } = agreement;
  const check = boundedShrinking(async (tree: DocumentTree) => {
    await agreement.check(tree);
    if (counts.documents % 1_000 === 0) console.info(`${counts.documents} documents agree`);
  }, shrinkingMs);
  const property = fc.asyncProperty(
    new RandomDocument(walker.schema, new ValuePool(model, graph), isCovered).document(),
    check,
  );
  const result = await fc.check(property, { seed, numRuns: documents, ...(path !== undefined && { path }) });
  if (result.failed) {
    const reason =
      result.errorInstance instanceof Error
        ? (result.errorInstance.stack ?? result.errorInstance.message)
        : String(result.errorInstance);
    const outcome = result.errorInstance instanceof TimedOut ? "a document takes too long" : "no agreement";
    throw new Error(
      `${outcome} after ${result.numRuns} documents; AGREEMENT_SEED=${result.seed} ` +
        `AGREEMENT_PATH=${result.counterexamplePath} repeats it.\n${reason}`,
    );
  }
  console.info(`${JSON.stringify(counts)}; ${coverage.report()}`);
  // Documents that are refused or find nothing would agree trivially.
  if (path === undefined) {
    expect(counts.withNodes).toBeGreaterThan(counts.requests / 2);
    expect(counts.refused).toBeLessThan(counts.requests / 4);
  }
}
