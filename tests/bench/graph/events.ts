import { anyActor } from "./actors.js";
import { date } from "./dates.js";
import { Draw } from "./draw.js";
import type { GraphShape } from "./graph-shape.js";
import { eventId, phrase } from "./identifiers.js";
import { nearStatement } from "./propositions.js";
import type { BenchRecord } from "./record.js";

const trait = new Draw("trait of event");
const places = ["Paris", "London", "Kyiv", "Brussels", "Washington", "Warsaw"] as const;

export function event(shape: GraphShape, index: number): BenchRecord {
  const participants = new Map<string, unknown>();
  const evidence = nearStatement(shape, index, shape.events);
  for (let place = 0; place < 3 + trait.below(index, 10); place++) {
    const node = anyActor(shape, 900_000_000 + index * 16 + place);
    participants.set(node, {
      node,
      statements: [evidence],
      role: place === 0 ? "HOST" : trait.pick(index * 16 + place, ["VISITOR", "SPEAKER", "PARTICIPANT"]),
    });
  }
  return {
    id: eventId(index),
    name: `Meeting on the ${phrase(index)} ${index}`,
    type: trait.pick(index, ["SUMMIT", "VISIT", "TREATY", "LAUNCH", "MEETING", "VOTE"]),
    date: date(400_000_000 + index),
    dateStatements: [evidence],
    place: trait.pick(index + 1, places),
    participants: [...participants.values()],
  };
}
