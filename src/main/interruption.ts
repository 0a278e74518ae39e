/** Thrown by work that SIGINT or SIGTERM ended. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** A request to end, by one of the signals. */
export interface Interruption {
  readonly signal: AbortSignal;
  readonly promise: Promise<"interrupted">;
}

/** Listens for SIGINT and SIGTERM. A second signal does not hurry the end: Neo4j needs the time to close its files. */
export function interruption(): Interruption {
  const controller = new AbortController();
  const promise = new Promise<"interrupted">((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) {
      process.on(name, () => {
        controller.abort(new Interrupted());
        resolve("interrupted");
      });
    }
  });
  return { signal: controller.signal, promise };
}
