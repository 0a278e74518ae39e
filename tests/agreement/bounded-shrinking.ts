import { TimedOut } from "./timed-out.js";

/**
 * Bounds how long a smaller example is looked for: what runs into the time limit is reported as it is, at once, and any
 * other failure after so many milliseconds as small as it has become by then. A smaller document that takes too long
 * is no smaller example of a disagreement.
 * @returns a property that holds of everything once the time is up, so that fast-check ends.
 */
export function boundedShrinking<Value>(
  property: (value: Value) => Promise<void>,
  limitMs: number,
): (value: Value) => Promise<void> {
  let endsAt = Number.POSITIVE_INFINITY;
  return async (value) => {
    if (performance.now() >= endsAt) return;
    const isShrinking = endsAt !== Number.POSITIVE_INFINITY;
    try {
      await property(value);
    } catch (error) {
      const isTimedOut = error instanceof TimedOut;
      if (isShrinking && isTimedOut) return;
      if (!isShrinking) endsAt = performance.now() + (isTimedOut ? 0 : limitMs);
      throw error;
    }
  };
}
