import { setTimeout } from "node:timers/promises";
import type { GraphModel } from "../../graph/graph-model.js";
import { graphSchema, isFormerName, type SchemaItem } from "./graph-schema.js";
import { type Command, idsIn } from "../run.js";
import type { UpgradeStore } from "./upgrade-store.js";
import { type Upkeep, upkeepOf } from "./upkeep.js";
import { awaitFullText, readIsEmpty } from "./graph-state.js";

/** Is told how far an upgrade is. */
export interface UpgradeReporter {
  step(text: string): void;
  progress(done: number, total: number, unit: string): void;
}

/** How long until it is looked again whether indexes are filled. */
const lookAgainMs = 250;

/**
 * Brings a graph of any version to what the model declares. It creates missing constraints and indexes, stores anew the
 * derived values whose version differs, and, once the new indexes are online, drops those that are no longer declared.
 * After an interruption, the next start continues with the first reading that is not done. A graph that is up to date
 * is only checked.
 */
export async function upgradeGraph(store: UpgradeStore, model: GraphModel, report?: UpgradeReporter): Promise<void> {
  const declared = graphSchema(model);
  const names = new Set(declared.map(({ name }) => name));
  const hasMade = await make(store, declared, report);
  // Neo4j allows no two indexes over the same labels and properties, so one under a former name is dropped first.
  if (hasMade && (await readMissing(store, declared)).length > 0) {
    await dropFormer(store, names);
    await make(store, declared);
  }
  // Readings look nodes up by id, and a query of an index that is not online yet fails.
  while (idsIn(await store.read(readFillingIndexes)).some((name) => names.has(name))) await setTimeout(lookAgainMs);
  const stale = await readStale(store, model);
  if (stale.length > 0) await storeAnew(store, stale, report);
  if ((await dropFormer(store, names)) || hasMade) await store.write(writeDeclaredIndexes([...names]));
}

const readMissing = async (store: UpgradeStore, declared: readonly SchemaItem[]): Promise<readonly SchemaItem[]> => {
  const present = new Set(idsIn(await store.read(readIndexNames)));
  return declared.filter(({ name }) => !present.has(name));
};

/** Creates what is missing. @returns whether there was anything. */
async function make(store: UpgradeStore, declared: readonly SchemaItem[], report?: UpgradeReporter): Promise<boolean> {
  const missing = await readMissing(store, declared);
  for (const [index, { statement }] of missing.entries()) {
    await store.schema({ text: statement, parameters: {} });
    report?.progress(index + 1, missing.length, "constraints and indexes");
  }
  return missing.length > 0;
}

/** The readings of another version. In an empty graph there is nothing to do for them. */
async function readStale(store: UpgradeStore, model: GraphModel): Promise<readonly Upkeep[]> {
  const upkeep = upkeepOf(model);
  const versions = new Map((await store.read(readVersions)).map(([name, version]) => [name, version]));
  const stale = upkeep.filter(({ name, version }) => versions.get(name) !== version);
  const [[isEmpty] = []] = stale.length === 0 ? [] : await store.read(readIsEmpty);
  return isEmpty === true ? stale.map((one) => ({ ...one, passes: [] })) : stale;
}

async function storeAnew(store: UpgradeStore, stale: readonly Upkeep[], report?: UpgradeReporter): Promise<void> {
  const total = stale.reduce((sum, { passes }) => sum + passes.length, 0);
  if (total > 0) report?.step("Storing anew what another version stored differently");
  let done = 0;
  for (const { name, version, passes } of stale) {
    for (const pass of passes) {
      await pass(store);
      report?.progress(++done, total, "steps");
    }
    await store.write(writeVersion(name, version));
  }
  if (total > 0) await store.read(awaitFullText);
}

/**
 * Drops indexes that this program created and no longer declares.
 * @returns whether the recorded names have to be written anew.
 */
async function dropFormer(store: UpgradeStore, declared: ReadonlySet<string>): Promise<boolean> {
  const remembered = idsIn(await store.read(readDeclaredIndexes));
  const present = idsIn(await store.read(readIndexNames)).filter((name) => !declared.has(name));
  const former = present.filter((name) => remembered.includes(name) || isFormerName(name));
  const constraints = new Set(former.length === 0 ? [] : idsIn(await store.read(readConstraintNames)));
  for (const name of former) {
    const kind = constraints.has(name) ? "CONSTRAINT" : "INDEX";
    await store.schema({ text: `DROP ${kind} \`${name}\` IF EXISTS`, parameters: {} });
  }
  return former.length > 0 || remembered.length === 0;
}

/** The names of the indexes that are in a graph; a constraint's index has its name. */
export const readIndexNames: Command = { text: "SHOW INDEXES YIELD name RETURN name", parameters: {} };

const readConstraintNames: Command = { text: "SHOW CONSTRAINTS YIELD name RETURN name", parameters: {} };

/** The names of the indexes that are being filled with what is in the graph already. */
const readFillingIndexes: Command = {
  text: "SHOW INDEXES YIELD name, state WHERE state = 'POPULATING' RETURN name",
  parameters: {},
};

/** The version in which each reading is stored. */
const readVersions: Command = { text: "MATCH (s:StoredReading) RETURN s.name, s.version", parameters: {} };

const writeVersion = (name: string, version: string): Command => ({
  text: "MERGE (s:StoredReading {name: $name}) SET s.version = $version, s.storedAt = datetime()",
  parameters: { name, version },
});

/** The names of the indexes that the last start declared. No other index is ever dropped. */
const readDeclaredIndexes: Command = {
  text: "MATCH (d:DeclaredIndexes) UNWIND d.names AS name RETURN DISTINCT name",
  parameters: {},
};

const writeDeclaredIndexes = (names: readonly string[]): Command => ({
  // The lock of loads is created here, before two loads could create it at the same time.
  text: "MERGE (d:DeclaredIndexes) SET d.names = $names MERGE (:LoadLock)",
  parameters: { names },
});
