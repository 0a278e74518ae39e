import { Field, ObjectType } from "type-graphql";
import { GraphEnd, GraphProperty, GraphTime } from "../graph/declarations.js";
import { EdtfScalar } from "../graph/scalars/edtf.js";
import { typeNamed } from "../graph/type-named.js";
import type { Statement } from "./statement.js";
import { Stage } from "./vocabulary/stage.js";

@ObjectType("StageEntry", { simpleResolvers: true, description: "That a statement gives a pledge a stage." })
@GraphTime({ since: "on" })
export class StageEntry {
  @Field(() => Stage, { description: "The stage." })
  @GraphProperty({ identity: true })
  stage!: Stage;

  @Field(() => EdtfScalar, { nullable: true, description: "Since when, as far as the statement tells." })
  @GraphProperty()
  on?: string;

  @Field(() => typeNamed("Statement"), { description: "The statement that says so." })
  @GraphEnd()
  statement!: Statement;
}
