import type { Rule, StatedRecord } from "../../graph/rule.js";

interface StatedClaim extends StatedRecord {
  readonly objects?: readonly string[];
}

/** Claims that say the same are one claim with several statements, or the count of who says it would be wrong. */
export const claimsDiffer: Rule<StatedClaim> = {
  check(records) {
    const byContent = new Map<string, StatedClaim>();
    return records.flatMap((record) => {
      const content = contentOf(record);
      const other = byContent.get(content);
      if (other === undefined) byContent.set(content, record);
      return other === undefined
        ? []
        : [
            {
              record,
              path: [],
              reason: `this claim says the same as ${other.id}; make its statements convey that one instead`,
            },
          ];
    });
  },
};

/** What a claim says, however its summary puts it. */
function contentOf({ objects = [], ...rest }: StatedClaim): string {
  const { predicate, subject, value, status, quantity, validFrom, validTo } = rest;
  return JSON.stringify([predicate, subject, objects.toSorted(), value, status, quantity, validFrom, validTo]);
}
