import type { Reporter } from "./reporter.js";

/** Shows nothing: for tests, and for callers with output of their own. */
export const silentReporter: Reporter = Object.freeze({ step: () => {}, progress: () => {}, end: () => {} });
