import type { DatePart } from "../../graph/aggregates.js";
import { earliestKey, latestKey } from "../../graph/derived-keys.js";
import { cypher, join, spaced } from "../plan/cypher.js";
import type { Cypher, ValueReference } from "../plan/expression.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printValue } from "./print-value.js";

/** The first day of the year 0; earlier years are written with a sign. */
const firstDay = -719_528;

/** The days of the longest month and year, and how many characters of a date's text show its month or year. */
const dateParts = { month: { days: 31, characters: 7 }, year: { days: 366, characters: 4 } } as const;

/**
 * Writes the month (or year) of a date if the date lies within one, and otherwise the date as it is written. For most
 * dates, the text itself is enough:
 * ```cypher
 * CASE WHEN n0.saidOn IS NULL THEN null
 *   WHEN n0.saidOnLatest - n0.saidOnEarliest >= 31 OR n0.saidOnEarliest < -719528 THEN n0.saidOn
 *   WHEN n0.saidOn =~ '[0-9]{4}-[0-9]{2}(-[0-9]{2})?[?~%]?' THEN left(n0.saidOn, 7)
 *   WHEN date.truncate('month', <first day>) = date.truncate('month', <last day>) THEN left(toString(<first day>), 7)
 *   ELSE n0.saidOn END
 * ```
 */
export function printDatePart(
  context: PrintContext,
  reference: Extract<ValueReference, { kind: "property" }>,
  part: DatePart,
  scope: Scope,
): Cypher {
  const { days, characters } = dateParts[part];
  const by = (of: (key: string) => string): Cypher => printValue(context, reference, scope, ({ key }) => of(key));
  const [text, earliest, latest] = [by((key) => key), by(earliestKey), by(latestKey)];
  const day = (number: Cypher): Cypher => cypher`(date('1970-01-01') + duration({days: ${number}}))`;
  const isSame = cypher`date.truncate('${part}', ${day(earliest)}) = date.truncate('${part}', ${day(latest)})`;
  const cases = [
    spaced(
      cypher`CASE WHEN ${text} IS NULL THEN null WHEN ${latest} - ${earliest} >= ${days}`,
      cypher`OR ${earliest} < ${firstDay} THEN ${text}`,
    ),
    cypher`WHEN ${text} =~ '[0-9]{4}-[0-9]{2}(-[0-9]{2})?[?~%]?' THEN left(${text}, ${characters})`,
    cypher`WHEN ${isSame} THEN left(toString(${day(earliest)}), ${characters}) ELSE ${text} END`,
  ];
  return join(cases, " ");
}
