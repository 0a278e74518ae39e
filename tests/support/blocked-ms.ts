import { monitorEventLoopDelay } from "node:perf_hooks";

/**
 * How often to measure again before a result over the limit is believed: real blocking recurs, that of a busy machine
 * rarely does.
 */
const attempts = 3;

/**
 * Runs the work and measures the longest time for which this process could not respond, in milliseconds. If that
 * exceeds the limit, it is the shortest of three runs, because other programs on a busy machine can also make this
 * process wait.
 */
export async function blockedMs(limitMs: number, work: () => Promise<unknown>): Promise<number> {
  let shortest = Infinity;
  for (let attempt = 0; attempt < attempts && shortest > limitMs; attempt++) {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    await work();
    delay.disable();
    shortest = Math.min(shortest, delay.max / 1e6);
  }
  return shortest;
}
