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
import {
  gistOfConveyed,
  passagesAround,
  relayedPropositions,
  voiceBySpeaker,
} from "./short-form/statement-defaults.js";
import { Act } from "./vocabulary/act.js";
import { Attribution } from "./vocabulary/attribution.js";
import { Certainty } from "./vocabulary/certainty.js";
import { Polarity } from "./vocabulary/polarity.js";
import { Voice } from "./vocabulary/voice.js";

@ObjectType("Statement", {
  implements: Node,
  simpleResolvers: true,
  description:
    "One act of saying: who said what, how certainly, and where it is reported. Everything that the graph " +
    "knows about the world is conveyed by statements.",
})
@GraphNode({ plural: "statements", label: "gist", rules: [relayedIsConveyed, guessIsUncertain, noRelayCircle] })
@GraphTime({ since: "saidOn", otherwise: "known" })
export class Statement extends Node {
  @Field(() => Act, { description: "What the speaker does by saying it, such as promising or proposing." })
  @GraphProperty({ index: true, indexWith: ["saidOn"] })
  act!: Act;

  @Field({ description: "What was said, in the curators' own words." })
  @GraphProperty({ textIndex: true, search: "text", shortDefault: gistOfConveyed })
  gist!: string;

  @Field(() => Voice, { description: "How the article presents the words: quoted, in indirect speech, or as its own." })
  @GraphProperty({ index: true, shortDefault: voiceBySpeaker })
  voice!: Voice;

  @Field(() => Certainty, { description: "How certain the source is." })
  @GraphProperty({ index: true, shortDefault: () => Certainty.CERTAIN })
  certainty!: Certainty;

  @Field(() => Polarity, { description: "Whether the statement affirms or denies what it conveys." })
  @GraphProperty({ index: true, shortDefault: () => Polarity.POSITIVE })
  polarity!: Polarity;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was said, if the article says so." })
  @GraphProperty({ index: true, indexWith: ["id"] })
  saidOn?: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "When it was first reported: the earliest publication date among its articles. Most statements have " +
      "this date; few have `saidOn`.",
  })
  @GraphProperty({ derived: true, index: true, indexWith: ["id"], underCut: { as: "reportedOn", over: "articles" } })
  reportedOn?: string;

  @Field(() => [typeNamed("Actor")], { description: "Who said it. Empty if it is the article's own narrator." })
  @GraphRelation({ type: "MADE", direction: "in", written: true })
  madeBy!: Actor[];

  @Field(() => [typeNamed("Actor")], { description: "The actors to whom it was said." })
  @GraphRelation({ type: "ADDRESSED_TO", direction: "out", written: true })
  addressedTo!: Actor[];

  @Field(() => typeNamed("Event"), { nullable: true, description: "The event at which it was said." })
  @GraphRelation({ type: "AT", direction: "out", written: true })
  at?: Event;

  @Field(() => [typeNamed("Statement")], {
    description: 'Statements of others that it relays, as in "X said that Y said".',
  })
  @GraphRelation({ type: "RELAYS", direction: "out", written: true })
  relays!: Statement[];

  @Field(() => [typeNamed("Statement")], { description: "Statements of others that relay it." })
  @GraphRelation({ type: "RELAYS", direction: "in" })
  relayedBy!: Statement[];

  @Field(() => Int, {
    description:
      "Position of this statement in the chain of reporting, counted from the article: 1 if the article " +
      "itself attributes it, 2 if somebody quoted in the article does.",
  })
  @GraphProperty({ derived: true, index: true, underCut: { as: "depth", over: "relayedBy" } })
  depth!: number;

  @Field({
    description:
      "Whether the article itself attributes it to its speaker, in direct or indirect speech. False does not " +
      "mean second hand: most such statements are the article's own, which `attribution` tells apart.",
  })
  @GraphProperty({ derived: true, index: true, underCut: { as: "firstHand", over: "relayedBy" } })
  firstHand!: boolean;

  @Field(() => Attribution, {
    description: "To whom the article attributes it: to nobody, to somebody, or to somebody through another speaker.",
  })
  @GraphProperty({ derived: true, index: true, underCut: { as: "attribution", over: "relayedBy" } })
  attribution!: Attribution;

  @Field(() => Certainty, {
    description: "The lowest certainty of this statement and of all statements that relay it.",
  })
  @GraphProperty({ derived: true, index: true, underCut: { as: "weakestCertainty", over: "relayedBy" } })
  weakestCertainty!: Certainty;

  @Field(() => [typeNamed("Proposition")], {
    description:
      "What is said: claims about the world, pledges or proposals. Every statement in a chain of relays " +
      "conveys what the innermost one conveys.",
  })
  @GraphRelation({ type: "CONVEYS", direction: "out", written: true, shortDefault: relayedPropositions })
  conveys!: Proposition[];

  @Field(() => [typeNamed("Passage")], { description: "The passages that report it. Never empty." })
  @GraphRelation({
    type: "REPORTED_IN",
    direction: "out",
    written: true,
    atLeastOne: true,
    shortDefault: passagesAround,
  })
  reportedIn!: Passage[];

  @Field(() => [typeNamed("Article")], { description: "The articles that report it, each listed once." })
  @GraphRelation({
    hops: [
      { type: "REPORTED_IN", direction: "out", to: "Passage" },
      { type: "IN", direction: "out" },
    ],
    groupBy: ["outlet"],
  })
  articles!: Article[];
}
