import { registerRankedEnum } from "../../graph/ranked-enum.js";

/**
 * How certain the source is, after FactBank: `reportedly` makes it PROBABLE for the reporter, `might` makes it
 * POSSIBLE.
 */
export enum Certainty {
  CERTAIN = "CERTAIN",
  PROBABLE = "PROBABLE",
  POSSIBLE = "POSSIBLE",
  UNSPECIFIED = "UNSPECIFIED",
}

registerRankedEnum(
  Certainty,
  {
    name: "Certainty",
    description:
      "How sure the source is, after FactBank: `reportedly` is PROBABLE on the reporter's side, `might` is POSSIBLE.",
    valuesConfig: {
      CERTAIN: { description: "Said as a fact." },
      PROBABLE: { description: "Said as likely, or at second hand with a reservation." },
      POSSIBLE: { description: "Said as possible." },
      UNSPECIFIED: { description: "Nothing shows how sure." },
    },
  },
  [Certainty.UNSPECIFIED, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN],
);
