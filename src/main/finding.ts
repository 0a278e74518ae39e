/** One result of `pledgegraph doctor`. */
export interface Finding {
  /** What was checked: "Java", "port". */
  readonly subject: string;
  /** Whether the service can start with what was found. */
  readonly ok: boolean;
  /** What was found, in one line. */
  readonly found: string;
  /** What to do about it; only if not ok. */
  readonly remedy?: string;
}
