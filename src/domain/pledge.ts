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
import { directionByAct, historyByAct, partiesByAct } from "./short-form/pledge-defaults.js";
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
    "Something that an actor undertakes, or refuses, to do. Its stage is derived from the latest statement about it.",
})
@GraphNode({ plural: "pledges", label: "summary", rules: [pledgeHistory] })
@GraphTime({ since: "agreedOn", otherwise: { first: "history" } })
export class Pledge extends Proposition {
  @Field(() => PledgeKind, { description: "The kind of undertaking." })
  @GraphProperty({ index: true, indexWith: ["agreedOn"] })
  kind!: PledgeKind;

  @Field(() => Direction, { description: "Whether the actor undertakes to do it, or not to do it." })
  @GraphProperty({ index: true, shortDefault: directionByAct })
  direction!: Direction;

  @Field(() => typeNamed("Money"), { nullable: true, description: "The amount of money, if one is named." })
  @GraphEmbedded({ prefix: "money" })
  money?: Money;

  @Field(() => typeNamed("Quantity"), { nullable: true, description: "How much or how many, if a number is named." })
  @GraphEmbedded({ prefix: "quantity" })
  quantity?: Quantity;

  @Field(() => [Domain], { description: "The domains in which the force would operate, such as SEA." })
  @GraphProperty()
  domains!: Domain[];

  @Field(() => [Task], { description: "What the force would do, or would not do. Empty if no statement says." })
  @GraphProperty()
  tasks!: Task[];

  @Field(() => EdtfScalar, { nullable: true, description: "When it was agreed, if an article says so." })
  @GraphProperty({ index: true })
  agreedOn?: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "The date from which it stands: `agreedOn`, or otherwise the date of the first dated entry in its history.",
  })
  @GraphProperty({ derived: true, index: true, underCut: { as: "since", over: "history" } })
  since?: string;

  @Field(() => Stage, {
    description:
      "How far it has come. A stage that ends the pledge takes precedence; otherwise, this is the stage of " +
      "the latest dated entry in its history, and among entries of one date the most advanced. A pledge with " +
      "the direction WILL_NOT is always REFUSED.",
  })
  @GraphProperty({ derived: true, from: pledgeStage, index: true, underCut: { as: "stage", over: "history" } })
  stage!: Stage;

  @Field(() => [typeNamed("StageEntry")], {
    description:
      "Every stage that a statement gives it, with that statement, in order of date. Undated entries come last.",
  })
  @GraphRelation({
    type: "STAGED_BY",
    direction: "out",
    written: true,
    sortedBy: "on",
    shortDefault: historyByAct,
  })
  history!: StageEntry[];

  @Field(() => [typeNamed("Actor")], {
    description:
      "Every actor that is said to be a party to it, with the role and the supporting statements on the edge.",
  })
  @GraphRelation({
    type: "PARTY_TO",
    direction: "in",
    page: true,
    edge: "PartyEdge",
    written: true,
    shortDefault: partiesByAct,
  })
  parties!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "The actors that undertake it, or refuse to." })
  @GraphRelation({ type: "PARTY_TO", direction: "in", with: { role: "PLEDGOR" } })
  pledgors!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "The actors that it is for." })
  @GraphRelation({ type: "PARTY_TO", direction: "in", with: { role: "BENEFICIARY" } })
  beneficiaries!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "The actors that provide the goods." })
  @GraphRelation({ type: "PARTY_TO", direction: "in", with: { role: "SUPPLIER" } })
  suppliers!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "The actors that lead what others do." })
  @GraphRelation({ type: "PARTY_TO", direction: "in", with: { role: "COORDINATOR" } })
  coordinators!: Actor[];

  @Field(() => typeNamed("Event"), { nullable: true, description: "The event at which it was made." })
  @GraphRelation({ type: "AT", direction: "out", written: true })
  at?: Event;
}
