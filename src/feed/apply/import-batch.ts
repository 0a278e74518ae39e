import type { GraphModel } from "../../graph/graph-model.js";
import type { Origin } from "../change/revision.js";
import { checkUnique } from "../documents/check-records.js";
import type { DocumentSource } from "../documents/document-source.js";
import { DocumentsRefused, refuse } from "../documents/problem.js";
import type { PlacedRecord } from "../documents/records.js";
import { canonicalRecord } from "../records/canonical-record.js";
import type { Command, Run } from "../run.js";
import type { Applied } from "./apply-changes.js";
import type { DocumentStore } from "./document-store.js";
import { readStatedBy, takeLoadLock } from "./journal.js";
import { putRecords } from "./put-records.js";

/** A document with its records. */
export interface ReadDocument {
  /** In long form, as its records have it. */
  readonly source: DocumentSource;
  readonly records: readonly PlacedRecord[];
  /** Its name, if a later document of the same name replaces it as a whole. */
  readonly document: string | undefined;
}

/** How a batch is written. */
export interface BatchOptions {
  readonly dataset: string;
  readonly origin: Origin;
  /** Written: for good, or to be rolled back; or only checked, with earlier batches assumed to be written. */
  readonly mode: "write" | "rollBack" | { readonly assumed: ReadonlySet<string> };
  /** The command that records how far the import has come, once the number of the revision is known. */
  readonly checkpoint: ((revision: number | undefined) => Command) | undefined;
}

/** Writes documents in one transaction: all of them, or none. */
export function writeBatch(
  store: DocumentStore,
  model: GraphModel,
  documents: readonly ReadDocument[],
  { dataset, origin, mode, checkpoint }: BatchOptions,
): Promise<Applied> {
  const records = recordsOf(documents);
  const names = documents.flatMap(({ document }) => document ?? []);
  const documentById = new Map(
    documents.flatMap(({ document, records: own }) => own.map(({ record }) => [record.id, document] as const)),
  );
  const trial = typeof mode === "string" ? {} : { isTrial: true, assumed: mode.assumed };
  const work = async (run: Run): Promise<Applied> => {
    await run(takeLoadLock);
    const former = names.length === 0 ? new Map<string, string>() : await readStatedBy(run, dataset, names);
    const applied = await putRecords(run, model, records, {
      dataset,
      former: [...former.keys()],
      documentOf: (id) => documentById.get(id) ?? former.get(id),
      origin: { ...origin, files: [...new Set(documents.map(({ source }) => source.file))] },
      ...trial,
    });
    if (checkpoint !== undefined) await run(checkpoint(applied.revision));
    return applied;
  };
  return store.write(work, { rollsBack: mode !== "write" });
}

/**
 * The records of all documents, each once. A stream of rows may state the same actor in every row; the last one holds,
 * as if each document had been imported by itself.
 * @throws DocumentsRefused where two documents that stand for themselves state one record differently.
 */
function recordsOf(documents: readonly ReadDocument[]): readonly PlacedRecord[] {
  const byId = new Map<string, PlacedRecord>();
  for (const { document, records } of documents) {
    refuse(checkUnique(records));
    for (const placed of records) {
      const earlier = byId.get(placed.record.id);
      if (document !== undefined && earlier !== undefined && !isSame(earlier, placed))
        refuse(checkUnique([earlier, placed]));
      byId.set(placed.record.id, placed);
    }
  }
  return [...byId.values()];
}

const isSame = (one: PlacedRecord, other: PlacedRecord): boolean =>
  JSON.stringify(canonicalRecord(one.entity, one.record)) ===
  JSON.stringify(canonicalRecord(other.entity, other.record));

/** The documents that an error is about; all of them where it names none. */
export function blamed(documents: readonly ReadDocument[], error: DocumentsRefused): ReadonlySet<ReadDocument> {
  const sources = new Set(error.problems.map(({ source }) => source));
  const found = documents.filter(({ source }) => sources.has(source));
  return new Set(found.length > 0 ? found : documents);
}
