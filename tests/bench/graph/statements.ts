import { anyActor } from "./actors.js";
import { maybeDate } from "./dates.js";
import { Draw } from "./draw.js";
import type { GraphShape } from "./graph-shape.js";
import { claimId, eventId, phrase, pledgeId, proposalId, statementId } from "./identifiers.js";
import { type BenchRecord, distinct, withoutAbsent } from "./record.js";
import { passageId } from "./sources.js";

const trait = new Draw("trait of statement");
const act = new Draw("act");
const voice = new Draw("voice");
const certainty = new Draw("certainty");
const occasion = new Draw("occasion");
const proposition = new Draw("proposition");
const source = new Draw("source");
const link = new Draw("link of a chain");

const acts = {
  ASSERT: 30,
  ANNOUNCE: 12,
  PROMISE: 8,
  PROPOSE: 10,
  REQUEST: 7,
  SUPPORT: 8,
  REJECT: 6,
  ABSTAIN: 1,
  ACCUSE: 6,
  WARN: 5,
  INTERPRET: 4,
  FORECAST: 3,
} as const;
const voices = { DIRECT: 30, INDIRECT: 55, NARRATOR: 12, HEADLINE: 3 } as const;
/** The certainties in the order of the vocabulary. */
const certainties = ["CERTAIN", "PROBABLE", "POSSIBLE", "UNSPECIFIED"] as const;

const actOf = (index: number): string => act.weighted(index, acts);
const voiceOf = (index: number): string => voice.weighted(index, voices);
const isGuess = (index: number): boolean => actOf(index) === "INTERPRET" || actOf(index) === "FORECAST";

/** Index into the certainties; interpretations and forecasts are at most PROBABLE. */
const certaintyOf = (index: number): number =>
  Math.max(
    isGuess(index) ? 1 : 0,
    certainties.indexOf(certainty.weighted(index, { CERTAIN: 60, PROBABLE: 20, POSSIBLE: 12, UNSPECIFIED: 8 })),
  );

/** One statement in twelve relays the one before it, which makes chains, few of them long. */
const relaysBefore = (index: number): boolean => index > 0 && link.chance(index, 0.08);
const isRelayed = (shape: GraphShape, index: number): boolean =>
  index + 1 < shape.statements && relaysBefore(index + 1);

function conveyedBy(shape: GraphShape, index: number): readonly string[] {
  // Every link of a chain conveys what the innermost one does.
  let innermost = index;
  while (relaysBefore(innermost)) innermost--;
  const count = 1 + (proposition.chance(innermost, 0.25) ? 1 : 0);
  return distinct(Array.from({ length: count }, (_none, place) => propositionOf(shape, innermost, place)));
}

/** Usually the statement's own proposition, otherwise one that many statements convey. */
function propositionOf(shape: GraphShape, index: number, place: number): string {
  const draw = index * 2 + place;
  const own = proposition.chance(draw + 5, 0.65);
  const of = (count: number): number =>
    own ? Math.floor((index * count) / shape.statements) : proposition.zipf(draw + 9, count);
  const kind = proposition.fraction(draw + 13);
  if (actOf(index) === "PROPOSE" ? kind < 0.7 : kind < 0.1) return proposalId(of(shape.proposals));
  return kind < 0.75 ? claimId(of(shape.claims)) : pledgeId(of(shape.pledges));
}

function reportedIn(shape: GraphShape, index: number): readonly string[] {
  const own = Math.floor((index * shape.passages) / shape.statements);
  return distinct([
    passageId(shape, own),
    ...(source.chance(index, 0.15) ? [passageId(shape, source.below(index + 1, shape.passages))] : []),
  ]);
}

export function statement(shape: GraphShape, index: number): BenchRecord {
  const isNarrated = voiceOf(index) === "NARRATOR";
  const speakers = isNarrated
    ? []
    : [anyActor(shape, index), ...(trait.chance(index, 0.05) ? [anyActor(shape, 1_100_000_000 + index)] : [])];
  return withoutAbsent({
    id: statementId(index),
    act: actOf(index),
    gist: `The ${phrase(index)} while the ${phrase(index + 5)}, as said on that day.`,
    voice: voiceOf(index),
    certainty: certainties[certaintyOf(index)],
    polarity: trait.weighted(index, { POSITIVE: 85, NEGATIVE: 12, UNKNOWN: 3 }),
    saidOn: maybeDate(1_200_000_000 + index, 0.92),
    madeBy: distinct(speakers),
    addressedTo: trait.chance(index + 3, 0.2) ? [anyActor(shape, 1_300_000_000 + index)] : [],
    at: occasion.chance(index, 0.35) ? eventId(occasion.zipf(index + 1, shape.events)) : undefined,
    relays: relaysBefore(index) ? [statementId(index - 1)] : [],
    conveys: conveyedBy(shape, index),
    reportedIn: reportedIn(shape, index),
  });
}

/** The derived values that a statement has from its chain; the writer's `refreshChains` gives the same ones. */
export function derivedValuesOf(shape: GraphShape, index: number): Readonly<Record<string, string | number | boolean>> {
  let depth = 1;
  let weakest = certaintyOf(index);
  for (let outer = index; isRelayed(shape, outer); outer++) {
    depth++;
    weakest = Math.max(weakest, certaintyOf(outer + 1));
  }
  const attribution = depth > 1 ? "RELAYED" : voiceOf(index) === "NARRATOR" ? "NARRATOR" : "ATTRIBUTED";
  return {
    depth,
    firstHand: depth === 1 && ["DIRECT", "INDIRECT"].includes(voiceOf(index)),
    attribution,
    weakestCertainty: certainties[weakest] as string,
    weakestCertaintyRank: certainties.length - 1 - weakest,
  };
}
