import type { Rule, StatedRecord } from "../../graph/rule.js";

interface StatedClaim extends StatedRecord {
  readonly objects?: readonly string[];
}

/** Claims that say the same are one claim with several statements, or the count of who says it would be wrong. */
export const claimsDiffer: Rule<StatedClaim> = {
  contentOf,
  check(records, { twinOf }) {
    const idByContent = new Map<string, string>();
    return records.flatMap((record) => {
      const content = JSON.stringify(contentOf(record));
      const other = idByContent.get(content) ?? twinOf(record);
      if (!idByContent.has(content)) idByContent.set(content, record.id);
      if (other === undefined) return [];
      const reason = `this claim says the same as ${other}; make its statements convey that one instead`;
      return [{ record, path: [], reason }];
    });
  },
};

/** What a claim says, however its summary puts it. */
function contentOf({ objects = [], ...rest }: StatedClaim): unknown {
  const { predicate, subject, value, status, quantity, validFrom, validTo } = rest;
  return [predicate, subject, objects.toSorted(), value, status, quantity, validFrom, validTo];
}
