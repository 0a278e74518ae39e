import { digestOf } from "../records/canonical-record.js";
import type { Command, Run } from "../run.js";

/** How far the import of a stream of documents has come. It is written in the transaction of each batch. */
export interface Checkpoint {
  /** Documents that are done. */
  readonly documents: number;
  /** Digest over all of them, by which the same stream is recognised. */
  readonly chain: string;
  /** The revisions that they became. */
  readonly revisions: readonly number[];
}

export const noCheckpoint: Checkpoint = { documents: 0, chain: "", revisions: [] };

/** The digest over one more document. */
export const chainWith = (chain: string, content: unknown): string => digestOf([chain, content]);

/** The checkpoint that an interrupted import of this stream left behind. */
export async function readCheckpoint(run: Run, dataset: string, stream: string): Promise<Checkpoint> {
  const [row] = await run({
    text: [
      "MATCH (c:ImportCheckpoint {dataset: $dataset, stream: $stream})",
      "RETURN c.documents, c.chain, c.revisions",
    ].join("\n"),
    parameters: { dataset, stream },
  });
  if (row === undefined) return noCheckpoint;
  const [documents, chain, revisions] = row;
  return {
    documents: Number(documents),
    chain: String(chain),
    revisions: Array.isArray(revisions) ? revisions.map(Number) : [],
  };
}

export const writeCheckpoint = (dataset: string, stream: string, checkpoint: Checkpoint): Command => ({
  text: "MERGE (c:ImportCheckpoint {dataset: $dataset, stream: $stream}) SET c += $checkpoint",
  parameters: { dataset, stream, checkpoint: { ...checkpoint } },
});

export const deleteCheckpoint = (dataset: string, stream: string): Command => ({
  text: "MATCH (c:ImportCheckpoint {dataset: $dataset, stream: $stream}) DELETE c",
  parameters: { dataset, stream },
});

/** Lets an interrupted import begin anew, since a part of what it had done is taken back. */
export const forgetCheckpoints = (revision: number): Command => ({
  text: "MATCH (c:ImportCheckpoint) WHERE $revision IN c.revisions DELETE c",
  parameters: { revision },
});
