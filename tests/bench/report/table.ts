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

/** The measurements as a plain-text table, in Markdown so that it can be pasted. */
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
    `| ${cells.map((cell, place) => padded(cell, widths[place] ?? 0, isText(place))).join(" | ")} |`;
  const [header = [], ...body] = rows;
  const dashes = widths.map((width, place) => `${"-".repeat(width + 1)}${isText(place) ? "-" : ":"}`);
  const rule = `|${dashes.join("|")}|`;
  return [line(header), rule, ...body.map(line)].join("\n");
}

/** The first two columns, query and candidate, are text; all others are numbers, aligned to the right. */
const isText = (column: number): boolean => column < 2;

const padded = (cell: string, width: number, isLeft: boolean): string =>
  isLeft ? cell.padEnd(width) : cell.padStart(width);
