import type { Driver } from "neo4j-driver";
import { driverParameters } from "../../../src/database/driver-parameters.js";
import type { SentStatement } from "../servers/server-messages.js";
import { byHand } from "./by-hand.js";
import type { SweptService } from "./swept-service.js";
import type { SweepQuery } from "./sweep-query.js";

/** The service's statement next to the hand-written one, both run by the same driver. */
export interface Comparison {
  readonly name: string;
  /** Medians over the rounds, in milliseconds. */
  readonly service: number;
  readonly hand: number;
}

/** How often both are run, one after the other. */
const rounds = 5;

/**
 * Measures the hand-written statements whose questions were in the sweep against the service's statements, in turns.
 */
export async function compareByHand(
  driver: Driver,
  service: SweptService,
  queries: readonly SweepQuery[],
): Promise<readonly Comparison[]> {
  const compared: Comparison[] = [];
  for (const { name, cypher } of byHand) {
    const query = queries.find((other) => other.name === name);
    const sent = query && (await service.ask(query.document)).statements[0];
    if (sent === undefined) continue;
    const hand: SentStatement = { text: cypher, parameters: parametersOf(cypher, sent) };
    const times = { service: [] as number[], hand: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      const [ours, theirs] = [await timed(driver, sent), await timed(driver, hand)];
      // In the first round both are planned, so it does not count.
      if (round > 0) times.service.push(ours);
      if (round > 0) times.hand.push(theirs);
    }
    compared.push({ name, service: middle(times.service), hand: middle(times.hand) });
  }
  return compared;
}

/**
 * The parameters of a hand-written condition: one value, or the two days of a date. They are those parameters of the
 * service's statement that are not page sizes.
 */
function parametersOf(cypher: string, { parameters }: SentStatement): Readonly<Record<string, unknown>> {
  const names = [...new Set([...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? ""))];
  const values = Object.values(parameters).filter((value) => value !== 20 && value !== 21);
  const days = values.filter((value): value is number => typeof value === "number").toSorted((a, b) => a - b);
  return Object.fromEntries(
    names.map((name) => [name, name === "earliest" ? days[0] : name === "latest" ? days.at(-1) : values[0]]),
  );
}

async function timed(driver: Driver, { text, parameters }: SentStatement): Promise<number> {
  const session = driver.session({ defaultAccessMode: "READ" });
  const start = performance.now();
  await session.run(text, driverParameters(parameters));
  const milliseconds = performance.now() - start;
  await session.close();
  return milliseconds;
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** A table of times, the service's and the hand-written statement's, with their ratio. */
export const comparisonTable = (compared: readonly Comparison[]): string =>
  [
    "service ms  by hand ms  ratio",
    ...compared.map(
      ({ name, service, hand }) =>
        `${service.toFixed(0).padStart(10)}${hand.toFixed(0).padStart(12)}${(service / hand).toFixed(2).padStart(7)}` +
        `  ${name}`,
    ),
  ].join("\n");
