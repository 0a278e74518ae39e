import { Field, ObjectType } from "type-graphql";
import { GraphEmbedded, GraphNode, GraphProperty, GraphRelation, GraphTime } from "../graph/declarations.js";
import { EdtfScalar } from "../graph/scalars/edtf.js";
import { typeNamed } from "../graph/type-named.js";
import type { Node } from "./node.js";
import { predicateTable } from "./predicate-table.js";
import { Proposition } from "./proposition.js";
import type { Quantity } from "./quantity.js";
import { claimValue } from "./rules/claim-value.js";
import { claimsDiffer } from "./rules/claims-differ.js";
import { OfficeStatus } from "./vocabulary/office-status.js";

@ObjectType("Claim", {
  implements: Proposition,
  simpleResolvers: true,
  description:
    "What is asserted about the world. It is nobody's truth: its statements say who asserts it, and claims that disagree stand side by side.",
})
@GraphNode({ plural: "claims", label: "summary", rules: [claimValue, claimsDiffer] })
@GraphTime({ from: "validFrom", to: "validTo", otherwise: "said" })
export class Claim extends Proposition {
  @Field({
    description: "What is said of the subject: one of the predicates of a table, such as `coalitionSize` or `office`.",
  })
  @GraphProperty({ index: true, vocabulary: predicateTable })
  predicate!: string;

  @Field({ nullable: true, description: "The value, where it is text or the name of an office." })
  @GraphProperty({ index: true, textIndex: true })
  value?: string;

  @Field(() => OfficeStatus, { nullable: true, description: "Of an office: whether it is held now." })
  @GraphProperty({ index: true })
  status?: OfficeStatus;

  @Field(() => typeNamed("Quantity"), { nullable: true, description: "The value, where it is a number or a range." })
  @GraphEmbedded({ prefix: "quantity" })
  quantity?: Quantity;

  @Field(() => EdtfScalar, { nullable: true, description: "Since when it is said to hold." })
  @GraphProperty({ index: true })
  validFrom?: string;

  @Field(() => EdtfScalar, { nullable: true, description: "Until when it is said to hold." })
  @GraphProperty({ index: true })
  validTo?: string;

  @Field(() => typeNamed("Node"), { description: "Whom or what it is about." })
  @GraphRelation({ type: "SUBJECT", direction: "out", written: true })
  subject!: Node;

  @Field(() => [typeNamed("Node")], { description: "Whom or what else it relates the subject to." })
  @GraphRelation({ type: "OBJECT", direction: "out", written: true })
  objects!: Node[];
}
