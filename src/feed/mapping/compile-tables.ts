import { nearMiss } from "../../errors/near-miss.js";
import type { ValuePath } from "../documents/document-source.js";
import type { ColumnOptions, MappingFormat, TableFormat } from "./mapping-format.js";
import type { LookUp, Template } from "./template.js";
import { compileTemplate } from "./template.js";
import { type CellValue, compileTransforms } from "./transforms.js";

/** A column of a mapping: which headers are accepted for it, and how its cells are read. */
export interface CompiledColumn {
  readonly name: string;
  /** The headers that are accepted, any one of them; in a list column, all of them. */
  readonly headers: readonly string[];
  readonly isList: boolean;
  readonly optional: boolean;
  readonly required: boolean;
  readonly missing: ReadonlySet<string>;
  /** @throws RangeError with the reason for a text that cannot be read. */
  readonly read: (text: string) => CellValue;
  /** Whether cells are taken as they are, so that a list or map of a JSON file stays one. */
  readonly plain: boolean;
}

/** A table of a mapping, with the means to read it. */
export interface CompiledTable {
  readonly name: string;
  readonly format: TableFormat;
  readonly columns: readonly CompiledColumn[];
  readonly texts: readonly (readonly [string, Template])[];
}

/** Names that templates have for other things. */
const reserved: readonly string[] = ["row", "rows", "file", "item", "index"];

/** Compiles the tables of a mapping, and notes what is wrong with them. */
export function compileTables(
  { tables, lookups, constants }: MappingFormat,
  lookUp: LookUp,
  note: (path: ValuePath, reason: string) => void,
): ReadonlyMap<string, CompiledTable> {
  const compiled = new Map<string, CompiledTable>();
  for (const [name, format] of Object.entries(tables)) {
    const path: ValuePath = ["tables", name];
    for (const part of ["columns", "joins", "texts"] as const)
      for (const own of Object.keys(format[part]))
        if (reserved.includes(own) || Object.hasOwn(constants, own))
          note([...path, part, own], `the name ${own} means something else in templates; choose another`);
    const columns = Object.entries(format.columns).map(([column, given]): CompiledColumn => {
      const at: ValuePath = [...path, "columns", column];
      const options = optionsOf(given);
      checkColumn(options, at, Object.keys(lookups), note);
      return { ...compileColumn(column, options, { lookUp, constants }, (reason) => note(at, reason)) };
    });
    for (const [join, { table, on }] of Object.entries(format.joins)) {
      const at: ValuePath = [...path, "joins", join];
      const other = tables[table];
      if (other === undefined) note(at, `there is no table "${table}".${nearMiss(table, Object.keys(tables))}`);
      for (const [here, there] of Object.entries(on)) {
        if (format.columns[here] === undefined) note(at, `${name} has no column "${here}" to join on`);
        if (other !== undefined && other.columns[there] === undefined)
          note(at, `${table} has no column "${there}" to join on`);
      }
    }
    const texts = Object.entries(format.texts).map(
      ([text, template]) => [text, compileTemplate(template, lookUp)] as const,
    );
    compiled.set(name, { name, format, columns, texts });
  }
  return compiled;
}

type Given = TableFormat["columns"][string];

const isOptions = (given: Given): given is ColumnOptions => typeof given === "object" && !Array.isArray(given);

const optionsOf = (given: Given): ColumnOptions =>
  isOptions(given) ? given : { header: given, optional: false, required: false, missing: [], as: [] };

function checkColumn(
  { header, headers, as }: ColumnOptions,
  path: ValuePath,
  lookups: readonly string[],
  note: (path: ValuePath, reason: string) => void,
): void {
  if ((header === undefined) === (headers === undefined)) note(path, "a column has either header or headers");
  for (const step of as)
    if (typeof step === "object" && "lookup" in step && !lookups.includes(step.lookup))
      note(path, `there is no lookup "${step.lookup}".${nearMiss(step.lookup, lookups)}`);
}

function compileColumn(
  name: string,
  { header, headers, optional, required, missing, as }: ColumnOptions,
  { lookUp, constants }: { readonly lookUp: LookUp; readonly constants: Readonly<Record<string, string>> },
  note: (reason: string) => void,
): CompiledColumn {
  let read: CompiledColumn["read"] = (text) => text;
  try {
    read = compileTransforms(as, lookUp, constants);
  } catch (error) {
    note((error as Error).message);
  }
  return {
    name,
    headers: headers ?? (typeof header === "string" ? [header] : (header ?? [])),
    isList: headers !== undefined,
    optional,
    required,
    missing: new Set(["", ...missing]),
    read,
    plain: as.length === 0,
  };
}
