import { shown } from "../../errors/shown.js";
import {
  edgeOf,
  type EdgeType,
  type Entity,
  type GraphField,
  type GraphModel,
  type Property,
  type Relation,
} from "../../graph/graph-model.js";
import type { OwnerLists } from "./ownership.js";
import { edgesOf, type PlacedRecord } from "../documents/records.js";
import type { Problem } from "../documents/problem.js";
import { type EdgeRow, edgeRows, type NodeRow, storedProperties } from "./rows.js";
import type { Command, Run } from "../run.js";
import { relationsOf, type WrittenRelation } from "../documents/written-relations.js";

type Stored = Readonly<Record<string, unknown>>;

/** A record with everyone who states it, once it is written. */
interface ChangedRecord {
  readonly placed: PlacedRecord;
  readonly row: NodeRow & OwnerLists;
}

/**
 * Finds records that contradict another dataset. Two datasets may both state an entity if its values, the nodes of its
 * relations to one, and the properties of each edge that both state are the same. Lists of related nodes add up.
 * @param later datasets that change in the same set after this one, and are compared with it then.
 */
export async function checkDatasets(
  run: Run,
  model: GraphModel,
  changed: readonly ChangedRecord[],
  dataset: string,
  later: ReadonlySet<string> = new Set(),
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const apart = new Set([...later, dataset]);
  const shared = changed.filter(({ row }) => row.datasets.some((owner) => !apart.has(owner)));
  for (const entity of new Set(shared.map(({ placed }) => placed.entity))) {
    const records = shared.filter(({ placed }) => placed.entity === entity);
    problems.push(...(await checkValues(run, entity, records, dataset)));
    for (const written of relationsOf(entity))
      problems.push(...(await checkEdges(run, model, written, records, dataset, apart)));
  }
  return problems;
}

async function checkValues(
  run: Run,
  entity: Entity,
  records: readonly ChangedRecord[],
  dataset: string,
): Promise<readonly Problem[]> {
  const command = readStored(
    entity,
    records.map(({ row }) => row.id),
  );
  const storedById = new Map((await run(command)).map(([id, stored]) => [id, recordOf(stored)]));
  return records.flatMap(({ placed, row }) => {
    const stored = storedById.get(row.id) ?? {};
    return [...entity.fields.values()].flatMap((field): readonly Problem[] => {
      const said = Object.entries(storedProperties(new Map([[field.name, field]]), placed.record));
      if (said.every(([key, value]) => isSame(value, stored[key]))) return [];
      const here = placed.record[field.name];
      const there = propertiesOf(field).flatMap(({ key }) => (isThere(stored[key]) ? [stored[key]] : []));
      const other = row.datasets.find((owner) => owner !== dataset);
      return [
        {
          source: placed.source,
          path: [...placed.path, field.name],
          reason:
            `${field.name} of ${row.id} is ${shown(here)} in the dataset ${shown(dataset)} and ` +
            `${shown(there.length < 2 ? there[0] : there)} in ${shown(other)}; ${rule}`,
        },
      ];
    });
  });
}

const rule = "two datasets may state one entity only with the same values";

const propertiesOf = (field: GraphField): readonly Property[] =>
  field.kind === "property"
    ? [field]
    : field.kind === "embedded"
      ? [...field.fields.values()].flatMap(propertiesOf)
      : [];

/**
 * The stored values of nodes, amounts as text because they can have more digits than a number in JavaScript:
 * `MATCH (n:Pledge) WHERE n.id IN $ids RETURN n.id, n {.*, moneyAmount: toString(n.moneyAmount)}`.
 */
function readStored({ label, fields }: Entity, ids: readonly string[]): Command {
  const amounts = [...fields.values()].flatMap(propertiesOf).filter(({ value }) => value === "decimal");
  const parts = amounts.map(({ key }) => `, ${key}: toString(n.${key})`).join("");
  return { text: `MATCH (n:${label}) WHERE n.id IN $ids RETURN n.id, n {.*${parts}}`, parameters: { ids } };
}

/** An edge that another dataset states. */
interface EdgeOfOther {
  readonly other: unknown;
  readonly stored: Stored;
  readonly dataset: unknown;
}

async function checkEdges(
  run: Run,
  model: GraphModel,
  { relation, hop }: WrittenRelation,
  records: readonly ChangedRecord[],
  dataset: string,
  apart: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const found = await run(readEdgesOfOthers({ type: hop.type, direction: hop.direction }, records, [...apart]));
  const edges = new Map<unknown, EdgeOfOther[]>();
  for (const [owner, other, stored, owners] of found) {
    const of = Array.isArray(owners) ? owners.find((one) => one !== dataset) : undefined;
    if (!edges.has(owner)) edges.set(owner, []);
    edges.get(owner)?.push({ other, stored: recordOf(stored), dataset: of });
  }
  return records.flatMap(({ placed }) => {
    const written = edgesOf(model, placed, relation);
    const beside = edges.get(placed.record.id) ?? [];
    return edgeRows(model, placed, relation).flatMap((row, index): readonly Problem[] => {
      const { item = {}, path = placed.path } = written[index] ?? {};
      const difference = differenceOf(relation, row, item, edgeOf(model, relation), beside);
      if (difference === undefined) return [];
      const where = `and not so in the dataset ${shown(dataset)}`;
      const reason = `${relation.name} of ${row.owner}: ${difference}, ${where}; ${rule}`;
      return [{ source: placed.source, path, reason }];
    });
  });
}

/** What another dataset says otherwise of an edge; undefined where none does, or none states it. */
function differenceOf(
  { many }: Relation,
  { other, properties }: EdgeRow,
  item: Stored,
  edge: EdgeType | undefined,
  beside: readonly EdgeOfOther[],
): string | undefined {
  const another = many === "one" ? beside.find((one) => one.other !== other) : undefined;
  if (another !== undefined) return `it is ${String(another.other)} in ${shown(another.dataset)}`;
  const same = beside.find((one) => one.other === other && one.stored["key"] === properties["key"]);
  if (same === undefined) return undefined;
  for (const field of edge?.fields.values() ?? []) {
    const differing = Object.entries(statedOn(field, item)).find(([key, value]) => !isSame(value, same.stored[key]));
    if (differing !== undefined)
      return `${field.name} is ${shown(same.stored[differing[0]])} for ${other} in ${shown(same.dataset)}`;
  }
  return undefined;
}

/** What a relationship keeps of one field of its edge. */
const statedOn = (field: GraphField, item: Stored): Stored =>
  field.kind === "between" && field.ids !== undefined
    ? { [field.ids]: item[field.name] }
    : storedProperties(new Map([[field.name, field]]), item);

const readEdgesOfOthers = (
  { type, direction }: { readonly type: string; readonly direction: "out" | "in" },
  records: readonly ChangedRecord[],
  apart: readonly string[],
): Command => ({
  text: [
    "UNWIND $ids AS id",
    `MATCH (n:Entity {id: id})${direction === "out" ? `-[r:${type}]->` : `<-[r:${type}]-`}(m)`,
    "WHERE any(owner IN r.datasets WHERE NOT owner IN $apart)",
    "RETURN n.id, m.id, properties(r), r.datasets",
  ].join("\n"),
  parameters: { ids: records.map(({ row }) => row.id), apart },
});

const recordOf = (value: unknown): Stored => (typeof value === "object" && value !== null ? { ...value } : {});

const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** Whether two stored values are the same; what is absent is null or an empty list, an amount is compared as text. */
const isSame = (a: unknown, b: unknown): boolean => comparable(a) === comparable(b);

const comparable = (value: unknown): string =>
  isThere(value) ? JSON.stringify(typeof value === "bigint" ? String(value) : value) : "";
