import type {
  AggregatePart,
  FieldPlan,
  GroupField,
  ListField,
  ObjectRow,
  PageField,
  PageLayout,
  PagePart,
  PageResult,
  RootPlan,
  Variant,
  VariantRow,
} from "./plan.js";

/*
 * Assigns a position to each part of an answer and each cell of a row. The printer writes to these positions and the
 * builder reads from them, so the two cannot disagree.
 */

/** The same type without its position. */
type Unplaced<Placed> = Placed extends unknown ? Omit<Placed, "at"> : never;

export type UnplacedField = Unplaced<FieldPlan>;
export type UnplacedGroupField = Unplaced<GroupField>;

/** A field of a page that has no position yet. */
export type UnplacedPageField = Unplaced<PageField>;

/** Hands out positions, counting from 0. */
class Places {
  constructor(private next = 0) {}

  take(): number {
    return this.next++;
  }

  takeIf(isPlaced: boolean): number | undefined {
    return isPlaced ? this.take() : undefined;
  }

  get count(): number {
    return this.next;
  }
}

/** Whether the statement returns the cell: type names are known without it, cursors are made from the order's keys. */
const isRead = ({ cell }: UnplacedField): boolean => cell.kind !== "cursor" && cell.kind !== "typename";

/** Lays out the row of an object: its cells in the order of its fields. */
export function layOutObject(fields: readonly UnplacedField[], places = new Places()): ObjectRow {
  return { kind: "object", fields: fields.map((field) => ({ ...field, at: places.takeIf(isRead(field)) })) };
}

/**
 * Lays out the row of a node that can have one of several types: its type, the shared cells, and a list of those that
 * only its own type has.
 */
export function layOutVariants(shared: readonly UnplacedField[], variants: readonly Variant[]): VariantRow {
  const places = new Places();
  const typeAt = places.take();
  const sharedRow = layOutObject(shared, places);
  const hasOwn = variants.some(({ own }) => own.fields.some(({ at }) => at !== undefined));
  return { kind: "variants", typeAt, shared: sharedRow, ownAt: places.takeIf(hasOwn), variants };
}

/** Lays out the fields of an item of a grouped list. */
export function layOutGroup(fields: readonly UnplacedGroupField[]): readonly GroupField[] {
  const places = new Places();
  return fields.map((field): GroupField => (field.kind === "typename" ? field : { ...field, at: places.take() }));
}

/** Lays out the parts of a page, and the cells of each of its items. */
export function layOutPage(
  fields: readonly UnplacedPageField[],
  needsKeys: boolean,
): { readonly fields: readonly PageField[]; readonly parts: readonly PagePart[]; readonly layout: PageLayout } {
  const [parts, cells] = [new Places(), new Places()];
  const rowsAt = parts.takeIf(fields.some(({ kind }) => kind === "edges" || kind === "nodes" || kind === "pageInfo"));
  const totalAt = parts.takeIf(fields.some(({ kind }) => kind === "totalCount"));
  const keysAt = cells.takeIf(needsKeys);
  const placed = fields.map((field): PageField => {
    switch (field.kind) {
      case "edges":
      case "nodes":
        return { ...field, at: cells.take() };
      case "aggregate":
      case "groups":
        return { ...field, at: parts.take() };
      default:
        return field;
    }
  });
  const aggregates = placed.flatMap((field): readonly AggregatePart[] =>
    field.kind === "aggregate" || field.kind === "groups" ? [field.part] : [],
  );
  return {
    fields: placed,
    parts: [
      ...(rowsAt === undefined ? [] : [{ kind: "rows" } as const]),
      ...(totalAt === undefined ? [] : [{ kind: "total" } as const]),
      ...aggregates,
    ],
    layout: { rowsAt, totalAt, keysAt, stretchAt: undefined, isBare: cells.count === 1 && keysAt === undefined },
  };
}

/**
 * Gives each item of a page a place for the number of its stretch. A page that lists no items needs none, and neither
 * does one whose order's keys come back for cursors, which say more.
 */
export function withStretches(page: PageResult): PageResult {
  const rows = listFields(page.fields).length;
  if (rows === 0 || page.layout.keysAt !== undefined) return page;
  return { ...page, layout: { ...page.layout, stretchAt: rows, isBare: false } };
}

/** The fields that list the items of a page. Each has its own row plan, so an item has one row per field. */
export const listFields = (fields: readonly PageField[]): readonly ListField[] =>
  fields.filter((field): field is ListField => field.kind === "edges" || field.kind === "nodes");

/** Sorts things by their positions. */
export function inPlace<Thing>(things: readonly (readonly [at: number, thing: Thing])[]): readonly Thing[] {
  return things.toSorted(([a], [b]) => a - b).map(([, thing]) => thing);
}

/** How to tell the parts of a root field's answer apart, by the number at the end of each record. */
export interface RootLayout {
  /** The number of the first check. The rows and the other parts of a page have the numbers below it. */
  readonly checksAt: number;
  /** Whether records carry the number of their part, which they do only if there are several parts. */
  readonly isNumbered: boolean;
}

export function rootLayout({ result, checks }: Pick<RootPlan, "result" | "checks">): RootLayout {
  // A page without any part still returns one record, which counts as a part.
  const checksAt = result.kind === "page" ? Math.max(result.parts.length, 1) : 1;
  return { checksAt, isNumbered: checksAt + checks.length > 1 };
}
