import type { Writable } from "node:stream";
import type { Reporter } from "./reporter.js";

/**
 * Writes plain lines, for pipes, files and logs.
 * @param quietMs least time between two lines about the same step, in milliseconds, so that logs do not fill up.
 */
export function lineReporter(stream: Writable, quietMs = 2_000): Reporter {
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
