import type { Finding } from "./finding.js";

/**
 * The report of `pledgegraph doctor` as text: one line per finding, followed by what to do about a problem, and a
 * summary.
 */
export function printFindings(findings: readonly Finding[]): string {
  const width = Math.max(0, ...findings.map((finding) => finding.subject.length));
  const lines = findings.flatMap(({ subject, ok, found, remedy }) => [
    `${ok ? "ok  " : "FAIL"}  ${subject.padEnd(width)}  ${found}`,
    ...(remedy === undefined ? [] : [`${" ".repeat(width + 8)}fix: ${remedy}`]),
  ]);
  const lacks = findings.filter((finding) => !finding.ok).length;
  const summary = lacks === 0 ? "Everything needed is in place." : `${lacks} of ${findings.length} checks failed.`;
  return `${[...lines, summary].join("\n")}\n`;
}
