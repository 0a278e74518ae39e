import type { Reporter } from "./reporter.js";

/** Says nothing: for tests, and for callers that have their own words. */
export const silentReporter: Reporter = Object.freeze({ step: () => {}, progress: () => {}, end: () => {} });
