import type { QueryMeasurements } from "../measure/measurement.js";

const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(3)));

/** The results of a run for programs, in one line: the service's measurements on each query. */
export function jsonLine(scale: number, queries: readonly QueryMeasurements[]): string {
  const entries = queries.flatMap(({ query, measurements }) => {
    const service = measurements.find(({ candidate }) => candidate === "service");
    if (service === undefined) return [];
    const figures = {
      latencyVsA: rounded(service.latencyTo("A")),
      latencyVsA2: rounded(service.latencyTo("A2")),
      throughputVsA: rounded(service.throughputTo("A")),
      throughputVsA2: rounded(service.throughputTo("A2")),
      throughputVsB: rounded(service.throughputTo("B")),
      statements: service.statements,
      dbHits: service.dbHits,
    };
    return [[query, figures]];
  });
  return JSON.stringify({ scale, queries: Object.fromEntries(entries) });
}
