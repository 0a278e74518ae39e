import { registerEnumType } from "type-graphql";

/** Whether the condition holds. */
export enum ConditionState {
  OPEN = "OPEN",
  MET = "MET",
  FAILED = "FAILED",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(ConditionState, {
  name: "ConditionState",
  description: "Whether the condition holds.",
  valuesConfig: {
    OPEN: { description: "Not yet." },
    MET: { description: "It holds." },
    FAILED: { description: "It can no longer hold." },
    UNKNOWN: { description: "Nobody says." },
  },
});
