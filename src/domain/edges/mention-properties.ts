import { Field, ObjectType } from "type-graphql";
import { GraphProperty } from "../../graph/declarations.js";

/** Fields of a mention that its edges have in both directions. */
@ObjectType()
export abstract class MentionProperties {
  @Field({ description: "The name as printed in the passage." })
  @GraphProperty({ identity: true })
  surface!: string;

  @Field({
    nullable: true,
    description: "The title or style used with it there: `President`, `former President`, `Sir`.",
  })
  @GraphProperty({ identity: true })
  styledAs?: string;

  @Field({
    description:
      'Whether it is no name but a reference, which says who is meant only where it stands: "this group", "its allies".',
  })
  @GraphProperty({ fallback: false })
  reference!: boolean;
}
