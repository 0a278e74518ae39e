import type { ServiceError } from "../../errors/service-error.js";
import type { DatePart } from "../../graph/aggregates.js";
import type { Derived, Embedded, Entity, Group, Property, Relation } from "../../graph/graph-model.js";
import type { Lens } from "../lens.js";
import type { AggregateField, GroupsField, MeasurePlan } from "./aggregate-field.js";
import type { Cypher, Parameter, Predicate, Source } from "./expression.js";
import type { Look } from "./look.js";
import type { NamedField, TypenameField } from "./named-field.js";
import type { CursorBound, OrderKey } from "./order-key.js";
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
  readonly limit?: Parameter<number> | undefined;
  /** How many items to reckon with, where it is usually far fewer than the limit. */
  readonly expected?: number | undefined;
}

/** A page of them. */
export interface PageResult {
  readonly kind: "page";
  /** Names the list in cursors: where it comes from and its order. */
  readonly list: string;
  /** What else a cursor belongs to: the words of a search. */
  readonly cursorsOf?: Parameter<string> | undefined;
  readonly size: Parameter<number>;
  /** Whether the page is counted from the end. */
  readonly backward: boolean;
  /** Whether one more row than the page is read, to tell whether more follow. */
  readonly lookAhead: boolean;
  readonly after: CursorBound | undefined;
  readonly before: CursorBound | undefined;
  readonly fields: readonly PageField[];
  /** What has to be read for the fields, each in a part of its own of the statement. */
  readonly parts: readonly PagePart[];
  readonly layout: PageLayout;
}

/** Where the parts of a page stand, and what an item gives. */
export interface PageLayout {
  /** The places of the rows and of the total among the parts; undefined where they are not read. */
  readonly rowsAt: number | undefined;
  readonly totalAt: number | undefined;
  /** Where the keys of the order stand in what an item gives, for cursors; undefined where no cursor is asked for. */
  readonly keysAt: number | undefined;
  /** Whether an item gives its one row as it is, and no list of rows. */
  readonly isBare: boolean;
}

/** What is read of a page: its rows, how many there are on all pages, or an aggregate over all pages. */
export type PagePart = { readonly kind: "rows" } | { readonly kind: "total" } | AggregatePart;

/** Counts, sums and bounds, of everything or by group. */
export interface AggregatePart {
  readonly kind: "aggregate";
  /** What is grouped by; empty for one aggregate over everything. */
  readonly keys: readonly GroupKeyPlan[];
  /** How many groups are read, one more than asked for; undefined without groups. */
  readonly limit: Parameter<number> | undefined;
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

/** A field that lists the items of a page. */
export interface ListField {
  readonly kind: "edges" | "nodes";
  readonly responseKey: string;
  readonly row: RowPlan;
  /** Where its row stands in what an item gives. */
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
      /** Its place among the parts. */
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
  /** Where the number of the node's type stands, by the order of the variants. */
  readonly typeAt: number;
  readonly shared: ObjectRow;
  /** Where the list of the type's own cells stands; undefined where none has any. */
  readonly ownAt: number | undefined;
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
  /** Its place among the cells of the row; undefined for what stands in no statement. */
  readonly at: number | undefined;
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
      readonly most: Parameter<number> | undefined;
      readonly row: RowPlan;
    }
  /** On an edge: the node at its end. */
  | { readonly kind: "node"; readonly row: RowPlan }
  /** On an edge: its cursor, made of the page's keys. */
  | { readonly kind: "cursor" };

/** A field of an item of a grouped list: the value, or the nodes under it, each at its place. */
export type GroupField =
  | TypenameField
  | { readonly kind: "value"; readonly responseKey: string; readonly at: number }
  | { readonly kind: "nodes"; readonly responseKey: string; readonly row: RowPlan; readonly at: number };
