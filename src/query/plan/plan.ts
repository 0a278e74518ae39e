import type { ServiceError } from "../../errors/service-error.js";
import type { DatePart } from "../../graph/aggregates.js";
import type { Derived, Embedded, Entity, FromText, Group, Property, Relation } from "../../graph/graph-model.js";
import type { Lens } from "../lens.js";
import type { AggregateField, GroupsField, MeasurePlan } from "./aggregate-field.js";
import type { Cypher, Parameter, Predicate, Source } from "./expression.js";
import type { Look } from "./look.js";
import type { MadeCell } from "./made-cell.js";
import type { NamedField, TypenameField } from "./named-field.js";
import type { CursorBound, OrderKey } from "./order-key.js";
import type { QueryRequest } from "./query-request.js";

/**
 * The plan: what to match and what to return, as frozen data. Root fields and nested ones share {@link SetPlan}.
 * `print-*.ts` write it as Cypher; `build-root.ts` makes the builder of the answer from the same plan.
 */

/** What a root field asks for, and the lens that applies to all of it. */
export interface RootPlan extends SetPlan {
  readonly lens: Lens;
  /** Evaluated in the same statement; any of them can refuse the request before a row is built. */
  readonly checks: readonly Check[];
  readonly most?: MostRows | undefined;
  /** For a question: where to look for the reason if the answer is empty. */
  readonly looks?: readonly Look[];
}

/** How many rows an answer may have, and what to throw if there are more. */
export interface MostRows {
  readonly rows: number;
  readonly refusal: () => Error;
}

/** An extra expression in the same statement, such as whether an id exists, whose result can refuse the request. */
export interface Check {
  readonly expression: Cypher;
  readonly refuse: (found: unknown, request: QueryRequest) => ServiceError | undefined;
}

/** A set of nodes: where it comes from, its filter, its order, and what to return for each node. */
export interface SetPlan {
  readonly source: Source;
  /** The type of the nodes; undefined if the rows come from a question. */
  readonly entity: Entity | undefined;
  readonly filter: Predicate | undefined;
  readonly order: readonly OrderKey[];
  readonly result: OneResult | ListResult | PageResult;
}

/** A set of which a page is read. */
export interface PageSet extends SetPlan {
  readonly result: PageResult;
}

/** One node, or null. */
export interface OneResult {
  readonly kind: "one";
  readonly row: RowPlan;
}

/** All nodes, as a plain list. */
export interface ListResult {
  readonly kind: "list";
  readonly row: RowPlan;
  /** The maximum length, if there is one. */
  readonly limit?: Parameter<number> | undefined;
  /** The length that the cost estimate assumes, where lists are usually far shorter than the limit. */
  readonly expected?: number | undefined;
}

/** A page of the nodes. */
export interface PageResult {
  readonly kind: "page";
  /** Identifies the list in its cursors: where it comes from and its order. */
  readonly list: string;
  /** What a cursor is bound to besides the list: the words of a search. */
  readonly cursorsOf?: Parameter<string> | undefined;
  readonly size: Parameter<number>;
  /** Whether the page is counted from the end. */
  readonly backward: boolean;
  /** Whether to read one row more than the page holds, to tell whether more follow. */
  readonly lookAhead: boolean;
  readonly after: CursorBound | undefined;
  readonly before: CursorBound | undefined;
  readonly fields: readonly PageField[];
  /** What the fields need from the graph; each part is a separate piece of the statement. */
  readonly parts: readonly PagePart[];
  readonly layout: PageLayout;
}

/** The positions of a page's parts, and of the cells within an item. */
export interface PageLayout {
  /** Positions of the rows and of the total among the parts; undefined if they are not read. */
  readonly rowsAt: number | undefined;
  readonly totalAt: number | undefined;
  /** Position of the order's keys within an item, for cursors; undefined if no cursor is asked for. */
  readonly keysAt: number | undefined;
  /**
   * Position of the number of an item's stretch, by which a page that is read in several is put in order; undefined if
   * it is read in one, or if the order's keys come back and say more.
   */
  readonly stretchAt: number | undefined;
  /** Whether an item is its only row itself rather than a list of cells. */
  readonly isBare: boolean;
}

/** What is read for a page: its rows, the number of rows on all pages, or an aggregate over all pages. */
export type PagePart = { readonly kind: "rows" } | { readonly kind: "total" } | AggregatePart;

/** Counts, sums, minima and maxima, over everything or by group. */
export interface AggregatePart {
  readonly kind: "aggregate";
  /** The keys to group by; empty for one aggregate over everything. */
  readonly keys: readonly GroupKeyPlan[];
  /** How many groups to read: one more than asked for, to fill `hasMore`. Undefined without groups. */
  readonly limit: Parameter<number> | undefined;
  readonly measures: readonly MeasurePlan[];
  /** Rows selected under keys that are not grouped by: the answer is null, but their arguments are still validated. */
  readonly unshown: readonly RowPlan[];
}

/** One key to group by, and what to return for it: for a node, one row per alias. */
export type GroupKeyPlan =
  | {
      readonly kind: "value";
      readonly on: "node" | "edge";
      readonly property: Property;
      readonly part?: DatePart | undefined;
    }
  /** The types of the nodes at the end of a relation. */
  | { readonly kind: "type"; readonly relation: Relation; readonly entity: Entity }
  | { readonly kind: "node"; readonly relation: Relation; readonly entity: Entity; readonly rows: readonly RowPlan[] };

/** A field that lists the items of a page. */
export interface ListField {
  readonly kind: "edges" | "nodes";
  readonly responseKey: string;
  readonly row: RowPlan;
  /** Position of its row within an item. */
  readonly at: number;
}

/** A field of a connection. */
export type PageField =
  | TypenameField
  | ListField
  | { readonly kind: "pageInfo"; readonly responseKey: string; readonly fields: readonly NamedField[] }
  | { readonly kind: "totalCount"; readonly responseKey: string }
  | {
      readonly kind: "aggregate";
      readonly responseKey: string;
      readonly part: AggregatePart;
      /** Its position among the parts. */
      readonly at: number;
      readonly fields: readonly AggregateField[];
    }
  | {
      readonly kind: "groups";
      readonly responseKey: string;
      readonly part: AggregatePart;
      readonly at: number;
      readonly fields: readonly GroupsField[];
      readonly size: Parameter<number>;
    };

/** What to return for a node: its cells or, for an abstract type, those of each type that the node can have. */
export type RowPlan = ObjectRow | VariantRow;

/** The cells of an object of one type. */
export interface ObjectRow {
  readonly kind: "object";
  readonly fields: readonly FieldPlan[];
}

/** The cells of a node that can have one of several types: those shared by all types, then those of its own type. */
export interface VariantRow {
  readonly kind: "variants";
  /** Position of the node's type, which is an index into `variants`. */
  readonly typeAt: number;
  readonly shared: ObjectRow;
  /** Position of the list of cells that belong to the type alone; undefined if no type has any. */
  readonly ownAt: number | undefined;
  readonly variants: readonly Variant[];
}

/** One of the types that a node can have. */
export interface Variant {
  readonly typeName: string;
  readonly label: string;
  readonly own: ObjectRow;
  /** The response keys of shared and own cells together, in the order of the selection. */
  readonly order: readonly string[];
}

/** A field of the answer and where its value comes from. */
export interface FieldPlan {
  /** A symbol if the value is not a field of the answer, as with citations. */
  readonly responseKey: string | symbol;
  readonly cell: Cell;
  /** Its position among the cells of the row; undefined if the statement does not return it. */
  readonly at: number | undefined;
}

/** Where a value of the answer comes from. */
export type Cell =
  | { readonly kind: "property"; readonly on: "node" | "edge"; readonly property: Property }
  | { readonly kind: "derived"; readonly derived: Derived; readonly over: Relation; readonly entity: Entity }
  | { readonly kind: "embedded"; readonly embedded: Embedded; readonly row: ObjectRow }
  /** The stored values that the field is made from, under their own names; the builder makes it. */
  | { readonly kind: "fromText"; readonly field: FromText; readonly row: ObjectRow }
  | { readonly kind: "set"; readonly set: SetPlan }
  | { readonly kind: "group"; readonly group: Group; readonly entity: Entity; readonly fields: readonly GroupField[] }
  /** `__typename`, which is known without reading the graph. */
  | { readonly kind: "typename"; readonly typeName: string }
  /** The source passages of the node, for `@cite`. */
  | { readonly kind: "citations"; readonly lens: Lens }
  /** A value that a question has bound, and how to convert it. */
  | {
      readonly kind: "column";
      readonly expression: Cypher;
      readonly read: ((value: unknown, request: QueryRequest) => unknown) | undefined;
    }
  /** A node that a question has bound, or null. */
  | { readonly kind: "bound"; readonly node: string; readonly row: RowPlan }
  /** One object per item of a bound list: nodes, or whatever else the question collected, each bound as `item`. */
  | {
      readonly kind: "each";
      readonly list: Cypher;
      readonly item: string | undefined;
      readonly binds: Readonly<Record<string, string>>;
      readonly most: Parameter<number> | undefined;
      readonly row: RowPlan;
    }
  | MadeCell
  /** On an edge: the node at its end. */
  | { readonly kind: "node"; readonly row: RowPlan }
  /** On an edge: its cursor, encoded from the keys of the order. */
  | { readonly kind: "cursor" };

/** A field of an item of a grouped list: the value, or the nodes that share it. */
export type GroupField =
  | TypenameField
  | { readonly kind: "value"; readonly responseKey: string; readonly at: number }
  | { readonly kind: "nodes"; readonly responseKey: string; readonly row: RowPlan; readonly at: number };
