import { ServiceError } from "../errors/service-error.js";

/**
 * Rejects if a promise does not settle in time, or as soon as the signal is aborted. The database enforces time limits
 * itself; this one is for a database that has stopped answering altogether.
 * @throws ServiceError QUERY_TIMEOUT; the signal's reason.
 */
export function withinDeadline<T>(promise: Promise<T>, limitMs: number, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new ServiceError("QUERY_TIMEOUT", "The query did not finish within the time limit.")),
      limitMs,
    );
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    const stopWaiting = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    promise.finally(stopWaiting).then(resolve, reject);
  });
}
