import { Field, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty, GraphRelation, GraphTime } from "../graph/declarations.js";
import { EdtfScalar } from "../graph/scalars/edtf.js";
import { typeNamed } from "../graph/type-named.js";
import type { Actor } from "./actor.js";
import { Node } from "./node.js";
import type { Passage } from "./passage.js";
import type { Statement } from "./statement.js";
import { EventType } from "./vocabulary/event-type.js";

@ObjectType("Event", {
  implements: Node,
  simpleResolvers: true,
  description: "Something that took place, such as a summit, a visit, a treaty or a launch.",
})
@GraphNode({ plural: "events" })
@GraphTime({ since: "date" })
export class Event extends Node {
  @Field({ description: "The name that this graph uses for the event." })
  @GraphProperty({ index: true, textIndex: true, search: "name" })
  name!: string;

  @Field(() => EventType, { description: "The kind of event." })
  @GraphProperty({ index: true })
  type!: EventType;

  @Field(() => EdtfScalar, { nullable: true, description: "When it took place, if an article says so." })
  @GraphProperty({ index: true })
  date?: string;

  @Field(() => [typeNamed("Statement")], { description: "The statements that give its date. Empty if none does." })
  @GraphRelation({ type: "DATED_BY", direction: "out", written: true, evidenceOf: "date" })
  dateStatements!: Statement[];

  @Field({ nullable: true, description: "Where it took place." })
  @GraphProperty({ index: true })
  place?: string;

  @Field(() => [typeNamed("Actor")], { description: "The actors that hosted it." })
  @GraphRelation({ type: "TOOK_PART_IN", direction: "in", with: { role: "HOST" } })
  hosts!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "The actors that took part, with their role on the edge." })
  @GraphRelation({ type: "TOOK_PART_IN", direction: "in", page: true, edge: "ParticipantEdge", written: true })
  participants!: Actor[];

  @Field(() => [typeNamed("Statement")], { description: "The statements made at it." })
  @GraphRelation({ type: "AT", direction: "in", page: true })
  statements!: Statement[];

  @Field(() => [typeNamed("Passage")], {
    description: "Passages that mention it, with the name used there on the edge.",
  })
  @GraphRelation({ type: "MENTIONS", direction: "in", page: true, edge: "MentionEdge" })
  mentions!: Passage[];
}
