import { ServiceError } from "../../errors/service-error.js";
import type { GraphModel } from "../../graph/graph-model.js";
import { type Judgement, judgementId, judgementOf, type Verdict } from "../change/identity-records.js";
import { ownershipsIn } from "../change/ownership.js";
import type { Origin } from "../change/revision.js";
import { sourceNamed } from "../documents/document-source.js";
import { type Applied, applyChanges } from "./apply-changes.js";
import type { DocumentStore } from "./document-store.js";
import { readOwners } from "./graph-store.js";
import { readJudgements, readRedirects } from "./identity-store.js";
import { takeLoadLock } from "./journal.js";

/**
 * Remembers whether two ids stand for the same, as a revision. A pair that is not the same is not proposed again, and
 * cannot be merged.
 * @param verdict undefined takes an earlier judgement away.
 * @throws ServiceError RECORD_UNKNOWN; MERGE_REFUSED for two ids one of which is merged into the other.
 */
export function judgePair(
  store: DocumentStore,
  model: GraphModel,
  pair: readonly [string, string],
  verdict: Verdict | undefined,
  origin: Origin,
): Promise<Applied> {
  return store.write(async (run) => {
    await run(takeLoadLock);
    const redirects = await readRedirects(run, pair);
    const merged = redirects.find(({ from, into }) => pair.includes(from) && pair.includes(into));
    if (merged !== undefined && verdict !== "SAME")
      throw new ServiceError(
        "MERGE_REFUSED",
        `${merged.from} is merged into ${merged.into}. Take that back first: pledgegraph split ${merged.from}`,
        { field: merged.from },
      );
    const known = new Set([...ownershipsIn(await run(readOwners(pair))).keys(), ...redirects.map(({ from }) => from)]);
    const unknown = pair.find((id) => !known.has(id));
    if (unknown !== undefined)
      throw new ServiceError("RECORD_UNKNOWN", `No record has the id ${unknown}.`, { field: unknown });
    if (pair[0] === pair[1])
      throw new ServiceError("MERGE_REFUSED", "A record is the same as itself.", { field: pair[0] });
    const id = judgementId(...pair);
    const before = (await readJudgements(run, [pair])).get(id);
    const after: Judgement | undefined =
      verdict && judgementOf(pair, verdict, { ...origin, at: new Date().toISOString() });
    if (before === undefined && after === undefined)
      throw new ServiceError("MERGE_REFUSED", `Nothing was judged of ${pair.join(" and ")}.`, { field: pair[0] });
    const changes = [{ type: "Judgement", id, before, after }];
    return applyChanges(run, model, { dataset: "", changes, origin, source: sourceNamed("a judgement") });
  });
}
