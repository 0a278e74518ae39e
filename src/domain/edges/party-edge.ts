import { ObjectType } from "type-graphql";
import { PartyProperties } from "./party-properties.js";

@ObjectType("PartyEdge", { simpleResolvers: true, description: "That somebody is said to be party to the pledge." })
export class PartyEdge extends PartyProperties {}
