import { ObjectType } from "type-graphql";
import { MentionProperties } from "./mention-properties.js";

@ObjectType("EntityMentionEdge", {
  simpleResolvers: true,
  description: "A mention of the node in a passage.",
})
export class EntityMentionEdge extends MentionProperties {}
