import { Field, ObjectType } from "type-graphql";
import { typeNamed } from "../graph/type-named.js";
import type { Article } from "./article.js";

@ObjectType("Name", {
  simpleResolvers: true,
  description: "One spelling or by-name under which articles speak of somebody.",
})
export class Name {
  @Field({ description: "The name as printed." })
  name!: string;

  @Field(() => [typeNamed("Article")], { description: "The articles that print it." })
  articles!: Article[];
}
