import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
} from "graphql";
import {
  type Embedded,
  type Entity,
  entityNamed,
  type FromText,
  type GraphField,
  type GraphModel,
  type Group,
  nodesOf,
  type Relation,
} from "./graph-model.js";
import { connectionBase, entityTypeValue, withArticle } from "./names.js";
import { operators } from "./operators.js";
import type { TypeStore } from "./type-store.js";
import { type ValueKind, valueKinds } from "./value-kind.js";

/** The flag in a text filter that makes its operators ignore case and accents. */
export const ignoreCase = "ignoreCase";

type InputFields = Record<string, GraphQLInputFieldConfig>;

/** Builds the input types of `where` from the model: one per entity, edge and embedded type. */
export class FilterTypes {
  constructor(
    private readonly model: GraphModel,
    private readonly store: TypeStore,
  ) {}

  /**
   * Filter for the items of a connection: by fields of the node, and, where the edge has fields, by those under `edge`.
   */
  where(relation: Pick<Relation, "target" | "edge" | "entries">): GraphQLInputObjectType {
    const entity = entityNamed(this.model, relation.target);
    const base = connectionBase(relation);
    if (entity.kind === "union") return this.unionWhere(entity);
    return this.store.input(
      `${base}Where`,
      "A filter. All of the given conditions must hold. A condition on an absent value does not hold, and " +
        `\`{}\` sets no condition. To require that a related node exists, write \`{id: {isNull: false}}\`.`,
      (self) => {
        const edge = relation.edge === undefined ? undefined : this.model.edges.get(relation.edge);
        if (relation.entries && edge !== undefined) {
          const end: InputFields =
            edge.endField === undefined
              ? {}
              : { [edge.endField]: { type: this.where({ target: entity.name, edge: undefined, entries: false }) } };
          return { ...this.conditions(edge.fields), ...end, ...combined(self) };
        }
        const abstract: InputFields = entity.kind === "node" ? {} : this.memberConditions(entity);
        const edgeCondition: InputFields =
          edge === undefined
            ? {}
            : { edge: { type: this.edgeWhere(edge.name), description: "By the properties of the edge." } };
        return { ...this.conditions(entity.fields), ...abstract, ...edgeCondition, ...combined(self) };
      },
    );
  }

  private edgeWhere(name: string): GraphQLInputObjectType {
    return this.store.input(
      `${name}Where`,
      "A filter on the properties of the edge. All of the given conditions must hold.",
      (self) => ({
        ...this.conditions(this.model.edges.get(name)?.fields ?? new Map()),
        ...combined(self),
      }),
    );
  }

  private unionWhere(entity: Entity): GraphQLInputObjectType {
    return this.store.input(
      `${entity.name}Where`,
      "A filter by exactly one of the types that the node can have, or by a combination.",
      (self) => ({ ...this.members(entity), ...combined(self) }),
      true,
    );
  }

  private memberConditions(entity: Entity): InputFields {
    return {
      type: { type: this.filterOf("enum", this.entityType()), description: "The type of the node." },
      ...this.members(entity),
    };
  }

  private members(entity: Entity): InputFields {
    return Object.fromEntries(
      entity.concrete.map((name) => {
        const member = entityNamed(this.model, name);
        return [
          member.singular,
          {
            type: this.where({ target: name, edge: undefined, entries: false }),
            description: `The node is ${withArticle(name)} and meets these conditions.`,
          },
        ];
      }),
    );
  }

  /** The enum of all concrete node types. */
  entityType(): GraphQLEnumType {
    return this.store.enumeration("EntityType", "The types of nodes in the graph.", () =>
      nodesOf(this.model).map((entity) => [entityTypeValue(entity.name), entity.description]),
    );
  }

  private conditions(fields: ReadonlyMap<string, GraphField>): InputFields {
    const conditions: InputFields = {};
    for (const field of fields.values()) {
      if (field.kind === "fromText") continue;
      conditions[field.name] = { type: this.condition(field), description: field.description };
    }
    return conditions;
  }

  private condition(field: Exclude<GraphField, FromText>): GraphQLInputType {
    switch (field.kind) {
      case "property":
        // An amount means nothing without its currency, so the currency is one plain value, not a filter of its own.
        return field.value === "currency" ? this.store.scalar("Currency") : this.filterOf(field.value, field.enumType);
      case "derived":
        return this.filterOf(field.value, undefined);
      case "embedded":
        return this.embeddedWhere(field);
      case "group":
        return this.listWhere(field.type, () => this.groupWhere(field));
      case "between":
        return this.listWhere(field.target, () =>
          this.where({ target: field.target, edge: undefined, entries: false }),
        );
      case "relation":
        return field.many === "one"
          ? this.where(field)
          : this.listWhere(connectionBase(field), () => this.where(field));
    }
  }

  private listWhere(base: string, where: () => GraphQLInputObjectType): GraphQLInputObjectType {
    return this.store.input(
      `${base}ListWhere`,
      "A filter on a list: how many of its items must meet the conditions. All of the given fields must hold.",
      () => ({
        some: { type: where(), description: "At least one item meets these conditions." },
        none: { type: where(), description: "No item meets these conditions." },
        all: { type: where(), description: "Every item meets these conditions. Holds for an empty list." },
        count: {
          type: this.filterOf("int", undefined),
          description: "The total number of items in the list.",
        },
      }),
    );
  }

  private embeddedWhere(field: Embedded): GraphQLInputObjectType {
    return this.store.input(`${field.type}Where`, `A filter. All of the given conditions must hold.`, (self) => ({
      ...this.conditions(field.fields),
      ...(field.required
        ? {}
        : {
            isNull: { type: GraphQLBoolean, description: "Whether the value must be unknown (true) or known (false)." },
          }),
      ...combined(self),
    }));
  }

  private groupWhere(field: Group): GraphQLInputObjectType {
    return this.store.input(`${field.type}Where`, "A filter. All of the given conditions must hold.", (self) => ({
      [field.valueField]: { type: this.filterOf("text", undefined) },
      ...combined(self),
    }));
  }

  private filterOf(kind: ValueKind, enumType: GraphQLEnumType | undefined): GraphQLInputObjectType {
    const row = valueKinds[kind];
    return this.store.input(
      `${enumType?.name ?? ""}${row.filter}`,
      "A filter. All of the given conditions must hold.",
      () => {
        const argument = enumType ?? this.store.scalar(row.argument);
        const folds: InputFields =
          kind === "text"
            ? {
                [ignoreCase]: {
                  type: GraphQLBoolean,
                  description:
                    "Whether the other conditions here ignore case, accents and the form of apostrophes, as " +
                    "`search` does.",
                },
              }
            : {};
        return {
          ...Object.fromEntries(
            row.operators.map((key) => {
              const operator = operators[key];
              if (operator === undefined) throw new RangeError(`no operator ${key}`);
              const type =
                operator.takes === "choice"
                  ? GraphQLBoolean
                  : operator.takes === "many"
                    ? new GraphQLList(new GraphQLNonNull(argument))
                    : argument;
              return [operator.name, { type, description: operator.description }];
            }),
          ),
          ...folds,
        };
      },
    );
  }
}

const combined = (self: GraphQLInputObjectType): InputFields => ({
  and: { type: new GraphQLList(new GraphQLNonNull(self)), description: "All of these hold." },
  or: { type: new GraphQLList(new GraphQLNonNull(self)), description: "At least one of these holds." },
  not: { type: self, description: "This does not hold." },
});
