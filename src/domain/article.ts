import { Field, Int, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty, GraphRelation } from "../graph/declarations.js";
import { EdtfScalar } from "../graph/scalars/edtf.js";
import { typeNamed } from "../graph/type-named.js";
import { Node } from "./node.js";
import type { Organisation } from "./organisation.js";
import type { Passage } from "./passage.js";
import { digestPattern } from "./patterns.js";
import type { Statement } from "./statement.js";
import { Disclosure } from "./vocabulary/disclosure.js";

@ObjectType("Article", {
  implements: Node,
  simpleResolvers: true,
  description:
    "A published document, or a table that rows are read from. Its text is not kept here: whoever has it can check the passages by their digests.",
})
@GraphNode({ plural: "articles", label: "title" })
export class Article extends Node {
  @Field({ description: "The headline; of a long one the first part." })
  @GraphProperty({ index: true, textIndex: true, search: "text" })
  title!: string;

  @Field({ nullable: true, description: "Where it was published." })
  @GraphProperty({ index: true, textIndex: true })
  url?: string;

  @Field({ description: "Language as a tag of BCP 47." })
  @GraphProperty()
  language!: string;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was published, as far as it says so itself." })
  @GraphProperty({ index: true })
  published?: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "A date that the page shows and that is not said to be the date of publication.",
  })
  @GraphProperty()
  pageDate?: string;

  @Field({ nullable: true, description: "Its author, as printed." })
  @GraphProperty({ textIndex: true })
  author?: string;

  @Field(() => Int, { description: "Length of the text in Unicode code points." })
  @GraphProperty()
  length!: number;

  @Field({ description: "SHA-256 of the text's bytes in lower-case hexadecimal." })
  @GraphProperty({ index: true, pattern: digestPattern })
  textDigest!: string;

  @Field(() => [Disclosure], { description: "What it discloses about how it was made." })
  @GraphProperty()
  disclosures!: Disclosure[];

  @Field(() => typeNamed("Organisation"), {
    nullable: true,
    description: "Who published it, where the article shows that.",
  })
  @GraphRelation({ type: "PUBLISHED_BY", direction: "out", written: true })
  outlet?: Organisation;

  @Field(() => [typeNamed("Passage")], { description: "The passages of it that something in the graph rests on." })
  @GraphRelation({ type: "IN", direction: "in", page: true })
  passages!: Passage[];

  @Field(() => [typeNamed("Statement")], { description: "Everything it reports." })
  @GraphRelation({
    hops: [
      { type: "IN", direction: "in", to: "Passage" },
      { type: "REPORTED_IN", direction: "in" },
    ],
    page: true,
  })
  statements!: Statement[];
}
