import type { Rule, RuleBreach, StatedRecord } from "../../graph/rule.js";

interface StatedStatement extends StatedRecord {
  readonly relays?: readonly string[];
}

/** A statement that relays itself, directly or through others, would have no depth. */
export const noRelayCircle: Rule<StatedStatement> = {
  check(records) {
    const byId = new Map(records.map((record) => [record.id, record]));
    const done = new Set<string>();
    const circles: RuleBreach[] = [];
    const visit = (id: string, way: readonly string[]): void => {
      const record = byId.get(id);
      if (record === undefined || done.has(id)) return;
      if (way.includes(id)) {
        const circle = [...way.slice(way.indexOf(id)), id].join(" relays ");
        circles.push({ record, path: ["relays"], reason: `a statement cannot relay itself: ${circle}` });
        return;
      }
      for (const relayed of record.relays ?? []) visit(relayed, [...way, id]);
      done.add(id);
    };
    for (const id of byId.keys()) visit(id, []);
    return circles;
  },
};
