import { Field, ObjectType } from "type-graphql";
import { GraphEmbedded, GraphNode, GraphProperty, GraphRelation, GraphTime } from "../graph/declarations.js";
import { EdtfScalar } from "../graph/scalars/edtf.js";
import { typeNamed } from "../graph/type-named.js";
import type { Actor } from "./actor.js";
import type { Event } from "./event.js";
import type { Money } from "./money.js";
import { Proposition } from "./proposition.js";
import type { Quantity } from "./quantity.js";
import { pledgeHistory } from "./rules/pledge-history.js";
import { pledgeStage } from "./rules/pledge-stage.js";
import type { StageEntry } from "./stage-entry.js";
import { Direction } from "./vocabulary/direction.js";
import { Domain } from "./vocabulary/domain.js";
import { PledgeKind } from "./vocabulary/pledge-kind.js";
import { Stage } from "./vocabulary/stage.js";
import { Task } from "./vocabulary/task.js";

@ObjectType("Pledge", {
  implements: Proposition,
  simpleResolvers: true,
  description:
    "What somebody undertakes, or refuses, to do. Its stage is what the latest of the statements about it says.",
})
@GraphNode({ plural: "pledges", label: "summary", rules: [pledgeHistory] })
@GraphTime({ since: "agreedOn", otherwise: { first: "history" } })
export class Pledge extends Proposition {
  @Field(() => PledgeKind, { description: "What is undertaken." })
  @GraphProperty({ index: true, indexWith: ["agreedOn"] })
  kind!: PledgeKind;

  @Field(() => Direction, { description: "Whether it is to be done or not to be done." })
  @GraphProperty({ index: true })
  direction!: Direction;

  @Field(() => typeNamed("Money"), { nullable: true, description: "The amount, where one is named." })
  @GraphEmbedded({ prefix: "money" })
  money?: Money;

  @Field(() => typeNamed("Quantity"), { nullable: true, description: "How much or how many, where that is named." })
  @GraphEmbedded({ prefix: "quantity" })
  quantity?: Quantity;

  @Field(() => [Domain], { description: "Where the force would act." })
  @GraphProperty()
  domains!: Domain[];

  @Field(() => [Task], { description: "What the force would do, or would not; empty where nobody says." })
  @GraphProperty()
  tasks!: Task[];

  @Field(() => EdtfScalar, { nullable: true, description: "When it was agreed, as far as an article tells." })
  @GraphProperty({ index: true })
  agreedOn?: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "Since when it stands: when it was agreed, or else the first dated entry of its history.",
  })
  @GraphProperty({ kept: true, index: true, underCut: { as: "since", over: "history" } })
  since?: string;

  @Field(() => Stage, {
    description:
      "How far it has come: the stage of the latest dated entry of its history, then the one furthest on; an end wins; what will not be done is REFUSED.",
  })
  @GraphProperty({ kept: true, from: pledgeStage, index: true, underCut: { as: "stage", over: "history" } })
  stage!: Stage;

  @Field(() => [typeNamed("StageEntry")], {
    description: "Every stage anybody gave it, with the statement that does; oldest first, undated last.",
  })
  @GraphRelation({ type: "STAGED_BY", direction: "out", written: true, sortedBy: "on" })
  history!: StageEntry[];

  @Field(() => [typeNamed("Actor")], {
    description: "Everybody who is said to be party to it, with the role and the statements that say so on the edge.",
  })
  @GraphRelation({ type: "PARTY_TO", direction: "in", page: true, edge: "PartyEdge", written: true })
  parties!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "Who undertakes it, or refuses to." })
  @GraphRelation({ type: "PARTY_TO", direction: "in", with: { role: "PLEDGOR" } })
  pledgors!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "Whom it is for." })
  @GraphRelation({ type: "PARTY_TO", direction: "in", with: { role: "BENEFICIARY" } })
  beneficiaries!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "Who provides the goods." })
  @GraphRelation({ type: "PARTY_TO", direction: "in", with: { role: "SUPPLIER" } })
  suppliers!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "Who leads what others do." })
  @GraphRelation({ type: "PARTY_TO", direction: "in", with: { role: "COORDINATOR" } })
  coordinators!: Actor[];

  @Field(() => typeNamed("Event"), { nullable: true, description: "The occasion on which it was made." })
  @GraphRelation({ type: "AT", direction: "out", written: true })
  at?: Event;
}
