import { ServiceError } from "../errors/service-error.js";

/**
 * Rejects if a promise does not settle in time. The database enforces time limits itself; this is for one that has
 * stopped answering altogether.
 * @throws ServiceError QUERY_TIMEOUT.
 */
export function withinDeadline<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new ServiceError("QUERY_TIMEOUT", "The query did not finish within the time limit.")),
      limitMs,
    );
    promise.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
