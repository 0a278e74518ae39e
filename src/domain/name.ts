import { Field, ObjectType } from "type-graphql";
import { typeNamed } from "../graph/type-named.js";
import type { Article } from "./article.js";

@ObjectType("Name", {
  simpleResolvers: true,
  description: "One spelling or by-name that articles use for an actor.",
})
export class Name {
  @Field({ description: "The name, as printed." })
  name!: string;

  @Field(() => [typeNamed("Article")], { description: "The articles that print it." })
  articles!: Article[];
}
