import { registerEnumType } from "type-graphql";

/** The kind of an event. */
export enum EventType {
  SUMMIT = "SUMMIT",
  VISIT = "VISIT",
  TREATY = "TREATY",
  LAUNCH = "LAUNCH",
  MEETING = "MEETING",
  VOTE = "VOTE",
  OTHER = "OTHER",
}

registerEnumType(EventType, {
  name: "EventType",
  description: "What kind of event it is.",
  valuesConfig: {
    SUMMIT: { description: "A meeting of leaders." },
    VISIT: { description: "One side travels to the other." },
    TREATY: { description: "An agreement concluded." },
    LAUNCH: { description: "Something begins." },
    MEETING: { description: "Any other meeting." },
    VOTE: { description: "A vote is taken." },
    OTHER: { description: "Anything else." },
  },
});
