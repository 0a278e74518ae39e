import { readFile } from "node:fs/promises";
import { nearMiss } from "../../errors/near-miss.js";
import { ServiceError } from "../../errors/service-error.js";
import { type DocumentSource, parseSource, type ValuePath } from "../documents/document-source.js";
import { compileDocuments, type DocumentRules } from "./compile-documents.js";
import { type CompiledTable, compileTables } from "./compile-tables.js";
import { readLookups } from "./lookups.js";
import { type MappingFormat, mappingFormat } from "./mapping-format.js";

/** Most bytes of a mapping. */
const mostBytes = 1_000_000;

/** Most problems that one message lists. */
const shownProblems = 20;

/** A mapping, read and checked: it refers only to columns, joins and words that it declares. */
export interface Mapping {
  readonly path: string;
  readonly format: MappingFormat;
  readonly tables: ReadonlyMap<string, CompiledTable>;
  readonly documents: readonly DocumentRules[];
}

/**
 * Reads a mapping and the files of words beside it.
 * @param constants values that replace those of the mapping.
 * @throws ServiceError MAPPING_INVALID with file, line and column of everything that is wrong with it.
 */
export async function readMapping(path: string, constants: Readonly<Record<string, string>> = {}): Promise<Mapping> {
  const source = await parse(path);
  const parsed = mappingFormat.safeParse(source.content);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
      const at = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
      return { path: [...at, ...keys.slice(0, 1)], reason: `${at.join(".")}: ${issue.message}` };
    });
    throw invalid(path, source, problems);
  }
  for (const name of Object.keys(constants))
    if (!Object.hasOwn(parsed.data.constants, name))
      throw new ServiceError(
        "MAPPING_INVALID",
        `${path} has no constant "${name}".${nearMiss(name, Object.keys(parsed.data.constants))}`,
        { file: path, field: name },
      );
  const format = { ...parsed.data, constants: { ...parsed.data.constants, ...constants } };
  const problems: Problem[] = [];
  const note = (at: ValuePath, reason: string): void => {
    problems.push({ path: at, reason });
  };
  const lookUp = await readLookups(path, format.lookups);
  const tables = compileTables(format, lookUp, note);
  const documents = compileDocuments(format, tables, lookUp, note);
  if (problems.length > 0) throw invalid(path, source, problems);
  return { path, format, tables, documents };
}

async function parse(path: string): Promise<DocumentSource> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new ServiceError("MAPPING_INVALID", `The mapping ${path} cannot be read.`, { file: path }, { cause });
  });
  if (text.length > mostBytes)
    throw new ServiceError("MAPPING_INVALID", `The mapping ${path} has more than ${mostBytes} characters.`, {
      file: path,
    });
  try {
    return parseSource(path, text);
  } catch (cause) {
    if (cause instanceof ServiceError) throw new ServiceError("MAPPING_INVALID", cause.message, cause.place, { cause });
    throw cause;
  }
}

interface Problem {
  readonly path: ValuePath;
  readonly reason: string;
}

function invalid(path: string, source: DocumentSource, problems: readonly Problem[]): ServiceError {
  const all = problems.map((problem) => {
    const { line, column } = source.placeOf(problem.path);
    return `${path}:${line}:${column}: ${problem.reason}`;
  });
  const lines = [...new Set(all)].slice(0, shownProblems);
  const place = source.placeOf(problems[0]?.path ?? []);
  return new ServiceError("MAPPING_INVALID", lines.join("\n"), { file: path, ...place });
}
