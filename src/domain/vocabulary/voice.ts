import { registerEnumType } from "type-graphql";

/** How the article presents the words: quoted, in indirect speech, or as its own. */
export enum Voice {
  DIRECT = "DIRECT",
  INDIRECT = "INDIRECT",
  NARRATOR = "NARRATOR",
  HEADLINE = "HEADLINE",
}

registerEnumType(Voice, {
  name: "Voice",
  description: "How the article presents the words: quoted, in indirect speech, or as its own.",
  valuesConfig: {
    DIRECT: { description: "Quoted word for word." },
    INDIRECT: { description: "Reported in the article's own words." },
    NARRATOR: { description: "The article speaks for itself." },
    HEADLINE: { description: "Appears in a headline or among the highlights." },
  },
});
