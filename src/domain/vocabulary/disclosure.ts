import { registerEnumType } from "type-graphql";

/** What an article discloses about how it was produced. */
export enum Disclosure {
  AI_ASSISTED = "AI_ASSISTED",
  SPONSORED = "SPONSORED",
  CORRECTED = "CORRECTED",
}

registerEnumType(Disclosure, {
  name: "Disclosure",
  description: "What an article discloses about how it was made.",
  valuesConfig: {
    AI_ASSISTED: { description: "Made in part by artificial intelligence." },
    SPONSORED: { description: "Paid for by somebody with an interest." },
    CORRECTED: { description: "Corrected after it was published." },
  },
});
