import type {
  AggregatePart,
  FieldPlan,
  GroupField,
  ListField,
  ObjectRow,
  PageField,
  PageLayout,
  PagePart,
  RootPlan,
  Variant,
  VariantRow,
} from "./plan.js";

/*
 * Where each part of an answer and each cell of a row stands. The plan says it once; the printer writes to these
 * places, and the builder reads from them.
 */

/** Something that is given a place. */
type Unplaced<Placed> = Placed extends unknown ? Omit<Placed, "at"> : never;

export type UnplacedField = Unplaced<FieldPlan>;
export type UnplacedGroupField = Unplaced<GroupField>;

/** A field of a page before it is known where it stands. */
export type UnplacedPageField = Unplaced<PageField>;

/** Hands out places, the first 0. */
class Places {
  constructor(private next = 0) {}

  take(isPlaced: boolean): number | undefined {
    return isPlaced ? this.next++ : undefined;
  }

  get count(): number {
    return this.next;
  }
}

/** Whether a cell stands in the statement: what is known without it does not. */
const isRead = ({ cell }: UnplacedField): boolean => cell.kind !== "cursor" && cell.kind !== "typename";

/** The row of an object: its cells stand in the order of its fields. */
export function layOutObject(fields: readonly UnplacedField[], places = new Places()): ObjectRow {
  return { kind: "object", fields: fields.map((field) => ({ ...field, at: places.take(isRead(field)) })) };
}

/**
 * The row of a node of several types: which of them it is of, the cells that all share, and a list of the type's own.
 */
export function layOutVariants(shared: readonly UnplacedField[], variants: readonly Variant[]): VariantRow {
  const places = new Places();
  const typeAt = places.take(true) ?? 0;
  const sharedRow = layOutObject(shared, places);
  const hasOwn = variants.some(({ own }) => own.fields.some(({ at }) => at !== undefined));
  return { kind: "variants", typeAt, shared: sharedRow, ownAt: places.take(hasOwn), variants };
}

/** The fields of an item of a grouped list. */
export function layOutGroup(fields: readonly UnplacedGroupField[]): readonly GroupField[] {
  const places = new Places();
  return fields.map((field): GroupField =>
    field.kind === "typename" ? field : { ...field, at: places.take(true) ?? 0 },
  );
}

/** The parts of a page, each once, and what each of its rows holds. */
export function layOutPage(
  fields: readonly UnplacedPageField[],
  needsKeys: boolean,
): { readonly fields: readonly PageField[]; readonly parts: readonly PagePart[]; readonly layout: PageLayout } {
  const [parts, cells] = [new Places(), new Places()];
  const rowsAt = parts.take(fields.some(({ kind }) => kind === "edges" || kind === "nodes" || kind === "pageInfo"));
  const totalAt = parts.take(fields.some(({ kind }) => kind === "totalCount"));
  const keysAt = cells.take(needsKeys);
  const placed = fields.map((field): PageField => {
    switch (field.kind) {
      case "edges":
      case "nodes":
        return { ...field, at: cells.take(true) ?? 0 };
      case "aggregate":
      case "groups":
        return { ...field, at: parts.take(true) ?? 0 };
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
    layout: { rowsAt, totalAt, keysAt, isBare: cells.count === 1 && keysAt === undefined },
  };
}

/** The fields that list the items of a page, each with a row of its own for each item. */
export const listFields = (fields: readonly PageField[]): readonly ListField[] =>
  fields.filter((field): field is ListField => field.kind === "edges" || field.kind === "nodes");

/** A list with each thing at its place. */
export function inPlace<Thing>(things: readonly (readonly [at: number, thing: Thing])[]): readonly Thing[] {
  return things.toSorted(([a], [b]) => a - b).map(([, thing]) => thing);
}

/** Where the parts of a root field's answer stand, by the number that each record ends with. */
export interface RootLayout {
  /** The number of the first check; those of the rows and of a page's other parts come before. */
  readonly checksAt: number;
  /** Whether the records say which part they are of: there are several. */
  readonly isNumbered: boolean;
}

export function rootLayout({ result, checks }: Pick<RootPlan, "result" | "checks">): RootLayout {
  // A page of which no part is asked for is read all the same, as one part.
  const checksAt = result.kind === "page" ? Math.max(result.parts.length, 1) : 1;
  return { checksAt, isNumbered: checksAt + checks.length > 1 };
}
