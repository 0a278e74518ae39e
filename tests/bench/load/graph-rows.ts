import { earliestKey, latestKey } from "../../../src/graph/derived-keys.js";
import type { Entity, GraphModel, Property } from "../../../src/graph/graph-model.js";
import { dayRange, type DayRange } from "../../../src/graph/scalars/edtf.js";
import type { PlacedRecord } from "../../../src/feed/documents/records.js";
import { type EdgeRow, edgeRows, type NodeRow, nodeRow } from "../../../src/feed/change/rows.js";
import type { BenchRecord } from "../graph/record.js";
import type { WrittenRelation } from "../../../src/feed/documents/written-relations.js";

/** A record in the form that the writer expects, although it comes from no file. */
export const placed = (entity: Entity, record: BenchRecord): PlacedRecord =>
  ({ entity, record, path: [] }) as unknown as PlacedRecord;

/** The relationships that the writer makes from a record for one relation. */
export const relationshipRows = (
  model: GraphModel,
  { entity, relation }: WrittenRelation,
  record: BenchRecord,
): readonly EdgeRow[] => edgeRows(model, placed(entity, record), relation);

const datesOf = (entity: Entity): readonly Property[] =>
  [...entity.fields.values()].flatMap((field) => (field.kind === "property" && field.value === "edtf" ? [field] : []));

const knownDays = new Map<string, DayRange>();

/** The days of a date, cached: a graph has only a few thousand distinct dates, and parsing one takes 0.2 ms. */
function daysOf(text: string): DayRange {
  let days = knownDays.get(text);
  if (days === undefined) knownDays.set(text, (days = dayRange(text)));
  return days;
}

/** The node that the writer makes from a record, with its dates taken from {@link daysOf}. */
export function nodeRowOf(entity: Entity, record: BenchRecord): NodeRow {
  const dates = datesOf(entity).filter((property) => record[property.name] !== undefined);
  if (dates.length === 0) return nodeRow(placed(entity, record));
  const row = nodeRow(
    placed(entity, { ...record, ...Object.fromEntries(dates.map((property) => [property.name, undefined])) }),
  );
  const properties: Record<string, unknown> = { ...row.properties };
  for (const { name, key } of dates) {
    const text = record[name] as string;
    const { earliest, latest } = daysOf(text);
    Object.assign(properties, { [key]: text, [earliestKey(key)]: earliest, [latestKey(key)]: latest });
  }
  return { ...row, properties } as NodeRow;
}
