import { Draw } from "../graph/draw.js";

const draw = new Draw("turns");

/**
 * The order in which candidates are measured in a round, drawn anew for each: what one leaves behind in the database, such as
 * garbage, meets the next, and no candidate may always be the one after the heaviest.
 */
export function turnOf<Item>(items: readonly Item[], round: number): readonly Item[] {
  return items
    .map((item, place) => ({ item, drawn: draw.fraction(round * items.length + place) }))
    .toSorted((one, other) => one.drawn - other.drawn)
    .map(({ item }) => item);
}
