import { registerEnumType } from "type-graphql";

/** Whether a condition has been met. */
export enum ConditionState {
  OPEN = "OPEN",
  MET = "MET",
  FAILED = "FAILED",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(ConditionState, {
  name: "ConditionState",
  description: "Whether a condition has been met.",
  valuesConfig: {
    OPEN: { description: "Not met yet." },
    MET: { description: "Met." },
    FAILED: { description: "Can no longer be met." },
    UNKNOWN: { description: "No statement says." },
  },
});
