import { ServiceError } from "../errors/service-error.js";

/**
 * Rejects when a promise has not settled in time. The database ends a query by its own clock; this is for a database that has stopped answering altogether.
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
