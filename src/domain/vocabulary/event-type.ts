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
  description: "The kind of event.",
  valuesConfig: {
    SUMMIT: { description: "A meeting of leaders." },
    VISIT: { description: "One party travels to the other." },
    TREATY: { description: "An agreement is concluded." },
    LAUNCH: { description: "Something is launched." },
    MEETING: { description: "Any other kind of meeting." },
    VOTE: { description: "A vote is taken." },
    OTHER: { description: "Something else." },
  },
});
