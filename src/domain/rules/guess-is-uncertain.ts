import { ruleOfEach, type StatedRecord } from "../../graph/rule.js";
import { Act } from "../vocabulary/act.js";
import { Certainty } from "../vocabulary/certainty.js";

interface StatedStatement extends StatedRecord {
  readonly act: Act;
  readonly certainty: Certainty;
}

/** Acts that say what nobody can know for certain. */
const guesses: readonly Act[] = [Act.INTERPRET, Act.FORECAST];

/** A guess is not certain. */
export const guessIsUncertain = ruleOfEach<StatedStatement>(({ act, certainty }) =>
  guesses.includes(act) && certainty === Certainty.CERTAIN
    ? [
        {
          path: ["certainty"],
          reason: "an interpretation or forecast is at most PROBABLE; write certainty: PROBABLE or less",
        },
      ]
    : [],
);
