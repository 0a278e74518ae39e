import { registerEnumType } from "type-graphql";

/** The role in which somebody took part in an event. */
export enum EventRole {
  HOST = "HOST",
  VISITOR = "VISITOR",
  SPEAKER = "SPEAKER",
  PARTICIPANT = "PARTICIPANT",
}

registerEnumType(EventRole, {
  name: "EventRole",
  description: "The role in which an actor took part in an event.",
  valuesConfig: {
    HOST: { description: "Hosted the others." },
    VISITOR: { description: "Visited the host." },
    SPEAKER: { description: "Spoke at the event." },
    PARTICIPANT: { description: "Took part in some other way." },
  },
});
