import type { GraphModel } from "../../graph/graph-model.js";
import type { ReadingStep, StoredReading } from "../../graph/stored-reading.js";

/** The steps of a reading that there is something for in a domain. */
export function stepsOf(model: GraphModel, reading: StoredReading<GraphModel>): readonly ReadingStep[] {
  const labels = new Set([...model.entities.values()].map(({ label }) => label));
  return reading
    .steps(model)
    .filter(({ on }) => !("label" in on) || on.label.split("|").some((label) => labels.has(label)));
}
