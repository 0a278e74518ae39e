import { Field, Int, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import type { Article } from "./article.js";
import { Node } from "./node.js";
import { digestPattern } from "./patterns.js";

@ObjectType("TextVersion", {
  implements: Node,
  simpleResolvers: true,
  description:
    "One version of an article's text, once the text is known to have changed. Passages whose words are no longer " +
    "in the latest version stand in the one before.",
})
@GraphNode({ plural: "textVersions", label: "textDigest" })
export class TextVersion extends Node {
  @Field(() => Int, { description: "Its place among the versions of the article, counted from 1." })
  @GraphProperty()
  number!: number;

  @Field({ description: "SHA-256 of the bytes of this version, in lower-case hexadecimal." })
  @GraphProperty({ index: true, pattern: digestPattern })
  textDigest!: string;

  @Field(() => Int, { description: "Length of this version, in Unicode code points." })
  @GraphProperty()
  length!: number;

  @Field(() => typeNamed("Article"), { description: "The article whose text it is." })
  @GraphRelation({ type: "VERSION_OF", direction: "out", written: true })
  article!: Article;

  @Field(() => [typeNamed("Node")], {
    description:
      "The statements and pledges that lost their only passage when this version replaced the one before: none of " +
      "the passages they rest on has its words in it.",
  })
  @GraphRelation({ type: "LEFT_WITHOUT_EVIDENCE", direction: "out", written: true })
  lostEvidence!: Node[];
}
