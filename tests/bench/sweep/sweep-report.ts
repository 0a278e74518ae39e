import { type SweepResult, timedOut } from "./sweep-result.js";

/** The results of a sweep as text: quantiles, then the slow questions, slowest first, then those without an answer. */
export function sweepReport(results: readonly SweepResult[], over: number): string {
  const times = results.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const quantile = (share: number): string =>
    shown(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN);
  const count = (matches: (result: SweepResult) => boolean): number => results.filter(matches).length;
  const slow = slowest(results).filter(({ milliseconds }) => milliseconds > over);
  const others = results.filter(({ code }) => code !== undefined);
  return [
    `${results.length.toLocaleString("en")} queries: p50 ${quantile(0.5)} ms, p90 ${quantile(0.9)} ms, ` +
      `p99 ${quantile(0.99)} ms, the slowest ${quantile(1)} ms`,
    `${count(({ milliseconds }) => milliseconds > 100)} over 100 ms, ` +
      `${count(({ milliseconds }) => milliseconds > 200)} over 200 ms, ` +
      `${count(({ milliseconds }) => milliseconds > 1000)} over a second, ` +
      `${count(({ code }) => code === timedOut)} at the time limit, ${others.length} not answered`,
    ...(slow.length === 0
      ? []
      : [
          "",
          `Over ${over} ms:`,
          ...slow.map(
            ({ name, milliseconds, hits }) =>
              `${shown(milliseconds).padStart(9)} ms  ` +
              `${hits === undefined ? "" : `${hits.toLocaleString("en").padStart(12)} hits  `}${name}`,
          ),
        ]),
    ...(others.length === 0
      ? []
      : ["", "Not answered:", ...others.map(({ name, code, message }) => `${name}: ${code}: ${message}`)]),
  ].join("\n");
}

/** The results, slowest first. */
export const slowest = (results: readonly SweepResult[]): readonly SweepResult[] =>
  results.toSorted((a, b) => b.milliseconds - a.milliseconds);

const shown = (milliseconds: number): string =>
  milliseconds < 100 ? milliseconds.toFixed(1) : Math.round(milliseconds).toLocaleString("en");
