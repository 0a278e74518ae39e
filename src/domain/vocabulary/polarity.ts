import { registerEnumType } from "type-graphql";

/** Whether the proposition is affirmed or denied, after FactBank. */
export enum Polarity {
  POSITIVE = "POSITIVE",
  NEGATIVE = "NEGATIVE",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(Polarity, {
  name: "Polarity",
  description: "Whether a statement affirms or denies what it conveys, following FactBank.",
  valuesConfig: {
    POSITIVE: { description: "Affirmed." },
    NEGATIVE: { description: "Denied." },
    UNKNOWN: { description: "Neither affirmed nor denied." },
  },
});
