/**
 * The content of a positional list, field by field in the order of its cells. A field is a `value`, a nested object
 * that may be null, a list of objects, or a page `{nodes: [...]}` or `{edges: [...]}`. An object of several possible
 * types (`case`; `cases` for a list) has the name of its type in its first cell.
 */
export interface RowShape {
  readonly [field: string]: FieldShape;
}

export type FieldShape =
  | "value"
  | { readonly one: RowShape }
  | { readonly list: RowShape }
  | { readonly nodes: RowShape }
  | { readonly edges: RowShape }
  | { readonly case: Readonly<Record<string, RowShape>> }
  | { readonly cases: Readonly<Record<string, RowShape>> };

/** Makes a function that turns a list into an object, as one generated expression, which is the fastest way known. */
export function rowBuilder(shape: RowShape): (row: unknown) => unknown {
  // Shapes are constants of the bench; nothing from a request enters the code.
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function("r", `return ${objectCode(shape, 0)};`) as (row: unknown) => unknown;
}

function objectCode(shape: RowShape, firstCell: number): string {
  const fields = Object.entries(shape).map(
    ([name, field], index) => `${JSON.stringify(name)}: ${fieldCode(field, `r[${firstCell + index}]`)}`,
  );
  return `{${fields.join(", ")}}`;
}

function fieldCode(field: FieldShape, cell: string): string {
  if (field === "value") return cell;
  if ("one" in field) return `(r => r == null ? null : (${objectCode(field.one, 0)}))(${cell})`;
  if ("list" in field) return `${cell}.map(r => (${objectCode(field.list, 0)}))`;
  if ("nodes" in field) return `{nodes: ${cell}.map(r => (${objectCode(field.nodes, 0)}))}`;
  if ("edges" in field) return `{edges: ${cell}.map(r => (${objectCode(field.edges, 0)}))}`;
  return "case" in field ? `(r => ${casesCode(field.case)})(${cell})` : `${cell}.map(r => ${casesCode(field.cases)})`;
}

function casesCode(cases: Readonly<Record<string, RowShape>>): string {
  const branches = Object.entries(cases).map(
    ([typeName, shape]) =>
      `r[0] === ${JSON.stringify(typeName)} ? {__typename: r[0], ${objectCode(shape, 1).slice(1, -1)}}`,
  );
  return `${branches.join(" : ")} : null`;
}
