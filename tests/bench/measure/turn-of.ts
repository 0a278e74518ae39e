import { Draw } from "../graph/draw.js";

const draw = new Draw("turns");

/**
 * The order in which a round measures the candidates, newly drawn for each round. What a candidate leaves behind in the
 * database, such as garbage, slows down the next; no candidate should always follow the heaviest.
 */
export function turnOf<Item>(items: readonly Item[], round: number): readonly Item[] {
  return items
    .map((item, place) => ({ item, drawn: draw.fraction(round * items.length + place) }))
    .toSorted((one, other) => one.drawn - other.drawn)
    .map(({ item }) => item);
}
