import { createUnionType } from "type-graphql";
import { typeNamed } from "../graph/type-named.js";

/** What a statement can convey. */
export const Proposition = createUnionType({
  name: "Proposition",
  description: "What a statement conveys: a claim about the world, a pledge, or a proposal.",
  types: () => [typeNamed("Claim"), typeNamed("Pledge"), typeNamed("Proposal")] as const,
});
