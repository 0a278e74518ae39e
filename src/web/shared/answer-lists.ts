/** A list of an answer as a table. */
export interface AnswerList {
  /** Its place in the data: `statements.nodes`. */
  readonly path: string;
  /** The values below an item of the list, by their path there: `at.name`. */
  readonly columns: readonly string[];
  /** A text per column; what is absent is empty. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * The lists of an answer, in its order. Lists within the items of a list do not become tables: they go into the cells
 * of the outer one, `{madeBy: [{name: "A"}, {name: "B"}]}` into a column `madeBy.name` as `A; B`. An answer without any
 * list is a table of one row.
 */
export function answerLists(data: Readonly<Record<string, unknown>>): readonly AnswerList[] {
  const lists = [...findLists(data, [])];
  // An empty list does not tell whether it would hold texts or objects, so it counts only if there is no other list.
  const tables = lists.some(({ items }) => items.length > 0) ? lists.filter(({ items }) => items.length > 0) : lists;
  if (tables.length === 0) return [tabulate("", [data])];
  return tables.map(({ path, items }) => tabulate(path.join("."), items));
}

interface FoundList {
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

function* findLists(value: unknown, path: readonly string[]): Generator<FoundList> {
  if (Array.isArray(value)) {
    if (value.length === 0 || value.some(isObject)) yield { path, items: value };
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) yield* findLists(member, [...path, name]);
  }
}

function tabulate(path: string, items: readonly unknown[]): AnswerList {
  const cells = items.map((item) => {
    const row = new Map<string, string[]>();
    collect(item, "", row);
    return row;
  });
  const columns = columnsOf(cells);
  return { path, columns, rows: cells.map((row) => columns.map((column) => row.get(column)?.join("; ") ?? "")) };
}

/** Puts the texts below a value into the columns of its row. */
function collect(value: unknown, column: string, row: Map<string, string[]>): void {
  if (Array.isArray(value) && value.length > 0) {
    for (const item of value) collect(item, column, row);
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      collect(member, column === "" ? name : `${column}.${name}`, row);
    }
  } else {
    const texts = row.get(column) ?? [];
    if (typeof value === "string") texts.push(value);
    if (typeof value === "number" || typeof value === "boolean") texts.push(String(value));
    row.set(column, texts);
  }
}

/** The columns of all rows, each after the one that it follows in the first row that has it. */
function columnsOf(rows: readonly ReadonlyMap<string, readonly string[]>[]): readonly string[] {
  const columns: string[] = [];
  const filled = new Set<string>();
  for (const row of rows) {
    let position = 0;
    for (const [column, texts] of row) {
      if (texts.length > 0) filled.add(column);
      const known = columns.indexOf(column);
      if (known === -1) columns.splice(position, 0, column);
      position = (known === -1 ? position : known) + 1;
    }
  }
  // An object that is null in one row has no columns there, only its own name.
  return columns.filter((column) => filled.has(column) || !columns.some((other) => other.startsWith(`${column}.`)));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
