import {
  GraphQLBoolean,
  type GraphQLEnumType,
  type GraphQLFieldConfigMap,
  GraphQLInt,
  GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { groupKeys, type KeySource } from "./aggregates.js";
import { entityNamed, type GraphModel, type Relation } from "./graph-model.js";
import { listOf, required } from "./list-type.js";
import { MeasureTypes } from "./measure-types.js";
import { connectionBase } from "./names.js";
import type { TypeStore } from "./type-store.js";
import { valueKinds } from "./value-kind.js";

type Fields = GraphQLFieldConfigMap<unknown, unknown>;

/** Builds the types of `aggregate` and `groups` of connections from the model. */
export class AggregateTypes {
  private readonly measures: MeasureTypes;

  constructor(
    private readonly model: GraphModel,
    private readonly store: TypeStore,
    private readonly named: (name: string) => GraphQLOutputType,
    private readonly entityType: () => GraphQLEnumType,
  ) {
    this.measures = new MeasureTypes(model, store);
  }

  /** The fields of a connection that summarise all of its pages. */
  connectionFields(relation: Pick<Relation, "target" | "edge">): Fields {
    const base = connectionBase(relation);
    return {
      aggregate: {
        type: required(
          this.store.object(`${base}Aggregate`, "Counts, sums and bounds over all pages together.", () =>
            this.measures.of(relation),
          ),
        ),
        description: "Counts, sums and bounds over everything that `where` selects, on all pages.",
      },
      groups: {
        type: required(this.groups(relation)),
        description:
          "Counts, sums and bounds for each combination of values of one or more keys, the largest group " +
          "first. A facet is `groups(by: [KIND]) { nodes { key { kind } count } }`; use aliases for several " +
          "facets.",
        args: {
          by: {
            type: required(new GraphQLList(required(this.keyEnum(relation)))),
            description:
              "Keys to group by. An item with several values for a key counts under each of them; an item " +
              "with none counts under null.",
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
      ...this.measures.of(relation),
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
}
