import type { Measurement, QueryMeasurements } from "../measure/measurement.js";

const columns: readonly { readonly title: string; readonly value: (measurement: Measurement) => string }[] = [
  { title: "p50 ms", value: ({ p50 }) => p50.toFixed(2) },
  { title: "p99 ms", value: ({ p99 }) => p99.toFixed(2) },
  { title: "latency/A", value: ({ latencyTo }) => ratio(latencyTo("A")) },
  { title: "/A2", value: ({ latencyTo }) => ratio(latencyTo("A2")) },
  { title: "req/s@16", value: ({ throughput }) => throughput.toFixed(throughput < 100 ? 1 : 0) },
  { title: "rate/A", value: ({ throughputTo }) => ratio(throughputTo("A")) },
  { title: "/A2", value: ({ throughputTo }) => ratio(throughputTo("A2")) },
  { title: "/B", value: ({ throughputTo }) => ratio(throughputTo("B")) },
  { title: "statements", value: ({ statements }) => String(statements) },
  { title: "db hits", value: ({ dbHits }) => dbHits.toLocaleString("en") },
];

const ratio = (value: number | null): string => (value === null ? "-" : value.toFixed(2));

/** The measurements as a table of plain text, in Markdown's form so that it can be pasted. */
export function table(queries: readonly QueryMeasurements[]): string {
  const rows = [
    ["query", "candidate", ...columns.map(({ title }) => title)],
    ...queries.flatMap(({ query, measurements }) =>
      measurements.map((measurement) => [
        query,
        measurement.candidate,
        ...columns.map(({ value }) => value(measurement)),
      ]),
    ),
  ];
  const widths = rows[0]?.map((_title, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, place) => (place < 2 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0))).join(" | ")} |`;
  const [header = [], ...body] = rows;
  const rule = `|${widths.map((width, place) => (place < 2 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(header), rule, ...body.map(line)].join("\n");
}
