import { fullTextIndex } from "../../graph/full-text-index.js";
import type { Entity, GraphModel } from "../../graph/graph-model.js";
import { searchKeys } from "../../graph/searched-keys.js";
import { type Command, idsIn, type Run } from "../run.js";
import { searchDays } from "./search-days.js";
import { wordsOfTexts } from "./search-words.js";
import { refreshCommand } from "./step-commands.js";
import { stepsOf } from "./steps-of.js";

/*
 * Words for searches of texts that are not in the graph: those of passages, where the operator keeps a copy of their
 * text. Only the distinct words are stored, folded, as for every other text; no order and no punctuation.
 */

/** A node, and the text whose words a search finds it by. */
export interface KeptWords {
  readonly id: string;
  readonly text: string;
}

/** Nodes whose words are stored in one batch. */
const batchSize = 5_000;

/** Stores the words of these nodes of a type, and what else their index covers. */
export async function writeKeptWords(
  run: Run,
  model: GraphModel,
  entity: Entity,
  kept: readonly KeptWords[],
): Promise<void> {
  for (let from = 0; from < kept.length; from += batchSize) {
    const batch = kept.slice(from, from + batchSize);
    const rows = batch.map(({ id, text }) => ({ id, words: wordsOfTexts([text]) }));
    await run({
      text: [
        `UNWIND $rows AS row MATCH (n:${entity.label} {id: row.id})`,
        `SET n.${searchKeys.textWords} = row.words, n.${searchKeys.type} = $type`,
      ].join("\n"),
      parameters: { rows, type: entity.label },
    });
    const ids = batch.map(({ id }) => id);
    for (const step of stepsOf(model, searchDays)) await run(refreshCommand(step, ids));
  }
}

/** Removes the words of these nodes, so that no index has them any more. */
export const removeKeptWords = (ids: readonly string[]): Command => ({
  text: `MATCH (n:Entity) WHERE n.id IN $ids REMOVE ${Object.values(ofIndex)
    .map((key) => `n.${key}`)
    .join(", ")}`,
  parameters: { ids },
});

const { textWords, type, known, from, to } = searchKeys;
const ofIndex = { textWords, type, known, from, to };

/** The ids of all nodes of a type whose words are stored, found by the index that covers them. */
export async function readKeptWords(run: Run, model: GraphModel, entity: Entity): Promise<readonly string[]> {
  const { name } = fullTextIndex(model, "text");
  const rows = await run({
    text: "CALL db.index.fulltext.queryNodes($name, $query) YIELD node RETURN node.id",
    parameters: { name, query: `${searchKeys.type}:${entity.label}` },
  });
  return idsIn(rows);
}
