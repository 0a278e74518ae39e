import { Field, ObjectType } from "type-graphql";
import { GraphProperty } from "../../graph/declarations.js";

/** Fields of a mention that its edges have in both directions. */
@ObjectType()
export abstract class MentionProperties {
  @Field({ description: "The name, as printed in the passage." })
  @GraphProperty({ identity: true, shortDefault: ({ named }) => named })
  surface!: string;

  @Field({
    nullable: true,
    description: "The title or style used with it there, such as `President`, `former President` or `Sir`.",
  })
  @GraphProperty({ identity: true })
  styledAs?: string;

  @Field({
    description:
      'Whether it is a reference rather than a name, such as "this group" or "its allies", which only its ' +
      "context explains.",
  })
  @GraphProperty({ fallback: false })
  reference!: boolean;
}
