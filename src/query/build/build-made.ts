import type { MadeField } from "../plan/made-cell.js";
import type { Reader } from "./build-object.js";

/** Makes the reader of objects that a question makes from a cell: of each, the fields that are asked for. */
export function madeReader(make: Reader, fields: readonly MadeField[]): Reader {
  const select = selector(fields);
  return (value, request) => (make(value, request) as readonly Made[]).map(select);
}

type Made = Readonly<Record<string, unknown>>;

function selector(fields: readonly MadeField[]): (made: Made) => Made {
  const readers = fields.map((field): readonly [string, (made: Made) => unknown] => {
    if (field.kind === "typename") return [field.responseKey, () => field.typeName];
    const { name } = field;
    if (field.kind === "named") return [field.responseKey, (made) => made[name]];
    const select = selector(field.fields);
    return [field.responseKey, (made) => (made[name] as readonly Made[]).map(select)];
  });
  return (made) => Object.fromEntries(readers.map(([key, read]) => [key, read(made)]));
}
