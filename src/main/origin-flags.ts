/** Who makes a change and why, as commands that change the graph take it. */
export interface OriginFlags {
  readonly by?: string;
  readonly reason?: string;
}
