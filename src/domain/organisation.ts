import { Field, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty } from "../graph/declarations.js";
import { Actor } from "./actor.js";
import { Collective } from "./collective.js";
import { OrganisationClassification } from "./vocabulary/organisation-classification.js";

@ObjectType("Organisation", {
  implements: Actor,
  simpleResolvers: true,
  description: "An alliance, coalition, government, media outlet or other body with a name of its own.",
})
@GraphNode({ plural: "organisations" })
export class Organisation extends Collective {
  @Field(() => OrganisationClassification, { description: "The kind of organisation." })
  @GraphProperty({ index: true })
  classification!: OrganisationClassification;
}
