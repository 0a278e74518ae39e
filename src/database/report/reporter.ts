/** Shows a person the progress of a long command. */
export interface Reporter {
  /** Announces a step in one line without a full stop, and ends the display of the previous one. */
  step(text: string): void;
  /**
   * Reports the progress of the current step.
   * @param done at most `total`.
   * @param unit what is counted, in the plural: "jars", "seconds", "documents".
   */
  progress(done: number, total: number, unit: string): void;
  /** Ends the display, after success and failure alike; a bar is removed. May be called again. */
  end(): void;
}
