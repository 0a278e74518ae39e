import { Field, ObjectType } from "type-graphql";
import { GraphProperty } from "../graph/declarations.js";
import { CurrencyScalar } from "../graph/scalars/currency.js";
import { DecimalScalar } from "../graph/scalars/decimal.js";

@ObjectType("Money", {
  simpleResolvers: true,
  description: "An exact amount in one currency. Amounts in different currencies are never compared or added.",
})
export class Money {
  @Field(() => DecimalScalar, { description: "The exact amount." })
  @GraphProperty()
  amount!: string;

  @Field(() => CurrencyScalar, { description: "The currency of the amount." })
  @GraphProperty()
  currency!: string;
}
