/** One question of the sweep. */
export interface SweepQuery {
  /** A short name that is the same in every run: `count passages where statements.none.act.eq`. */
  readonly name: string;
  readonly document: string;
}
