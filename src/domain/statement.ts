import { Field, Int, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty, GraphRelation, GraphTime } from "../graph/declarations.js";
import { EdtfScalar } from "../graph/scalars/edtf.js";
import { typeNamed } from "../graph/type-named.js";
import type { Actor } from "./actor.js";
import type { Article } from "./article.js";
import type { Event } from "./event.js";
import { Node } from "./node.js";
import type { Passage } from "./passage.js";
import type { Proposition } from "./proposition.js";
import { guessIsUncertain } from "./rules/guess-is-uncertain.js";
import { noRelayCircle } from "./rules/no-relay-circle.js";
import { relayedIsConveyed } from "./rules/relayed-is-conveyed.js";
import { Act } from "./vocabulary/act.js";
import { Attribution } from "./vocabulary/attribution.js";
import { Certainty } from "./vocabulary/certainty.js";
import { Polarity } from "./vocabulary/polarity.js";
import { Voice } from "./vocabulary/voice.js";

@ObjectType("Statement", {
  implements: Node,
  simpleResolvers: true,
  description:
    "One act of saying: who said what, how surely, and where it is reported. Everything the graph knows about the world is conveyed by statements.",
})
@GraphNode({ plural: "statements", label: "gist", rules: [relayedIsConveyed, guessIsUncertain, noRelayCircle] })
@GraphTime({ since: "saidOn", otherwise: "known" })
export class Statement extends Node {
  @Field(() => Act, { description: "What the speaker does by saying it." })
  @GraphProperty({ index: true, indexWith: ["saidOn"] })
  act!: Act;

  @Field({ description: "What was said, in our own words." })
  @GraphProperty({ textIndex: true, search: "text" })
  gist!: string;

  @Field(() => Voice, { description: "How the words reach the reader." })
  @GraphProperty({ index: true })
  voice!: Voice;

  @Field(() => Certainty, { description: "How sure the source is." })
  @GraphProperty({ index: true })
  certainty!: Certainty;

  @Field(() => Polarity, { description: "Whether what is conveyed is affirmed or denied." })
  @GraphProperty({ index: true })
  polarity!: Polarity;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was said, as far as the article tells." })
  @GraphProperty({ index: true, indexWith: ["id"] })
  saidOn?: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "When it was first reported: the earliest publication among its articles. What most statements have, where few say when they were made.",
  })
  @GraphProperty({ kept: true, index: true, indexWith: ["id"], underCut: { as: "reportedOn", over: "articles" } })
  reportedOn?: string;

  @Field(() => [typeNamed("Actor")], { description: "Who said it. Empty: the article's narrator." })
  @GraphRelation({ type: "MADE", direction: "in", written: true })
  madeBy!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "To whom it was said." })
  @GraphRelation({ type: "ADDRESSED_TO", direction: "out", written: true })
  addressedTo!: Actor[];

  @Field(() => typeNamed("Event"), { nullable: true, description: "The occasion on which it was said." })
  @GraphRelation({ type: "AT", direction: "out", written: true })
  at?: Event;

  @Field(() => [typeNamed("Statement")], { description: "Statements of others that it passes on: X said that Y said." })
  @GraphRelation({ type: "RELAYS", direction: "out", written: true })
  relays!: Statement[];

  @Field(() => [typeNamed("Statement")], { description: "Statements of others that pass it on." })
  @GraphRelation({ type: "RELAYS", direction: "in" })
  relayedBy!: Statement[];

  @Field(() => Int, {
    description:
      "How many links lie between the article and this statement, itself included: 1 if the article itself attributes it, 2 if somebody in the article does.",
  })
  @GraphProperty({ kept: true, index: true, underCut: { as: "depth", over: "relayedBy" } })
  depth!: number;

  @Field({
    description:
      "Whether the article itself attributes it to its speaker, word for word or in its own words. What is not first hand need not be second hand: most of it is the article's own, which `attribution` tells apart.",
  })
  @GraphProperty({ kept: true, index: true, underCut: { as: "firstHand", over: "relayedBy" } })
  firstHand!: boolean;

  @Field(() => Attribution, {
    description: "To whom the article gives it: to nobody, to somebody, or to somebody by way of another.",
  })
  @GraphProperty({ kept: true, index: true, underCut: { as: "attribution", over: "relayedBy" } })
  attribution!: Attribution;

  @Field(() => Certainty, { description: "The least certain of it and of all that pass it on." })
  @GraphProperty({ kept: true, index: true, underCut: { as: "weakestCertainty", over: "relayedBy" } })
  weakestCertainty!: Certainty;

  @Field(() => [typeNamed("Proposition")], {
    description:
      "What is said: claims about the world, pledges, proposals. Every link of a chain conveys what the innermost conveys.",
  })
  @GraphRelation({ type: "CONVEYS", direction: "out", written: true })
  conveys!: Proposition[];

  @Field(() => [typeNamed("Passage")], { description: "Where it is reported; never empty." })
  @GraphRelation({ type: "REPORTED_IN", direction: "out", written: true, atLeastOne: true })
  reportedIn!: Passage[];

  @Field(() => [typeNamed("Article")], { description: "The articles that report it, each once." })
  @GraphRelation({
    hops: [
      { type: "REPORTED_IN", direction: "out", to: "Passage" },
      { type: "IN", direction: "out" },
    ],
    groupBy: ["outlet"],
  })
  articles!: Article[];
}
