import type { Origin } from "../change/revision.js";
import type { Run } from "../run.js";

/** A revision without its changes. */
export interface RevisionHead extends Origin {
  readonly number: number;
  readonly at: string;
  readonly dataset: string;
  readonly undoneBy: number | undefined;
  /** Records that it changed. */
  readonly size: number;
}

/** The last revisions, the latest first. */
export async function listRevisions(run: Run, count: number): Promise<readonly RevisionHead[]> {
  const rows = await run({
    text: [
      "MATCH (r:Revision) WHERE r.number > 0",
      "RETURN r.number, r.at, r.by, r.tool, r.dataset, r.size, r.reason, r.undoes, r.undoneBy",
      "ORDER BY r.number DESC LIMIT $count",
    ].join("\n"),
    parameters: { count },
  });
  return rows.map(([number, at, by, tool, dataset, size, reason, undoes, undoneBy]) => ({
    number: Number(number),
    at: String(at),
    by: String(by),
    tool: String(tool),
    dataset: String(dataset),
    size: Number(size),
    reason: typeof reason === "string" ? reason : undefined,
    undoes: typeof undoes === "number" ? undoes : undefined,
    undoneBy: typeof undoneBy === "number" ? undoneBy : undefined,
  }));
}
