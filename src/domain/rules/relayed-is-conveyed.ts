import { ruleOfEach, type StatedRecord } from "../../graph/rule.js";

interface StatedStatement extends StatedRecord {
  readonly relays?: readonly string[];
  readonly conveys?: readonly string[];
}

/** A statement that relays another conveys what that one conveys. */
export const relayedIsConveyed = ruleOfEach<StatedStatement>(
  ({ relays = [], conveys = [] }, { recordOf }) =>
    relays.flatMap((relayed, index) => {
      const inner: StatedStatement | undefined = recordOf(relayed);
      const lacking = (inner?.conveys ?? []).filter((id) => !conveys.includes(id));
      return lacking.length === 0
        ? []
        : [
            {
              path: ["relays", index],
              reason:
                "a relaying statement conveys what the relayed statement conveys; " +
                `add ${lacking.join(", ")} to conveys`,
            },
          ];
    }),
  { rechecks: ["relays"] },
);
