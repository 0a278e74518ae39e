import { fullTextIndex } from "../../graph/full-text-index.js";
import { searchNameKey, wordsOf } from "../../graph/fold.js";
import type { Entity, GraphModel, Property } from "../../graph/graph-model.js";
import { searchKeys } from "../../graph/searched-keys.js";
import { soundOf } from "../../graph/sounds.js";
import { judgementId } from "../change/identity-records.js";
import { nameFieldsOf, namesIn } from "../change/merged-record.js";
import { ownershipsIn } from "../change/ownership.js";
import type { PlacedRecord } from "../documents/records.js";
import type { Command, Run } from "../run.js";
import { readOwners } from "./graph-store.js";
import { readJudgements, readRedirects } from "./identity-store.js";

/** A new record that may stand for the same as another one. It is a proposal: only a person merges the two. */
export interface Match {
  readonly id: string;
  readonly candidate: string;
  /** What they have in common: the field of an identifier, such as `wikidata`, a name, or only how a name sounds. */
  readonly basis: string;
  /** The value that they share, as the new record has it. */
  readonly shared: string;
  /** HIGH for an identifier, MEDIUM for a name, LOW for a sound. */
  readonly confidence: "HIGH" | "MEDIUM" | "LOW";
}

/** What is found, and how many names were not looked up since the import has too many. */
export interface Matches {
  readonly found: readonly Match[];
  readonly looked: number;
  readonly left: number;
}

export const noMatches: Matches = { found: [], looked: 0, left: 0 };

/** Candidates that are looked at for each name. */
const mostPerName = 5;

/**
 * Finds the records of the graph, and others among these, that new records may stand for the same as: by identifiers,
 * then by names and aliases as searches fold them, then by how names sound, whatever the script. Each is looked up in
 * an index. A pair that was judged not to be the same, or whose identifiers differ, is left out.
 * @param most names that may be looked up; the rest is only counted.
 */
export async function findMatches(
  run: Run,
  model: GraphModel,
  records: readonly PlacedRecord[],
  most: number,
): Promise<Matches> {
  const named = records.filter(({ entity }) => nameFieldsOf(entity) !== undefined);
  if (named.length === 0) return noMatches;
  const ids = named.map(({ record }) => record.id);
  const known = new Set([
    ...ownershipsIn(await run(readOwners(ids))).keys(),
    ...(await readRedirects(run, ids)).map(({ from }) => from),
  ]);
  const created = named.filter(({ record }) => !known.has(record.id));
  if (created.length === 0) return noMatches;
  const looks = created.flatMap(looksFor);
  const asked = looks.slice(0, most);
  const found = [
    ...(await identifierMatches(run, created)),
    ...(await nameMatches(run, model, asked)),
    ...among(created),
  ];
  return { found: await undecided(run, bestOf(found)), looked: asked.length, left: looks.length - asked.length };
}

const identifiersOf = ({ fields }: Entity): readonly Property[] =>
  [...fields.values()].flatMap((field) => (field.kind === "property" && field.identifies ? [field] : []));

async function identifierMatches(run: Run, created: readonly PlacedRecord[]): Promise<readonly Match[]> {
  const matches: Match[] = [];
  for (const entity of new Set(created.map((placed) => placed.entity)))
    for (const { name, key } of identifiersOf(entity)) {
      const byValue = new Map(
        created.flatMap((placed) =>
          placed.entity === entity ? textsOf(placed, name).map((value) => [value, placed.record.id] as const) : [],
        ),
      );
      if (byValue.size === 0) continue;
      const rows = await run({
        text: `MATCH (n:${entity.label}) WHERE n.${key} IN $values RETURN n.id, n.${key} ORDER BY n.id`,
        parameters: { values: [...byValue.keys()] },
      });
      for (const [candidate, value] of rows)
        matches.push({
          id: byValue.get(String(value)) ?? "",
          candidate: String(candidate),
          basis: name,
          shared: String(value),
          confidence: "HIGH",
        });
    }
  return matches;
}

const textsOf = ({ record }: PlacedRecord, name: string): readonly string[] =>
  typeof record[name] === "string" ? [record[name]] : [];

/** A name to look up. */
interface Look {
  readonly id: string;
  readonly entity: Entity;
  readonly name: string;
  /** The identifiers of the record, by key. */
  readonly identifiers: Readonly<Record<string, unknown>>;
}

function looksFor({ entity, record }: PlacedRecord): readonly Look[] {
  const fields = nameFieldsOf(entity);
  const identifiers = Object.fromEntries(identifiersOf(entity).map(({ name, key }) => [key, record[name]]));
  const names = fields === undefined ? [] : [...new Set(namesIn(fields, record))];
  return names
    .filter((name) => searchNameKey(name) !== "")
    .map((name) => ({ id: record.id, entity, name, identifiers }));
}

async function nameMatches(run: Run, model: GraphModel, looks: readonly Look[]): Promise<readonly Match[]> {
  const rows = looks.flatMap((look, place) => {
    const type = `+${searchKeys.type}:${look.entity.label}`;
    const sounds = wordsOf(look.name).map(soundOf);
    const sounding = sounds.length > 0 && sounds.every((sound) => sound !== "");
    return [
      { place, basis: "name", query: `${type} +${searchKeys.nameKeys}:"${quoted(searchNameKey(look.name))}"` },
      ...(sounding
        ? [
            {
              place,
              basis: "sound",
              query: [type, ...sounds.map((one) => `+${searchKeys.nameSounds}:${one}`)].join(" "),
            },
          ]
        : []),
    ];
  });
  if (rows.length === 0) return [];
  return (await run(readNamed(model, rows))).flatMap(([place, basis, candidate, stored]): readonly Match[] => {
    const look = looks[Number(place)];
    if (look === undefined || candidate === look.id || differs(look.identifiers, stored)) return [];
    const confidence = basis === "name" ? "MEDIUM" : "LOW";
    return [{ id: look.id, candidate: String(candidate), basis: String(basis), shared: look.name, confidence }];
  });
}

const quoted = (text: string): string => text.replaceAll(/[\\"]/g, String.raw`\$&`);

const readNamed = (model: GraphModel, rows: readonly unknown[]): Command => ({
  text: [
    "UNWIND $rows AS row",
    `CALL db.index.fulltext.queryNodes('${fullTextIndex(model, "name").name}', row.query, {limit: ${mostPerName}})`,
    "YIELD node",
    "RETURN row.place, row.basis, node.id, properties(node)",
  ].join("\n"),
  parameters: { rows },
});

/** Whether both have an identifier of the same kind, and not the same one. */
function differs(identifiers: Readonly<Record<string, unknown>>, stored: unknown): boolean {
  const properties = stored as Readonly<Record<string, unknown>>;
  return Object.entries(identifiers).some(
    ([key, value]) => value !== undefined && properties[key] !== undefined && properties[key] !== value,
  );
}

/** New records that share an identifier or a name with an earlier one of them. */
function among(created: readonly PlacedRecord[]): readonly Match[] {
  const first = new Map<string, string>();
  const matches: Match[] = [];
  for (const placed of created) {
    const { entity, record } = placed;
    const shared = [
      ...identifiersOf(entity).flatMap(({ name }) =>
        textsOf(placed, name).map((value) => [name, value, value, "HIGH"] as const),
      ),
      ...looksFor(placed).map(({ name }) => ["name", name, searchNameKey(name), "MEDIUM"] as const),
    ];
    for (const [basis, text, value, confidence] of shared) {
      const key = JSON.stringify([entity.name, basis, value]);
      const other = first.get(key);
      if (other === undefined) first.set(key, record.id);
      else if (other !== record.id) matches.push({ id: record.id, candidate: other, basis, shared: text, confidence });
    }
  }
  return matches;
}

const order: readonly Match["confidence"][] = ["HIGH", "MEDIUM", "LOW"];

/** Each pair once, by what speaks most for it. */
function bestOf(matches: readonly Match[]): readonly Match[] {
  const byPair = new Map<string, Match>();
  for (const match of matches.toSorted((a, b) => order.indexOf(a.confidence) - order.indexOf(b.confidence))) {
    const pair = judgementId(match.id, match.candidate);
    if (!byPair.has(pair)) byPair.set(pair, match);
  }
  return [...byPair.values()];
}

/** Without the pairs that were judged not to be the same. */
async function undecided(run: Run, matches: readonly Match[]): Promise<readonly Match[]> {
  if (matches.length === 0) return matches;
  const judged = await readJudgements(
    run,
    matches.map(({ id, candidate }) => [id, candidate]),
  );
  return matches.filter(({ id, candidate }) => judged.get(judgementId(id, candidate))?.verdict !== "NOT_SAME");
}
