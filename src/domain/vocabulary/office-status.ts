import { registerEnumType } from "type-graphql";

/** Whether somebody is said to hold an office at present. */
export enum OfficeStatus {
  CURRENT = "CURRENT",
  FORMER = "FORMER",
}

registerEnumType(OfficeStatus, {
  name: "OfficeStatus",
  description: "Whether somebody is said to hold an office now.",
  valuesConfig: {
    CURRENT: { description: "Holds it." },
    FORMER: { description: "Held it before." },
  },
});
