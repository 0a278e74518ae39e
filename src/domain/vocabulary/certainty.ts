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
      "How certain a source is, following FactBank: `reportedly` is PROBABLE on the reporter's side, and `might` is POSSIBLE.",
    valuesConfig: {
      CERTAIN: { description: "Stated as a fact." },
      PROBABLE: { description: "Stated as likely, or reported with a reservation." },
      POSSIBLE: { description: "Stated as possible." },
      UNSPECIFIED: { description: "The source does not show how certain it is." },
    },
  },
  [Certainty.UNSPECIFIED, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN],
);
