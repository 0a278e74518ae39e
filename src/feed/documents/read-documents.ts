import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { ServiceError } from "../../errors/service-error.js";
import { type DocumentSource, parseJsonLine, parseSource } from "./document-source.js";

/** The largest file that is read as one document, in bytes, once it is unpacked. */
const largestDocument = 64 * 1024 * 1024;

/** The longest line of JSON Lines, in characters. */
const longestLine = 16 * 1024 * 1024;

/** The name of a file once it is unpacked. */
export const unpackedName = (name: string): string => name.replace(/\.gz$/, "");

/** The documents of standard input: JSON Lines if several lines begin with a brace, and otherwise one document. */
export function* documentsOf(name: string, text: string): Generator<DocumentSource | ServiceError> {
  const isLines = text.trimStart().startsWith("{") && text.trim().includes("\n{");
  if (!isLines) yield* parsed(name, text);
  else
    for (const [index, line] of text.split("\n").entries())
      if (line.trim() !== "") yield attempt(() => parseJsonLine(name, line, index + 1));
}

/** The document of a file. */
export async function* oneDocument(name: string, bytes: Readable): AsyncGenerator<DocumentSource | ServiceError> {
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

/** All of a stream as text. @throws ServiceError SEED_INVALID where it is too large for one document. */
export async function readWhole(name: string, bytes: Readable): Promise<string> {
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

/** The documents of JSON Lines, one a line. */
export async function* jsonLines(name: string, bytes: Readable): AsyncGenerator<DocumentSource | ServiceError> {
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
