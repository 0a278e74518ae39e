import { printDayWord, printKnownWords } from "../../graph/day-words.js";
import { clockKeys } from "../../graph/derived-keys.js";
import { searchKeys } from "../../graph/searched-keys.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/**
 * The clocks as words of the full-text indexes:
 * `SET n.searchFrom = coalesce(toString(500000000 + n.worldFrom), 'undated'), ...`.
 */
export const searchDays: StoredReading<GraphModel> = {
  name: "searchDays",
  steps: () => [
    {
      on: { label: "Entity" },
      where: `n.${searchKeys.type} IS NOT NULL`,
      set: [
        `SET n.${searchKeys.known} = ${printKnownWords(`n.${clockKeys.knownFrom}`, `n.${clockKeys.knownUndated}`)}`,
        `SET n.${searchKeys.from} = ${printDayWord(`n.${clockKeys.worldFrom}`)}`,
        `SET n.${searchKeys.to} = ${printDayWord(`n.${clockKeys.worldTo}`)}`,
      ].join("\n"),
    },
  ],
};
