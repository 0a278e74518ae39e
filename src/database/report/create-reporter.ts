import { barReporter } from "./bar-reporter.js";
import { lineReporter } from "./line-reporter.js";
import type { Reporter } from "./reporter.js";

/**
 * A bar if the stream is a terminal, plain lines otherwise. It defaults to standard error, since standard output is for
 * results.
 */
export function createReporter(stream: NodeJS.WriteStream = process.stderr): Reporter {
  return stream.isTTY ? barReporter(stream) : lineReporter(stream);
}
