/** Tells a person how far a long command is. Every long command of the program speaks through one of these. */
export interface Reporter {
  /** Something begins, said in one line without a full stop; whatever was shown before is over. */
  step(text: string): void;
  /**
   * How far the current step is.
   * @param done At most `total`.
   * @param unit What is counted, in the plural: "jars", "seconds", "documents".
   */
  progress(done: number, total: number, unit: string): void;
  /** Everything is over, well or not: a bar is taken off the screen. Calling it twice does no harm. */
  end(): void;
}
