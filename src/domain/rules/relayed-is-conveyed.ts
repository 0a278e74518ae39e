import { ruleOfEach, type StatedRecord } from "../../graph/rule.js";

interface StatedStatement extends StatedRecord {
  readonly relays?: readonly string[];
  readonly conveys?: readonly string[];
}

/** Every link of a chain conveys what the innermost does. */
export const relayedIsConveyed = ruleOfEach<StatedStatement>(({ relays = [], conveys = [] }, { recordOf }) =>
  relays.flatMap((relayed, index) => {
    const inner: StatedStatement | undefined = recordOf(relayed);
    const lacking = (inner?.conveys ?? []).filter((id) => !conveys.includes(id));
    return lacking.length === 0
      ? []
      : [
          {
            path: ["relays", index],
            reason: `a link of a chain conveys what the inner one conveys; add ${lacking.join(", ")} to conveys`,
          },
        ];
  }),
);
