import { dayRange } from "../graph/scalars/edtf.js";

/** One entry of a pledge's history, as a document states it. */
export interface HistoryEntry {
  readonly stage: string;
  readonly on?: string;
}

/** Stages by how far they are on; the ends come after all others. */
const progress = ["FLOATED", "PLEDGED", "COMMITTED", "ALLOCATED", "DELIVERED"];
const ends = ["SUPERSEDED", "LAPSED", "WITHDRAWN", "BROKEN", "REFUSED"];

/**
 * The stage that a history comes to: an end wins, else the latest dated entry, then the one furthest on. What will not be
 * done is REFUSED.
 */
export function pledgeStage(direction: string, history: readonly HistoryEntry[]): string {
  if (direction === "WILL_NOT") return "REFUSED";
  const ended = history.filter(({ stage }) => ends.includes(stage));
  const [last] = (ended.length > 0 ? ended : history).toSorted((a, b) => latestDay(b) - latestDay(a) || rank(b) - rank(a));
  return last?.stage ?? "FLOATED";
}

const latestDay = ({ on }: HistoryEntry): number => (on === undefined ? Number.MIN_SAFE_INTEGER : dayRange(on).latest);

const rank = ({ stage }: HistoryEntry): number => [...progress, ...ends].indexOf(stage);
