import { Field, ID, InterfaceType } from "type-graphql";
import { GraphLabel, GraphProperty } from "../graph/declarations.js";
import { DateTimeScalar } from "../graph/scalars/date-time.js";

@InterfaceType("Node", {
  description:
    "Anything in the graph that has an identifier. `node(id)` returns any of them (Relay's Global Object Identification).",
})
export abstract class Node {
  @Field(() => ID, {
    description: "Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`.",
  })
  @GraphProperty()
  id!: string;

  @Field({
    description:
      "Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment.",
  })
  @GraphLabel()
  label!: string;

  @Field(() => DateTimeScalar, { description: "When it was added to this graph." })
  @GraphProperty({ key: "recordedFrom", derived: true, index: true })
  recordedAt!: string;
}
