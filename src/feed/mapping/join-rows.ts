import { ServiceError } from "../../errors/service-error.js";
import { shown } from "../../errors/shown.js";
import type { CompiledTable } from "./compile-tables.js";
import type { OpenTables } from "./open-tables.js";
import { type BoundTable, isFault, readRow } from "./read-row.js";
import type { Scope } from "./template.js";
import { valueText } from "./value-text.js";

/** Most rows of a table that others are joined to, since it is kept in memory. */
const mostRows = 500_000;

/**
 * Finds the rows of another table for one row.
 * @throws RangeError if the row finds none and needs one.
 */
export type Join = (scope: Scope) => unknown;

/** Prepares the joins of a table by reading the other tables. */
export async function prepareJoins(
  compiled: CompiledTable,
  own: BoundTable,
  open: OpenTables,
): Promise<readonly (readonly [string, Join])[]> {
  const joins: (readonly [string, Join])[] = [];
  for (const [name, { table, on, many, required }] of Object.entries(compiled.format.joins)) {
    const others = open.get(table) ?? [];
    // Ids of a JSON file are its own: another file may use the same ones for something else.
    const ofFile = others.filter((other) => other.table.path === own.table.path);
    const [here, there] = [Object.keys(on), Object.values(on)];
    const index = await indexRows(table, ofFile.length > 0 ? ofFile : others, there);
    joins.push([
      name,
      (scope) => {
        const key = keyOf(scope, here);
        const found = key === undefined ? undefined : index.get(key);
        if (found !== undefined) return many ? found : found[0];
        if (!required || many) return undefined;
        const words = here.map((column) => `${column} ${shown(scope[column])}`).join(", ");
        throw new RangeError(`${table} has no row for ${words}`);
      },
    ]);
  }
  return joins;
}

async function indexRows(
  name: string,
  tables: readonly BoundTable[],
  columns: readonly string[],
): Promise<ReadonlyMap<string, readonly Scope[]>> {
  const index = new Map<string, Scope[]>();
  let count = 0;
  for (const bound of tables)
    for await (const batch of bound.table.batches())
      for (const row of batch) {
        count += 1;
        if (count > mostRows)
          throw new ServiceError(
            "TABLE_INVALID",
            `${bound.table.path} has more than ${mostRows} rows, which is too many for ${name} to be joined to.`,
            { file: bound.table.path },
          );
        // What is wrong with a row is said where the table itself is mapped.
        const scope = readRow(bound, row);
        const key = isFault(scope) ? undefined : keyOf(scope, columns);
        if (key === undefined || isFault(scope)) continue;
        const same = index.get(key);
        if (same === undefined) index.set(key, [scope]);
        else same.push(scope);
      }
  return index;
}

/** The values that rows are joined by, as one text; undefined if one is missing. */
function keyOf(scope: Scope, columns: readonly string[]): string | undefined {
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return scope[only] === undefined ? undefined : valueText(scope[only]);
  const values = columns.map((column) => scope[column]);
  return values.includes(undefined) ? undefined : JSON.stringify(values.map(valueText));
}
