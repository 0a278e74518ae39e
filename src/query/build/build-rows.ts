import { typeNameKey } from "../../graph/names.js";
import { fromMinorUnits } from "../../graph/scalars/currency.js";
import type { Cell, GroupField, ObjectRow, RowPlan, SetPlan, VariantRow } from "../plan/plan.js";
import { pageReader, type RowReaders } from "./build-page.js";
import { asItIs, cellsOf, makeObject, type ObjectPart, type Reader } from "./build-object.js";
import { madeReader } from "./build-made.js";
import { citationReader } from "./citations.js";

/*
 * Puts an answer together from the rows of a statement, by closures that are made once from the plan; its layout tells
 * the place of each part and cell. The objects are those of the answer: every field is under its response key and in
 * its order. Whether they keep the schema's promises is checked afterwards.
 */

/** The readers of the rows of a page. */
export const rowReaders: RowReaders = {
  rowReader: (row) => rowReader(row),
  objectMaker: (row, cursor) => makeObject(partsOf(row, { cursor })),
};

function setReader(set: SetPlan): Reader {
  const { result } = set;
  if (result.kind === "page") {
    const read = pageReader(result, set.order, rowReaders);
    return result.parts.length === 1
      ? (value, request) => read([value], request)
      : (value, request) => read(cellsOf(value), request);
  }
  const read = rowReader(result.row);
  return result.kind === "one" ? orNull(read) : eachOf(read);
}

const orNull =
  (read: Reader): Reader =>
  (value, request) =>
    value === null ? null : read(value, request);

const eachOf =
  (read: Reader): Reader =>
  (value, request) =>
    cellsOf(value).map((row) => read(row, request));

/** Makes the reader of a row: of an object of one type, or of a node that can have one of several. */
export const rowReader = (row: RowPlan): Reader => (row.kind === "object" ? objectReader(row) : variantReader(row));

function objectReader(row: ObjectRow): Reader {
  const make = makeObject(partsOf(row));
  return (value, request) => make(cellsOf(value), [], request);
}

/**
 * The fields of a row.
 * @param of the list that has its cells.
 * @param cursor writes the cursor of an edge.
 */
function partsOf(
  { fields }: ObjectRow,
  { of = "cells", cursor = asItIs }: { readonly of?: "cells" | "beside"; readonly cursor?: Reader } = {},
): readonly ObjectPart[] {
  return fields.map(({ responseKey: key, cell, at }): ObjectPart => {
    if (cell.kind === "typename") return { key, constant: cell.typeName };
    if (cell.kind === "cursor") return { key, of: "beside", index: undefined, read: cursor };
    return { key, of, index: at, read: cellReader(cell) };
  });
}

/** Reads a row with the type of its node, the cells that all types share, and a list with the cells of that type. */
function variantReader({ typeAt, shared, ownAt, variants }: VariantRow): Reader {
  const sharedParts = partsOf(shared);
  const makers = variants.map(({ typeName, own, order }) => {
    const parts = new Map([...sharedParts, ...partsOf(own, { of: "beside" })].map((part) => [part.key, part]));
    const asked = order.flatMap((key) => parts.get(key) ?? []);
    return makeObject([
      ...asked,
      ...sharedParts.filter(({ key }) => typeof key === "symbol"),
      { key: typeNameKey, constant: typeName },
    ]);
  });
  return (value, request) => {
    const cells = cellsOf(value);
    const make = makers[Number(cells[typeAt])];
    if (make === undefined) throw new RangeError("a node has none of the labels that its place allows");
    return make(cells, ownAt === undefined ? [] : cellsOf(cells[ownAt]), request);
  };
}

function cellReader(cell: Cell): Reader {
  switch (cell.kind) {
    case "property":
      return cell.property.value === "decimal" ? readAmount : asItIs;
    case "derived":
      return asItIs;
    case "citations":
      return citationReader(cell.lens);
    case "column": {
      const { read } = cell;
      return read ?? asItIs;
    }
    case "made":
      return madeReader(cell.make, cell.fields);
    case "bound":
      return orNull(rowReader(cell.row));
    case "each":
      return eachOf(rowReader(cell.row));
    case "embedded":
      return orNull(objectReader(cell.row));
    case "fromText": {
      const { field } = cell;
      const read = objectReader(cell.row);
      return (value, request) => field.make(read(value, request) as object, request.textOf);
    }
    case "set":
      return setReader(cell.set);
    case "group":
      return groupReader(cell.fields);
    case "node":
      return rowReader(cell.row);
    case "cursor":
    case "typename":
      throw new RangeError(`${cell.kind} is read from no cell`);
  }
}

function groupReader(fields: readonly GroupField[]): Reader {
  const parts = fields.map((field): ObjectPart => {
    const { responseKey: key } = field;
    if (field.kind === "typename") return { key, constant: field.typeName };
    return { key, of: "cells", index: field.at, read: field.kind === "value" ? asItIs : eachOf(rowReader(field.row)) };
  });
  const make = makeObject(parts);
  return eachOf((cells, request) => make(cellsOf(cells), [], request));
}

const readAmount: Reader = (value) => {
  const [minor, currency] = value as readonly [string | null, string];
  return minor === null ? null : fromMinorUnits(minor, currency);
};
