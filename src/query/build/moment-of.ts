/** The parts of a moment as Cypher writes it: seconds only if there are any, and up to nine digits after them. */
const pattern = /^(?<minute>[^T]+T\d\d:\d\d)(?<second>:\d\d)?(?:\.(?<fraction>\d{1,9}))?(?<zone>Z|[+-]\d\d:\d\d)/;

/**
 * A moment in nanoseconds since 1970, from the text that comes back for it: `2025-09-04T12:30Z`,
 * `2025-09-04T12:30:00.000000001Z`. As texts, these two would be in the wrong order.
 * @throws RangeError if the text is no moment.
 */
export function momentOf(text: string): bigint {
  const { minute, second = ":00", fraction = "", zone } = pattern.exec(text)?.groups ?? {};
  const milliseconds = Date.parse(`${minute}${second}${zone}`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`${text} is no moment`);
  return BigInt(milliseconds) * 1_000_000n + BigInt(fraction.padEnd(9, "0"));
}
