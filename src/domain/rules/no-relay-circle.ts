import type { Rule, RuleBreach, StatedRecord } from "../../graph/rule.js";

interface StatedStatement extends StatedRecord {
  readonly relays?: readonly string[];
}

/** A statement that relays itself, directly or through others, would have no depth. */
export const noRelayCircle: Rule<StatedStatement> = {
  check(records, { recordOf }) {
    const done = new Set<string>();
    const circles: RuleBreach[] = [];
    const visit = (record: StatedStatement, way: readonly string[]): void => {
      const { id, relays = [] } = record;
      if (done.has(id)) return;
      if (way.includes(id)) {
        const circle = [...way.slice(way.indexOf(id)), id].join(" relays ");
        circles.push({ record, path: ["relays"], reason: `a statement cannot relay itself: ${circle}` });
        return;
      }
      for (const relayed of relays) {
        const next: StatedStatement | undefined = recordOf(relayed);
        if (next !== undefined) visit(next, [...way, id]);
      }
      done.add(id);
    };
    for (const record of records) visit(record, []);
    return circles;
  },
};
