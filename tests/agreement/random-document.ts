import fc from "fast-check";
import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import { FocusedDocument } from "./focused-document.js";
import { type InputTree, type LeafTree, RandomInput, rarely, sometimes } from "./random-input.js";
import type { IsCovered } from "./schema-coverage.js";
import type { ValuePool } from "./value-pool.js";

/** A document before it is printed; `print-document.ts` makes text and variables of it. */
export interface DocumentTree {
  readonly items: readonly ItemTree[];
  /** Whether it is sent again with the second values of its variables. */
  readonly asksTwice: boolean;
  readonly fault: FaultTree | undefined;
  /** Most rows it may ask for, with nested page sizes multiplied. */
  readonly mostRows: number;
}

/** An item of a selection set. */
export type ItemTree = FieldTree | FragmentTree;

export interface FieldTree {
  readonly kind: "field";
  readonly parent: GraphQLCompositeType;
  /** Undefined for `__typename`, which every type has. */
  readonly field: GraphQLField<unknown, unknown> | undefined;
  /** 0 for none; 1 and 2 for the field's name with that number; 3 for a name that any field may get. */
  readonly alias: number;
  readonly directive: DirectiveTree | undefined;
  readonly id: InputTree | undefined;
  readonly page: PageTree | undefined;
  readonly groups: GroupsTree | undefined;
  /** The `asOf` of a root field. */
  readonly asOf: ArgumentTree | undefined;
  readonly items: readonly ItemTree[];
}

/** The arguments of `groups`: keys, and how many groups. */
export interface GroupsTree {
  readonly by: InputTree;
  readonly first: LeafTree | undefined;
}

export interface FragmentTree {
  readonly kind: "fragment";
  readonly parent: GraphQLCompositeType;
  readonly on: GraphQLCompositeType;
  /** Inline, inline without a type condition, named, or a spread of a fragment named before if there is one. */
  readonly form: "inline" | "bare" | "named" | "again";
  readonly directive: DirectiveTree | undefined;
  readonly items: readonly ItemTree[];
}

export interface DirectiveTree {
  readonly name: "skip" | "include";
  readonly value: LeafTree;
}

/** The arguments of a connection. */
export interface PageTree {
  readonly count: "first" | "last" | "none";
  readonly size: LeafTree;
  readonly after: CursorTree | undefined;
  readonly before: CursorTree | undefined;
  readonly where: ArgumentTree | undefined;
  readonly orderBy: ArgumentTree | undefined;
  /** Whether arguments not given are written as null, which means the same. */
  readonly writesNulls: boolean;
}

/** An argument, with a second value for when it is a variable as a whole. */
export interface ArgumentTree {
  readonly value: InputTree;
  readonly second: InputTree | undefined;
  readonly isVariable: boolean;
  /** Whether the variable has no value in the first request. */
  readonly isAbsent: boolean;
}

/** A cursor from an earlier answer to the same document without cursors: which of those listed for this connection. */
export interface CursorTree {
  readonly pick: number;
  readonly isVariable: boolean;
  /** Whether the earlier document had no filter here, so that the cursor's row may not be in the list. */
  readonly isUnfiltered: boolean;
}

/** A mistake put into one of the document's connections. */
export interface FaultTree {
  readonly kind: FaultKind;
  readonly pick: number;
  readonly isVariable: boolean;
}

export const faultKinds = [
  "none at all",
  "too many",
  "negative",
  "first and last",
  "broken cursor",
  "foreign cursor",
  "null in a filter",
  "amount without currency",
  "day that does not exist",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Most rows of a document that combines everything. */
const mostRows = 240;

/** Deepest nesting of related nodes. */
const greatestDepth = 4;

/** Arbitrary documents over a schema; types, fields and arguments are all drawn from it. */
export class RandomDocument {
  private readonly input: RandomInput;
  private readonly known = new Map<string, fc.Arbitrary<readonly ItemTree[]>>();
  private readonly pages = new Map<string, fc.Arbitrary<PageTree>>();

  /** @param isCovered whether the reference can answer a field. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pool: ValuePool,
    private readonly isCovered: IsCovered,
  ) {
    this.input = new RandomInput(pool);
  }

  document(): fc.Arbitrary<DocumentTree> {
    const query = this.schema.getQueryType();
    if (!isObjectType(query)) throw new RangeError("the schema has no Query");
    const fault = fc.record({
      kind: fc.constantFrom(...faultKinds),
      pick: fc.nat({ max: 50 }),
      isVariable: fc.boolean(),
    });
    const documents = [1, 2, 3, greatestDepth].map((depth) =>
      fc.record({
        items: this.items(query, depth, 1, 2),
        asksTwice: rarely(2),
        fault: sometimes(12, fault),
        mostRows: fc.constant(mostRows),
      }),
    );
    return fc.oneof(
      { weight: documents.length, arbitrary: new FocusedDocument(this.schema, this.input).document() },
      ...documents.map((arbitrary) => ({ weight: 1, arbitrary })),
    );
  }

  /**
   * Items of a selection set: at most `most`, with related nodes nested `depth` deep, and fragments nested `fragments`
   * deep.
   */
  private items(
    type: GraphQLCompositeType,
    depth: number,
    fragments: number,
    most: number,
  ): fc.Arbitrary<readonly ItemTree[]> {
    const key = `${type.name} ${depth} ${fragments} ${most}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // Usually at least one item. An empty selection set is printed as `{ __typename }`, which is what it shrinks to.
    const item = this.item(type, depth, fragments);
    const made = fc
      .tuple(fc.option(item, { nil: undefined, freq: 20 }), fc.array(item, { maxLength: most - 1 }))
      .map(([first, others]) => (first === undefined ? others : [first, ...others]));
    this.known.set(key, made);
    return made;
  }

  private item(type: GraphQLCompositeType, depth: number, fragments: number): fc.Arbitrary<ItemTree> {
    const isRoot = type === this.schema.getQueryType();
    const fields = isUnionType(type)
      ? []
      : Object.values(type.getFields()).filter((field) => this.isCovered(type, field));
    const offered = fields.filter((field) => depth > 0 || !this.leadsOn(field));
    const leaves = offered.filter((field) => !isCompositeType(getNamedType(field.type)));
    // A failing document shrinks to the first choice.
    const choices = [{ weight: isRoot ? 1 : 2, arbitrary: this.typeName(type) }];
    if (leaves.length > 0)
      choices.push({
        weight: Math.min(10, 3 * leaves.length),
        arbitrary: fc.oneof(...leaves.map((field) => this.field(type, field, depth, fragments))),
      });
    const composites = offered.filter((field) => !leaves.includes(field));
    if (composites.length > 0)
      choices.push({
        weight: isRoot ? 30 : 8,
        arbitrary: fc.oneof(...composites.map((field) => this.field(type, field, depth, fragments))),
      });
    if (fragments > 0)
      choices.push({ weight: isAbstractType(type) ? 10 : 2, arbitrary: this.fragment(type, depth, fragments) });
    return fc.oneof({ withCrossShrink: true }, ...(choices as { weight: number; arbitrary: fc.Arbitrary<ItemTree> }[]));
  }

  private typeName(type: GraphQLCompositeType): fc.Arbitrary<ItemTree> {
    return fc.record({ alias: fc.nat({ max: 1 }), directive: this.directive() }).map(({ alias, directive }) => ({
      kind: "field",
      parent: type,
      field: undefined,
      alias,
      directive,
      id: undefined,
      page: undefined,
      groups: undefined,
      asOf: undefined,
      items: [],
    }));
  }

  private field(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
    fragments: number,
  ): fc.Arbitrary<ItemTree> {
    const type = getNamedType(field.type);
    const below = this.leadsOn(field) ? depth - 1 : depth;
    const items = isCompositeType(type)
      ? this.items(type, below, Math.min(fragments + 1, 2), depth > 1 ? 3 : 4)
      : fc.constant([]);
    return fc.record({
      kind: fc.constant("field" as const),
      parent: fc.constant(parent),
      field: fc.constant(field),
      alias: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
      directive: this.directive(),
      id: this.idOf(field),
      page: this.pageOf(field),
      groups: this.groupsOf(field),
      asOf: this.asOfOf(field),
      items,
    });
  }

  /** Whether the field leads to nodes that have relations themselves. */
  private leadsOn(field: GraphQLField<unknown, unknown>): boolean {
    const type = getNamedType(field.type);
    return isCompositeType(type) && (field.args.length > 0 || this.isNode(type));
  }

  private isNode(type: GraphQLCompositeType): boolean {
    const node = this.schema.getType("Node");
    return isInterfaceType(node) && this.possible(type).every((name) => this.possible(node).includes(name));
  }

  private possible(type: GraphQLCompositeType): readonly string[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type).map((possible) => possible.name) : [type.name];
  }

  private fragment(type: GraphQLCompositeType, depth: number, fragments: number): fc.Arbitrary<ItemTree> {
    const mine = this.possible(type);
    const others = Object.values(this.schema.getTypeMap()).filter(
      (other) =>
        isCompositeType(other) &&
        !other.name.startsWith("__") &&
        this.possible(other).some((name) => mine.includes(name)),
    );
    return fc.oneof(
      ...(others as GraphQLCompositeType[]).map((on) =>
        fc.record({
          kind: fc.constant("fragment" as const),
          parent: fc.constant(type),
          on: fc.constant(on),
          form: fc.constantFrom(
            "inline" as const,
            "inline" as const,
            ...(on === type ? ["bare" as const] : []),
            "named" as const,
            "again" as const,
          ),
          directive: this.directive(),
          items: this.items(on, depth, fragments - 1, 3),
        }),
      ),
    );
  }

  private directive(): fc.Arbitrary<DirectiveTree | undefined> {
    const directive = fc.record({
      name: fc.constantFrom("include" as const, "skip" as const),
      value: this.input.leaf(fc.boolean()),
    });
    return sometimes(14, directive);
  }

  private idOf(field: GraphQLField<unknown, unknown>): fc.Arbitrary<InputTree | undefined> {
    const type = getNamedType(field.type);
    if (!field.args.some((argument) => argument.name === "id") || !isCompositeType(type)) return fc.constant(undefined);
    return this.input.leaf(this.pool.ids(this.possible(type)));
  }

  private asOfOf(field: GraphQLField<unknown, unknown>): fc.Arbitrary<ArgumentTree | undefined> {
    const type = field.args.find((argument) => argument.name === "asOf")?.type;
    return type === undefined ? fc.constant(undefined) : this.argument(3, this.input.of(type, "", 1));
  }

  private groupsOf(field: GraphQLField<unknown, unknown>): fc.Arbitrary<GroupsTree | undefined> {
    const by = field.args.find((argument) => argument.name === "by");
    const keys = by === undefined ? undefined : getNamedType(by.type);
    if (!isEnumType(keys)) return fc.constant(undefined);
    const key = this.input
      .leaf(fc.constantFrom(...keys.getValues().map(({ name }) => name)))
      .map((leaf) => ({ ...leaf, form: leaf.form === "variable" ? leaf.form : ("literal" as const) }));
    const list = fc.record({
      kind: fc.constant("list" as const),
      items: fc.array(key, { minLength: 1, maxLength: 2 }),
      isVariable: rarely(3),
      isBare: fc.boolean(),
    });
    return fc.record({ by: list, first: sometimes(2, this.input.leaf(fc.integer({ min: 1, max: 8 }))) });
  }

  private pageOf(field: GraphQLField<unknown, unknown>): fc.Arbitrary<PageTree | undefined> {
    const typeOf = (name: string): GraphQLInputType | undefined =>
      field.args.find((argument) => argument.name === name)?.type;
    const [where, orderBy] = [typeOf("where"), typeOf("orderBy")];
    if (where === undefined || orderBy === undefined) return fc.constant(undefined);
    const key = `${String(where)} ${String(orderBy)}`;
    const known = this.pages.get(key) ?? this.page(where, orderBy);
    this.pages.set(key, known);
    return known;
  }

  private page(where: GraphQLInputType, orderBy: GraphQLInputType): fc.Arbitrary<PageTree> {
    const cursor = fc.record({ pick: fc.nat({ max: 30 }), isVariable: fc.boolean(), isUnfiltered: fc.boolean() });
    const someCursor = sometimes(6, cursor);
    return fc.record({
      count: fc.constantFrom("first" as const, "first" as const, "last" as const, "none" as const),
      size: this.input.leaf(
        fc.oneof(
          { weight: 5, arbitrary: fc.integer({ min: 1, max: 6 }) },
          { weight: 1, arbitrary: fc.integer({ min: 7, max: 100 }) },
        ),
      ),
      after: someCursor,
      before: someCursor,
      where: this.argument(
        3,
        fc.oneof(this.input.of(where, "", 1), this.input.of(where, "", 3), this.input.of(where, "", 5)),
      ),
      orderBy: this.argument(2, this.input.of(orderBy, "", 2)),
      writesNulls: rarely(12),
    });
  }

  private argument(oneIn: number, value: fc.Arbitrary<InputTree>): fc.Arbitrary<ArgumentTree | undefined> {
    return sometimes(
      oneIn,
      fc.record({ value, second: sometimes(2, value), isVariable: rarely(4), isAbsent: rarely(6) }),
    );
  }
}
