import { Field, Int, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty, GraphRelation } from "../graph/declarations.js";
import { EdtfScalar } from "../graph/scalars/edtf.js";
import { typeNamed } from "../graph/type-named.js";
import { Node } from "./node.js";
import type { Organisation } from "./organisation.js";
import type { Passage } from "./passage.js";
import { digestPattern } from "./patterns.js";
import type { Statement } from "./statement.js";
import type { TextVersion } from "./text-version.js";
import { Disclosure } from "./vocabulary/disclosure.js";

@ObjectType("Article", {
  implements: Node,
  simpleResolvers: true,
  description:
    "A published document, or a table whose rows are cited. The graph does not store its text; anybody who " +
    "has the text can check the passages against their digests.",
})
@GraphNode({ plural: "articles", label: "title", text: { length: "length", digest: "textDigest" } })
export class Article extends Node {
  @Field({ description: "The headline, or the first part of a long one." })
  @GraphProperty({ index: true, textIndex: true, search: "text" })
  title!: string;

  @Field({ nullable: true, description: "The web address at which it was published." })
  @GraphProperty({ index: true, textIndex: true })
  url?: string;

  @Field({ description: "Language, as a BCP 47 tag such as `en`." })
  @GraphProperty()
  language!: string;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was published, if the article itself says so." })
  @GraphProperty({ index: true })
  published?: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "A date that the page shows without calling it the date of publication.",
  })
  @GraphProperty()
  pageDate?: string;

  @Field({ nullable: true, description: "Its author, as printed." })
  @GraphProperty({ textIndex: true })
  author?: string;

  @Field(() => Int, { description: "Length of the text, in Unicode code points." })
  @GraphProperty()
  length!: number;

  @Field({ description: "SHA-256 of the bytes of the text, in lower-case hexadecimal." })
  @GraphProperty({ index: true, pattern: digestPattern })
  textDigest!: string;

  @Field(() => [Disclosure], { description: "Its disclosures about how it was made." })
  @GraphProperty()
  disclosures!: Disclosure[];

  @Field(() => typeNamed("Organisation"), {
    nullable: true,
    description: "The organisation that published it, if the article names one.",
  })
  @GraphRelation({ type: "PUBLISHED_BY", direction: "out", written: true })
  outlet?: Organisation;

  @Field(() => [typeNamed("Passage")], { description: "The passages of it that the graph cites." })
  @GraphRelation({ type: "IN", direction: "in", page: true })
  passages!: Passage[];

  @Field(() => [typeNamed("TextVersion")], {
    description:
      "The versions of its text that were cited, the oldest first, if there is more than one: when a text changes, " +
      "both are kept. Empty for an article whose text has not changed.",
  })
  @GraphRelation({ type: "VERSION_OF", direction: "in", sortedBy: "number" })
  versions!: TextVersion[];

  @Field(() => [typeNamed("Statement")], { description: "All statements that it reports." })
  @GraphRelation({
    hops: [
      { type: "IN", direction: "in", to: "Passage" },
      { type: "REPORTED_IN", direction: "in" },
    ],
    page: true,
  })
  statements!: Statement[];
}
