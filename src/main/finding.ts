/** One thing that `pledgegraph doctor` looked at. */
export interface Finding {
  /** What was looked at: "Java", "port". */
  readonly subject: string;
  /** Whether the service can start with what was found. */
  readonly ok: boolean;
  /** What was found, in one line. */
  readonly found: string;
  /** What to do about it; only where it is not ok. */
  readonly remedy?: string;
}
