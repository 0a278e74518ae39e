import type { Lens } from "../query/lens.js";
import { lines } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";
import type { Hint } from "../query/plan/hint-table.js";
import { looksBeyondLens } from "../query/empty/looks-beyond-lens.js";
import type { Look } from "../query/plan/look.js";
import { type AskedPath, pathLength, wayLines } from "./way-between.js";

/** How many more steps are tried; each makes the search several times as wide. */
const moreSteps = 2;

/**
 * Why there is no path: each look drops one of the restrictions, and asks for one path instead of all of the shortest:
 * ```cypher
 * MATCH ... MATCH way = shortestPath((start)-[:CONVEYS|MADE|...*..4]-(goal)) WHERE ... RETURN length(way) AS row LIMIT
 *   1
 * ```
 */
export function looksOfPath(lens: Lens, asked: AskedPath): readonly Look[] {
  const statement = (seenThrough: Lens, other: Partial<AskedPath> = {}): Cypher =>
    lines([...wayLines(seenThrough, { ...asked, ...other }, "shortestPath"), "RETURN length(way) AS row LIMIT 1"]);
  const look = (other: Partial<AskedPath>, hint: (length: number) => Hint): Look => ({
    lens,
    statement: statement(lens, other),
    say: ([length]) => (length === undefined ? undefined : hint(length as number)),
  });
  const through = [...asked.through, "STATE"];
  const longer = Math.min(asked.longest + moreSteps, pathLength.most);
  const steps = (length: number): string => `${length} ${length === 1 ? "step" : "steps"}`;
  return [
    ...(asked.through.includes("STATE")
      ? []
      : [
          look({ through }, (length) => ({
            code: "THROUGH_STATE",
            message:
              `Paths pass through a State only on request. With \`through: [${through.join(", ")}]\` there is ` +
              `one of ${steps(length)}.`,
          })),
        ]),
    ...(asked.least === undefined
      ? []
      : [
          look({ least: undefined }, (length) => ({
            code: "LESS_SURE_PATH",
            message:
              `No path of at most ${steps(asked.longest)} has a certainty of ${asked.least} or better at every ` +
              `step. Without \`minCertainty\` there is one of ${steps(length)}.`,
          })),
        ]),
    ...(longer === asked.longest
      ? []
      : [
          look({ longest: longer }, (length) => ({
            code: "LONGER_PATH",
            message: `There is no path of at most ${steps(asked.longest)}. With \`maxLength: ${length}\` there is one.`,
          })),
        ]),
    ...looksBeyondLens(lens, (other) => statement(other)),
  ];
}
