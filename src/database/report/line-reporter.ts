import type { Writable } from "node:stream";
import type { Reporter } from "./reporter.js";

/** Least time between two lines about the same step, so that a log does not fill with them. */
const quietMs = 2_000;

/** Writes plain lines: for pipes, files and logs. Progress is at most one line in two seconds. */
export function lineReporter(stream: Writable): Reporter {
  let saidAt = 0;
  return {
    step(text) {
      saidAt = Date.now();
      stream.write(`${text}\n`);
    },
    progress(done, total, unit) {
      const now = Date.now();
      if (now - saidAt < quietMs) return;
      saidAt = now;
      stream.write(`  ${Math.min(done, total)} of ${total} ${unit}\n`);
    },
    end: () => {},
  };
}
