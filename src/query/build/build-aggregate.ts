import { dayText } from "../../graph/scalars/edtf.js";
import type { QueryRequest } from "../plan/query-request.js";
import { type Cells, cellsOf, type Reader, rowsOf } from "./build-object.js";
import type { AggregateField, MeasurePlan } from "../plan/aggregate-field.js";
import type { AggregatePart, PageField, RowPlan } from "../plan/plan.js";
import { perCurrency } from "./per-currency.js";

type Fields = Record<string, unknown>;

/** Reads the rows of a key that is a node; undefined for a key that is a value. */
type KeyReader = readonly Reader[] | undefined;

/** Makes the reader of an aggregate: of `[keys, total, measures]`, in one row or in one for each group. */
export function aggregateReader(
  field: Extract<PageField, { kind: "aggregate" | "groups" }>,
  rowReader: (row: RowPlan) => Reader,
): (rows: readonly Cells[], request: QueryRequest) => unknown {
  const keys = field.part.keys.map((key) => (key.kind === "node" ? key.rows.map(rowReader) : undefined));
  if (field.kind === "aggregate")
    return (rows, request) => readFields(field.fields, field.part, cellsOf(rows[0]), keys, request);
  return (rows, request) => {
    const size = field.size.read(request);
    const target: Fields = {};
    const groups = rows.slice(0, size);
    for (const part of field.fields) {
      if (part.kind === "nodes")
        target[part.responseKey] = groups.map((row) => readFields(part.fields, field.part, row, keys, request));
      else target[part.responseKey] = part.kind === "hasMore" ? rows.length > size : part.typeName;
    }
    return target;
  };
}

function readFields(
  fields: readonly AggregateField[],
  part: AggregatePart,
  row: Cells,
  keys: readonly KeyReader[],
  request: QueryRequest,
): Fields {
  const [keyCells, total, measures] = row as readonly [Cells, number, Cells];
  const target: Fields = {};
  for (const field of fields) target[field.responseKey] = readField(field);
  return target;

  function readField(field: AggregateField): unknown {
    switch (field.kind) {
      case "typename":
        return field.typeName;
      case "count":
        return total;
      case "object":
        return readFields(field.fields, part, row, keys, request);
      case "key":
        return Object.fromEntries(
          field.fields.map((part) => {
            const { responseKey } = part;
            if (part.kind === "typename") return [responseKey, part.typeName];
            const { key, row: place } = part;
            const value = key === undefined ? null : keyCells[key];
            const rows = key === undefined ? undefined : keys[key];
            return [
              responseKey,
              value === null || rows === undefined ? value : rows[place]?.(cellsOf(value)[place], request),
            ];
          }),
        );
      case "measure":
        return readMeasure(field, part.measures[field.measure] as MeasurePlan, cellsOf(measures[field.measure]));
    }
  }
}

function readMeasure(field: Extract<AggregateField, { kind: "measure" }>, measure: MeasurePlan, cells: Cells): unknown {
  const select = (values: Readonly<Record<string, unknown>>): Fields =>
    Object.fromEntries(
      field.fields.map((part) => [
        part.responseKey,
        part.kind === "typename" ? part.typeName : (values[part.name] ?? null),
      ]),
    );
  const named = (values: Cells): Record<string, unknown> =>
    Object.fromEntries(measure.functions.map((name, index) => [name, values[index]]));
  if (measure.currency !== undefined) return perCurrency(rowsOf(cells), named).map(select);
  const values = named(cells);
  const { value } = measure;
  const isDate = value.kind === "property" && value.property.value === "edtf";
  if (isDate) return select({ count: values["count"], min: dayText(values["min"]), max: dayText(values["max"]) });
  const isWhole =
    (value.kind === "property" ? value.property.value : value.kind === "derived" ? value.derived.value : "float") ===
    "int";
  const count = values["count"] as number | undefined;
  const sum = values["sum"] === undefined || count === 0 ? null : (values["sum"] as string);
  return select({
    ...values,
    sum: sum === null || isWhole ? sum : Number(sum),
    mean: sum === null || !count ? null : Number(sum) / count,
  });
}
