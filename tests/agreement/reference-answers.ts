import { edgeOf, type GraphField, type Relation } from "../../src/graph/graph-model.js";
import { typeNameKey } from "../../src/graph/names.js";
import { groupItems, type ItemGroup, measure } from "./reference-aggregate.js";
import type { Conditions, ReferenceFilter } from "./reference-filter.js";
import type { ReferenceNode, Values } from "./reference-graph.js";
import { compareKeys, listKeys, sortKeys } from "./reference-order.js";
import { cutPage, listName, type Page, type Sorted, writeCursor } from "./reference-page.js";
import type { Arguments } from "./reference-refusal.js";
import type { GroupItem, Item, ReferenceRelations } from "./reference-relations.js";

/** What all answers share: the relations to follow, and the filters. */
export interface Answering {
  readonly relations: ReferenceRelations;
  readonly filter: ReferenceFilter;
  /** Number of nodes shown so far. */
  readonly counted: { nodes: number };
}

/** An object of the answer, which gives the value of each of its fields. */
export interface Answerer {
  answer(field: string, given: Arguments): unknown;
}

export class NodeAnswer implements Answerer {
  readonly [typeNameKey]: string;

  constructor(
    private readonly answering: Answering,
    private readonly node: ReferenceNode,
  ) {
    this[typeNameKey] = node.type;
    answering.counted.nodes++;
  }

  answer(name: string, given: Arguments): unknown {
    const { fields } = this.answering.relations.entity(this.node.type);
    return answerField(
      this.answering,
      this.node,
      required(fields, name, this.node.type),
      fields,
      this.node.values[name],
      given,
    );
  }
}

/** A value object of its owner. */
class EmbeddedAnswer implements Answerer {
  constructor(
    private readonly answering: Answering,
    private readonly owner: ReferenceNode,
    private readonly fields: ReadonlyMap<string, GraphField>,
    private readonly values: Values,
  ) {}

  answer(name: string, given: Arguments): unknown {
    return answerField(
      this.answering,
      this.owner,
      required(this.fields, name, this.owner.type),
      this.fields,
      this.values[name],
      given,
    );
  }
}

function answerField(
  answering: Answering,
  owner: ReferenceNode,
  field: GraphField,
  siblings: ReadonlyMap<string, GraphField>,
  value: unknown,
  given: Arguments,
): unknown {
  const { relations } = answering;
  switch (field.kind) {
    case "property":
      return value ?? null;
    case "derived":
      return relations.derived(owner, field, siblings);
    case "embedded": {
      const object = field.required ? {} : (value as Values | undefined);
      return object === undefined ? null : new EmbeddedAnswer(answering, owner, field.fields, object);
    }
    case "fromText":
      return madeWithoutTexts(answering, owner, field.name, siblings);
    case "group":
      return relations.groups(owner, field).map((item) => new GroupAnswer(answering, item, field.valueField));
    case "relation":
      return answerRelation(answering, owner, field, given);
    case "between":
      throw new RangeError(`${field.name} stands on an edge only`);
  }
}

/** The words of a passage, which nobody keeps here, and the link to it, in which they would be. */
function madeWithoutTexts(
  { relations }: Answering,
  owner: ReferenceNode,
  name: string,
  siblings: ReadonlyMap<string, GraphField>,
): string | null {
  if (name === "text") return null;
  const at = (relation: string): ReferenceNode | undefined => {
    const field = siblings.get(relation);
    return field?.kind === "relation" ? relations.one(owner, field) : undefined;
  };
  const url = at("article")?.values["url"] as string | undefined;
  const fragment = String(owner.values["fragment"]);
  const isRow = fragment.startsWith("row=") && at("version") === undefined;
  return url === undefined ? null : isRow && !url.includes("#") ? `${url}#${fragment}` : url;
}

function answerRelation(answering: Answering, owner: ReferenceNode, relation: Relation, given: Arguments): unknown {
  const { relations } = answering;
  if (relation.many === "one") {
    const node = relations.one(owner, relation);
    return node === undefined ? null : new NodeAnswer(answering, node);
  }
  const items = relations.items(owner, relation);
  if (relation.many === "connection")
    return new PageAnswer(answering, items, given, relation.target, listName(relation, ""));
  const sorted = sort(items, (item) => listKeys(relations, item, relation));
  return sorted.map(({ item }) =>
    relation.entries ? new EdgeAnswer(answering, item, null) : new NodeAnswer(answering, item.node),
  );
}

const sort = (items: readonly Item[], keysOf: (item: Item) => ReturnType<typeof sortKeys>): readonly Sorted<Item>[] =>
  items.map((item) => ({ item, keys: keysOf(item) })).toSorted((a, b) => compareKeys(a.keys, b.keys));

export class PageAnswer implements Answerer {
  private readonly page: Page<Item>;
  private readonly met: readonly Item[];

  constructor(
    private readonly answering: Answering,
    items: readonly Item[],
    private readonly given: Arguments,
    private readonly typeName: string,
    private readonly list: string,
  ) {
    const where = given["where"] as Conditions | null | undefined;
    const orderBy = (given["orderBy"] ?? []) as readonly Arguments[];
    const met = items.filter(
      (item) => where === undefined || where === null || answering.filter.meets(item, where, typeName),
    );
    this.met = met;
    this.page = cutPage(
      sort(met, (item) => sortKeys(answering.relations, item, orderBy, typeName)),
      given,
    );
  }

  answer(name: string, asked: Arguments): unknown {
    const { items, hasNextPage, hasPreviousPage } = this.page;
    switch (name) {
      case "edges":
        return items.map((sorted) => new EdgeAnswer(this.answering, sorted.item, this.cursor(sorted)));
      case "nodes":
        return items.map(({ item }) => new NodeAnswer(this.answering, item.node));
      case "totalCount":
        return this.met.length;
      case "aggregate":
        return new AggregateAnswer(this.answering, this.typeName, { keys: new Map(), items: this.met });
      case "groups":
        return this.groups(asked);
      case "pageInfo":
        return new ValuesAnswer({
          hasNextPage,
          hasPreviousPage,
          startCursor: this.cursor(items[0]),
          endCursor: this.cursor(items.at(-1)),
        });
      default:
        throw new RangeError(`the reference does not know the field ${name} of a connection`);
    }
  }

  private groups(asked: Arguments): Answerer {
    const groups = groupItems(this.answering.relations, this.met, this.typeName, asked["by"] as readonly string[]);
    const size = (asked["first"] as number | null | undefined) ?? 100;
    return new ValuesAnswer({
      hasMore: groups.length > size,
      nodes: groups.slice(0, size).map((group) => new AggregateAnswer(this.answering, this.typeName, group)),
    });
  }

  private cursor(sorted: Sorted<Item> | undefined): string | null {
    return sorted === undefined ? null : writeCursor(this.list, this.given["orderBy"], sorted.keys);
  }
}

/** An edge of a connection, or an entry: the values of the relationship, with the node at its end. */
class EdgeAnswer implements Answerer {
  constructor(
    private readonly answering: Answering,
    private readonly item: Item,
    private readonly cursor: string | null,
  ) {}

  answer(name: string): unknown {
    const { relations } = this.answering;
    const edge = this.item.from === undefined ? undefined : edgeOf(relations.model, this.item.from.relation);
    const field = edge?.fields.get(name);
    if (field?.kind === "property") return this.item.link?.values[name] ?? null;
    if (field?.kind === "between")
      return relations.between(this.item, field).map((node) => new NodeAnswer(this.answering, node));
    if (name === "cursor") return this.cursor;
    if (name === (edge?.endField ?? "node")) return new NodeAnswer(this.answering, this.item.node);
    throw new RangeError(`the reference does not know the field ${name} of an edge`);
  }
}

/** One item of a grouped list. */
class GroupAnswer implements Answerer {
  constructor(
    private readonly answering: Answering,
    private readonly item: GroupItem,
    private readonly valueField: string,
  ) {}

  answer(name: string): unknown {
    return name === this.valueField
      ? this.item.value
      : this.item.nodes.map((node) => new NodeAnswer(this.answering, node));
  }
}

/** Counts, sums and bounds of a group, or of a whole list. */
class AggregateAnswer implements Answerer {
  constructor(
    private readonly answering: Answering,
    private readonly typeName: string,
    private readonly group: ItemGroup,
  ) {}

  answer(name: string): unknown {
    const { relations } = this.answering;
    if (name === "count") return this.group.items.length;
    if (name === "key") return new KeyAnswer(this.answering, this.group);
    const { fields } = relations.entity(this.typeName);
    return measured(
      measure(relations, this.group.items, required(fields, name, this.typeName), fields, ({ node }) => node.values),
    );
  }
}

/** The values that a group has in common. */
class KeyAnswer implements Answerer {
  constructor(
    private readonly answering: Answering,
    private readonly group: ItemGroup,
  ) {}

  answer(name: string): unknown {
    const value = this.group.keys.get(name) ?? null;
    return typeof value === "object" && value !== null ? new NodeAnswer(this.answering, value as ReferenceNode) : value;
  }
}

/** Wraps plain values as answers: the parts of a value object, or the measures per currency. */
const measured = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(measured);
  if (typeof value !== "object" || value === null) return value;
  return new ValuesAnswer(Object.fromEntries(Object.entries(value).map(([name, part]) => [name, measured(part)])));
};

class ValuesAnswer implements Answerer {
  constructor(private readonly values: Values) {}

  answer(name: string): unknown {
    return this.values[name];
  }
}

function required(fields: ReadonlyMap<string, GraphField>, name: string, typeName: string): GraphField {
  const field = fields.get(name);
  if (field === undefined) throw new RangeError(`the model has no ${typeName}.${name}`);
  return field;
}
