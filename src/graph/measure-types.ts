import {
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  GraphQLFloat,
  GraphQLInt,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { isMeasured } from "./aggregates.js";
import { type Embedded, entityNamed, type GraphField, type GraphModel, type Relation } from "./graph-model.js";
import { listOf, required } from "./list-type.js";
import type { TypeStore } from "./type-store.js";

type Fields = GraphQLFieldConfigMap<unknown, unknown>;
type FieldConfig = GraphQLFieldConfig<unknown, unknown>;

/** Builds the types of what is measured over a set of items: counts, sums and bounds of their values. */
export class MeasureTypes {
  constructor(
    private readonly model: GraphModel,
    private readonly store: TypeStore,
  ) {}

  /** The measures of a relation's items: their number, and the bounds and sums of their values. */
  of(relation: Pick<Relation, "target" | "edge">): Fields {
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
