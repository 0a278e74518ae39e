import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ServiceError } from "../../errors/service-error.js";
import { type DocumentSource, endings, parseJsonLine, parseSource } from "./document-source.js";

/** Documents to import: a file, or standard input. */
export interface DocumentInput {
  /** How messages and the history name it. */
  readonly name: string;
  /**
   * Whether it is one document, which a later one of the same name replaces as a whole. A stream of documents, such as
   * JSON Lines, only adds and changes.
   */
  readonly isOneDocument: boolean;
  /** Reads its documents; what cannot be parsed comes as the error that says why. May be called again. */
  readonly open: () => AsyncIterable<DocumentSource | ServiceError>;
}

/** The largest file that is read as one document, in bytes, once it is unpacked. */
const largestDocument = 64 * 1024 * 1024;

/** The longest line of JSON Lines, in characters. */
const longestLine = 16 * 1024 * 1024;

const isPacked = (name: string): boolean => name.endsWith(".gz");

const unpackedName = (name: string): string => name.replace(/\.gz$/, "");

const isDocument = (name: string): boolean => endings.some((ending) => unpackedName(name).endsWith(ending));

/**
 * The inputs under these paths: files, folders with everything below them in the order of names, and `-` for standard
 * input. A file that ends in `.gz` is unpacked on the way.
 * @throws ServiceError SEED_INVALID for a path that is not there or has no document.
 */
export async function findInputs(paths: readonly string[]): Promise<readonly DocumentInput[]> {
  return (await Promise.all(paths.map(inputsAt))).flat();
}

async function inputsAt(path: string): Promise<readonly DocumentInput[]> {
  if (path === "-") return [standardInput];
  const found = await stat(path).catch((cause: unknown) => {
    throw new ServiceError(
      "SEED_INVALID",
      `${path} cannot be read. Name a file, a folder or - for standard input.`,
      {
        file: path,
      },
      { cause },
    );
  });
  if (!found.isDirectory()) {
    if (isDocument(path)) return [fileInput(path, path)];
    throw new ServiceError("SEED_INVALID", `${path} is no document: its name ends in none of ${endings.join(", ")}.`, {
      file: path,
    });
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && isDocument(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (files.length === 0)
    throw new ServiceError(
      "SEED_INVALID",
      `The folder ${path} has no document: no file that ends in ${endings.join(", ")}.`,
      {
        file: path,
      },
    );
  return files.map((file) => fileInput(file, relative(path, file)));
}

const fileInput = (path: string, name: string): DocumentInput => {
  const isOneDocument = !unpackedName(name).endsWith(".jsonl");
  const bytes = (): Readable => {
    const file = createReadStream(path);
    return isPacked(name) ? file.pipe(createGunzip()).on("error", () => file.destroy()) : file;
  };
  return { name, isOneDocument, open: () => (isOneDocument ? oneDocument(name, bytes()) : jsonLines(name, bytes())) };
};

/** JSON Lines if the first character is a brace, and otherwise one document. */
const standardInput: DocumentInput = {
  name: "standard input",
  isOneDocument: false,
  async *open() {
    const text = await readWhole("standard input", process.stdin);
    const isLines = text.trimStart().startsWith("{") && text.trim().includes("\n{");
    if (!isLines) yield* parsed("standard input", text);
    else
      for (const [index, line] of text.split("\n").entries())
        if (line.trim() !== "") yield attempt(() => parseJsonLine("standard input", line, index + 1));
  },
};

async function* oneDocument(name: string, bytes: Readable): AsyncGenerator<DocumentSource | ServiceError> {
  yield* parsed(name, await readWhole(name, bytes));
}

function* parsed(name: string, text: string): Generator<DocumentSource | ServiceError> {
  yield attempt(() => parseSource(unpackedName(name), text));
}

function attempt(parse: () => DocumentSource): DocumentSource | ServiceError {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}

async function readWhole(name: string, bytes: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += (chunk as Buffer).length;
    if (size > largestDocument)
      throw new ServiceError(
        "SEED_INVALID",
        `${name} is larger than ${largestDocument / 1024 / 1024} MB, too large for one document. ` +
          "Split it, or write it as JSON Lines, one document a line.",
        { file: name },
      );
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\u{feff}/u, "");
}

async function* jsonLines(name: string, bytes: Readable): AsyncGenerator<DocumentSource | ServiceError> {
  let number = 0;
  for await (const line of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = number === 1 ? line.replace(/^\u{feff}/u, "") : line;
    if (text.length > longestLine)
      yield new ServiceError("SEED_INVALID", `${name}:${number}: the line is too long for one document.`, {
        file: name,
        line: number,
      });
    else if (text.trim() !== "") yield attempt(() => parseJsonLine(unpackedName(name), text, number));
  }
}
