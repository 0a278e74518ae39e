import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ServiceError } from "../../errors/service-error.js";
import { type DocumentSource, endings } from "./document-source.js";
import { documentsOf, jsonLines, oneDocument, readWhole, unpackedName } from "./read-documents.js";

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

const isPacked = (name: string): boolean => name.endsWith(".gz");

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
  if (path === "-") return [standardInput()];
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

/** Standard input, which is read once. */
function standardInput(): DocumentInput {
  const name = "standard input";
  let text: Promise<string> | undefined;
  return {
    name,
    isOneDocument: false,
    async *open() {
      yield* documentsOf(name, await (text ??= readWhole(name, process.stdin)));
    },
  };
}
