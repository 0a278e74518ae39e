import { registerEnumType } from "type-graphql";

/** Whether the pledge is to do something or not to do it. */
export enum Direction {
  WILL = "WILL",
  WILL_NOT = "WILL_NOT",
}

registerEnumType(Direction, {
  name: "Direction",
  description: "Whether a pledge is to do something or not to do it.",
  valuesConfig: {
    WILL: { description: "Will do it." },
    WILL_NOT: { description: "Will not do it." },
  },
});
