/** Something that keeps the bench from running, in words for whoever runs it. */
export class BenchError extends Error {
  override readonly name = "BenchError";
}
