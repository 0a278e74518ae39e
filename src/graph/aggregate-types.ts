import {
  GraphQLBoolean,
  type GraphQLEnumType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { groupKeys, isMeasured, type KeySource } from "./aggregates.js";
import { type Embedded, entityNamed, type GraphField, type GraphModel, type Relation } from "./graph-model.js";
import { connectionBase } from "./names.js";
import type { TypeStore } from "./type-store.js";
import { valueKinds } from "./value-kind.js";

type Fields = GraphQLFieldConfigMap<unknown, unknown>;
type FieldConfig = GraphQLFieldConfig<unknown, unknown>;

/** Builds the types of `aggregate` and `groups` of connections from the model. */
export class AggregateTypes {
  constructor(
    private readonly model: GraphModel,
    private readonly store: TypeStore,
    private readonly named: (name: string) => GraphQLOutputType,
    private readonly entityType: () => GraphQLEnumType,
  ) {}

  /** The fields of a connection that summarise all of its pages. */
  connectionFields(relation: Pick<Relation, "target" | "edge">): Fields {
    const base = connectionBase(relation);
    return {
      aggregate: {
        type: required(
          this.store.object(`${base}Aggregate`, "Counts, sums and bounds over all pages together.", () =>
            this.measures(relation),
          ),
        ),
        description: "Counts, sums and bounds over everything that `where` selects, on all pages.",
      },
      groups: {
        type: required(this.groups(relation)),
        description:
          "Counts, sums and bounds for each combination of values of one or more keys, the largest group first. A facet is `groups(by: [KIND]) { nodes { key { kind } count } }`; use aliases for several facets.",
        args: {
          by: {
            type: required(new GraphQLList(required(this.keyEnum(relation)))),
            description:
              "Keys to group by. An item with several values for a key counts under each of them; an item with none counts under null.",
          },
          first: { type: GraphQLInt, description: "Number of groups, 1 to 1000. Default: 100." },
        },
      },
    };
  }

  private groups(relation: Pick<Relation, "target" | "edge">): GraphQLObjectType {
    const base = connectionBase(relation);
    const group = this.store.object(`${base}Group`, "Counts, sums and bounds of one group.", () => ({
      key: { type: required(this.key(relation)), description: "The key values that its items share." },
      ...this.measures(relation),
    }));
    return this.store.object(`${base}Groups`, "Groups of items, the largest first.", () => ({
      nodes: { type: listOf(group), description: "The groups." },
      hasMore: { type: required(GraphQLBoolean), description: "Whether there are more groups than `first` returned." },
    }));
  }

  private keys(relation: Pick<Relation, "target" | "edge">): readonly KeySource[] {
    const edge = relation.edge === undefined ? undefined : this.model.edges.get(relation.edge);
    return groupKeys(this.model, entityNamed(this.model, relation.target), edge);
  }

  private keyEnum(relation: Pick<Relation, "target" | "edge">): GraphQLEnumType {
    return this.store.enumeration(
      `${connectionBase(relation)}GroupKey`,
      "The keys that items can be grouped by.",
      () => this.keys(relation).map(({ value, description }) => [value, description]),
      true,
    );
  }

  private key(relation: Pick<Relation, "target" | "edge">): GraphQLObjectType {
    return this.store.object(
      `${connectionBase(relation)}Key`,
      "The key values of a group. A key is null if it was not grouped by, or if the items have no value for it.",
      () =>
        Object.fromEntries(
          this.keys(relation).map((key) => [key.name, { type: this.keyType(key), description: key.description }]),
        ),
    );
  }

  private keyType({ field, isType }: KeySource): GraphQLOutputType {
    if (field.kind === "relation") return isType === true ? this.entityType() : this.named(field.target);
    return field.enumType ?? this.store.scalar(valueKinds[field.value].argument);
  }

  private measures(relation: Pick<Relation, "target" | "edge">): Fields {
    return {
      count: { type: required(GraphQLInt), description: "Number of items." },
      ...this.fieldMeasures(entityNamed(this.model, relation.target).fields),
    };
  }

  private fieldMeasures(fields: ReadonlyMap<string, GraphField>): Fields {
    const measures: Fields = {};
    for (const field of fields.values()) {
      const type = this.measure(field);
      if (type !== undefined) measures[field.name] = { type, description: field.description };
    }
    return measures;
  }

  private measure(field: GraphField): GraphQLOutputType | undefined {
    if (field.kind === "embedded") return isMeasured(field) ? this.embeddedMeasure(field) : undefined;
    if ((field.kind !== "property" && field.kind !== "derived") || !isMeasured(field)) return undefined;
    if (field.value === "edtf")
      return required(
        this.bounds("Edtf", this.store.scalar("Edtf"), "The first and the last day that the dates cover.", {}),
      );
    const number = field.value === "int" ? GraphQLInt : GraphQLFloat;
    const sum = field.value === "int" ? this.store.scalar("Decimal") : GraphQLFloat;
    return required(
      this.bounds(field.value === "int" ? "Int" : "Float", number, "Bounds, sum and mean of a set of numbers.", {
        sum: { type: sum, description: "The sum. Null if there are no values." },
        mean: { type: GraphQLFloat, description: "The mean. Null if there are no values." },
      }),
    );
  }

  private embeddedMeasure(field: Embedded): GraphQLOutputType {
    const decimal = [...field.fields.values()].find((part) => part.kind === "property" && part.value === "decimal");
    if (decimal === undefined)
      return required(
        this.store.object(`${field.type}Aggregate`, "Counts, sums and bounds over the parts of the value.", () =>
          this.fieldMeasures(field.fields),
        ),
      );
    const amount = this.store.scalar("Decimal");
    const type = this.bounds(field.type, amount, "Exact counts, sums and bounds of amounts in one currency.", {
      currency: { type: required(this.store.scalar("Currency")), description: "The currency." },
      sum: { type: amount, description: "The sum of the amounts." },
      mean: {
        type: amount,
        description: "The mean of the amounts, rounded half to even to the minor unit of the currency.",
      },
    });
    return listOf(type);
  }

  private bounds(
    name: string,
    type: GraphQLOutputType,
    description: string,
    more: Record<string, FieldConfig>,
  ): GraphQLObjectType {
    return this.store.object(`${name}Aggregate`, description, () => ({
      count: { type: required(GraphQLInt), description: "Number of items that have a value." },
      min: { type, description: "The smallest value. Null if there is none." },
      max: { type, description: "The largest value. Null if there is none." },
      ...more,
    }));
  }
}

const required = <Type extends GraphQLNullableType>(type: Type): GraphQLNonNull<Type> => new GraphQLNonNull(type);

const listOf = (type: GraphQLObjectType): GraphQLOutputType =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
