import { Field, ObjectType } from "type-graphql";
import { GraphBetween, GraphProperty } from "../../graph/declarations.js";
import { typeNamed } from "../../graph/type-named.js";
import type { Statement } from "../statement.js";
import { EventRole } from "../vocabulary/event-role.js";

@ObjectType("ParticipantEdge", { simpleResolvers: true, description: "That somebody took part in the event." })
export class ParticipantEdge {
  @Field(() => EventRole, { description: "In what role." })
  @GraphProperty({ identity: true })
  role!: EventRole;

  @Field(() => [typeNamed("Statement")], { description: "The statements that say so." })
  @GraphBetween({ ids: "statementIds" })
  statements!: Statement[];
}
