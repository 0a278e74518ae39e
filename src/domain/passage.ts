import { Field, Int, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty, GraphRelation } from "../graph/declarations.js";
import { GraphFromText } from "../graph/from-text.js";
import { typeNamed } from "../graph/type-named.js";
import type { Article } from "./article.js";
import { Node } from "./node.js";
import { digestPattern, fragmentPattern } from "./patterns.js";
import { passageUrl, passageWords } from "./passage-words.js";
import { passageEnd, passageStart } from "./rules/passage-bounds.js";
import { passageLiesInArticle } from "./rules/passage-lies-in-article.js";
import type { Statement } from "./statement.js";
import type { TextVersion } from "./text-version.js";

@ObjectType("Passage", {
  implements: Node,
  simpleResolvers: true,
  description:
    "The place where something is reported: a span of an article's text, or a row of a table. Modelled on " +
    "the TextPositionSelector of W3C Web Annotation.",
})
@GraphNode({
  plural: "passages",
  label: { of: "article", and: "fragment" },
  rules: [passageLiesInArticle],
  quote: { of: "article", fragment: "fragment", digest: "digest", names: "entities" },
})
export class Passage extends Node {
  @Field({
    description:
      "The cited span as a fragment identifier: `char=120,188` for text (RFC 5147), or `row=17` for a table " +
      "(RFC 7111).",
  })
  @GraphProperty({ index: true, pattern: fragmentPattern })
  fragment!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Offset of the first character, in Unicode code points counted from 0. Null for a table row.",
  })
  @GraphProperty({ derived: true, from: passageStart, index: true })
  start?: number;

  @Field(() => Int, {
    nullable: true,
    description: "Offset after the last character, in Unicode code points. Null for a table row.",
  })
  @GraphProperty({ derived: true, from: passageEnd, index: true })
  end?: number;

  @Field({
    description:
      "SHA-256 of the UTF-8 bytes of the span, in lower-case hexadecimal. Anybody who has the article can " +
      "check the passage against it.",
  })
  @GraphProperty({ index: true, pattern: digestPattern })
  digest!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Its words, if the operator of this server keeps a copy of the text, recognised by its digest. Null for every " +
      "other passage, which `extensions.hints` then says, and for a row of a table. The graph itself stores no words " +
      "of an article.",
  })
  @GraphFromText({
    from: ["fragment", "start", "end"],
    of: { article: ["url", "textDigest"], version: ["textDigest"] },
    search: true,
    make: passageWords,
  })
  text?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Web address that leads to it: for a row of a table `...#row=17` (RFC 7111); for a passage whose text the " +
      "operator keeps, a link that jumps to its words, `...#:~:text=...` (W3C Scroll To Text Fragment); otherwise " +
      "the address of the article. Null if that is unknown.",
  })
  @GraphFromText({
    from: ["fragment", "start", "end"],
    of: { article: ["url", "textDigest"], version: ["textDigest"] },
    make: passageUrl,
  })
  url?: string;

  @Field(() => typeNamed("Article"), { description: "The article that it is part of." })
  @GraphRelation({ type: "IN", direction: "out", written: true, groupBy: ["outlet"] })
  article!: Article;

  @Field(() => typeNamed("TextVersion"), {
    nullable: true,
    description:
      "The version of the article's text that it stands in, if it does not stand in the latest. Null for most " +
      "passages.",
  })
  @GraphRelation({ type: "STANDS_IN", direction: "out", written: true })
  version?: TextVersion;

  @Field(() => [typeNamed("Statement")], { description: "The statements reported in it." })
  @GraphRelation({ type: "REPORTED_IN", direction: "in", page: true })
  statements!: Statement[];

  @Field(() => [typeNamed("Node")], {
    description: "The nodes that it names, with the spelling and title used there on the edge.",
  })
  @GraphRelation({ type: "MENTIONS", direction: "out", page: true, edge: "EntityMentionEdge", written: true })
  entities!: Node[];
}
