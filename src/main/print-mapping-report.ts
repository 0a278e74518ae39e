import { type MappingReport, refusedRows } from "../feed/mapping/mapping-report.js";

/** Most refused rows that are printed; --report writes more. */
const shownRefusals = 20;

/** What a mapping made of its tables, for a person. */
export function printMappingReport(report: MappingReport): string {
  const tables = Object.entries(report.tables).map(
    ([name, { rows, mapped, filtered, refused }]) =>
      `${name}: ${rows} rows = ${mapped} mapped + ${filtered} filtered + ${refused} refused`,
  );
  const filtered = Object.entries(report.filtered).map(([because, count]) => `filtered ${count}: ${because}`);
  const records = Object.entries(report.records).map(([plural, count]) => `${count} ${plural}`);
  const refused = report.refused
    .slice(0, shownRefusals)
    .map(
      ({ file, line, column, field, reason }) =>
        `${file}:${line}:${column}: ${field === undefined ? "" : `${field}: `}${reason}`,
    );
  const rest = refusedRows(report) - refused.length;
  return [
    ...tables,
    ...filtered,
    `${report.documents} documents: ${records.join(", ")}`,
    ...refused,
    ...(rest > 0 ? [`and ${rest} more refused rows; --report FILE writes them`] : []),
  ].join("\n");
}
