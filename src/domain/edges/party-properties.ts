import { Field, ObjectType } from "type-graphql";
import { GraphBetween, GraphProperty } from "../../graph/declarations.js";
import { typeNamed } from "../../graph/type-named.js";
import type { Statement } from "../statement.js";
import { PartyRole } from "../vocabulary/party-role.js";

/** Fields of the role in a pledge that its edges have in both directions. */
@ObjectType()
export abstract class PartyProperties {
  @Field(() => PartyRole, { description: "The role of the actor." })
  @GraphProperty({ identity: true })
  role!: PartyRole;

  @Field(() => [typeNamed("Statement")], { description: "The statements that say so." })
  @GraphBetween({ ids: "statementIds" })
  statements!: Statement[];
}
