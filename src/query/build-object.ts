import type { Variables } from "./argument-value.js";

/** A positional list: what a statement gives of a node, of an edge, of a page. */
export type Cells = readonly unknown[];

/** Makes of a cell what the answer has. */
export type Reader = (value: unknown, variables: Variables) => unknown;

/** A cell that stands in the answer as it is. */
export const asItIs: Reader = (value) => value;

/** A field of an object that is built: what it always is, or what is read from a cell, or from all of those beside. */
export type ObjectPart =
  | { readonly key: string | symbol; readonly constant: string }
  | { readonly key: string | symbol; readonly of: "cells" | "beside"; readonly index: number | undefined; readonly read: Reader };

/** Builds an object from its cells and from those beside: of a node of several types those of its own, of an edge the keys of its page. */
export type ObjectMaker = (cells: Cells, beside: Cells, variables: Variables) => unknown;

/** Makes what builds an object with these fields, in this order. */
export function makeObject(parts: readonly ObjectPart[]): ObjectMaker {
  const readers = parts.map((part): { readonly key: string | symbol; readonly read: ObjectMaker } => {
    const { key } = part;
    if ("constant" in part) return { key, read: () => part.constant };
    const { index, read } = part;
    if (index === undefined) return { key, read: (_cells, beside, variables) => read(beside, variables) };
    return part.of === "cells" ? { key, read: (cells, _beside, variables) => read(cells[index], variables) } : { key, read: (_cells, beside, variables) => read(beside[index], variables) };
  });
  return (cells, beside, variables) => {
    const made: Record<string | symbol, unknown> = {};
    for (const { key, read } of readers) made[key] = read(cells, beside, variables);
    return made;
  };
}
