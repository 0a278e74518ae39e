import type { DocumentSource, Place, ValuePath } from "../documents/document-source.js";
import type { Filled } from "./compile-records.js";
import type { Origin } from "./read-row.js";
import { originOf } from "./read-row.js";
import type { MadeDocument } from "./made-document.js";
import type { RecordIds } from "./record-ids.js";
import type { Scope } from "./template.js";
import type { RowSource, Unit } from "./unit-rows.js";

/**
 * Makes the document of a row or group.
 * @throws RangeError if a value cannot be looked up.
 */
export function makeDocument({ bound, rules }: RowSource, unit: Unit, ids: RecordIds): MadeDocument {
  const content: Record<string, Readonly<Record<string, unknown>>[]> = {};
  const fresh = new Set<string>();
  const shared = new Map<string, string>();
  const faults: { readonly path: ValuePath; readonly reason: string }[] = [];
  for (const { plural, sharing, isOfRow, build } of rules.records) {
    const made: Readonly<Record<string, unknown>>[] = [];
    build(unit.scope, [], made);
    for (const record of made) {
      const id = String(record["id"]);
      const path = [plural, content[plural]?.length ?? 0, "id"];
      if (sharing === "same") {
        const said = JSON.stringify(record);
        const before = ids.same.get(id) ?? shared.get(id);
        if (before !== undefined && before !== said)
          faults.push({ path, reason: `${id} is already something else: ${before}` });
        if (before !== undefined) continue;
        shared.set(id, said);
      } else if (fresh.has(id)) {
        if (sharing === "first") continue;
      } else if (!isOfRow && ids.made.has(id)) faults.push({ path, reason: `another row has the id ${id} already` });
      (content[plural] ??= []).push(record);
      if (!isOfRow) fresh.add(id);
    }
  }
  const places = placeReader(unit, rules.records, ids, fresh);
  const [first] = unit.rows;
  const start = (): Place => (first === undefined ? { line: 1, column: 1 } : bound.table.placeOf(first));
  const source: DocumentSource = {
    file: bound.table.path,
    content,
    placeOf: (path) => {
      const { origin, header } = path.length === 0 ? {} : (places(path) ?? {});
      return origin === undefined ? start() : origin.table.placeOf(origin.row, header);
    },
    plainScalars: () => [],
  };
  return {
    source,
    content,
    isEmpty: Object.keys(content).length === 0,
    fresh,
    shared,
    problems: faults.map(({ path, reason }) => ({ source, path, reason })),
    headerOf: (path) => places(path)?.header,
  };
}

interface CellPlace {
  readonly origin: Origin;
  readonly header: string;
}

/**
 * Finds the cell that a value was made of. The document is made once more, this time with notes of which template made
 * what, since only errors need them.
 */
function placeReader(
  unit: Unit,
  records: RowSource["rules"]["records"],
  ids: RecordIds,
  fresh: ReadonlySet<string>,
): (path: ValuePath) => CellPlace | undefined {
  return (path) => {
    const filled: Filled[] = [];
    const made: Record<string, unknown[]> = {};
    // As when the document was made, its own records are new.
    const seen = ids.seen.has;
    ids.seen.has = (id) => seen(id) && !fresh.has(id);
    try {
      for (const { plural, build } of records) build(unit.scope, [plural], (made[plural] ??= []), filled);
    } finally {
      ids.seen.has = seen;
    }
    const near = filled
      .map((one) => ({ one, common: commonSteps(one.path, path) }))
      .filter(({ one, common }) => common >= Math.min(one.path.length, path.length))
      .toSorted((a, b) => b.common - a.common);
    for (const { one } of near)
      for (const name of one.template.names) {
        const place = cellOf(one.scope, name);
        if (place !== undefined) return place;
      }
    return undefined;
  };
}

function commonSteps(a: ValuePath, b: ValuePath): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) if (a[index] !== b[index]) return index;
  return length;
}

function cellOf(scope: Scope, name: string): CellPlace | undefined {
  const [first = "", second] = name.split(".");
  const within = originOf(scope[first]);
  const [origin, column] = within === undefined ? [originOf(scope), first] : [within, second];
  const header = origin?.columns.find((bound) => bound.column.name === column)?.headers[0];
  return origin === undefined || header === undefined ? undefined : { origin, header };
}
