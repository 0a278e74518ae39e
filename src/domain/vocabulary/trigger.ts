import { registerEnumType } from "type-graphql";

/** The kind of a condition. */
export enum Trigger {
  CEASEFIRE = "CEASEFIRE",
  PEACE_AGREEMENT = "PEACE_AGREEMENT",
  TRUCE_OR_PEACE = "TRUCE_OR_PEACE",
  AGREEMENT_PERMITS = "AGREEMENT_PERMITS",
  BREACH = "BREACH",
  US_BACKING = "US_BACKING",
  RULES_SET = "RULES_SET",
  RECIPROCAL = "RECIPROCAL",
  OTHER = "OTHER",
}

registerEnumType(Trigger, {
  name: "Trigger",
  description: "The kind of condition.",
  valuesConfig: {
    CEASEFIRE: { description: "Once the fighting stops." },
    PEACE_AGREEMENT: { description: "Once peace is agreed." },
    TRUCE_OR_PEACE: { description: "Once the fighting stops or peace is agreed, whichever comes first." },
    AGREEMENT_PERMITS: { description: "If an agreement permits it." },
    BREACH: { description: "If an agreement is broken or an attack is renewed." },
    US_BACKING: { description: "If the United States backs it." },
    RULES_SET: { description: "Once rules, such as rules of engagement, are set." },
    RECIPROCAL: { description: "In exchange for something." },
    OTHER: { description: "Something else." },
  },
});
