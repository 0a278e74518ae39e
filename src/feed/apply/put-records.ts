import type { GraphModel } from "../../graph/graph-model.js";
import type { StatedRecord } from "../../graph/rule.js";
import { type Ownership, ownershipsIn } from "../change/ownership.js";
import { changesOf, planLoad } from "../change/plan-load.js";
import { sourceNamed } from "../documents/document-source.js";
import { type Problem, refuse } from "../documents/problem.js";
import type { PlacedRecord } from "../documents/records.js";
import { readStated } from "../records/read-stated.js";
import type { Run } from "../run.js";
import { type Application, type Applied, applyChanges } from "./apply-changes.js";
import { referencesWithPlaces } from "./check-changes.js";
import { readOwners } from "./graph-store.js";
import { throughRedirects } from "./through-redirects.js";

/** How records are put into a dataset. */
export interface PutOptions extends Pick<Application, "origin" | "isTrial" | "assumed" | "onProgress"> {
  readonly dataset: string;
  /** What the dataset stated before and the records replace: what of it they do not state any more goes. */
  readonly former: readonly string[];
  /** The document that states a record, where a document may later be replaced as a whole. */
  readonly documentOf?: (id: string) => string | undefined;
}

/** Makes the graph hold these records, by a change set of what differs, inside a transaction that holds the lock. */
export async function putRecords(
  run: Run,
  model: GraphModel,
  given: readonly PlacedRecord[],
  { dataset, former, documentOf = () => undefined, ...application }: PutOptions,
): Promise<Applied> {
  const { records, cited, beside } = await throughRedirects(run, model, given, dataset);
  const ids = [...new Set([...records.map(({ record }) => record.id), ...former])];
  const owners = ownershipsIn(await run(readOwners(ids)));
  // What is in the graph no more was merged or removed since, and so is nothing to take away.
  const present = former.filter((id) => owners.has(id));
  const plan = planLoad(records, owners, present, dataset);
  refuse(danglingReferences(model, records, owners, plan.dropped));
  const known = [...plan.differing.map(({ record }) => record.id), ...plan.dropped].filter((id) => owners.has(id));
  const before = known.length === 0 ? new Map<string, StatedRecord>() : await readStated(run, model, known, dataset);
  return applyChanges(run, model, {
    ...application,
    dataset,
    owners,
    changes: [
      ...changesOf(plan, before, model).map((change) => ({
        ...change,
        document: documentOf(change.id),
        cited: cited.get(change.id),
      })),
      ...beside,
    ],
    placed: new Map(plan.differing.map((placed) => [placed.record.id, placed])),
    source: sourceNamed(dataset),
    suggestions: records.map(({ record }) => record.id),
  });
}

/** References, also of records that do not change, to what only this dataset stated and states no more. */
function danglingReferences(
  model: GraphModel,
  records: readonly PlacedRecord[],
  owners: ReadonlyMap<string, Ownership>,
  dropped: readonly string[],
): readonly Problem[] {
  const gone = new Set(dropped.filter((id) => owners.get(id)?.size === 1));
  if (gone.size === 0) return [];
  return records.flatMap((placed) =>
    referencesWithPlaces(model, placed).flatMap(({ id, path }) =>
      gone.has(id) ? [{ source: placed.source, path, reason: `no record has the id ${id}.` }] : [],
    ),
  );
}
