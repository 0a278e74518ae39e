import { registerEnumType } from "type-graphql";

/**
 * What a speaker does by saying something.
 * @see https://github.com/openeventdata/PLOVER for the verbal events it follows, together with Searle's speech acts
 */
export enum Act {
  ASSERT = "ASSERT",
  ANNOUNCE = "ANNOUNCE",
  PROMISE = "PROMISE",
  PROPOSE = "PROPOSE",
  REQUEST = "REQUEST",
  SUPPORT = "SUPPORT",
  REJECT = "REJECT",
  ABSTAIN = "ABSTAIN",
  ACCUSE = "ACCUSE",
  WARN = "WARN",
  INTERPRET = "INTERPRET",
  FORECAST = "FORECAST",
}

registerEnumType(Act, {
  name: "Act",
  description:
    "What a speaker does by saying something, following the verbal events of PLOVER and Searle's classes of speech acts.",
  valuesConfig: {
    ASSERT: { description: "Asserts that something is the case." },
    ANNOUNCE: { description: "Makes known something that was decided or agreed." },
    PROMISE: { description: "Commits to doing something." },
    PROPOSE: { description: "Proposes that something be done." },
    REQUEST: { description: "Asks or demands that somebody do something." },
    SUPPORT: { description: "Supports something that another actor put forward." },
    REJECT: { description: "Opposes something that another actor put forward, or refuses it." },
    ABSTAIN: { description: "Takes part in a decision without taking sides." },
    ACCUSE: { description: "Accuses somebody of something." },
    WARN: { description: "Warns of harm if something happens or does not happen." },
    INTERPRET: { description: "Says what something means or why it was done." },
    FORECAST: { description: "Says what may happen." },
  },
});

/** Acts by which a speaker puts a proposition forward. */
export const puttingForward: readonly Act[] = [Act.PROPOSE, Act.ANNOUNCE, Act.REQUEST];
