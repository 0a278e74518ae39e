import { TimedOut } from "./timed-out.js";

/**
 * Bounds the time that fast-check spends on shrinking. A TimedOut is reported at once, unshrunk; any other failure is
 * reported after this time, in the smallest form found by then. While shrinking, a document that times out does not
 * count as a smaller example of the disagreement.
 * @returns a property that holds for everything once the time is up, which makes fast-check stop.
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
