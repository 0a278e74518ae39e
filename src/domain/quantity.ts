import { Field, Float, ObjectType } from "type-graphql";
import { GraphProperty } from "../graph/declarations.js";

@ObjectType("Quantity", {
  simpleResolvers: true,
  description:
    'A number as it was said, with bounds after Wikibase: 31 is min 31 and max 31, "over 30" is min 30 without the 30 itself and no max.',
})
export class Quantity {
  @Field(() => Float, { nullable: true, description: "Lower bound; null if there is none." })
  @GraphProperty({ index: true })
  min?: number;

  @Field(() => Float, { nullable: true, description: "Upper bound; null if there is none." })
  @GraphProperty({ index: true })
  max?: number;

  @Field({ description: "Whether the lower bound itself is meant." })
  @GraphProperty({ fallback: true })
  minInclusive!: boolean;

  @Field({ description: "Whether the upper bound itself is meant." })
  @GraphProperty({ fallback: true })
  maxInclusive!: boolean;

  @Field({ nullable: true, description: "What is counted or measured: `nations`, `miles`, `companies`." })
  @GraphProperty({ index: true })
  unit?: string;

  @Field({ description: "Whether the number is said to be a rough one." })
  @GraphProperty({ fallback: false })
  approximate!: boolean;
}
