import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type Document as YamlDocument,
} from "yaml";
import { ServiceError } from "../../errors/service-error.js";

/** The keys and indexes that lead to a value within a document. */
export type ValuePath = readonly (string | number)[];

/** A parsed document, with the means to say where in its file a value is. */
export interface DocumentSource {
  readonly file: string;
  readonly content: unknown;
  /** Line and column, from 1, of the value under a path; of the nearest parent for a value that is missing. */
  readonly placeOf: (path: ValuePath) => Place;
  /** Every unquoted key and value of a YAML file, as it is written; none for JSON. */
  readonly plainScalars: () => readonly PlainScalar[];
}

/** A position in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A key or value of YAML that is written without quotes. */
export interface PlainScalar extends Place {
  readonly written: string;
}

/** The source of records that stand in no file: whatever made them is named instead. */
export const sourceNamed = (file: string): DocumentSource => ({
  file,
  content: {},
  placeOf: () => ({ line: 1, column: 1 }),
  plainScalars: () => [],
});

/**
 * Extensions of the files that are read. JSON is parsed as YAML, of which it is a subset; a JSON Lines file has one
 * document per line.
 */
export const endings: readonly string[] = [".yaml", ".yml", ".json", ".jsonl"];

/**
 * Reads all documents in a folder - YAML, JSON and JSON Lines - in the order of their file names.
 * @throws ServiceError SEED_INVALID with file, line and column, for a folder without documents and for a file that
 * cannot be parsed.
 */
export async function readDocumentSources(folder: string): Promise<readonly DocumentSource[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    throw new ServiceError(
      "SEED_INVALID",
      `The folder ${folder} cannot be read. Name a folder with documents (${endings.join(", ")}).`,
      { file: folder },
      { cause },
    );
  }
  const files = names.filter((name) => endings.includes(extname(name))).toSorted();
  if (files.length === 0)
    throw new ServiceError(
      "SEED_INVALID",
      `The folder ${folder} has no document: no file that ends in ${endings.join(", ")}.`,
      {
        file: folder,
      },
    );
  const sources = await Promise.all(
    files.map(async (name) => sourcesOf(basename(name), await readFile(join(folder, name), "utf8"))),
  );
  return sources.flat();
}

/**
 * Reads documents, and the documents of folders, in the order given; their files are called by their paths.
 * @throws ServiceError SEED_INVALID as {@link readDocumentSources}.
 */
export async function readDocumentPaths(paths: readonly string[]): Promise<readonly DocumentSource[]> {
  const sources: DocumentSource[] = [];
  for (const path of paths) {
    if ((await stat(path).catch(() => undefined))?.isDirectory() === true)
      sources.push(...(await readDocumentSources(path)).map((source) => inFolder(path, source)));
    else sources.push(...sourcesOf(path, await readDocument(path)));
  }
  return sources;
}

const inFolder = (folder: string, source: DocumentSource): DocumentSource => ({
  ...source,
  file: join(folder, source.file),
});

async function readDocument(path: string): Promise<string> {
  if (endings.includes(extname(path)))
    try {
      return await readFile(path, "utf8");
    } catch (cause) {
      const { message } = cause as Error;
      throw new ServiceError("SEED_INVALID", `${path} cannot be read: ${message}.`, { file: path }, { cause });
    }
  throw new ServiceError("SEED_INVALID", `${path} is no document: it ends in none of ${endings.join(", ")}.`, {
    file: path,
  });
}

const sourcesOf = (file: string, text: string): readonly DocumentSource[] =>
  extname(file) === ".jsonl" ? parseJsonLines(file, text) : [parseSource(file, text)];

/**
 * Parses the text of one YAML or JSON file. The core schema of YAML 1.2 leaves dates as text.
 * @throws ServiceError SEED_INVALID with line and column.
 */
export function parseSource(file: string, text: string): DocumentSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new ServiceError(
      "SEED_INVALID",
      `${file}:${line}:${col}: ${error.message.split("\n")[0]}`,
      { file, line, column: col },
      { cause: error },
    );
  }
  return {
    file,
    content: document.toJS({ maxAliasCount: 0 }) as unknown,
    placeOf: (path) => {
      const offset = nearestNode(document, path)?.range?.[0] ?? 0;
      const { line, col } = lineCounter.linePos(offset);
      return { line, column: col };
    },
    plainScalars: () => (extname(file) === ".json" ? [] : plainScalarsOf(document, lineCounter)),
  };
}

function plainScalarsOf(document: YamlDocument, lineCounter: LineCounter): readonly PlainScalar[] {
  const found: PlainScalar[] = [];
  visit(document, {
    Scalar: (_key, { type, source = "", range }) => {
      if (type !== "PLAIN") return;
      const { line, col } = lineCounter.linePos(range?.[0] ?? 0);
      found.push({ written: source, line, column: col });
    },
  });
  return found;
}

/**
 * Parses JSON Lines: every line that is not blank is a document of its own.
 * @see https://jsonlines.org/
 */
function parseJsonLines(file: string, text: string): readonly DocumentSource[] {
  const lines = text.replace(/^\u{feff}/u, "").split("\n");
  return lines.flatMap((content, index) => (content.trim() === "" ? [] : [parseJsonLine(file, content, index + 1)]));
}

export function parseJsonLine(file: string, text: string, line: number): DocumentSource {
  try {
    // JSON.parse is fast but gives no positions. The slower parser runs only for a line that is found to be wrong,
    // since a file may have a million lines.
    return {
      file,
      content: JSON.parse(text) as unknown,
      placeOf: (path) => ({ line, column: parseSource(file, text).placeOf(path).column }),
      plainScalars: () => [],
    };
  } catch (cause) {
    const { message } = cause as SyntaxError;
    const column = columnOfFault(text);
    throw new ServiceError(
      "SEED_INVALID",
      `${file}:${line}:${column}: ${message}. Every line of a .jsonl file is a JSON document such as ` +
        `{"people": [{"id": "person:x", "name": "X"}]}.`,
      { file, line, column },
      { cause },
    );
  }
}

/**
 * Column of the first syntax error, from 1. The YAML parser reports it more exactly than JSON.parse; where YAML accepts
 * the text, it is 1.
 */
const columnOfFault = (text: string): number => (parseDocument(text).errors[0]?.pos[0] ?? 0) + 1;

/** The node under a path, or the last one on the way that exists. For a field of a map it is the key. */
function nearestNode(document: YamlDocument, path: ValuePath): Node | undefined {
  let node = document.contents;
  let place: Node | undefined = node ?? undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) return place;
      place = pair.key as Node;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null;
      place = node ?? place;
    } else {
      return place;
    }
  }
  return place;
}
