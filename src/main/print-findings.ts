import type { Finding } from "./finding.js";

/**
 * The report of `pledgegraph doctor` as text: one line per finding, followed by what to do about a problem, and a
 * summary.
 */
export function printFindings(findings: readonly Finding[]): string {
  const width = Math.max(0, ...findings.map((finding) => finding.subject.length));
  const lines = findings.flatMap(({ subject, ok, found, remedy }) => [
    `${ok ? "ok  " : "LACK"}  ${subject.padEnd(width)}  ${found}`,
    ...(remedy === undefined ? [] : [`${" ".repeat(width + 8)}to do: ${remedy}`]),
  ]);
  const lacks = findings.filter((finding) => !finding.ok).length;
  const summary =
    lacks === 0
      ? "Everything is there."
      : `${lacks} of ${findings.length} ${lacks === 1 ? "lacks" : "lack"} something.`;
  return `${[...lines, summary].join("\n")}\n`;
}
