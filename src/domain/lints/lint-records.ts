import type { LintFinding, TextsByDigest, TypedRecord } from "../../graph/lint-finding.js";
import { lintContext } from "./lint-context.js";
import { lints } from "./lints.js";

/** What the lints find in records; without texts, only what can be found without them. */
export function lintRecords(records: readonly TypedRecord[], texts: TextsByDigest | undefined): readonly LintFinding[] {
  const context = lintContext(records, texts ?? new Map());
  return Object.entries(lints).flatMap(([code, { find, needsTexts }]) =>
    needsTexts && texts === undefined ? [] : find(context).map((finding) => ({ code, ...finding })),
  );
}
