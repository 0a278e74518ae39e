import { ObjectType } from "type-graphql";
import { PartyProperties } from "./party-properties.js";

@ObjectType("PartyEdge", {
  simpleResolvers: true,
  description: "The part that an actor is said to have in the pledge.",
})
export class PartyEdge extends PartyProperties {}
