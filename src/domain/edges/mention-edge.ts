import { ObjectType } from "type-graphql";
import { MentionProperties } from "./mention-properties.js";

@ObjectType("MentionEdge", { simpleResolvers: true, description: "A mention of a node in a passage." })
export class MentionEdge extends MentionProperties {}
