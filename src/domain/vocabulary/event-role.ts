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
  description: "In what role somebody took part in an event.",
  valuesConfig: {
    HOST: { description: "Received the others." },
    VISITOR: { description: "Came to see the host." },
    SPEAKER: { description: "Spoke there." },
    PARTICIPANT: { description: "Was there." },
  },
});
