import { type Entity, type GraphModel, nodesOf } from "../../graph/graph-model.js";
import type { StatedRecord } from "../../graph/rule.js";
import type { RecordChange } from "../change/change-set.js";
import { readIsEmpty } from "../derived/graph-state.js";
import { writtenRelations } from "../documents/written-relations.js";
import { readStated } from "../records/read-stated.js";
import { idsIn, type Run } from "../run.js";
import type { DocumentStore } from "./document-store.js";
import { nextRevision, readJournalEnd, takeLoadLock, writeRevision } from "./journal.js";

/** Records of one revision of a baseline. */
const pageSize = 5_000;

/** How far a baseline has come: the ids up to `after` of the type at this place of the list are done in this pass. */
interface Progress {
  readonly pass: number;
  readonly type: number;
  readonly after: string;
}

/**
 * Begins the journal of a graph that a version without one wrote, by revisions of the tool `baseline` that say what is
 * there. Records can refer to each other in any order, and a revision must hold only what refers to itself or to
 * earlier ones. So a first pass says the values of all records, and a second one their relations. After an
 * interruption, the next call goes on. A graph that has a journal is left alone.
 */
export async function writeBaseline(
  store: DocumentStore,
  model: GraphModel,
  report?: { progress(done: number, total: number, unit: string): void },
): Promise<void> {
  const [[state] = []] = await store.read(readState);
  if (state === "done") return;
  const [[isEmpty] = []] = await store.read(readIsEmpty);
  const isNew = (await readJournalEnd(store.read)).number === 0;
  if (isEmpty === true || (state === undefined && !isNew)) {
    await store.write((run) => run(writeState("done")));
    return;
  }
  const total = nodesOf(model).length * 2;
  for (;;) {
    const progress = await store.write(async (run) => {
      await run(takeLoadLock);
      return writePage(run, model);
    });
    if (progress === undefined) return;
    report?.progress(progress.pass * nodesOf(model).length + progress.type, total, "types of records");
  }
}

/** Writes the next page, and where it ends. @returns undefined once all is done. */
async function writePage(run: Run, model: GraphModel): Promise<Progress | undefined> {
  const [[state, pass, type, after] = []] = await run(readState);
  if (state === "done") return undefined;
  const at: Progress = {
    pass: Number(pass ?? 0),
    type: Number(type ?? 0),
    after: typeof after === "string" ? after : "",
  };
  const entity = nodesOf(model)[at.type];
  if (entity === undefined) {
    const next = at.pass === 0 ? { pass: 1, type: 0, after: "" } : undefined;
    await run(writeState(next === undefined ? "done" : "begun", next));
    return next;
  }
  const ids = idsIn(
    await run({
      text: `MATCH (n:${entity.label}) WHERE n.id > $after WITH n.id AS id ORDER BY id LIMIT $limit RETURN id`,
      parameters: { after: at.after, limit: pageSize },
    }),
  );
  for (const dataset of await readDatasets(run, ids)) await writePart(run, model, { entity, ids, dataset }, at.pass);
  const isLast = ids.length < pageSize;
  const next = isLast ? { ...at, type: at.type + 1, after: "" } : { ...at, after: ids.at(-1) ?? "" };
  await run(writeState("begun", next));
  return next;
}

interface Part {
  readonly entity: Entity;
  readonly ids: readonly string[];
  readonly dataset: string;
}

async function writePart(run: Run, model: GraphModel, { entity, ids, dataset }: Part, pass: number): Promise<void> {
  const records = await readStated(run, model, ids, dataset);
  const changes = [...records.values()].flatMap((record): readonly RecordChange[] => {
    const values = withoutRelations(entity, record);
    if (pass === 0) return [{ type: entity.name, id: record.id, after: values }];
    const hasNone = Object.keys(values).length === Object.keys(record).length;
    return hasNone ? [] : [{ type: entity.name, id: record.id, before: values, after: record }];
  });
  if (changes.length === 0) return;
  const head = nextRevision(await readJournalEnd(run), new Date());
  const reason = "in the graph before it had a history";
  await writeRevision(run, { ...head, by: "pledgegraph", tool: "baseline", reason, dataset, changes });
  await run({
    text: "MATCH (n:Entity) WHERE n.id IN $ids SET n.revisions = coalesce(n.revisions, []) + $number",
    parameters: { ids: changes.map(({ id }) => id), number: head.number },
  });
}

function withoutRelations(entity: Entity, record: StatedRecord): StatedRecord {
  const relations = new Set(writtenRelations(entity).map(({ name }) => name));
  return { ...Object.fromEntries(Object.entries(record).filter(([name]) => !relations.has(name))), id: record.id };
}

async function readDatasets(run: Run, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await run({
    text: "MATCH (n:Entity) WHERE n.id IN $ids UNWIND n.datasets AS dataset RETURN DISTINCT dataset ORDER BY dataset",
    parameters: { ids },
  });
  return idsIn(rows);
}

const readState: Parameters<Run>[0] = {
  text: "MATCH (b:Baseline) RETURN b.state, b.pass, b.type, b.after",
  parameters: {},
};

const writeState = (state: "begun" | "done", progress: Partial<Progress> = {}): Parameters<Run>[0] => ({
  text: "MERGE (b:Baseline) SET b = $baseline",
  parameters: { baseline: { ...progress, state } },
});
