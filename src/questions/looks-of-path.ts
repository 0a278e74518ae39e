import type { Cut } from "../query/plan/cut.js";
import type { Hint } from "../query/empty/hint-table.js";
import { type Look, looksBeyondCut } from "../query/empty/look.js";
import type { PrintContext } from "../query/print/print-context.js";
import { type AskedPath, pathLength, printWay } from "./way-between.js";

/** How many steps more are looked for; each makes the search several times as wide. */
const moreSteps = 2;

/**
 * Why there is no path: each look takes one thing away that a path had to keep, and asks for one path instead of all of
 * the shortest:
 * ```cypher
 * MATCH ... MATCH way = shortestPath((start)-[:CONVEYS|MADE|...*..4]-(goal)) WHERE ... RETURN length(way) AS row LIMIT 1
 * ```
 */
export function looksOfPath(asked: AskedPath, cut: Cut | undefined): readonly Look[] {
  const print =
    (other: Partial<AskedPath>) =>
    (context: PrintContext): string =>
      [...printWay(context, { ...asked, ...other }, "shortestPath"), "RETURN length(way) AS row LIMIT 1"].join("\n");
  const look = (other: Partial<AskedPath>, hint: (length: number) => Hint): Look => ({
    cut,
    print: print(other),
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
            message: `Paths lead through a State only if asked to: with \`through: [${through.join(", ")}]\` there is one of ${steps(length)}.`,
          })),
        ]),
    ...(asked.least === undefined
      ? []
      : [
          look({ least: undefined }, (length) => ({
            code: "LESS_SURE_PATH",
            message: `No path of at most ${steps(asked.longest)} is as sure as ${asked.least} in each of them: without \`minCertainty\` there is one of ${steps(length)}.`,
          })),
        ]),
    ...(longer === asked.longest
      ? []
      : [
          look({ longest: longer }, (length) => ({
            code: "LONGER_PATH",
            message: `There is no path of at most ${steps(asked.longest)}: with \`maxLength: ${length}\` there is one.`,
          })),
        ]),
    ...looksBeyondCut(cut, print({})),
  ];
}
