import { registerEnumType } from "type-graphql";

/** How the words reach the reader. */
export enum Voice {
  DIRECT = "DIRECT",
  INDIRECT = "INDIRECT",
  NARRATOR = "NARRATOR",
  HEADLINE = "HEADLINE",
}

registerEnumType(Voice, {
  name: "Voice",
  description: "How the words reach the reader.",
  valuesConfig: {
    DIRECT: { description: "Quoted word for word." },
    INDIRECT: { description: "Reported in the article's words." },
    NARRATOR: { description: "The article speaks for itself." },
    HEADLINE: { description: "Stands in a headline or among the highlights." },
  },
});
