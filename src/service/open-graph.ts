import type { Config } from "../config/config.js";
import { connect } from "../database/connect.js";
import type { Database } from "../database/database.js";
import { type LocalNeo4jEnd, startLocalNeo4j } from "../database/local/local-neo4j.js";
import { servedNeo4j } from "../database/local/served-neo4j.js";
import type { Reporter } from "../database/report/reporter.js";

/** A graph for commands to work on: a given server, or a local Neo4j that runs as long as the command. */
export interface OpenGraph {
  readonly database: Database;
  /** Settles when a local Neo4j has ended for good, whether it was asked to or not; undefined for a given server. */
  readonly ended: Promise<LocalNeo4jEnd> | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Connects to the Neo4j of a service that runs on the same home, or to a graph of its own as {@link openGraph} does.
 * Commands that read or change the content of the graph can work beside a service.
 */
export async function shareGraph(config: Config, report: Reporter, signal?: AbortSignal): Promise<OpenGraph> {
  const served = config.neo4j === undefined ? await servedNeo4j(config.home) : undefined;
  if (served === undefined) return openGraph(config, report, signal);
  const database = await connect(served, config.neo4jDatabase, { queryTimeoutMs: config.queryTimeoutMs });
  return { database, ended: undefined, close: () => database.close() };
}

/**
 * Connects to the configured Neo4j, or starts a local one first.
 * @param tell reports what happens to a local one after its start; if given, one that exits unexpectedly is restarted.
 */
export async function openGraph(
  config: Config,
  report: Reporter,
  signal?: AbortSignal,
  tell?: (message: string) => void,
): Promise<OpenGraph> {
  const limits = { queryTimeoutMs: config.queryTimeoutMs };
  if (config.neo4j !== undefined) {
    const database = await connect(config.neo4j, config.neo4jDatabase, limits);
    return { database, ended: undefined, close: () => database.close() };
  }
  const local = await startLocalNeo4j({
    home: config.home,
    heap: config.neo4jHeap,
    report,
    ...(signal && { signal }),
    ...(tell && { tell }),
  });
  try {
    const database = await connect(local.address, config.neo4jDatabase, limits);
    return {
      database,
      ended: local.exited,
      close: async () => {
        await database.close();
        await local.stop();
      },
    };
  } catch (error) {
    await local.stop();
    throw error;
  }
}
