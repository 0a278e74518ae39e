import type { Entity, GraphModel } from "../../graph/graph-model.js";
import type { ReadingStep } from "../../graph/stored-reading.js";
import { byEntity } from "../records/read-stated.js";
import { searchDays } from "./search-days.js";
import { refreshNames } from "./search-words.js";
import { spellings } from "./spellings.js";
import { refreshCommand } from "./step-commands.js";
import { stepsOf } from "./steps-of.js";
import { idsIn, type Run } from "../run.js";

/** What a write changed, and what it added. */
export interface WrittenNodes {
  /** Nodes that were there, and nodes that a changed or removed record referred to. */
  readonly changed: readonly string[];
  /** Nodes that were not there. */
  readonly added: readonly string[];
  /** Labels of the nodes that were added and of those that their records refer to: no other is beside them. */
  readonly labels: ReadonlySet<string>;
  /** Types of the relationships that came with what was added. */
  readonly types: ReadonlySet<string>;
}

/**
 * Derives anew what the writer stores beside the records of these nodes, and of all nodes that depend on them: the
 * readings of the domain, then spellings and the words that searches match.
 */
export async function refreshReadings(run: Run, model: GraphModel, written: WrittenNodes): Promise<void> {
  const { changed, added, labels, types } = written;
  if (changed.length > 0) await refresh(run, model, changed, "any", () => true);
  const own = labelsOf(model, added);
  const isBeside = ({ on, reachedBy, from, via }: ReadingStep): boolean => {
    if (!("label" in on)) return types.has(on.type);
    if (hasAny(own, on.label)) return true;
    const isReached = reachedBy !== undefined && (from === undefined || hasAny(own, from));
    return isReached && hasAny(labels, on.label) && (via === undefined || types.has(via));
  };
  if (added.length > 0) await refresh(run, model, added, "added", isBeside);
}

const labelsOf = (model: GraphModel, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...byEntity(model, ids).keys()].flatMap((entity) => entity.labels));

const hasAny = (labels: ReadonlySet<string>, wanted: string): boolean =>
  wanted.split("|").some((label) => labels.has(label));

/** @param isBeside whether a step can find anything, as long as nothing but the nodes themselves is affected. */
async function refresh(
  run: Run,
  model: GraphModel,
  ids: readonly string[],
  change: "any" | "added",
  isBeside: (step: ReadingStep) => boolean,
): Promise<void> {
  const affected = new Set(ids);
  let groups = byEntity(model, affected);
  const isNeeded = (step: ReadingStep): boolean => affected.size > ids.length || isBeside(step);
  for (const reading of [...model.readings, spellings]) {
    for (const step of stepsOf(model, reading)) {
      if (!isNeeded(step)) continue;
      const concerned = idsFor(step, groups);
      if (concerned.length === 0) continue;
      const before = affected.size;
      for (const id of idsIn(await run(refreshCommand(step, concerned, change)))) affected.add(id);
      if (affected.size > before) groups = byEntity(model, affected);
    }
  }
  await refreshNames(run, model, [...affected]);
  for (const step of stepsOf(model, searchDays)) await run(refreshCommand(step, [...affected], change));
}

/** The ids of the nodes that a step is on or starts from. */
function idsFor(
  { on, from, reachedBy }: ReadingStep,
  groups: ReadonlyMap<Entity, readonly string[]>,
): readonly string[] {
  const isOpen = !("label" in on) || (reachedBy !== undefined && from === undefined);
  const wanted = isOpen ? undefined : [on.label, ...(from === undefined ? [] : [from])].join("|");
  return [...groups].flatMap(([{ labels }, ids]) =>
    wanted === undefined || hasAny(new Set(labels), wanted) ? ids : [],
  );
}
