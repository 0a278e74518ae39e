import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ServiceError } from "../../errors/service-error.js";
import { bindColumns, headerFaults, notCovered } from "./bind-columns.js";
import type { CompiledTable } from "./compile-tables.js";
import { openCsv } from "./csv-table.js";
import type { Mapping } from "./read-mapping.js";
import { baseScope, type BoundTable } from "./read-row.js";
import type { Table } from "./table.js";
import { openTree } from "./tree-table.js";
import { openXlsx } from "./xlsx-table.js";

/** The files of each table of a mapping, open and with their columns found. */
export type OpenTables = ReadonlyMap<string, readonly BoundTable[]>;

/**
 * Opens the files for the tables of a mapping. A file goes to every table whose headers it has; if there are none, it
 * is refused. A table that no file was given for is looked for beside the others, by the name in the mapping.
 * @param paths of files, and of folders in which the files that the mapping names are taken.
 * @throws ServiceError TABLE_INVALID for a file that the mapping does not cover, and for a table without a file.
 */
export async function openTables(
  { path: mappingPath, tables, format }: Mapping,
  paths: readonly string[],
): Promise<OpenTables> {
  const open = new Map<string, BoundTable[]>([...tables.keys()].map((name) => [name, []]));
  const bind = (compiled: CompiledTable, table: Table): void => {
    const base = baseScope(format.constants, table.facts);
    open.get(compiled.name)?.push({ table, columns: bindColumns(compiled, table), base });
  };
  const given = (await Promise.all(paths.map((path) => filesAt(path, [...tables.values()])))).flat();
  for (const path of given) {
    const opened = await openFor(path, [...tables.values()]);
    const fitting = opened.filter(({ compiled, table }) => headerFaults(compiled, table.headers).length === 0);
    if (fitting.length === 0) throw nearestRefusal(path, opened, mappingPath);
    for (const { compiled, table } of fitting) bind(compiled, table);
  }
  for (const compiled of tables.values()) {
    if (open.get(compiled.name)?.length !== 0) continue;
    for (const path of await beside(given, compiled)) bind(compiled, await openTable(path, compiled));
    if (open.get(compiled.name)?.length === 0 && !compiled.format.optional) throw noFile(compiled, given);
  }
  return open;
}

interface Opened {
  readonly compiled: CompiledTable;
  readonly table: Table;
}

/** A file as each table of its kind would read it; those whose name in the mapping it has come first. */
async function openFor(path: string, tables: readonly CompiledTable[]): Promise<readonly Opened[]> {
  const ofKind = tables.filter(({ format }) => fitsEnding(path, format.kind));
  const named = ofKind.filter(({ format }) => patternOf(format.file).test(basename(path)));
  const opened: Opened[] = [];
  let failure: unknown;
  // Files are told apart by their headers alone, unless one has the name that the mapping expects.
  for (const compiled of named.length > 0 ? named : ofKind) {
    try {
      opened.push({ compiled, table: await openTable(path, compiled) });
    } catch (error) {
      failure ??= error;
    }
  }
  if (opened.length === 0 && failure !== undefined) throw failure;
  return opened;
}

/** Opens a file as its ending says, or else as the mapping does: rows with headers are alike in all kinds of tables. */
function openTable(path: string, { format }: CompiledTable): Promise<Table> {
  const { kind, encoding, delimiter, sheet, rows } = format;
  const ending = endingOf(path);
  if (isTree(kind)) return openTree(path, encoding, rows);
  if (ending === "xlsx" || (ending === "" && kind === "xlsx")) return openXlsx(path, sheet);
  const isTsv = ending === "tsv" || (kind === "tsv" && ending !== "csv");
  return openCsv(path, { encoding, delimiter: delimiter ?? (isTsv ? "\t" : undefined) });
}

const isTree = (kind: string): boolean => ["json", "yaml", "popolo"].includes(kind);

/** Whether a table of this kind may be in a file with this ending. */
const fitsEnding = (path: string, kind: string): boolean =>
  isTree(kind) ? !/^(csv|tsv|xlsx)$/.test(endingOf(path)) : !/^(json|yaml|yml)$/.test(endingOf(path));

const endingOf = (path: string): string => (/\.([a-z]+)$/i.exec(path.replace(/\.gz$/, ""))?.[1] ?? "").toLowerCase();

const patternOf = (file: string): RegExp =>
  new RegExp(
    `^${file
      .split("*")
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join(".*")}$`,
  );

/** @throws ServiceError TABLE_INVALID if there is nothing at the path. */
async function filesAt(path: string, tables: readonly CompiledTable[]): Promise<readonly string[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new ServiceError("TABLE_INVALID", `${path} cannot be read.`, { file: path }, { cause });
  });
  if (!found.isDirectory()) return [path];
  const files = await matching(path, tables);
  if (files.length > 0) return files;
  throw new ServiceError(
    "TABLE_INVALID",
    `${path} has none of the files of the mapping: ${tables.map(({ format }) => format.file).join(", ")}.`,
    { file: path },
  );
}

async function matching(folder: string, tables: readonly CompiledTable[]): Promise<readonly string[]> {
  const names = (await readdir(folder)).toSorted();
  return names
    .filter((name) => tables.some(({ format }) => patternOf(format.file).test(name)))
    .map((name) => join(folder, name));
}

async function beside(given: readonly string[], compiled: CompiledTable): Promise<readonly string[]> {
  const folders = [...new Set(given.map((path) => dirname(path)))];
  return (await Promise.all(folders.map((folder) => matching(folder, [compiled])))).flat();
}

function nearestRefusal(path: string, opened: readonly Opened[], mappingPath: string): ServiceError {
  const [nearest] = opened
    .map(({ compiled, table }) => ({ compiled, table, faults: headerFaults(compiled, table.headers) }))
    .toSorted((a, b) => a.faults.length - b.faults.length);
  if (nearest !== undefined) return notCovered(path, nearest.compiled.name, nearest.faults, nearest.table.headers);
  return new ServiceError("TABLE_INVALID", `${mappingPath} has no table of the kind of ${path}.`, { file: path });
}

const noFile = ({ name, format }: CompiledTable, given: readonly string[]): ServiceError =>
  new ServiceError(
    "TABLE_INVALID",
    `There is no file for the table ${name}: give one, or put ${format.file} beside ${given.join(", ")}.`,
    { ...(given[0] !== undefined && { file: given[0] }) },
  );
