import { Field, Float, ObjectType } from "type-graphql";
import { GraphProperty } from "../graph/declarations.js";

@ObjectType("Quantity", {
  simpleResolvers: true,
  description:
    'A number as it was stated, with bounds, following Wikibase: 31 has min 31 and max 31; "over 30" has min 30 with minInclusive false, and no max.',
})
export class Quantity {
  @Field(() => Float, { nullable: true, description: "Lower bound. Null if there is none." })
  @GraphProperty({ index: true })
  min?: number;

  @Field(() => Float, { nullable: true, description: "Upper bound. Null if there is none." })
  @GraphProperty({ index: true })
  max?: number;

  @Field({ description: "Whether the lower bound is included." })
  @GraphProperty({ fallback: true })
  minInclusive!: boolean;

  @Field({ description: "Whether the upper bound is included." })
  @GraphProperty({ fallback: true })
  maxInclusive!: boolean;

  @Field({
    nullable: true,
    description: "The unit that is counted or measured, such as `nations`, `miles` or `companies`.",
  })
  @GraphProperty({ index: true })
  unit?: string;

  @Field({ description: "Whether the number is given as approximate." })
  @GraphProperty({ fallback: false })
  approximate!: boolean;
}
