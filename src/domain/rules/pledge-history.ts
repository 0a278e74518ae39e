import { ruleOfEach, type StatedRecord } from "../../graph/rule.js";
import { Direction } from "../vocabulary/direction.js";
import { Stage } from "../vocabulary/stage.js";

interface StatedPledge extends StatedRecord {
  readonly direction: Direction;
  readonly history?: readonly { readonly stage: Stage }[];
}

/** A pledge has a history, and what somebody will not do was only ever refused. */
export const pledgeHistory = ruleOfEach<StatedPledge>(({ direction, history = [] }) => {
  if (history.length === 0)
    return [{ path: [], reason: "a pledge needs a history with at least one stage and its statement" }];
  if (direction !== Direction.WILL_NOT) return [];
  return history.flatMap(({ stage }, index) =>
    stage === Stage.REFUSED
      ? []
      : [
          {
            path: ["history", index, "stage"],
            reason: "a pledge with direction: WILL_NOT can only be REFUSED; write stage: REFUSED",
          },
        ],
  );
});
