import { monitorEventLoopDelay } from "node:perf_hooks";

/** How often what kept everybody waiting is done again, before it is believed: it waits again, and a busy machine seldom does. */
const attempts = 3;

/**
 * Does the work, and gives how long this process answered nobody meanwhile, in milliseconds; of work that seems to take
 * longer than the limit the shortest of three times, since a machine that is busy with other programs lets this one wait, too.
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
