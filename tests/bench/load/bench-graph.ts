import neo4j, { type Driver } from "neo4j-driver";
import type { ServerAddress } from "../../../src/config/config.js";
import { driverParameters } from "../../../src/database/driver-parameters.js";
import type { Reporter } from "../../../src/database/report/reporter.js";
import type { GraphModel } from "../../../src/graph/graph-model.js";
import { graphSchema } from "../../../src/feed/derived/graph-schema.js";
import type { Run } from "../../../src/feed/run.js";
import { upgradeGraph } from "../../../src/feed/derived/upgrade-graph.js";
import type { UpgradeStore } from "../../../src/feed/derived/upgrade-store.js";
import { graphShape } from "../graph/graph-shape.js";
import { type ScaleName, scales } from "../options.js";
import { benchLayout, graphDigest, holdsGraph, markGraph } from "./bench-home.js";
import { startBenchNeo4j } from "./bench-neo4j.js";
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
    report.step("Applying constraints and indexes");
    await dropUndeclared(driver, model);
    await upgradeGraph(storeOf(driver), model, report);
    return { address: local.address, driver, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Drops what was indexed for other candidates: the service is measured with its own indexes and no others. */
async function dropUndeclared(driver: Driver, model: GraphModel): Promise<void> {
  const declared = new Set(graphSchema(model).map(({ name }) => name));
  const present = await driver.executeQuery(
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' RETURN name, owningConstraint",
  );
  for (const record of present.records) {
    const name = record.get("name") as string;
    if (!declared.has(name))
      await driver.executeQuery(`DROP ${record.get("owningConstraint") === null ? "INDEX" : "CONSTRAINT"} ${name}`);
  }
}

/** The graph for the service's own upgrade, which fills in what the writer stores beside records that were imported offline. */
function storeOf(driver: Driver): UpgradeStore {
  const run: Run = async ({ text, parameters }) =>
    (await driver.executeQuery(text, driverParameters(parameters))).records.map((record) => [...record.values()]);
  return {
    read: run,
    write: run,
    schema: async ({ text, parameters }) => {
      const session = driver.session();
      await session.run(text, driverParameters(parameters)).finally(() => session.close());
    },
  };
}
