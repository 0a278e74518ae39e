import type { LintFinding, TextsByDigest, TypedRecord } from "../../graph/lint-finding.js";
import { lintContext } from "./lint-context.js";
import { lints } from "./lints.js";

/** What the lints find in records; where a text is not there, what needs it is not looked for. */
export function lintRecords(records: readonly TypedRecord[], texts: TextsByDigest): readonly LintFinding[] {
  const context = lintContext(records, texts);
  return Object.entries(lints).flatMap(([code, { find }]) => find(context).map((finding) => ({ code, ...finding })));
}
