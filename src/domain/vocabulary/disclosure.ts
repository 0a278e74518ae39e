import { registerEnumType } from "type-graphql";

/** What an article discloses about how it was produced. */
export enum Disclosure {
  AI_ASSISTED = "AI_ASSISTED",
  SPONSORED = "SPONSORED",
  CORRECTED = "CORRECTED",
}

registerEnumType(Disclosure, {
  name: "Disclosure",
  description: "A disclosure by an article about how it was made.",
  valuesConfig: {
    AI_ASSISTED: { description: "Made partly with artificial intelligence." },
    SPONSORED: { description: "Paid for by an interested party." },
    CORRECTED: { description: "Corrected after publication." },
  },
});
