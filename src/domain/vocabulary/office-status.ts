import { registerEnumType } from "type-graphql";

/** Whether somebody is said to hold an office at present. */
export enum OfficeStatus {
  CURRENT = "CURRENT",
  FORMER = "FORMER",
}

registerEnumType(OfficeStatus, {
  name: "OfficeStatus",
  description: "Whether somebody is said to hold an office now or to have held it before.",
  valuesConfig: {
    CURRENT: { description: "Holds the office now." },
    FORMER: { description: "Held the office before." },
  },
});
