import { nearMiss } from "../../errors/near-miss.js";
import type { ValuePath } from "../documents/document-source.js";
import {
  type Build,
  type BuildItem,
  compileCondition,
  compileItem,
  type Compiling,
  templateAt,
} from "./compile-records.js";
import type { CompiledTable } from "./compile-tables.js";
import type { DocumentsFormat, MappingFormat } from "./mapping-format.js";
import type { LookUp, Scope, Template } from "./template.js";

/** How a record that several rows give is kept: the first of them, or one that all of them must agree on. */
export type Sharing = "first" | "same";

/** The rules for records of one type. */
export interface RecordRules {
  readonly plural: string;
  readonly sharing: Sharing | undefined;
  /** Whether its id names the row, so that no other row can have the same. */
  readonly isOfRow: boolean;
  readonly build: BuildItem;
}

/** How the rows of a table become documents. */
export interface DocumentRules {
  readonly format: DocumentsFormat;
  readonly skip: readonly { readonly because: string; readonly holds: (scope: Scope) => boolean }[];
  readonly records: readonly RecordRules[];
}

/** What the scope answers under `$seen`: whether a shared record with this id stands in an earlier document. */
export interface Seen {
  readonly has: (id: string) => boolean;
}

/** Compiles the rules for documents, and notes what is wrong with them. */
export function compileDocuments(
  format: MappingFormat,
  tables: ReadonlyMap<string, CompiledTable>,
  lookUp: LookUp,
  note: (path: ValuePath, reason: string) => void,
): readonly DocumentRules[] {
  return format.documents.map((documents, index): DocumentRules => {
    const path: ValuePath = ["documents", index];
    const table = tables.get(documents.of);
    if (table === undefined) {
      note([...path, "of"], `there is no table "${documents.of}".${nearMiss(documents.of, [...tables.keys()])}`);
      return { format: documents, skip: [], records: [] };
    }
    checkGroup(documents, table, [...path, "group"], note);
    const names = [...namesOf(table), ...Object.keys(format.constants), "row", "file"];
    if (documents.group !== undefined) names.push("rows");
    const compiling: Compiling = {
      lookUp,
      note,
      use: (template, at, bound) => checkTemplate(template, at, { names: [...names, ...bound], format, table, note }),
    };
    return {
      format: documents,
      skip: documents.skip.map(({ because, ...condition }, place) => ({
        because,
        holds: compileCondition(condition, [...path, "skip", place], compiling),
      })),
      records: Object.entries(documents.records).flatMap(([plural, list]) =>
        list.map((record, place) => compileRecord(plural, record, [...path, "records", plural, place], compiling)),
      ),
    };
  });
}

const namesOf = ({ columns, format }: CompiledTable): readonly string[] => [
  ...columns.map(({ name }) => name),
  ...Object.keys(format.joins),
  ...Object.keys(format.texts),
];

function checkGroup(
  { group }: DocumentsFormat,
  { name, columns }: CompiledTable,
  path: ValuePath,
  note: (path: ValuePath, reason: string) => void,
): void {
  for (const column of group === undefined ? [] : [group.by, ...group.one])
    if (!columns.some((one) => one.name === column)) note(path, `${name} has no column "${column}" to group by`);
}

interface TemplateCheck {
  readonly names: readonly string[];
  readonly format: MappingFormat;
  readonly table: CompiledTable;
  readonly note: (path: ValuePath, reason: string) => void;
}

/** A template names what there is. */
function checkTemplate(template: Template, path: ValuePath, { names, format, table, note }: TemplateCheck): void {
  for (const written of template.names) {
    const [first = "", second] = written.split(".");
    if (!names.includes(first)) note(path, `{${written}} names nothing.${nearMiss(first, names)}`);
    const join = table.format.joins[first];
    const joined = join === undefined ? undefined : format.tables[join.table];
    if (second === undefined || joined === undefined || ["row", "file"].includes(second)) continue;
    if (joined.columns[second] === undefined)
      note(path, `{${written}}: ${first} has no column "${second}".${nearMiss(second, Object.keys(joined.columns))}`);
  }
  for (const { name, argument } of template.filters)
    if (name === "lookup" && format.lookups[argument] === undefined)
      note(path, `there is no lookup "${argument}".${nearMiss(argument, Object.keys(format.lookups))}`);
}

function compileRecord(
  plural: string,
  record: Readonly<Record<string, unknown>>,
  path: ValuePath,
  compiling: Compiling,
): RecordRules {
  const sharing = record["$shared"];
  if (sharing !== undefined && sharing !== "first" && sharing !== "same")
    compiling.note([...path, "$shared"], "$shared is first or same");
  if (typeof record["id"] !== "string")
    compiling.note(path, "a record needs an id, a template that begins with its type");
  let id: Template | undefined;
  const wrap = (build: Build, bound: readonly string[]): Build => {
    const own = templateAt(String(record["id"]), [...path, "id"], compiling, bound);
    id = own;
    if (sharing !== "first") return build;
    // A state of 870,000 rows is made once.
    return (scope, at, filled) => {
      const made = own.fill(scope);
      return typeof made === "string" && (scope["$seen"] as Seen).has(made) ? undefined : build(scope, at, filled);
    };
  };
  const build = compileItem(record, path, compiling, [], wrap);
  const isOfRow = id?.names.some((name) => /^row\.(number|fragment)$/.test(name)) === true;
  return { plural, sharing: sharing === "first" || sharing === "same" ? sharing : undefined, isOfRow, build };
}
