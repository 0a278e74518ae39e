import { ServiceError } from "../../errors/service-error.js";
import { shown } from "../../errors/shown.js";
import { valueText } from "./value-text.js";
import { groupScope, readScopes, refuseRow, type RowSource, type Unit } from "./unit-rows.js";

/** Most rows of one group. */
const mostInGroup = 10_000;
/** Most rows of a table that is grouped whole. */
const mostRows = 500_000;

/** The rows of a table, one by one or in groups. */
export function readUnits(source: RowSource): AsyncGenerator<Unit> {
  const { group } = source.rules.format;
  if (group === undefined) return readScopes(source);
  return group.order === "sorted" ? sortedGroups(source, group.by) : anyGroups(source, group.by);
}

/** Groups rows of one key that follow each other. A key that comes back is refused: half of its group is gone. */
async function* sortedGroups(source: RowSource, by: string): AsyncGenerator<Unit> {
  const done = new Set<string>();
  let [key, units]: [string | undefined, Unit[]] = [undefined, []];
  for await (const unit of readScopes(source)) {
    const own = keyOf(source, unit, by);
    if (own === undefined) continue;
    if (own !== key) {
      yield* finished(source, units);
      if (key !== undefined) done.add(key);
      [key, units] = [own, []];
    }
    if (done.has(own))
      refuseAll(source, [unit], `rows of ${shown(own)} came before; sort the table by ${by}, or write order: any`);
    else units.push(unit);
    if (units.length > mostInGroup) throw tooLarge(source, `a group of over ${mostInGroup} rows, ${shown(own)}`);
  }
  yield* finished(source, units);
}

async function* anyGroups(source: RowSource, by: string): AsyncGenerator<Unit> {
  const groups = new Map<string, Unit[]>();
  let count = 0;
  for await (const unit of readScopes(source)) {
    const key = keyOf(source, unit, by);
    if (key === undefined) continue;
    count += 1;
    if (count > mostRows) throw tooLarge(source, `over ${mostRows} rows; sort it by ${by} and write order: sorted`);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [unit]);
    else same.push(unit);
  }
  for (const units of groups.values()) yield* finished(source, units);
}

/** The group as one, unless its rows differ where they may not. */
function* finished(source: RowSource, units: readonly Unit[]): Generator<Unit> {
  if (units.length === 0) return;
  for (const column of source.rules.format.group?.one ?? []) {
    const values = new Set(
      units.flatMap(({ scope }) => (scope[column] === undefined ? [] : [valueText(scope[column])])),
    );
    if (values.size < 2) continue;
    const list = [...values].map((value) => shown(value)).join(" and ");
    refuseAll(source, units, `the rows of one group give ${list} for ${column}`);
    return;
  }
  yield { scope: groupScope(source, units), rows: units.flatMap(({ rows }) => rows) };
}

function keyOf(source: RowSource, unit: Unit, by: string): string | undefined {
  const key = unit.scope[by];
  if (key !== undefined) return valueText(key);
  refuseAll(source, [unit], `there is no value for ${by}, by which rows are grouped`);
  return undefined;
}

function refuseAll(source: RowSource, units: readonly Unit[], reason: string): void {
  for (const { rows } of units) for (const row of rows) refuseRow(source, row, { reason });
}

const tooLarge = ({ bound }: RowSource, what: string): ServiceError =>
  new ServiceError("TABLE_INVALID", `${bound.table.path} has ${what}.`, { file: bound.table.path });
