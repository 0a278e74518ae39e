import { Field, ObjectType } from "type-graphql";
import { GraphBetween, GraphProperty } from "../../graph/declarations.js";
import { typeNamed } from "../../graph/type-named.js";
import type { Statement } from "../statement.js";
import { EventRole } from "../vocabulary/event-role.js";

/** Fields of a participation in an event that its edges have in both directions. */
@ObjectType()
export abstract class ParticipationProperties {
  @Field(() => EventRole, { description: "The role of the actor." })
  @GraphProperty({ identity: true })
  role!: EventRole;

  @Field(() => [typeNamed("Statement")], { description: "The statements that say so." })
  @GraphBetween({ ids: "statementIds" })
  statements!: Statement[];
}
