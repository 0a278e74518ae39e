import { printDayWord, printKnownWords } from "../../graph/day-words.js";
import type { Group } from "../../graph/graph-model.js";
import { printKnownFrom } from "../../graph/print-known-from.js";
import { knownKey } from "../../graph/searched-keys.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { ReadingStep, StoredReading } from "../../graph/stored-reading.js";

/** The values that grouped lists declare to be stored, spellings and titles, and the day from which each is known. */
export const spellings: StoredReading<GraphModel> = {
  name: "spellings",
  steps: ({ entities }) =>
    [...entities.values()].flatMap(({ kind, label, fields }) =>
      [...fields.values()].flatMap((field) =>
        kind !== "interface" || field.kind !== "group"
          ? []
          : Object.entries(field.storedAs).map(([by, key]) => spellingStep(label, field, by, key)),
      ),
    ),
};

/**
 * The values of a property of the first relationship, without references such as "its allies":
 * ```cypher
 * OPTIONAL MATCH (n)<-[r:MENTIONS]-(p:Passage) WHERE NOT coalesce(r.reference, false)
 * WITH n, r.surface AS value, min(p.knownFrom) AS knownFrom, ... AS knownUndated ORDER BY value
 * WITH n, collect(value) AS found,
 *   collect(CASE WHEN value IS NOT NULL THEN coalesce(toString(500000000 + knownFrom), '900000000') + ... END) AS known
 * SET n.spellings = found, n.spellingsKnown = known
 * ```
 */
function spellingStep(label: string, { hops, except }: Group, by: string, key: string): ReadingStep {
  const [hop] = hops;
  const arrow = hop?.direction === "in" ? `<-[r:${hop.type}]-` : `-[r:${hop?.type}]->`;
  const end = hop?.to === undefined ? "(p)" : `(p:${hop.to})`;
  return {
    on: { label },
    reachedBy: [`MATCH (n:${label})${arrow}(m${hop?.to === undefined ? "" : `:${hop.to}`})`],
    ...(hop?.to !== undefined && { from: hop.to }),
    ...(hop !== undefined && { via: hop.type }),
    growsIf: [
      "EXISTS {",
      `  MATCH (n)${arrow}(m) WHERE r.${by} IS NOT NULL`,
      `  WITH m, [i IN range(0, size(coalesce(n.${key}, [])) - 1) WHERE n.${key}[i] = r.${by}][0] AS at`,
      "  WHERE at IS NULL OR m.knownUndated OR m.knownFrom IS NULL",
      `    OR ${printDayWord("m.knownFrom")} < left(n.${knownKey(key)}[at], 9)`,
      "  RETURN m",
      "}",
    ].join("\n"),
    set: [
      `OPTIONAL MATCH (n)${arrow}${end}${except === undefined ? "" : ` WHERE NOT coalesce(r.${except}, false)`}`,
      `WITH n, r.${by} AS value, ${printKnownFrom("p")} ORDER BY value`,
      "WITH n, collect(value) AS found,",
      `  collect(CASE WHEN value IS NOT NULL THEN ${printKnownWords("knownFrom", "knownUndated")} END) AS known`,
      `SET n.${key} = found, n.${knownKey(key)} = known`,
    ].join("\n"),
  };
}
