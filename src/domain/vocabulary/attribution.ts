import { registerEnumType } from "type-graphql";

/** To whom the article attributes a statement. */
export enum Attribution {
  NARRATOR = "NARRATOR",
  ATTRIBUTED = "ATTRIBUTED",
  RELAYED = "RELAYED",
}

registerEnumType(Attribution, {
  name: "Attribution",
  description:
    "To whom the article gives a statement: this, and not `firstHand`, tells what the article says itself from what it says that somebody said.",
  valuesConfig: {
    NARRATOR: { description: "To nobody: the article says it itself." },
    ATTRIBUTED: { description: "To somebody it names." },
    RELAYED: { description: "To somebody by way of another, who passes it on." },
  },
});
