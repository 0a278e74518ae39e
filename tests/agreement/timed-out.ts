/** The service ran into its time limit, which says nothing about agreement: a smaller document would be looked for in vain, and slowly. */
export class TimedOut extends Error {
  override readonly name = "TimedOut";
}
