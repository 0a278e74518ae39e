import { dayBounds } from "../../graph/day-words.js";
import { foldingVersion, searchNameKey, wordsOf } from "../../graph/fold.js";
import { type Entity, type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { byEntity } from "../records/read-stated.js";
import { knownKey, searchedKeys, searchedTexts, searchKeys } from "../../graph/searched-keys.js";
import { soundOf } from "../../graph/sounds.js";
import type { Command, Run } from "../run.js";

/** Longest word stored, in characters; the index would split longer ones at arbitrary points. */
const mostOfWord = 100;

/** Nodes whose words are folded in one batch. */
const batchSize = 5_000;

/**
 * The search properties derived from a node's texts; empty for an entity without searched texts. Words that stem from a
 * kept text are removed: whoever has the text stores them anew, see `kept-words.ts`.
 */
export function textProperties(
  entity: Entity,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string | null>> {
  const { texts } = searchedKeys(entity);
  if (texts.length === 0)
    return searchedTexts(entity).length === 0 ? {} : { [searchKeys.textWords]: null, [searchKeys.type]: null };
  return { [searchKeys.textWords]: wordsOfAll(texts.map((key) => values[key])), [searchKeys.type]: entity.label };
}

/** The search properties derived from a node's names; empty for an entity without searched names. */
function nameProperties(
  entity: Entity,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string | readonly string[]>> {
  const { names, besideNames, dated } = searchedKeys(entity);
  if (names.length === 0) return {};
  const keys = names.flatMap((key) => textsOf(values[key]).map(searchNameKey)).filter((key) => key !== "");
  return {
    [searchKeys.nameWords]: wordsOfAll([...names, ...besideNames].map((key) => values[key])),
    [searchKeys.nameKeys]: [...new Set(keys)],
    [searchKeys.nameSounds]: soundsOf(names.flatMap((key) => textsOf(values[key]))).join(" "),
    ...(dated.length > 0 && {
      [searchKeys.nameDays]: [
        ...names.flatMap((key) => daysOf(key, "name", values)),
        ...besideNames.flatMap((key) => daysOf(key, "title", values)),
      ],
    }),
    [searchKeys.type]: entity.label,
  };
}

/**
 * For each name or title under a key: the day from which it is known, `undated` or `-`, its kind, its words and how
 * they sound: `500020345 - name vladimir_putin vladimir_putin`.
 */
function daysOf(key: string, kind: "name" | "title", values: Readonly<Record<string, unknown>>): readonly string[] {
  const known = values[knownKey(key)] as readonly string[] | null | undefined;
  return textsOf(values[key]).flatMap((text, index) => {
    const words = searchNameKey(text);
    const [day = dayBounds.first, undated = "-"] = known?.[index]?.split(" ") ?? [];
    return words === ""
      ? []
      : [[day, undated, kind, words, (kind === "name" && soundsOf([text]).join("_")) || "-"].join(" ")];
  });
}

const soundsOf = (names: readonly string[]): readonly string[] =>
  [...new Set(names.flatMap((name) => wordsOf(name).map(soundOf)))].filter((sound) => sound !== "");

const textsOf = (value: unknown): readonly string[] => [value ?? []].flat().map(String);

/** The distinct words of texts, folded as the words of a search are. */
export const wordsOfTexts = (texts: readonly string[]): string => wordsOfAll(texts);

const wordsOfAll = (values: readonly unknown[]): string =>
  [...new Set(values.flatMap((value) => textsOf(value).flatMap(wordsOf)).map(cutWord))].join(" ");

const cutWord = (word: string): string => (word.length <= mostOfWord ? word : [...word].slice(0, mostOfWord).join(""));

/** Keys of the properties that the words of an entity's names are derived from. */
function nameSources(entity: Entity): readonly string[] {
  const { names, besideNames, dated } = searchedKeys(entity);
  return names.length === 0 ? [] : [...names, ...besideNames, ...dated.map(knownKey)];
}

/** Derives anew the search properties of these nodes' names; to be called once their spellings are up to date. */
export async function refreshNames(run: Run, model: GraphModel, ids: readonly string[]): Promise<void> {
  for (const [entity, idsOfType] of byEntity(model, ids)) {
    const keys = nameSources(entity);
    if (keys.length === 0) continue;
    const found = await run({
      text: `MATCH (n:${entity.label}) WHERE n.id IN $ids RETURN n.id, ${listOf(keys)}`,
      parameters: { ids: idsOfType },
    });
    if (found.length > 0)
      await run(
        writeProperties(found.map(([id, values]) => ({ id, properties: nameProperties(entity, byKey(keys, values)) }))),
      );
  }
}

/** What the words follow from: the rules for folding them, and the properties they are derived from. */
export const wordsDefinition = (model: GraphModel): unknown => ({
  foldingVersion,
  mostOfWord,
  keys: nodesOf(model).map((entity) => [entity.label, searchedKeys(entity), nameSources(entity)]),
});

/**
 * Derives the words for searches for every node of a type, in batches:
 * ```cypher
 * MATCH (n:Claim) WHERE n.id > $after RETURN n.id, [n.summary] ORDER BY n.id LIMIT 5000
 * ```
 */
export async function writeWords(
  read: Run,
  write: (command: Command) => Promise<unknown>,
  entity: Entity,
): Promise<void> {
  const { names, texts } = searchedKeys(entity);
  if (names.length + texts.length === 0) return;
  const keys = [...nameSources(entity), ...texts];
  const text =
    `MATCH (n:${entity.label}) WHERE n.id > $after RETURN n.id, ${listOf(keys)} ` + `ORDER BY n.id LIMIT ${batchSize}`;
  for (let after: unknown = ""; after !== undefined;) {
    const found = await read({ text, parameters: { after } });
    const rows = found.map(([id, given]) => {
      const values = byKey(keys, given);
      return { id, properties: { ...nameProperties(entity, values), ...textProperties(entity, values) } };
    });
    if (rows.length > 0) await write(writeProperties(rows));
    after = rows.length < batchSize ? undefined : rows.at(-1)?.id;
  }
}

const listOf = (keys: readonly string[]): string => `[${keys.map((key) => `n.${key}`).join(", ")}]`;

const byKey = (keys: readonly string[], values: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(keys.map((key, index) => [key, (values as readonly unknown[])[index]]));

const writeProperties = (rows: readonly unknown[]): Command => ({
  text: "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.properties",
  parameters: { rows },
});
