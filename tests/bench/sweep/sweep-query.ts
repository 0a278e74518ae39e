/** One question of the sweep. */
export interface SweepQuery {
  /** What it asks, short and the same in every run: `count passages where statements.none.act.eq`. */
  readonly name: string;
  readonly document: string;
}
