import { Field, ObjectType } from "type-graphql";
import { GraphEnd, GraphProperty, GraphTime } from "../graph/declarations.js";
import { EdtfScalar } from "../graph/scalars/edtf.js";
import { typeNamed } from "../graph/type-named.js";
import type { Statement } from "./statement.js";
import { Stage } from "./vocabulary/stage.js";

@ObjectType("StageEntry", {
  simpleResolvers: true,
  description: "An entry in the history of a pledge: a statement that gives it a stage.",
})
@GraphTime({ since: "on" })
export class StageEntry {
  @Field(() => Stage, { description: "The stage that the statement gives." })
  @GraphProperty({ identity: true })
  stage!: Stage;

  @Field(() => EdtfScalar, { nullable: true, description: "When it reached this stage, if the statement says so." })
  @GraphProperty()
  on?: string;

  @Field(() => typeNamed("Statement"), { description: "The statement that gives it this stage." })
  @GraphEnd()
  statement!: Statement;
}
