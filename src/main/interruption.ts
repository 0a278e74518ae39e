/** The reason with which SIGINT and SIGTERM abort the work under way. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** A request to end, by SIGINT or SIGTERM. */
export interface Interruption {
  readonly signal: AbortSignal;
  readonly promise: Promise<"interrupted">;
}

/**
 * Listens for SIGINT and SIGTERM. A second signal does not speed things up, because Neo4j needs time to close its
 * files.
 */
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
