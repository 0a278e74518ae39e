import type { GraphModel } from "../../graph/graph-model.js";
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
}

/**
 * Derives anew what the writer stores beside the records of these nodes, and of all nodes that depend on them: the
 * readings of the domain, then spellings and the words that searches match.
 */
export async function refreshReadings(run: Run, model: GraphModel, { changed, added }: WrittenNodes): Promise<void> {
  if (changed.length > 0) await refresh(run, model, changed, "any");
  if (added.length > 0) await refresh(run, model, added, "added");
}

async function refresh(run: Run, model: GraphModel, ids: readonly string[], change: "any" | "added"): Promise<void> {
  const affected = new Set(ids);
  for (const reading of [...model.readings, spellings]) {
    for (const step of stepsOf(model, reading)) {
      for (const id of idsIn(await run(refreshCommand(step, [...affected], change)))) affected.add(id);
    }
  }
  await refreshNames(run, model, [...affected]);
  for (const step of stepsOf(model, searchDays)) await run(refreshCommand(step, [...affected], change));
}
