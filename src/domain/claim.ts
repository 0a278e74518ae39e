import { Field, ObjectType } from "type-graphql";
import { GraphEmbedded, GraphNode, GraphProperty, GraphRelation, GraphTime } from "../graph/declarations.js";
import { EdtfScalar } from "../graph/scalars/edtf.js";
import { typeNamed } from "../graph/type-named.js";
import type { Node } from "./node.js";
import { predicateTable } from "./predicate-table.js";
import { Proposition } from "./proposition.js";
import type { Quantity } from "./quantity.js";
import { OfficeStatus } from "./vocabulary/office-status.js";

@ObjectType("Claim", {
  implements: Proposition,
  simpleResolvers: true,
  description:
    "An assertion about the world. The graph does not take it as true: its statements say who asserts it, and conflicting claims are kept side by side.",
})
@GraphNode({ plural: "claims", label: "summary" })
@GraphTime({ from: "validFrom", to: "validTo", otherwise: "said" })
export class Claim extends Proposition {
  @Field({
    description:
      "What is said about the subject: one of a fixed list of predicates, such as `coalitionSize` or `office`.",
  })
  @GraphProperty({ index: true, vocabulary: predicateTable })
  predicate!: string;

  @Field({ nullable: true, description: "The value, if it is text or the name of an office." })
  @GraphProperty({ index: true, textIndex: true })
  value?: string;

  @Field(() => OfficeStatus, { nullable: true, description: "For an office: whether it is held now." })
  @GraphProperty({ index: true })
  status?: OfficeStatus;

  @Field(() => typeNamed("Quantity"), { nullable: true, description: "The value, if it is a number or a range." })
  @GraphEmbedded({ prefix: "quantity" })
  quantity?: Quantity;

  @Field(() => EdtfScalar, { nullable: true, description: "When it starts to hold, according to its statements." })
  @GraphProperty({ index: true })
  validFrom?: string;

  @Field(() => EdtfScalar, { nullable: true, description: "When it stops holding, according to its statements." })
  @GraphProperty({ index: true })
  validTo?: string;

  @Field(() => typeNamed("Node"), { description: "The person or thing that it is about." })
  @GraphRelation({ type: "SUBJECT", direction: "out", written: true })
  subject!: Node;

  @Field(() => [typeNamed("Node")], { description: "Other nodes that it relates the subject to." })
  @GraphRelation({ type: "OBJECT", direction: "out", written: true })
  objects!: Node[];
}
