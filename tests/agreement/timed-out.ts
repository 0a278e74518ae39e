/**
 * The service ran into its time limit. That says nothing about agreement, so shrinking the document would be slow and
 * pointless.
 */
export class TimedOut extends Error {
  override readonly name = "TimedOut";
}
