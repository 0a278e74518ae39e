import { registerEnumType } from "type-graphql";

/** The domain in which a force operates. */
export enum Domain {
  LAND = "LAND",
  SEA = "SEA",
  AIR = "AIR",
  CYBER = "CYBER",
  SPACE = "SPACE",
}

registerEnumType(Domain, {
  name: "Domain",
  description: "The domain in which a force operates.",
  valuesConfig: {
    LAND: { description: "On land." },
    SEA: { description: "At sea." },
    AIR: { description: "In the air." },
    CYBER: { description: "In computer networks." },
    SPACE: { description: "In space." },
  },
});
