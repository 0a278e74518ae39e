import {
  firstPrevious,
  hashOf,
  packChanges,
  type Revision,
  type Unhashed,
  unpackChanges,
  withoutContent,
} from "../change/revision.js";
import type { Command, Run } from "../run.js";

/** The journal: every applied change set, as one node of the graph each. */

/** Taken first by whatever writes, and held until its end, so that a second writer waits and then sees the first. */
export const takeLoadLock: Command = { text: "MERGE (l:LoadLock) SET l.takenAt = datetime()", parameters: {} };

/** The last revision, as far as the next one follows from it. */
export interface JournalEnd {
  readonly number: number;
  readonly hash: string;
  readonly at: string;
}

/** The end of the journal; number 0 where nothing has been written. */
export async function readJournalEnd(run: Run): Promise<JournalEnd> {
  const [row] = await run({
    text: "MATCH (r:Revision) WHERE r.number > 0 RETURN r.number, r.hash, r.at ORDER BY r.number DESC LIMIT 1",
    parameters: {},
  });
  const [number = 0, hash = firstPrevious, at = ""] = row ?? [];
  return { number: Number(number), hash: String(hash), at: String(at) };
}

/** The head of the next revision. Its time is after that of the one before, whatever the clock of this machine says. */
export function nextRevision(
  { number, hash, at }: JournalEnd,
  now: Date,
): Pick<Revision, "number" | "at" | "previous"> {
  const earliest = at === "" ? 0 : Date.parse(at) + 1;
  return {
    number: number + 1,
    at: new Date(Math.max(now.getTime(), earliest)).toISOString(),
    previous: hash,
  };
}

/** Writes a revision at the end of the journal. */
export async function writeRevision(run: Run, revision: Unhashed): Promise<Revision> {
  const { changes, ...head } = revision;
  const hash = hashOf(revision);
  await run({
    text: "CREATE (r:Revision) SET r = $head, r.hash = $hash, r.changes = $changes, r.size = $size",
    parameters: { head: { ...head }, hash, changes: await packChanges(changes), size: changes.length },
  });
  if (head.undoes !== undefined)
    await run({
      text: "MATCH (r:Revision {number: $undone}) SET r.undoneBy = $number",
      parameters: { undone: head.undoes, number: head.number },
    });
  return { ...revision, hash };
}

/** A revision as the journal holds it, without its changes. */
export interface StoredHead extends Omit<Revision, "changes"> {
  /** The number of the revision that took it back. */
  readonly undoneBy?: number | undefined;
  /** Records that it changed. */
  readonly size: number;
}

const headColumns =
  "r.number, r.at, r.by, r.tool, r.reason, r.files, r.undoes, r.dataset, r.previous, r.hash, r.undoneBy, r.size";

function headOf(row: readonly unknown[]): StoredHead {
  const [number, at, by, tool, reason, files, undoes, dataset, previous, hash, undoneBy, size] = row;
  return {
    by: String(by),
    tool: String(tool),
    reason: textOf(reason),
    files: Array.isArray(files) ? files.map(String) : undefined,
    undoes: numberOf(undoes),
    number: Number(number),
    at: String(at),
    dataset: String(dataset),
    previous: String(previous),
    hash: String(hash),
    undoneBy: numberOf(undoneBy),
    size: Number(size),
  };
}

/** The last revisions without their changes, the latest first. */
export async function listRevisions(run: Run, count: number): Promise<readonly StoredHead[]> {
  const rows = await run({
    text: `MATCH (r:Revision) WHERE r.number > 0 RETURN ${headColumns} ORDER BY r.number DESC LIMIT $count`,
    parameters: { count },
  });
  return rows.map(headOf);
}

/** One revision with its changes; undefined where there is none of this number. */
export async function readRevision(run: Run, number: number): Promise<StoredRevision | undefined> {
  const [row] = await run({
    text: `MATCH (r:Revision {number: $number}) RETURN r.changes, ${headColumns}`,
    parameters: { number },
  });
  return row && revisionOf(row);
}

/** A revision as the journal holds it. */
export interface StoredRevision extends Revision, Pick<StoredHead, "undoneBy"> {}

async function revisionOf([changes, ...row]: readonly unknown[]): Promise<StoredRevision> {
  const { size: _size, ...head } = headOf(row);
  return { ...head, changes: await unpackChanges(changes, head.number) };
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const numberOf = (value: unknown): number | undefined => (value === null ? undefined : Number(value));

/**
 * Takes what a revision says of records out of it. The digests of those changes stay, and so its hash holds.
 * @returns whether it said anything of them.
 */
export async function blankChanges(run: Run, number: number, ids: readonly string[]): Promise<boolean> {
  const revision = await readRevision(run, number);
  if (revision?.changes.some(({ id, purged }) => ids.includes(id) && purged === undefined) !== true) return false;
  const changes = revision.changes.map((change) =>
    ids.includes(change.id) && change.purged === undefined ? withoutContent(change) : change,
  );
  await run({
    text: "MATCH (r:Revision {number: $number}) SET r.changes = $changes",
    parameters: { number, changes: await packChanges(changes) },
  });
  return true;
}

/** Which of these ids were purged: each with by whom and when. */
export async function readPurged(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await run({
    text: [
      "MATCH (removed:Removed) WHERE removed.id IN $ids AND removed.purgedAt IS NOT NULL",
      "RETURN removed.id, removed.purgedBy + ' on ' + left(removed.purgedAt, 10)",
    ].join("\n"),
    parameters: { ids },
  });
  return new Map(rows.map(([id, by]) => [String(id), String(by)]));
}

/** The revisions after a number, oldest first, a page at a time. */
export async function* readRevisions(
  run: Run,
  after: number,
  upTo = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<StoredRevision> {
  for (let last = after; ;) {
    const [row] = await run({
      text:
        `MATCH (r:Revision) WHERE r.number > $last AND r.number <= $upTo RETURN r.changes, ${headColumns} ` +
        "ORDER BY r.number LIMIT 1",
      parameters: { last, upTo },
    });
    if (row === undefined) return;
    const revision = await revisionOf(row);
    yield revision;
    last = revision.number;
  }
}

/** The numbers of the revisions that changed a record, oldest first; none for what was never written. */
export async function readHistory(run: Run, id: string): Promise<readonly number[]> {
  const [[numbers] = []] = await run({
    text: [
      "OPTIONAL MATCH (n:Entity {id: $id})",
      "OPTIONAL MATCH (removed:Removed {id: $id})",
      "RETURN coalesce(n.revisions, removed.revisions, [])",
    ].join("\n"),
    parameters: { id },
  });
  return Array.isArray(numbers) ? numbers.map(Number) : [];
}

/** The ids that documents state, each with the document that was the last to change it, by the history of a dataset. */
export async function readStatedBy(
  run: Run,
  dataset: string,
  documents: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await run({
    text: [
      "MATCH (r:Revision) WHERE r.dataset = $dataset AND any(file IN r.files WHERE file IN $documents)",
      `RETURN r.changes, ${headColumns} ORDER BY r.number`,
    ].join("\n"),
    parameters: { dataset, documents },
  });
  const stated = new Map<string, string>();
  for (const { changes } of await Promise.all(rows.map(revisionOf)))
    for (const { id, after, document } of changes) {
      if (after === undefined || document === undefined) stated.delete(id);
      else stated.set(id, document);
    }
  return new Map([...stated].filter(([, document]) => documents.includes(document)));
}
