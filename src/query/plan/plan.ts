import type { ServiceError } from "../../errors/service-error.js";
import type { DatePart } from "../../graph/aggregates.js";
import type { Derived, Embedded, Entity, Group, Property, Relation } from "../../graph/graph-model.js";
import type { Lens } from "../lens.js";
import type { Cypher, Parameter, Predicate, Source, ValueReference } from "./expression.js";
import type { Look } from "./look.js";
import type { QueryRequest } from "./query-request.js";

/**
 * The plan: what to match and what to give back, as frozen data. Root fields and nested ones share {@link SetPlan}.
 * `print-*.ts` write it as Cypher, `build-rows.ts` puts the answer's rows together by it.
 */

/** What a root field asks for, and the lens that all of it is seen through. */
export interface RootPlan extends SetPlan {
  readonly lens: Lens;
  /** What is looked at before the rows are. */
  readonly checks: readonly Check[];
  readonly most?: MostRows | undefined;
  /** Of a question: what is looked at where the answer is empty, to say why. */
  readonly looks?: readonly Look[];
}

/** How many rows an answer may have, and what is thrown where there are more. */
export interface MostRows {
  readonly rows: number;
  readonly refusal: () => Error;
}

/** A look at the graph in the same statement, such as whether an id is there, and what its outcome is refused with. */
export interface Check {
  readonly expression: Cypher;
  readonly refuse: (found: unknown, request: QueryRequest) => ServiceError | undefined;
}

/** A set of nodes, filtered, ordered, cut, and what is given back of each. */
export interface SetPlan {
  readonly source: Source;
  /** What the nodes are; undefined where the rows are those of a question. */
  readonly entity: Entity | undefined;
  readonly filter: Predicate | undefined;
  readonly order: readonly OrderKey[];
  readonly result: OneResult | ListResult | PageResult;
}

/** At most one, or null. */
export interface OneResult {
  readonly kind: "one";
  readonly row: RowPlan;
}

/** All of them as a plain list. */
export interface ListResult {
  readonly kind: "list";
  readonly row: RowPlan;
  /** How many at most, where that is bounded. */
  readonly limit?: Parameter | undefined;
  /** How many items to reckon with, where it is usually far fewer than the limit. */
  readonly expected?: number | undefined;
}

/** A page of them. */
export interface PageResult {
  readonly kind: "page";
  /** Names the list in cursors: where it comes from and its order. */
  readonly list: string;
  /** What else a cursor belongs to: the words of a search. */
  readonly cursorsOf?: Parameter | undefined;
  readonly size: Parameter;
  /** Whether the page is counted from the end. */
  readonly backward: boolean;
  /** Whether one more row than the page is read, to tell whether more follow. */
  readonly lookAhead: boolean;
  readonly after: CursorBound | undefined;
  readonly before: CursorBound | undefined;
  readonly fields: readonly PageField[];
  /** What has to be read for the fields, each in a part of its own of the statement. */
  readonly parts: readonly PagePart[];
  /** Whether the keys of the order come back with each row, for cursors. */
  readonly needsKeys: boolean;
}

/** What is read of a page: its rows, how many there are on all pages, or an aggregate over all pages. */
export type PagePart = { readonly kind: "rows" } | { readonly kind: "total" } | AggregatePart;

/** Counts, sums and bounds, of everything or by group. */
export interface AggregatePart {
  readonly kind: "aggregate";
  /** What is grouped by; empty for one aggregate over everything. */
  readonly keys: readonly GroupKeyPlan[];
  /** How many groups are read, one more than asked for; undefined without groups. */
  readonly limit: Parameter | undefined;
  readonly measures: readonly MeasurePlan[];
  /** What was asked of keys that are not grouped by: it is null, and refused where it is asked wrongly. */
  readonly unshown: readonly RowPlan[];
}

/** One key of a group, and what is given back of it: of a node a row for each alias. */
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

/** What is computed of one value: of an amount per currency. */
export interface MeasurePlan {
  readonly value: ValueReference;
  readonly functions: readonly MeasureFunction[];
  /** Of an amount: where its currency lies. */
  readonly currency: ValueReference | undefined;
}

export type MeasureFunction = "count" | "min" | "max" | "sum";

/** `__typename`, where the type is known. */
export interface TypenameField {
  readonly kind: "typename";
  readonly responseKey: string;
  readonly typeName: string;
}

/** A field of a connection. */
export type PageField =
  | TypenameField
  | { readonly kind: "edges" | "nodes"; readonly responseKey: string; readonly row: RowPlan }
  | { readonly kind: "pageInfo"; readonly responseKey: string; readonly fields: readonly NamedField[] }
  | { readonly kind: "totalCount"; readonly responseKey: string }
  | {
      readonly kind: "aggregate";
      readonly responseKey: string;
      readonly part: AggregatePart;
      readonly fields: readonly AggregateField[];
    }
  | {
      readonly kind: "groups";
      readonly responseKey: string;
      readonly part: AggregatePart;
      readonly fields: readonly GroupsField[];
      readonly size: Parameter;
    };

/** A field of an aggregate or a group. */
export type AggregateField =
  | TypenameField
  | { readonly kind: "count"; readonly responseKey: string }
  /** The numbers of one measure. */
  | {
      readonly kind: "measure";
      readonly responseKey: string;
      readonly measure: number;
      readonly fields: readonly NamedField[];
    }
  /** The parts of an embedded object. */
  | { readonly kind: "object"; readonly responseKey: string; readonly fields: readonly AggregateField[] }
  | { readonly kind: "key"; readonly responseKey: string; readonly fields: readonly KeyField[] };

/** The value of a key: `key` is its place among the keys, or undefined for one that is not grouped by; `row` that of a node's rows. */
export interface ValueOfKey {
  readonly kind: "value";
  readonly responseKey: string;
  readonly key: number | undefined;
  readonly row: number;
}

/** A field of a group's key. */
export type KeyField = TypenameField | ValueOfKey;

/** A field of a list of groups. */
export type GroupsField =
  | TypenameField
  | { readonly kind: "hasMore"; readonly responseKey: string }
  | { readonly kind: "nodes"; readonly responseKey: string; readonly fields: readonly AggregateField[] };

/** A field by its name, under the key of the answer. */
export type NamedField =
  | TypenameField
  | { readonly kind: "named"; readonly responseKey: string; readonly name: string };

/** What a cursor says of one key of the order: whether it is null decides the text, its value is a parameter. */
export interface CursorKey {
  readonly isNull: boolean;
  readonly value: Parameter;
}

/** A cursor, key by key of the order. */
export type CursorBound = readonly CursorKey[];

/** One key of an order. */
export interface OrderKey {
  readonly value: ValueReference;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** What is given back of a node: its cells, or for an abstract type those of each type that it can be. */
export type RowPlan = ObjectRow | VariantRow;

/** The cells of an object of one type. */
export interface ObjectRow {
  readonly kind: "object";
  readonly fields: readonly FieldPlan[];
}

/** The cells of a node that can be of several types: those that every type shares, then those of its own. */
export interface VariantRow {
  readonly kind: "variants";
  readonly shared: ObjectRow;
  readonly variants: readonly Variant[];
}

/** A type that a node can be of. */
export interface Variant {
  readonly typeName: string;
  readonly label: string;
  readonly own: ObjectRow;
  /** The response keys of both kinds of cells as they were asked for. */
  readonly order: readonly string[];
}

/** One field of the answer and where its value comes from. */
export interface FieldPlan {
  /** A symbol for what is no field of the answer. */
  readonly responseKey: string | symbol;
  readonly cell: Cell;
}

/** Where a value of the answer comes from. */
export type Cell =
  | { readonly kind: "property"; readonly on: "node" | "edge"; readonly property: Property }
  | { readonly kind: "derived"; readonly derived: Derived; readonly over: Relation; readonly entity: Entity }
  | { readonly kind: "embedded"; readonly embedded: Embedded; readonly row: ObjectRow }
  | { readonly kind: "set"; readonly set: SetPlan }
  | { readonly kind: "group"; readonly group: Group; readonly entity: Entity; readonly fields: readonly GroupField[] }
  /** `__typename`, which is known without a look at the graph. */
  | { readonly kind: "typename"; readonly typeName: string }
  /** Where the node is cited from, for `@cite`. */
  | { readonly kind: "citations"; readonly lens: Lens }
  /** A value that a question has bound, and what is made of it. */
  | {
      readonly kind: "column";
      readonly expression: Cypher;
      readonly read: ((value: unknown) => unknown) | undefined;
    }
  /** A node that a question has bound, or null. */
  | { readonly kind: "bound"; readonly node: string; readonly row: RowPlan }
  /** One object per item of a bound list: of nodes, or under the name `item` of whatever a question has put there. */
  | {
      readonly kind: "each";
      readonly list: Cypher;
      readonly item: string | undefined;
      readonly binds: Readonly<Record<string, string>>;
      readonly most: Parameter | undefined;
      readonly row: RowPlan;
    }
  /** On an edge: the node at its end. */
  | { readonly kind: "node"; readonly row: RowPlan }
  /** On an edge: its cursor, made of the page's keys. */
  | { readonly kind: "cursor" };

/** A field of an item of a grouped list: the value, or the nodes under it. */
export type GroupField =
  | TypenameField
  | { readonly kind: "value"; readonly responseKey: string }
  | { readonly kind: "nodes"; readonly responseKey: string; readonly row: RowPlan };

/** Whether a cell stands in the statement: what is known without it does not. */
export const isPrinted = ({ cell }: FieldPlan): boolean => cell.kind !== "cursor" && cell.kind !== "typename";
