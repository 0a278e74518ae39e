import { Arg, ID, Query, Resolver } from "type-graphql";
import { typeNamed } from "../graph/type-named.js";
import type { Node } from "./node.js";

/** The one root field that is not generated; the connections and the fields by id are generated from the classes. */
@Resolver()
export class NodeQuery {
  @Query(() => typeNamed("Node"), {
    nullable: true,
    description: "Any node by its identifier. Null if there is none with this id.",
  })
  node(@Arg("id", () => ID) id: string): Node {
    throw new Error(`node(${id}) is answered by the compiler`);
  }
}
