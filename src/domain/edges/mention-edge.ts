import { ObjectType } from "type-graphql";
import { MentionProperties } from "./mention-properties.js";

@ObjectType("MentionEdge", { simpleResolvers: true, description: "That a passage names somebody or something." })
export class MentionEdge extends MentionProperties {}
