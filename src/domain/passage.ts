import { Field, Int, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import type { Article } from "./article.js";
import { Node } from "./node.js";
import { digestPattern, fragmentPattern } from "./patterns.js";
import { passageEnd, passageStart } from "./rules/passage-bounds.js";
import { passageLiesInArticle } from "./rules/passage-lies-in-article.js";
import type { Statement } from "./statement.js";

@ObjectType("Passage", {
  implements: Node,
  simpleResolvers: true,
  description:
    "A span of an article's text, or a row of a table: where something was reported. After the TextPositionSelector of W3C Web Annotation.",
})
@GraphNode({ plural: "passages", label: { of: "article", and: "fragment" }, rules: [passageLiesInArticle] })
export class Passage extends Node {
  @Field({ description: "The span as fragment: `char=120,188` (RFC 5147), or of a table `row=17` (RFC 7111)." })
  @GraphProperty({ index: true, pattern: fragmentPattern })
  fragment!: string;

  @Field(() => Int, { nullable: true, description: "First character, counted in Unicode code points from 0." })
  @GraphProperty({ kept: true, from: passageStart, index: true })
  start?: number;

  @Field(() => Int, { nullable: true, description: "The character after the last." })
  @GraphProperty({ kept: true, from: passageEnd, index: true })
  end?: number;

  @Field({
    description: "SHA-256 of the span's UTF-8 bytes in lower-case hexadecimal: whoever has the article can check it.",
  })
  @GraphProperty({ index: true, pattern: digestPattern })
  digest!: string;

  @Field(() => typeNamed("Article"), { description: "The article it is a part of." })
  @GraphRelation({ type: "IN", direction: "out", written: true, groupBy: ["outlet"] })
  article!: Article;

  @Field(() => [typeNamed("Statement")], { description: "What is reported in it." })
  @GraphRelation({ type: "REPORTED_IN", direction: "in", page: true })
  statements!: Statement[];

  @Field(() => [typeNamed("Node")], {
    description: "Whom and what it names, with the spelling and the title used on the edge.",
  })
  @GraphRelation({ type: "MENTIONS", direction: "out", page: true, edge: "EntityMentionEdge", written: true })
  entities!: Node[];
}
