/** A reason why the bench cannot run, worded for whoever runs it. */
export class BenchError extends Error {
  override readonly name = "BenchError";
}
