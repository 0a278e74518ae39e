import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import type { RuleContext, StatedRecord } from "../../graph/rule.js";
import { contentDigest } from "../records/canonical-record.js";
import { ownershipsIn } from "../change/ownership.js";
import { byEntity, readStated } from "../records/read-stated.js";
import { checkRecords, namedIds } from "../documents/check-records.js";
import { edgesOf, type PlacedRecord, type Reference } from "../documents/records.js";
import type { Problem } from "../documents/problem.js";
import { relationsOf, writtenRelations } from "../documents/written-relations.js";
import type { Run } from "../run.js";
import { readReferring, readTwins } from "./graph-lookups.js";
import { readOwners } from "./graph-store.js";

/** What a change set does, as the checks look at it. */
export interface CheckedChange {
  /** The records that are written. */
  readonly put: readonly PlacedRecord[];
  /** Those of them that are in the graph already. */
  readonly present: ReadonlySet<string>;
  /** The ids that nobody will state any more. */
  readonly gone: ReadonlySet<string>;
  /** Ids that messages may suggest instead of one that is not known. */
  readonly suggestions: Iterable<string>;
  /** Ids that count as being in the graph, though they are not. */
  readonly assumed: ReadonlySet<string>;
}

/** How often rules may ask for further records of the graph. A chain that is longer is left to the database. */
const mostRounds = 50;

/**
 * Checks records against each other and against the graph that they are written into, which holds what earlier loads
 * wrote: references, and the rules of each type. Reads of the graph only what the rules ask for.
 */
export async function checkChanges(run: Run, model: GraphModel, change: CheckedChange): Promise<readonly Problem[]> {
  const { put, gone } = change;
  const known = await readKnown(run, model, change);
  const twins = await readTwinIds(run, put);
  const rechecked = await readRechecked(run, model, change);
  const byId = new Map(put.map((placed) => [placed.record.id, placed] as const));
  const stored = new Map<string, StatedRecord | undefined>();
  for (let round = 1; ; round += 1) {
    const asked = new Set<string>();
    const recordOf = (id: string): StatedRecord | undefined => {
      if (gone.has(id)) return undefined;
      if (!byId.has(id) && !stored.has(id)) asked.add(id);
      return byId.get(id)?.record ?? stored.get(id);
    };
    const graph: RuleContext = { recordOf, twinOf: twinFinder(twins, byId, gone) };
    const problems = [
      ...checkRecords(model, put, known, { graph, suggestions: change.suggestions }),
      ...rechecked.flatMap((placed) => checkAgain(model, placed, graph)),
    ];
    if (asked.size === 0 || round === mostRounds) return problems;
    const found = await readStated(run, model, [...asked]);
    for (const id of asked) stored.set(id, found.get(id));
  }
}

/** A record of the graph is checked by its rules alone: its references held when it was written. */
const checkAgain = (model: GraphModel, placed: PlacedRecord, graph: RuleContext): readonly Problem[] => {
  const everything: ReadonlySet<string> = new Set(referencesOf(model, placed));
  return checkRecords(model, [placed], everything, { graph }).map((problem) => ({
    ...problem,
    // The place is that of the changed record, since this one stands in no file at hand.
    path: placed.path,
    reason: `${placed.record.id}, which is in the graph, would break a rule: ${problem.reason}`,
  }));
};

/** What a record refers to, and where it does. */
export const referencesWithPlaces = (
  model: GraphModel,
  placed: Pick<PlacedRecord, "entity" | "record"> & Partial<Pick<PlacedRecord, "path">>,
): readonly Reference[] =>
  writtenRelations(placed.entity).flatMap((relation) =>
    edgesOf(model, placed, relation).flatMap(({ id, item, path }) => [
      { id, path },
      ...namedIds(model, relation, item).map((named) => ({ id: named.id, path: [...path, ...named.path] })),
    ]),
  );

/** The ids that a record refers to. */
export const referencesOf = (model: GraphModel, placed: Pick<PlacedRecord, "entity" | "record">): readonly string[] =>
  referencesWithPlaces(model, placed).map(({ id }) => id);

/** Which ids that the records refer to without being among them are in the graph, and stay. */
async function readKnown(
  run: Run,
  model: GraphModel,
  { put, gone, assumed }: CheckedChange,
): Promise<ReadonlySet<string>> {
  const written = new Set(put.map(({ record }) => record.id));
  const referred = new Set(put.flatMap((placed) => referencesOf(model, placed)));
  const unknown = [...referred].filter((id) => !written.has(id) && !gone.has(id));
  const found = unknown.length === 0 ? [] : ownershipsIn(await run(readOwners(unknown))).keys();
  return new Set([...found, ...unknown.filter((id) => assumed.has(id))]);
}

/** Ids of the graph by the digest of what they say. */
async function readTwinIds(run: Run, put: readonly PlacedRecord[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const twins = new Map<string, string[]>();
  for (const entity of new Set(put.map((placed) => placed.entity))) {
    const digests = put.flatMap(({ entity: own, record }) =>
      own === entity ? (contentDigest(own, record) ?? []) : [],
    );
    if (digests.length === 0) continue;
    for (const [id, digest] of await run(readTwins(entity.label, digests)))
      twins.set(String(digest), [...(twins.get(String(digest)) ?? []), String(id)]);
  }
  return twins;
}

/** Finds the id of a node of the graph that says what a record says, is not written itself, and stays. */
function twinFinder(
  twins: ReadonlyMap<string, readonly string[]>,
  put: ReadonlyMap<string, PlacedRecord>,
  gone: ReadonlySet<string>,
): RuleContext["twinOf"] {
  return ({ id }) => {
    const placed = twins.size === 0 ? undefined : put.get(id);
    const digest = placed && contentDigest(placed.entity, placed.record);
    const others = digest === undefined ? [] : (twins.get(digest) ?? []);
    return others.find((other) => !put.has(other) && !gone.has(other));
  };
}

/** The records of the graph that refer to a changed one by a relation whose rules look at both. */
async function readRechecked(
  run: Run,
  model: GraphModel,
  { put, present, gone }: CheckedChange,
): Promise<readonly PlacedRecord[]> {
  const placedById = new Map(put.map((placed) => [placed.record.id, placed] as const));
  const changed = [...present];
  if (changed.length === 0) return [];
  const referring = new Map<string, PlacedRecord>();
  for (const { entity, hop } of recheckedRelations(model)) {
    for (const [id, to] of await run(readReferring(entity.label, hop, changed))) {
      const cause = placedById.get(String(to));
      if (cause !== undefined && !placedById.has(String(id)) && !gone.has(String(id))) referring.set(String(id), cause);
    }
  }
  const records = await readStated(run, model, [...referring.keys()]);
  return [...byEntity(model, records.keys())].flatMap(([entity, ids]) =>
    ids.flatMap((id) => {
      const [record, cause] = [records.get(id), referring.get(id)];
      return record === undefined || cause === undefined
        ? []
        : [{ entity, record, source: cause.source, path: cause.path }];
    }),
  );
}

const recheckedRelations = (model: GraphModel): ReturnType<typeof relationsOf> =>
  nodesOf(model).flatMap((entity) => {
    const names = new Set(entity.rules.flatMap(({ rechecks = [] }) => rechecks));
    return relationsOf(entity).filter(({ relation }) => names.has(relation.name));
  });
