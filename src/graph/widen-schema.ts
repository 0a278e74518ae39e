import { MapperKind, mapSchema } from "@graphql-tools/utils";
import {
  GraphQLBoolean,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
  type GraphQLFieldResolver,
  GraphQLID,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  type GraphQLTypeResolver,
  GraphQLUnionType,
} from "graphql";
import { asOfDescription, asOfType } from "./as-of-type.js";
import { AggregateTypes } from "./aggregate-types.js";
import { FilterTypes } from "./filter-types.js";
import type { Entity, GraphModel, Relation } from "./graph-model.js";
import { listOf } from "./list-type.js";
import { connectionBase, typeNameKey, withArticle } from "./names.js";
import { OrderTypes } from "./order-types.js";
import { TypeStore } from "./type-store.js";

type FieldConfig = GraphQLFieldConfig<unknown, unknown>;

/** Resolves a field of Query. */
export type RootResolver<Context = never> = GraphQLFieldResolver<unknown, Context>;

/**
 * Makes the schema that the service answers from the bare one: relations with pages become Relay connections with
 * `where` and `orderBy`, and every entity gets two root fields, one by id and one connection.
 */
export function widenSchema<Context = never>(model: GraphModel, resolveRoot?: RootResolver<Context>): GraphQLSchema {
  return new SchemaWidener(model, resolveRoot as RootResolver | undefined).widen();
}

class SchemaWidener {
  private readonly store: TypeStore;
  private readonly filters: FilterTypes;
  private readonly orders: OrderTypes;
  private readonly aggregates: AggregateTypes;

  constructor(
    private readonly model: GraphModel,
    private readonly resolveRoot: RootResolver | undefined,
  ) {
    this.store = new TypeStore(model.schema);
    this.filters = new FilterTypes(model, this.store);
    this.orders = new OrderTypes(model, this.store);
    this.aggregates = new AggregateTypes(
      model,
      this.store,
      (name) => this.named(name),
      () => this.filters.entityType(),
    );
  }

  widen(): GraphQLSchema {
    return mapSchema(this.model.schema, {
      [MapperKind.QUERY]: (type) =>
        new GraphQLObjectType({
          ...type.toConfig(),
          description: "The root fields of the API.",
          fields: this.rootFields(type),
        }),
      [MapperKind.OBJECT_TYPE]: (type) => this.widenObject(type),
      [MapperKind.INTERFACE_TYPE]: (type) =>
        new GraphQLInterfaceType({ ...type.toConfig(), fields: this.widenFields(type), resolveType: typeNameOf }),
      [MapperKind.UNION_TYPE]: (type) => new GraphQLUnionType({ ...type.toConfig(), resolveType: typeNameOf }),
    });
  }

  private widenObject(type: GraphQLObjectType): GraphQLObjectType {
    const config = type.toConfig();
    const target = this.edgeTarget(type.name);
    if (target !== undefined)
      return new GraphQLObjectType({ ...config, fields: { ...this.edgeFields(target), ...declaredFields(type) } });
    return new GraphQLObjectType({ ...config, fields: this.widenFields(type) });
  }

  /** The target of the connections that use this type as their edge; undefined if none does. */
  private edgeTarget(edgeName: string): string | undefined {
    for (const entity of this.model.entities.values()) {
      for (const field of entity.fields.values()) {
        if (field.kind === "relation" && field.many === "connection" && field.edge === edgeName) return field.target;
      }
    }
    return undefined;
  }

  private widenFields(type: GraphQLObjectType | GraphQLInterfaceType): GraphQLFieldConfigMap<unknown, unknown> {
    const fields = declaredFields(type);
    for (const graphField of this.model.entities.get(type.name)?.fields.values() ?? []) {
      const field = fields[graphField.name];
      if (graphField.kind === "relation" && graphField.many === "connection" && field !== undefined) {
        fields[graphField.name] = { ...field, ...this.connectionField(graphField) };
      }
    }
    return fields;
  }

  private rootFields(query: GraphQLObjectType): GraphQLFieldConfigMap<unknown, unknown> {
    const fields: GraphQLFieldConfigMap<unknown, unknown> = {};
    for (const [name, field] of Object.entries(query.toConfig().fields)) fields[name] = this.answered(field);
    for (const entity of this.model.entities.values()) {
      // A union has no root field of its own, and the interface over all nodes is answered by `node`.
      if (entity.kind === "union" || entity.label === "Entity") continue;
      fields[entity.singular] = this.answered(this.byIdField(entity));
      fields[entity.plural] = this.answered({
        description: entity.description,
        ...this.connectionField({ target: entity.name, edge: undefined, entries: false }),
      });
    }
    return fields;
  }

  private answered(field: FieldConfig): FieldConfig {
    const { resolve: _refusal, ...rest } = field;
    const asked = {
      ...rest,
      args: {
        ...rest.args,
        asOf: {
          type: asOfType(this.store),
          description: `${asOfDescription} Applies to this field and everything below it.`,
        },
      },
    };
    return this.resolveRoot === undefined
      ? asked
      : { ...asked, resolve: this.resolveRoot as GraphQLFieldResolver<unknown, unknown> };
  }

  private byIdField(entity: Entity): FieldConfig {
    return {
      type: this.named(entity.name),
      description: `${withArticle(entity.name, true)} by its identifier. Null if there is none with this id.`,
      args: { id: { type: new GraphQLNonNull(GraphQLID), description: "Identifier, such as `person:keir-starmer`." } },
    };
  }

  private connectionField(relation: Pick<Relation, "target" | "edge" | "entries">): {
    type: GraphQLOutputType;
    args: GraphQLFieldConfigArgumentMap;
  } {
    return {
      type: new GraphQLNonNull(this.connection(relation)),
      args: {
        first: {
          type: GraphQLInt,
          description: "Number of items from the start, 1 to 100. Default: 20 if neither `first` nor `last` is given.",
        },
        after: { type: GraphQLString, description: "Return only items after this cursor." },
        last: { type: GraphQLInt, description: "Number of items from the end, 1 to 100." },
        before: { type: GraphQLString, description: "Return only items before this cursor." },
        where: {
          type: this.filters.where(relation),
          description: "Filter: return only items that meet these conditions.",
        },
        orderBy: {
          type: new GraphQLList(new GraphQLNonNull(this.orders.order(relation))),
          description: "Sort keys, the most important first. Default: by id.",
        },
      },
    };
  }

  private connection(relation: Pick<Relation, "target" | "edge">): GraphQLObjectType {
    const base = connectionBase(relation);
    return this.store.object(
      `${base}Connection`,
      `One page of a list, following Relay's Cursor Connections specification.`,
      () => ({
        edges: { type: listOf(this.edge(relation)), description: "The items of the page, with their cursors." },
        nodes: { type: listOf(this.named(relation.target)), description: "The items of the page, without cursors." },
        pageInfo: { type: new GraphQLNonNull(this.pageInfo()), description: "The position of the page in the list." },
        totalCount: {
          type: new GraphQLNonNull(GraphQLInt),
          description: "Number of items on all pages together. Counted only if requested.",
        },
        ...this.aggregates.connectionFields(relation),
      }),
    );
  }

  private edge(relation: Pick<Relation, "target" | "edge">): GraphQLOutputType {
    if (relation.edge !== undefined) return this.named(relation.edge);
    return this.store.object(`${relation.target}Edge`, "One item of a page.", () => this.edgeFields(relation.target));
  }

  private edgeFields(target: string): GraphQLFieldConfigMap<unknown, unknown> {
    return {
      cursor: {
        type: new GraphQLNonNull(GraphQLString),
        description: "Cursor of this item, for `after` and `before`.",
      },
      node: { type: new GraphQLNonNull(this.named(target)), description: "The node itself." },
    };
  }

  private pageInfo(): GraphQLObjectType {
    return this.store.object("PageInfo", "Position of a page in its list, following Relay.", () => ({
      hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean), description: "Whether more items follow." },
      hasPreviousPage: {
        type: new GraphQLNonNull(GraphQLBoolean),
        description: "Whether items come before this page.",
      },
      startCursor: { type: GraphQLString, description: "Cursor of the first item. Null on an empty page." },
      endCursor: { type: GraphQLString, description: "Cursor of the last item. Null on an empty page." },
    }));
  }

  private named(name: string): GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType {
    const type = this.model.schema.getType(name);
    if (type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType)
      return type;
    throw new RangeError(`the schema has no type ${name}`);
  }
}

/**
 * The fields as declared, but without resolvers. For inherited fields type-graphql adds resolvers that read a value by
 * the field's name, while answers are stored under the alias.
 */
function declaredFields(type: GraphQLObjectType | GraphQLInterfaceType): GraphQLFieldConfigMap<unknown, unknown> {
  const { fields } = type.toConfig();
  return Object.fromEntries(Object.entries(fields).map(([name, { resolve: _byName, ...field }]) => [name, field]));
}

/**
 * The type name of a built object. A query that asks the same of all types does not fetch it, and then any possible
 * type will do.
 */
const typeNameOf: GraphQLTypeResolver<unknown, unknown> = (value, _context, { schema }, type) =>
  (value as { readonly [typeNameKey]?: string })[typeNameKey] ?? schema.getPossibleTypes(type)[0]?.name;
