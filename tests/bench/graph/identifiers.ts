import { Draw } from "./draw.js";

const adjectives = [
  "lasting",
  "robust",
  "joint",
  "western",
  "northern",
  "allied",
  "forward",
  "maritime",
  "binding",
  "partial",
  "renewed",
  "interim",
  "ironclad",
  "phased",
  "covert",
  "public",
] as const;
const nouns = [
  "guarantee",
  "deployment",
  "ceasefire",
  "battalion",
  "corridor",
  "mandate",
  "package",
  "treaty",
  "summit",
  "patrol",
  "training",
  "reserve",
  "command",
  "airspace",
  "monitor",
  "budget",
] as const;
const verbs = [
  "backs",
  "doubts",
  "offers",
  "delays",
  "frames",
  "tests",
  "widens",
  "limits",
  "binds",
  "splits",
  "signals",
  "shapes",
  "lifts",
  "holds",
  "opens",
  "seeks",
] as const;

const first = new Draw("first word");
const second = new Draw("second word");
const third = new Draw("third word");

/** Three words that belong to a number, for titles and texts. */
export const phrase = (index: number): string =>
  `${first.pick(index, adjectives)} ${second.pick(index, nouns)} ${third.pick(index, verbs)}`;

/**
 * An id as people write them, from a type and a running number: `statement:lasting-corridor-backs-3f2`. The number
 * comes last, in base 36, so that ids do not sort in the order of creation.
 */
export const identifier = (prefix: string, index: number): string =>
  `${prefix}:${phrase(index).replaceAll(" ", "-")}-${index.toString(36)}`;

export const personId = (index: number): string => identifier("person", index);
export const stateId = (index: number): string => identifier("state", index);
export const organisationId = (index: number): string => identifier("organisation", index);
export const groupId = (index: number): string => identifier("group", index);
export const articleId = (index: number): string => identifier("article", index);
export const statementId = (index: number): string => identifier("statement", index);
export const claimId = (index: number): string => identifier("claim", index);
export const pledgeId = (index: number): string => identifier("pledge", index);
export const proposalId = (index: number): string => identifier("proposal", index);
export const conditionId = (index: number): string => identifier("condition", index);
export const eventId = (index: number): string => identifier("event", index);
