import type { Match } from "../feed/apply/find-matches.js";
import type { ImportReport, Refusal } from "../feed/apply/import-report.js";

/** Most refusals that are shown; `--report` has them all. */
const shownRefusals = 20;

/** What an import did, for a person. */
export function printImportReport(report: ImportReport): string {
  const { documents, resumed, created, updated, unchanged, removed, stayed, revisions, refused } = report;
  const { matches, unmatched } = report;
  const refusals = refused.length === 0 ? "" : `; refused for ${refused.length} reasons, see above`;
  const counts = `${created} created, ${updated} updated, ${unchanged} unchanged, ${removed} removed${refusals}`;
  const lines = [
    ...refused.slice(0, shownRefusals).map(printRefusal),
    ...(refused.length > shownRefusals ? [`and ${refused.length - shownRefusals} more refusals; see --report`] : []),
    `${verbOf(report)} ${documents} documents ${refused.length > 0 ? "for" : "into"} ${report.dataset}: ${counts}.`,
    ...(resumed > 0 ? [`Continued an import that was cut off after ${resumed} documents.`] : []),
    ...(stayed.length > 0 ? [`Still there, because others refer to them: ${stayed.join(", ")}.`] : []),
    ...matches.slice(0, shownMatches).map(printMatch),
    ...(matches.length > shownMatches ? [`and ${matches.length - shownMatches} more pairs; see --report`] : []),
    ...(unmatched > 0 ? [`${unmatched} names of new records were not looked up, since there are too many.`] : []),
    ...(revisions.length > 0 ? [`Take it back with: ${undoHint(revisions)}`] : []),
  ];
  return lines.join("\n");
}

/** Most pairs that are shown. */
const shownMatches = 10;

const printMatch = ({ id, candidate, basis, shared }: Match): string =>
  `Perhaps the same: ${id} and ${candidate} (${basis} ${shared}). If so: pledgegraph merge ${id} ${candidate}; ` +
  `if not: pledgegraph judge ${id} ${candidate} --not-same`;

const printRefusal = ({ file, line, column, reason }: Refusal): string =>
  reason.startsWith(file)
    ? `Refused: ${reason}`
    : `Refused: ${[file, line, column].filter((part) => part !== undefined).join(":")}: ${reason}`;

const undoHint = (revisions: readonly number[]): string =>
  revisions.length === 1
    ? `pledgegraph undo ${revisions[0]}`
    : `pledgegraph undo ${Math.min(...revisions)}..${Math.max(...revisions)}`;

/** Where something was refused, not all that was read is in the graph. */
const verbOf = ({ dryRun, refused }: ImportReport): string =>
  refused.length > 0 ? "Read" : dryRun ? "Would import" : "Imported";
