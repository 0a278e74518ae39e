import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Document as YamlDocument } from "yaml";
import { ServiceError } from "../errors/service-error.js";

/** The keys and indexes that lead to a value within a document. */
export type ValuePath = readonly (string | number)[];

/** A file of documents that was read, and where in it what stands. */
export interface DocumentSource {
  readonly file: string;
  readonly content: unknown;
  /** Line and column, from 1, of a value, or of what it is missing from. */
  readonly placeOf: (path: ValuePath) => { readonly line: number; readonly column: number };
}

/**
 * Reads every YAML or JSON file of a folder, by name.
 * @throws ServiceError SEED_INVALID with file, line and column where one is not YAML.
 */
export async function readDocumentSources(folder: string): Promise<readonly DocumentSource[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    throw new ServiceError("SEED_INVALID", `The folder ${folder} cannot be read; name a folder with YAML documents.`, { file: folder }, { cause });
  }
  const files = names.filter((name) => [".yaml", ".yml", ".json"].includes(extname(name))).toSorted();
  if (files.length === 0) throw new ServiceError("SEED_INVALID", `The folder ${folder} has no .yaml, .yml or .json file.`, { file: folder });
  return Promise.all(files.map(async (name) => parseSource(basename(name), await readFile(join(folder, name), "utf8"))));
}

/** Parses the text of one file; the core schema of YAML 1.2 keeps dates as text. */
export function parseSource(file: string, text: string): DocumentSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new ServiceError("SEED_INVALID", `${file}:${line}:${col}: ${error.message.split("\n")[0]}`, { file, line, column: col }, { cause: error });
  }
  return {
    file,
    content: document.toJS({ maxAliasCount: 0 }) as unknown,
    placeOf: (path) => {
      const offset = nearestNode(document, path)?.range?.[0] ?? 0;
      const { line, col } = lineCounter.linePos(offset);
      return { line, column: col };
    },
  };
}

/** The node that a path leads to, or the last there is on the way; of a field in a map its key. */
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
