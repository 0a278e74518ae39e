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
    "What a speaker does by saying something. After the verbal events of PLOVER and Searle's classes of speech acts.",
  valuesConfig: {
    ASSERT: { description: "Says that something is so." },
    ANNOUNCE: { description: "Makes known something decided or agreed." },
    PROMISE: { description: "Binds oneself to do something." },
    PROPOSE: { description: "Puts forward something to be done." },
    REQUEST: { description: "Asks or demands that somebody do something." },
    SUPPORT: { description: "Speaks for something another put forward." },
    REJECT: { description: "Speaks against something another put forward, or refuses." },
    ABSTAIN: { description: "Takes part in a decision without taking a side." },
    ACCUSE: { description: "Blames somebody for something." },
    WARN: { description: "Announces harm should something happen or not happen." },
    INTERPRET: { description: "Says what something means or why it was done." },
    FORECAST: { description: "Says what may come." },
  },
});

/** Acts by which a speaker puts a proposition forward. */
export const puttingForward: readonly Act[] = [Act.PROPOSE, Act.ANNOUNCE, Act.REQUEST];
