import { dayRange } from "../graph/scalars/edtf.js";
import { stageEnds, stageOrder } from "../graph/stages.js";

/** One entry of a pledge's history, as a document states it. */
export interface HistoryEntry {
  readonly stage: string;
  readonly on?: string;
}

/**
 * The stage that a pledge has reached by its history: that of the latest entry, and of entries on one day that of the
 * highest rank; an entry without a date counts as the earliest. Once there is an entry that ends the pledge, only such
 * entries count. A pledge not to do something is REFUSED.
 */
export function pledgeStage(direction: string, history: readonly HistoryEntry[]): string {
  if (direction === "WILL_NOT") return "REFUSED";
  const ended = history.filter(({ stage }) => stageEnds.includes(stage));
  const [last] = (ended.length > 0 ? ended : history).toSorted(
    (a, b) => latestDay(b) - latestDay(a) || rank(b) - rank(a),
  );
  return last?.stage ?? "FLOATED";
}

const latestDay = ({ on }: HistoryEntry): number => (on === undefined ? Number.MIN_SAFE_INTEGER : dayRange(on).latest);

const rank = ({ stage }: HistoryEntry): number => stageOrder.indexOf(stage);
