import { ObjectType } from "type-graphql";
import { MentionProperties } from "./mention-properties.js";

@ObjectType("EntityMentionEdge", {
  simpleResolvers: true,
  description: "That the passage names somebody or something.",
})
export class EntityMentionEdge extends MentionProperties {}
