import fc from "fast-check";
import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import type { ArgumentTree, DocumentTree, FieldTree, ItemTree, PageTree } from "./random-document.js";
import { type InputTree, type LeafTree, type RandomInput, rarely, sometimes } from "./random-input.js";

type Field = GraphQLField<unknown, unknown>;

/** A connection to look into: a root connection, or one of each node that a root connection lists. */
interface Target {
  readonly root: Field;
  readonly owner: GraphQLCompositeType | undefined;
  readonly field: Field;
}

/** Enough for all rows, so that a filter shows its effect on each of them. */
const mostRows = 40_000;

/**
 * Arbitrary small documents about one connection: a filter over all of its rows, or pages of an order. They are fast,
 * so that many can be tried; `random-document.ts` makes the large ones that combine everything.
 */
export class FocusedDocument {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly input: RandomInput,
  ) {}

  document(): fc.Arbitrary<DocumentTree> {
    return fc.oneof(
      ...this.targets().flatMap((target) => [
        this.about(target, this.filtered(target.field)),
        this.about(target, this.paged(target.field)),
      ]),
    );
  }

  private targets(): readonly Target[] {
    const query = this.schema.getQueryType();
    const roots = Object.values(query?.getFields() ?? {}).filter((field) => argumentType(field, "where") !== undefined);
    return roots.flatMap((root) => {
      const owner = this.nodeType(root);
      const nested = isObjectType(owner)
        ? Object.values(owner.getFields()).filter((field) => argumentType(field, "where") !== undefined)
        : [];
      return [{ root, owner: undefined, field: root }, ...nested.map((field) => ({ root, owner, field }))];
    });
  }

  private about({ root, owner, field }: Target, page: fc.Arbitrary<PageTree>): fc.Arbitrary<DocumentTree> {
    const connection = fc
      .record({ page, items: this.selection(field) })
      .map(({ page: given, items }) => fieldTree(owner ?? this.query(), field, items, given));
    const items = connection.map((inner): readonly ItemTree[] => {
      if (owner === undefined) return [inner];
      const connectionType = getNamedType(root.type) as GraphQLCompositeType;
      const nodes = fieldTree(connectionType, fieldOf(connectionType, "nodes"), [this.id(owner), inner]);
      return [fieldTree(this.query(), root, [nodes], wholePage)];
    });
    return fc.record({ items, asksTwice: rarely(3), fault: fc.constant(undefined), mostRows: fc.constant(mostRows) });
  }

  private query(): GraphQLCompositeType {
    const query = this.schema.getQueryType();
    if (query === undefined || query === null) throw new RangeError("the schema has no Query");
    return query;
  }

  private nodeType(connection: Field): GraphQLCompositeType | undefined {
    const type = getNamedType(fieldOf(getNamedType(connection.type) as GraphQLCompositeType, "nodes").type);
    return isCompositeType(type) ? type : undefined;
  }

  /** Everything observable about a page: its rows in order, their number, and the page info. */
  private selection(field: Field): fc.Arbitrary<readonly ItemTree[]> {
    const type = getNamedType(field.type) as GraphQLCompositeType;
    const [edge, node, info] = ["edges", "nodes", "pageInfo"].map(
      (name) => getNamedType(fieldOf(type, name).type) as GraphQLCompositeType,
    ) as [GraphQLCompositeType, GraphQLCompositeType, GraphQLCompositeType];
    const leaves = (of: GraphQLCompositeType): readonly ItemTree[] =>
      isObjectType(of)
        ? Object.values(of.getFields())
            .filter((part) => !isCompositeType(getNamedType(part.type)))
            .map((part) => fieldTree(of, part, []))
        : [];
    const parts = [
      fieldTree(type, fieldOf(type, "edges"), [
        ...leaves(edge),
        fieldTree(edge, fieldOf(edge, "node"), [this.id(node)]),
      ]),
      fieldTree(type, fieldOf(type, "totalCount"), []),
      fieldTree(type, fieldOf(type, "pageInfo"), leaves(info)),
    ];
    return fc.subarray(parts, { minLength: 2 });
  }

  private id(type: GraphQLCompositeType): ItemTree {
    const node = this.schema.getType("Node");
    if (!isInterfaceType(node)) throw new RangeError("the schema has no Node");
    return {
      kind: "fragment",
      parent: type,
      on: node,
      form: "inline",
      directive: undefined,
      items: [fieldTree(node, fieldOf(node, "id"), [])],
    };
  }

  private filtered(field: Field): fc.Arbitrary<PageTree> {
    const type = argumentType(field, "where") as GraphQLInputType;
    const where = fc.oneof(
      { weight: 5, arbitrary: this.input.of(type, "", 0) },
      { weight: 3, arbitrary: this.input.of(type, "", 2) },
      { weight: 2, arbitrary: this.input.of(type, "", 4) },
    );
    return fc
      .record({ where: argument(where), orderBy: sometimes(4, this.order(field)) })
      .map((given) => ({ ...wholePage, ...given }));
  }

  private paged(field: Field): fc.Arbitrary<PageTree> {
    const cursor = fc.record({ pick: fc.nat({ max: 200 }), isVariable: fc.boolean(), isUnfiltered: fc.boolean() });
    return fc.record({
      count: fc.constantFrom("first" as const, "last" as const),
      size: fc.integer({ min: 1, max: 8 }).map(literal),
      after: sometimes(2, cursor),
      before: sometimes(2, cursor),
      where: sometimes(4, argument(this.input.of(argumentType(field, "where") as GraphQLInputType, "", 1))),
      orderBy: this.order(field),
      writesNulls: fc.constant(false),
    });
  }

  private order(field: Field): fc.Arbitrary<ArgumentTree> {
    return argument(this.input.of(argumentType(field, "orderBy") as GraphQLInputType, "", 2));
  }
}

const argument = (value: fc.Arbitrary<InputTree>): fc.Arbitrary<ArgumentTree> =>
  fc.record({ value, second: sometimes(2, value), isVariable: rarely(4), isAbsent: fc.constant(false) });

const literal = (value: number): LeafTree => ({ kind: "leaf", value, second: value, form: "literal" });

const wholePage: PageTree = {
  count: "first",
  size: literal(100),
  after: undefined,
  before: undefined,
  where: undefined,
  orderBy: undefined,
  writesNulls: false,
};

const argumentType = (field: Field, name: string): GraphQLInputType | undefined =>
  field.args.find((candidate) => candidate.name === name)?.type;

function fieldOf(type: GraphQLCompositeType, name: string): Field {
  const field = "getFields" in type ? type.getFields()[name] : undefined;
  if (field === undefined) throw new RangeError(`${type.name} has no ${name}`);
  return field;
}

const fieldTree = (
  parent: GraphQLCompositeType,
  field: Field,
  items: readonly ItemTree[],
  page?: PageTree,
): FieldTree => ({
  kind: "field",
  parent,
  field,
  alias: 0,
  directive: undefined,
  id: undefined,
  page,
  groups: undefined,
  asOf: undefined,
  items,
});
