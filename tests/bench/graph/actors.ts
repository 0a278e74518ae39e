import { Draw } from "./draw.js";
import type { GraphShape } from "./graph-shape.js";
import { maybeDate } from "./dates.js";
import { groupId, organisationId, personId, phrase, stateId, statementId } from "./identifiers.js";
import { type BenchRecord, withoutAbsent } from "./record.js";

const kind = new Draw("kind of actor");
const rank = new Draw("rank of actor");

/**
 * A random actor. A few are drawn very often: the first person speaks in 4 % of the statements of a large graph, and so
 * does the first state, which makes both of them hubs.
 */
export function anyActor(shape: GraphShape, index: number): string {
  const chosen = kind.fraction(index);
  if (chosen < 0.5) return personId(rank.zipf(index, shape.people));
  if (chosen < 0.75) return stateId(rank.zipf(index, shape.states));
  return chosen < 0.95
    ? organisationId(rank.zipf(index, shape.organisations))
    : groupId(rank.zipf(index, shape.groups));
}

/** A random state; the first is drawn in a sixth of all cases. */
export const anyState = (shape: GraphShape, index: number): string => stateId(rank.zipf(index, shape.states));

/** Every tenth organisation publishes. */
export const anyOutlet = (shape: GraphShape, index: number): string =>
  organisationId(rank.zipf(index, Math.ceil(shape.organisations / 10)) * 10);

const firstNames = [
  "Anna",
  "Boris",
  "Clara",
  "David",
  "Elena",
  "Frank",
  "Greta",
  "Henri",
  "Irena",
  "Jonas",
  "Katja",
  "Lars",
  "Marta",
  "Nils",
  "Oksana",
  "Piotr",
] as const;
const lastNames = [
  "Berg",
  "Costa",
  "Dahl",
  "Evans",
  "Fischer",
  "Garin",
  "Holm",
  "Ivanov",
  "Jensen",
  "Kowal",
  "Laurent",
  "Moore",
  "Novak",
  "Olsen",
  "Petrov",
  "Quist",
] as const;
const name = new Draw("name");
const trait = new Draw("trait of actor");
const collective = new Draw("collective");
const role = new Draw("role of member");
const roles = ["member", "member", "member", "co-chair", "spokesperson"] as const;

/** Random memberships, each in a different collective. Collectives with many members are drawn more often. */
function memberships(shape: GraphShape, index: number, most: number): readonly unknown[] {
  const found = new Map<string, unknown>();
  for (let place = 0; place < 1 + trait.below(index, most); place++) {
    const draw = index * 16 + place;
    const node = collective.chance(draw, 0.9)
      ? organisationId(rank.zipf(draw + 7, shape.organisations))
      : groupId(rank.zipf(draw + 7, shape.groups));
    const since = maybeDate(draw, 0.2);
    found.set(node, {
      node,
      role: role.pick(draw, roles),
      ...(since !== undefined && { from: since }),
      certainty: role.chance(draw, 0.8) ? "CERTAIN" : "PROBABLE",
      statements: [statementId(collective.below(draw + 1, shape.statements))],
    });
  }
  return [...found.values()];
}

export const person = (shape: GraphShape, index: number): BenchRecord =>
  withoutAbsent({
    id: personId(index),
    name: `${name.pick(index, firstNames)} ${name.pick(index + 1_000_003, lastNames)} ${index}`,
    wikidata: trait.chance(index, 0.4) ? `Q${1_000_000 + index}` : undefined,
    memberships: memberships(shape, index, 4),
  });

export const state = (shape: GraphShape, index: number): BenchRecord => ({
  id: stateId(index),
  name: `Republic of ${phrase(index)} ${index}`,
  iso2: String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
  wikidata: `Q${100 + index}`,
  memberships: memberships(shape, 10_000_000 + index, 8),
});

const classifications = {
  ALLIANCE: 5,
  COALITION: 10,
  GOVERNMENT: 20,
  MILITARY: 10,
  COMPANY: 15,
  BODY: 30,
  OTHER: 10,
} as const;

export const organisation = (_shape: GraphShape, index: number): BenchRecord =>
  withoutAbsent({
    id: organisationId(index),
    name: `${phrase(index)} organisation ${index}`,
    classification: index % 10 === 0 ? "OUTLET" : trait.weighted(index, classifications),
    wikidata: trait.chance(index, 0.5) ? `Q${5_000_000 + index}` : undefined,
  });

export const group = (_shape: GraphShape, index: number): BenchRecord => ({
  id: groupId(index),
  name: `those who wait for the ${phrase(index)}`,
  named: trait.chance(index, 0.3),
  region: trait.pick(index, ["Europe", "North America", "Asia", "the Baltic"]),
});
