import { registerEnumType } from "type-graphql";

/** Where a force acts. */
export enum Domain {
  LAND = "LAND",
  SEA = "SEA",
  AIR = "AIR",
  CYBER = "CYBER",
  SPACE = "SPACE",
}

registerEnumType(Domain, {
  name: "Domain",
  description: "Where a force acts.",
  valuesConfig: {
    LAND: { description: "On land." },
    SEA: { description: "At sea." },
    AIR: { description: "In the air." },
    CYBER: { description: "In networks." },
    SPACE: { description: "In space." },
  },
});
