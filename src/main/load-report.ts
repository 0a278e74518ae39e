import type { LoadReport } from "../feed/apply/load-documents.js";

/** What a load did, for a person: one line, and a second one if nodes could not be removed. */
export function printLoadReport(report: LoadReport): string {
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  const counts = Object.entries(report.counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
  const nothing = report.created + report.updated + report.removed === 0;
  const done = nothing
    ? "nothing changed"
    : `${report.created} created, ${report.updated} updated, ${report.unchanged} unchanged, ${report.removed} removed`;
  const unremoved =
    report.unremoved.length === 0
      ? ""
      : `\nKept although no longer in the documents, because other nodes link to them: ${report.unremoved.join(", ")}`;
  return `Loaded ${total} records (${counts}): ${done}.${unremoved}`;
}
