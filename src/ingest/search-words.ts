import { searchNameKey, wordsOf } from "../graph/fold.js";
import { type Entity, type GraphModel, nodesOf } from "../graph/graph-model.js";
import { searchedKeys, searchKeys } from "../graph/searched-keys.js";
import type { Command, Run } from "./graph-store.js";

/** Most characters of a word that are kept: the index takes longer ones apart anywhere. */
const mostOfWord = 100;

/** Nodes whose words are folded at a time. */
const batchSize = 5_000;

/** What is kept of a node's texts for searches; nothing for an entity that has none. */
export function textProperties(entity: Entity, values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const { texts } = searchedKeys(entity);
  return texts.length === 0 ? {} : { [searchKeys.textWords]: wordsOfAll(texts.map((key) => values[key])), [searchKeys.type]: entity.label };
}

/** What is kept of a node's names for searches; nothing for an entity that has none. */
function nameProperties(entity: Entity, values: Readonly<Record<string, unknown>>): Readonly<Record<string, string | readonly string[]>> {
  const { names, besideNames } = searchedKeys(entity);
  if (names.length === 0) return {};
  const keys = names.flatMap((key) => textsOf(values[key]).map(searchNameKey)).filter((key) => key !== "");
  return {
    [searchKeys.nameWords]: wordsOfAll([...names, ...besideNames].map((key) => values[key])),
    [searchKeys.nameKeys]: [...new Set(keys)],
    [searchKeys.type]: entity.label,
  };
}

const textsOf = (value: unknown): readonly string[] => [value ?? []].flat() as string[];

const wordsOfAll = (values: readonly unknown[]): string => [...new Set(values.flatMap((value) => textsOf(value).flatMap(wordsOf)).map(cutWord))].join(" ");

const cutWord = (word: string): string => (word.length <= mostOfWord ? word : [...word].slice(0, mostOfWord).join(""));

/** Brings up to date what is kept of the names of these nodes, after their spellings. */
export async function refreshNames(run: Run, model: GraphModel, ids: readonly string[]): Promise<void> {
  for (const entity of nodesOf(model)) {
    const { names, besideNames } = searchedKeys(entity);
    if (names.length === 0) continue;
    const keys = [...names, ...besideNames];
    const found = await run({ text: `MATCH (n:${entity.label}) WHERE n.id IN $ids RETURN n.id, ${listOf(keys)}`, parameters: { ids } });
    if (found.length > 0) await run(writeProperties(found.map(([id, values]) => ({ id, properties: nameProperties(entity, byKey(keys, values)) }))));
  }
}

/**
 * Gives a graph that is older than the words, or than the rules that they were folded by, those of every node:
 * ```cypher
 * MATCH (n:Claim) WHERE n.id > $after RETURN n.id, [n.summary] ORDER BY n.id LIMIT 5000
 * ```
 */
export async function fillSearchWords(read: Run, write: (command: Command) => Promise<unknown>, model: GraphModel): Promise<void> {
  for (const entity of nodesOf(model)) {
    const { names, besideNames, texts } = searchedKeys(entity);
    const keys = [...names, ...besideNames, ...texts];
    if (names.length + texts.length === 0) continue;
    let after = "";
    for (;;) {
      const found = await read({ text: `MATCH (n:${entity.label}) WHERE n.id > $after RETURN n.id, ${listOf(keys)} ORDER BY n.id LIMIT ${batchSize}`, parameters: { after } });
      const rows = found.map(([id, given]) => {
        const values = byKey(keys, given);
        return { id, properties: { ...nameProperties(entity, values), ...textProperties(entity, values) } };
      });
      if (rows.length > 0) await write(writeProperties(rows));
      if (rows.length < batchSize) break;
      after = found.at(-1)?.[0] as string;
    }
  }
}

const listOf = (keys: readonly string[]): string => `[${keys.map((key) => `n.${key}`).join(", ")}]`;

const byKey = (keys: readonly string[], values: unknown): Readonly<Record<string, unknown>> => Object.fromEntries(keys.map((key, index) => [key, (values as readonly unknown[])[index]]));

const writeProperties = (rows: readonly unknown[]): Command => ({ text: "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.properties", parameters: { rows } });
