import { Field, ObjectType } from "type-graphql";
import { GraphProperty } from "../graph/declarations.js";
import { CurrencyScalar } from "../graph/scalars/currency.js";
import { DecimalScalar } from "../graph/scalars/decimal.js";

@ObjectType("Money", {
  simpleResolvers: true,
  description: "An exact amount of one currency. Amounts of different currencies are never compared or added.",
})
export class Money {
  @Field(() => DecimalScalar, { description: "The amount, exact." })
  @GraphProperty()
  amount!: string;

  @Field(() => CurrencyScalar, { description: "Its currency." })
  @GraphProperty()
  currency!: string;
}
