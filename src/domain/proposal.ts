import { Field, Int, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty, GraphRelation, GraphTime } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import type { Actor } from "./actor.js";
import type { Event } from "./event.js";
import { Proposition } from "./proposition.js";
import type { State } from "./state.js";
import type { Statement } from "./statement.js";
import { puttingForward } from "./vocabulary/act.js";

@ObjectType("Proposal", {
  implements: Proposition,
  simpleResolvers: true,
  description:
    "Something that an actor puts forward, alone or as part of a larger proposal. What is still sought or negotiated is a proposal, not a pledge.",
})
@GraphNode({ plural: "proposals", label: "title" })
@GraphTime({ since: "said" })
export class Proposal extends Proposition {
  @Field({ description: "A short title, in the curators' own words." })
  @GraphProperty({ index: true, textIndex: true, search: "text" })
  title!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Its position among the parts of the larger proposal, counted from 1.",
  })
  @GraphProperty()
  order?: number;

  @Field(() => typeNamed("Proposal"), { nullable: true, description: "The larger proposal that it is a part of." })
  @GraphRelation({ type: "PART_OF", direction: "out", written: true })
  partOf?: Proposal;

  @Field(() => [typeNamed("Statement")], {
    description:
      "The statements that say that it is a part of the larger proposal. They need not come from the actor that put the whole forward.",
  })
  @GraphRelation({ type: "PART_STATED_BY", direction: "out", written: true, evidenceOf: "partOf" })
  partOfStatements!: Statement[];

  @Field(() => [typeNamed("Proposal")], { description: "Its parts, in order." })
  @GraphRelation({ type: "PART_OF", direction: "in", sortedBy: "order" })
  parts!: Proposal[];

  @Field(() => [typeNamed("State")], {
    description: "States in which it would take place. Hosting something does not make a state a member.",
  })
  @GraphRelation({ type: "PLACED_IN", direction: "out", written: true })
  places!: State[];

  @Field(() => typeNamed("Event"), { nullable: true, description: "The event at which it was put forward." })
  @GraphRelation({ type: "AT", direction: "out", written: true })
  at?: Event;

  @Field(() => [typeNamed("Actor")], {
    description: "The actors that put it forward: those that made the statements that propose, announce or request it.",
  })
  @GraphRelation({
    hops: [
      { type: "CONVEYS", direction: "in", to: "Statement", where: { property: "act", in: puttingForward } },
      { type: "MADE", direction: "in" },
    ],
  })
  proposedBy!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "The actors that support it, with their statements on the edge." })
  @GraphRelation({
    hops: [
      { type: "CONVEYS", direction: "in", to: "Statement", where: { property: "act", in: ["SUPPORT"] } },
      { type: "MADE", direction: "in" },
    ],
    page: true,
    edge: "PositionEdge",
  })
  backedBy!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "The actors that oppose it, with their statements on the edge." })
  @GraphRelation({
    hops: [
      { type: "CONVEYS", direction: "in", to: "Statement", where: { property: "act", in: ["REJECT"] } },
      { type: "MADE", direction: "in" },
    ],
    page: true,
    edge: "PositionEdge",
  })
  opposedBy!: Actor[];
}
