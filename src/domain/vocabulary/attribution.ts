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
    "To whom the article attributes a statement. This, and not `firstHand`, separates what the article says itself from what it reports others as saying.",
  valuesConfig: {
    NARRATOR: { description: "To nobody: the article itself says it." },
    ATTRIBUTED: { description: "To an actor in the article." },
    RELAYED: { description: "To an actor through another speaker, who relays it." },
  },
});
