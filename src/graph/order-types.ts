import { type GraphQLEnumType, type GraphQLInputFieldConfig, GraphQLInputObjectType } from "graphql";
import { entityNamed, type GraphField, type GraphModel, type Relation } from "./graph-model.js";
import { connectionBase } from "./names.js";
import type { TypeStore } from "./type-store.js";
import { valueKinds } from "./value-kind.js";

/** Builds the input types of `orderBy` from the model; each takes exactly one key. */
export class OrderTypes {
  constructor(
    private readonly model: GraphModel,
    private readonly store: TypeStore,
  ) {}

  /** Order for the items of a connection: by a field of the node, of a to-one relation, or of the edge under `edge`. */
  order(relation: Pick<Relation, "target" | "edge">): GraphQLInputObjectType {
    const entity = entityNamed(this.model, relation.target);
    return this.oneKey(`${connectionBase(relation)}Order`, () => {
      const edge = relation.edge === undefined ? undefined : this.model.edges.get(relation.edge);
      const edgeOrder =
        edge === undefined || !hasSortable(edge.fields)
          ? {}
          : {
              edge: {
                type: this.oneKey(`${edge.name}Order`, () => this.keys(edge.fields)),
                description: "By the properties of the edge.",
              },
            };
      return { ...this.keys(entity.fields), ...edgeOrder };
    });
  }

  private keys(fields: ReadonlyMap<string, GraphField>): Record<string, GraphQLInputFieldConfig> {
    const keys: Record<string, GraphQLInputFieldConfig> = {};
    for (const field of fields.values()) {
      if (isSortable(field)) keys[field.name] = { type: this.direction(), description: field.description };
      else if (field.kind === "embedded")
        keys[field.name] = {
          type: this.oneKey(`${field.type}Order`, () => this.keys(field.fields)),
          description: field.description,
        };
      else if (
        field.kind === "relation" &&
        field.many === "one" &&
        entityNamed(this.model, field.target).kind !== "union"
      ) {
        keys[field.name] = { type: this.order(field), description: field.description };
      }
    }
    return keys;
  }

  private oneKey(name: string, fields: () => Record<string, GraphQLInputFieldConfig>): GraphQLInputObjectType {
    return this.store.input(
      name,
      "One sort key. Absent values come last in both directions, and the id breaks ties.",
      fields,
      true,
    );
  }

  private direction(): GraphQLEnumType {
    return this.store.enumeration(
      "SortDirection",
      "The direction of a sort key.",
      () => [
        ["ASC", "Ascending: from the smallest to the largest."],
        ["DESC", "Descending: from the largest to the smallest."],
      ],
      true,
    );
  }
}

const isSortable = (field: GraphField): boolean =>
  (field.kind === "property" || field.kind === "derived") && valueKinds[field.value].sortable;

const hasSortable = (fields: ReadonlyMap<string, GraphField>): boolean => [...fields.values()].some(isSortable);
