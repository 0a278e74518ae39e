import { anyActor, anyState } from "./actors.js";
import { date, maybeDate } from "./dates.js";
import { Draw } from "./draw.js";
import type { GraphShape } from "./graph-shape.js";
import {
  claimId,
  conditionId,
  eventId,
  organisationId,
  phrase,
  pledgeId,
  proposalId,
  statementId,
} from "./identifiers.js";
import { type BenchRecord, distinct, withoutAbsent } from "./record.js";

const trait = new Draw("trait of proposition");
const value = new Draw("value of proposition");
const party = new Draw("party");

/** Conditions; few propositions have any. */
const conditions = (shape: GraphShape, index: number, share: number): readonly string[] =>
  trait.chance(index + 11, share) ? [conditionId(value.below(index, shape.conditions))] : [];

/**
 * The statement at the same relative position among all statements as a record has among `count`; it serves as
 * evidence.
 */
export const nearStatement = (shape: GraphShape, index: number, count: number): string =>
  statementId(Math.floor((index * shape.statements) / count) % shape.statements);

const predicates = {
  coalitionSize: 8,
  office: 20,
  troopPosition: 12,
  purpose: 20,
  risk: 15,
  requirement: 15,
  belongsTo: 10,
} as const;

export function claim(shape: GraphShape, index: number): BenchRecord {
  const predicate = trait.weighted(index, predicates);
  const size = 20 + value.below(index, 20);
  const isOpen = value.chance(index + 1, 0.3);
  return withoutAbsent({
    id: claimId(index),
    predicate,
    summary: `It is said that the ${phrase(index)}, and that the ${phrase(index + 1)}.`,
    value: predicate === "coalitionSize" || predicate === "belongsTo" ? undefined : phrase(value.below(index, 400)),
    status: predicate === "office" ? value.pick(index, ["CURRENT", "FORMER"]) : undefined,
    quantity:
      predicate === "coalitionSize"
        ? {
            min: size,
            ...(isOpen ? {} : { max: size }),
            minInclusive: !isOpen,
            maxInclusive: true,
            unit: "nations",
            approximate: false,
          }
        : undefined,
    validFrom: maybeDate(100_000_000 + index, 0.3),
    validTo: maybeDate(200_000_000 + index, 0.08),
    subject: trait.chance(index + 3, 0.9)
      ? anyActor(shape, 600_000_000 + index)
      : eventId(value.zipf(index, shape.events)),
    objects: trait.chance(index + 5, 0.3) ? [anyActor(shape, 700_000_000 + index)] : [],
    conditions: conditions(shape, index, 0.03),
  });
}

const kinds = {
  FINANCIAL: 25,
  EQUIPMENT: 20,
  TROOPS: 15,
  TRAINING: 10,
  INTELLIGENCE: 5,
  LOGISTICS: 5,
  GUARANTEE: 8,
  SANCTIONS: 7,
  COORDINATION: 3,
  OTHER: 2,
} as const;
const currencies = { EUR: 40, USD: 35, GBP: 15, NOK: 5, SEK: 5 } as const;
const stages = ["FLOATED", "PLEDGED", "COMMITTED", "ALLOCATED", "DELIVERED"] as const;

export function pledge(shape: GraphShape, index: number): BenchRecord {
  const kind = trait.weighted(index, kinds);
  const direction = trait.chance(index + 1, 0.93) ? "WILL" : "WILL_NOT";
  const hasMoney = kind === "FINANCIAL" || (kind === "EQUIPMENT" && value.chance(index, 0.3));
  const counts = kind === "EQUIPMENT" || kind === "TROOPS";
  const count = 10 * (1 + value.below(index + 1, 500));
  const entries = 1 + trait.below(index + 2, 3);
  const evidence = nearStatement(shape, index, shape.pledges);
  const parties = (role: string, actors: readonly string[]): readonly unknown[] =>
    distinct(actors).map((node) => ({ node, role, statements: [evidence] }));
  const history = Array.from({ length: entries }, (_none, place) => ({
    stage: direction === "WILL_NOT" ? "REFUSED" : stages[Math.min(4, place + trait.below(index + 3, 3))],
    statement: statementId((Math.floor((index * shape.statements) / shape.pledges) + place) % shape.statements),
    ...(value.chance(index * 4 + place, 0.6) && { on: date(300_000_000 + index * 4 + place) }),
  }));
  return withoutAbsent({
    id: pledgeId(index),
    kind,
    direction,
    summary: `Undertakes the ${phrase(index)}; the ${phrase(index + 7)}.`,
    money: hasMoney
      ? { amount: `${1 + value.below(index + 2, 900)}000000`, currency: value.weighted(index + 3, currencies) }
      : undefined,
    quantity: counts
      ? {
          min: count,
          max: count,
          minInclusive: true,
          maxInclusive: true,
          unit: kind === "TROOPS" ? "troops" : "vehicles",
          approximate: false,
        }
      : undefined,
    domains:
      kind === "TROOPS"
        ? distinct([value.pick(index, ["LAND", "SEA", "AIR"]), value.pick(index + 5, ["LAND", "SEA", "AIR"])])
        : [],
    agreedOn: maybeDate(310_000_000 + index, 0.5),
    history,
    parties: [
      ...parties("PLEDGOR", [
        anyActor(shape, 800_000_000 + index),
        ...(party.chance(index, 0.15) ? [anyState(shape, 810_000_000 + index)] : []),
      ]),
      ...parties("BENEFICIARY", [anyState(shape, 820_000_000 + index)]),
      ...parties(
        "SUPPLIER",
        party.chance(index + 1, 0.15) ? [organisationId(party.zipf(index, shape.organisations))] : [],
      ),
      ...parties("COORDINATOR", party.chance(index + 2, 0.08) ? [anyState(shape, 830_000_000 + index)] : []),
    ],
    conditions: conditions(shape, index + 1_000, 0.15),
    at: party.chance(index + 3, 0.2) ? eventId(party.zipf(index + 4, shape.events)) : undefined,
  });
}

/** Every fifth proposal is a whole, with the next four as its parts. */
export const proposal = (shape: GraphShape, index: number): BenchRecord =>
  withoutAbsent({
    id: proposalId(index),
    title: phrase(index),
    summary: `Puts forward the ${phrase(index)} so that the ${phrase(index + 3)}.`,
    order: index % 5 === 0 ? undefined : index % 5,
    partOf: index % 5 === 0 ? undefined : proposalId(index - (index % 5)),
    partOfStatements: index % 5 === 0 ? [] : [nearStatement(shape, index, shape.proposals)],
    places: trait.chance(index + 8, 0.2) ? [anyState(shape, 840_000_000 + index)] : [],
    at: trait.chance(index + 9, 0.2) ? eventId(party.zipf(index + 5, shape.events)) : undefined,
    conditions: conditions(shape, index + 2_000, 0.1),
  });

export const condition = (shape: GraphShape, index: number): BenchRecord => ({
  id: conditionId(index),
  statements: [nearStatement(shape, index, shape.conditions)],
  summary: `Only if the ${phrase(index)}.`,
  trigger: trait.pick(index, ["CEASEFIRE", "PEACE_AGREEMENT", "US_BACKING", "RULES_SET", "RECIPROCAL", "OTHER"]),
  state: value.pick(index, ["OPEN", "MET", "FAILED", "UNKNOWN"]),
});
