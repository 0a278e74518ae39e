import { Field, ID, InterfaceType } from "type-graphql";
import { GraphLabel, GraphProperty } from "../graph/declarations.js";
import { DateTimeScalar } from "../graph/scalars/date-time.js";

@InterfaceType("Node", {
  description:
    "Everything in the graph that has an identifier. `node(id)` fetches any of them (Relay's object identification).",
})
export abstract class Node {
  @Field(() => ID, {
    description: "Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`.",
  })
  @GraphProperty()
  id!: string;

  @Field({
    description:
      "What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment.",
  })
  @GraphLabel()
  label!: string;

  @Field(() => DateTimeScalar, { description: "When it came into this graph." })
  @GraphProperty({ key: "recordedFrom", derived: true, index: true })
  recordedAt!: string;
}
