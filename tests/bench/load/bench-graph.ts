import neo4j, { type Driver } from "neo4j-driver";
import type { ServerAddress } from "../../../src/config.js";
import type { Reporter } from "../../../src/database/report/reporter.js";
import { type GraphModel, nodesOf, type Property } from "../../../src/graph/graph-model.js";
import { graphSchema, readSchemaNames } from "../../../src/ingest/graph-schema.js";
import type { Run } from "../../../src/ingest/graph-store.js";
import { awaitFullText } from "../../../src/ingest/reading-commands.js";
import { isListKind } from "../../../src/graph/value-kind.js";
import { fillSearchWords } from "../../../src/ingest/search-words.js";
import { graphShape } from "../graph/graph-shape.js";
import { type ScaleName, scales } from "../options.js";
import { benchLayout, graphDigest, holdsGraph, markGraph } from "./bench-home.js";
import { startBenchNeo4j } from "./bench-neo4j.js";
import { fillReadings } from "./fill-readings.js";
import { importGraph } from "./import-graph.js";

/** A graph about which the candidates can be asked. */
export interface BenchGraph {
  readonly address: ServerAddress;
  /** The bench's own connection, for parameters, plans and indexes. */
  readonly driver: Driver;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a Neo4j with the graph of a scale. The graph is made if it is missing, or if it would be made differently
 * today.
 */
export async function startBenchGraph(model: GraphModel, scale: ScaleName, report: Reporter): Promise<BenchGraph> {
  const layout = benchLayout(scale);
  const digest = await graphDigest(model);
  if (!(await holdsGraph(layout, digest))) {
    await importGraph(model, graphShape(scales[scale]), layout, report);
    await markGraph(layout, digest);
  }
  const local = await startBenchNeo4j(layout, report);
  const driver = neo4j.driver(local.address.uri, neo4j.auth.basic(local.address.username, local.address.password), {
    disableLosslessIntegers: true,
  });
  const stop = async (): Promise<void> => {
    await driver.close();
    await local.stop();
  };
  try {
    await applyIndexes(driver, model, report);
    await fillEmptyLists(driver, model);
    await fillReadings(driver, model, report);
    await applyFullTextIndexes(driver, model, report);
    return { address: local.address, driver, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Time limit for populating the indexes, in seconds. */
const indexSeconds = 900;

/** Creates the declared constraints and indexes, drops all others, and waits until they are online. */
async function applyIndexes(driver: Driver, model: GraphModel, report: Reporter): Promise<void> {
  report.step("Applying constraints and indexes");
  const items = graphSchema(model);
  const declared = new Set(items.map(({ name }) => name));
  const present = await driver.executeQuery(
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' RETURN name, owningConstraint",
  );
  for (const record of present.records) {
    const name = record.get("name") as string;
    if (!declared.has(name))
      await driver.executeQuery(`DROP ${record.get("owningConstraint") === null ? "INDEX" : "CONSTRAINT"} ${name}`);
  }
  for (const { statement, needsWords } of items) if (!needsWords) await driver.executeQuery(statement);
  await awaitIndexes(driver);
}

const awaitIndexes = (driver: Driver): Promise<unknown> =>
  driver.executeQuery("CALL db.awaitIndexes($seconds)", { seconds: neo4j.int(indexSeconds) });

/**
 * Creates the full-text indexes, after the search properties they cover, which are derived from names and spellings.
 */
async function applyFullTextIndexes(driver: Driver, model: GraphModel, report: Reporter): Promise<void> {
  const present = new Set(
    (await driver.executeQuery(readSchemaNames.text)).records.map((record) => record.get("name") as string),
  );
  const missing = graphSchema(model).filter(({ name, needsWords }) => needsWords && !present.has(name));
  if (missing.length === 0) return;
  report.step("Folding the words that searches look for");
  const run: Run = async ({ text, parameters }) =>
    (await driver.executeQuery(text, parameters)).records.map((record) => [...record.values()]);
  await fillSearchWords(run, run, model);
  for (const { statement } of missing) await driver.executeQuery(statement);
  await awaitIndexes(driver);
  await driver.executeQuery(awaitFullText.text);
}

/** Sets empty lists on nodes that should have one, because a CSV file cannot tell an empty list from none. */
async function fillEmptyLists(driver: Driver, model: GraphModel): Promise<void> {
  const session = driver.session();
  for (const entity of nodesOf(model)) {
    const lists = [...entity.fields.values()].filter(
      (field): field is Property => field.kind === "property" && isListKind(field.value) && field.required,
    );
    for (const { key } of lists) {
      await session.run(
        `MATCH (n:${entity.label}) WHERE n.${key} IS NULL CALL (n) { SET n.${key} = [] } IN TRANSACTIONS OF 10000 ROWS`,
      );
    }
  }
  await session.close();
}
