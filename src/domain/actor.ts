import { Field, InterfaceType } from "type-graphql";
import { GraphGroup, GraphProperty, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import type { Event } from "./event.js";
import type { Name } from "./name.js";
import { Node } from "./node.js";
import type { Passage } from "./passage.js";
import { wikidataPattern } from "./patterns.js";
import type { Pledge } from "./pledge.js";
import type { Proposal } from "./proposal.js";
import type { Statement } from "./statement.js";
import { puttingForward } from "./vocabulary/act.js";

@InterfaceType("Actor", {
  implements: Node,
  description: "A person, state, organisation or group that can speak, make pledges and belong to collectives.",
})
export abstract class Actor extends Node {
  @Field({ description: "The name in common use. `names` has every spelling that an article printed." })
  @GraphProperty({ index: true, textIndex: true, search: "name" })
  name!: string;

  @Field(() => [typeNamed("Name")], {
    description:
      'Every spelling and by-name found in the articles ("Moscow" is a name of Russia), each with the ' +
      'articles that print it. References such as "its allies" are not included.',
  })
  @GraphGroup({
    hops: [
      { type: "MENTIONS", direction: "in", to: "Passage" },
      { type: "IN", direction: "out" },
    ],
    by: "surface",
    except: "reference",
    storedAs: { surface: "spellings", styledAs: "titles" },
  })
  names!: Name[];

  @Field(() => [String], {
    description:
      "Names in other languages and common short forms. This is reference data that identifies the actor; it " +
      "does not come from an article.",
  })
  @GraphProperty({ search: "name" })
  aliases!: string[];

  @Field({
    nullable: true,
    description:
      "Wikidata identifier. This is reference data that identifies the actor; it does not come from an article.",
  })
  @GraphProperty({ index: true, identifies: true, pattern: wikidataPattern })
  wikidata?: string;

  @Field(() => [typeNamed("Statement")], { description: "The statements that it made, as reported." })
  @GraphRelation({ type: "MADE", direction: "out", page: true, indexWith: ["saidOn"] })
  statements!: Statement[];

  @Field(() => [typeNamed("Pledge")], { description: "Pledges to which it is a party, with its role on the edge." })
  @GraphRelation({ type: "PARTY_TO", direction: "out", page: true, edge: "ActorPledgeEdge" })
  pledges!: Pledge[];

  @Field(() => [typeNamed("Proposal")], {
    description:
      "Proposals that it put forward: those conveyed by its statements with the act PROPOSE, ANNOUNCE or REQUEST.",
  })
  @GraphRelation({
    hops: [
      { type: "MADE", direction: "out", to: "Statement", where: { property: "act", in: puttingForward } },
      { type: "CONVEYS", direction: "out" },
    ],
    page: true,
  })
  proposals!: Proposal[];

  @Field(() => [typeNamed("Actor")], {
    description:
      "Collectives that it is said to be a member of. A membership rests on statements: the edge has them " +
      "and their certainty.",
  })
  @GraphRelation({ type: "MEMBER_OF", direction: "out", page: true, edge: "MembershipEdge", written: true })
  memberships!: Actor[];

  @Field(() => [typeNamed("Event")], { description: "Events that it took part in, with its role on the edge." })
  @GraphRelation({ type: "TOOK_PART_IN", direction: "out", page: true, edge: "ActorEventEdge" })
  events!: Event[];

  @Field(() => [typeNamed("Passage")], {
    description: "Passages that name it, with the spelling and title used there on the edge.",
  })
  @GraphRelation({ type: "MENTIONS", direction: "in", page: true, edge: "MentionEdge" })
  mentions!: Passage[];
}
