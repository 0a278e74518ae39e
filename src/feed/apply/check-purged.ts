import type { Problem } from "../documents/problem.js";
import type { Run } from "../run.js";
import { readAnyRemoved } from "./graph-store.js";
import { readPurged } from "./journal.js";
import type { ChangedRecord } from "./write-records.js";

/** What was purged is not to come back with the next import. */
export async function checkPurged(run: Run, put: readonly ChangedRecord[]): Promise<readonly Problem[]> {
  const created = new Map(put.flatMap(({ isThere, placed }) => (isThere ? [] : [[placed.record.id, placed] as const])));
  if (created.size === 0 || (await run(readAnyRemoved)).length === 0) return [];
  return [...(await readPurged(run, [...created.keys()]))].flatMap(([id, by]) => {
    const placed = created.get(id);
    return placed === undefined
      ? []
      : [{ ...placed, reason: `${id} was purged by ${by}, and its id is not used again` }];
  });
}
