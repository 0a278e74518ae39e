import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ServiceError } from "../../errors/service-error.js";
import type { FileFacts } from "./table.js";

/** Most bytes of a table's text, after decompression: 4 GiB. */
const mostBytes = 4 * 2 ** 30;

/**
 * The bytes of a file, decompressed if its name ends in `.gz`.
 * @throws ServiceError TABLE_INVALID if it cannot be read or is too large.
 */
export async function* readBytes(path: string, most = mostBytes): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 2 ** 18 });
  const unzipped = path.endsWith(".gz") ? createGunzip({ chunkSize: 2 ** 18 }) : undefined;
  const stream: Readable = unzipped === undefined ? file : file.pipe(unzipped);
  // pipe hands on no errors.
  if (unzipped !== undefined) file.on("error", (error) => unzipped.destroy(error));
  let read = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read > most)
        throw new ServiceError("TABLE_INVALID", `${path} has more than ${most} bytes; split it.`, { file: path });
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof ServiceError) throw cause;
    throw new ServiceError(
      "TABLE_INVALID",
      `${path} cannot be read: ${(cause as Error).message}.`,
      { file: path },
      { cause },
    );
  } finally {
    file.destroy();
    stream.destroy();
  }
}

/**
 * The whole text of a small file, with its byte order mark if it has one.
 * @throws ServiceError TABLE_INVALID if it cannot be read, is too large or is written in another encoding.
 */
export async function readText(path: string, encoding: string, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(path, most)) chunks.push(chunk);
  return decode(path, encoding, new TextDecoder(encoding, { fatal: true, ignoreBOM: true }), Buffer.concat(chunks));
}

/** The text of a file, piece by piece. */
export async function* readPieces(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for await (const chunk of readBytes(path)) yield decode(path, encoding, decoder, chunk, true);
  yield decode(path, encoding, decoder, new Uint8Array(), false);
}

/** @throws ServiceError TABLE_INVALID for bytes that are no text in this encoding. */
function decode(
  path: string,
  encoding: string,
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  more = false,
): string {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch (cause) {
    const other = encoding === "utf-8" ? "windows-1252" : "utf-8";
    throw new ServiceError(
      "TABLE_INVALID",
      `${path} is not written in ${encoding}. Give its encoding in the mapping, such as encoding: ${other}.`,
      { file: path },
      { cause },
    );
  }
}

/** The digest and the length of a file, and that all of it is text. */
export async function readFacts(path: string, encoding: string): Promise<FileFacts> {
  const hash = createHash("sha256");
  let length = 0;
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for await (const chunk of readBytes(path)) {
    hash.update(chunk);
    length += codePoints(decode(path, encoding, decoder, chunk, true));
  }
  length += codePoints(decode(path, encoding, decoder, new Uint8Array()));
  return { ...namesOf(path), digest: hash.digest("hex"), length };
}

/** The name of a file, and without its endings. */
export function namesOf(path: string): Pick<FileFacts, "name" | "stem"> {
  const name = basename(path);
  return { name, stem: name.replace(/\.gz$/, "").replace(/\.[a-z]+$/i, "") };
}

/** Number of code points: units that are not the second half of a pair. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xdc00 && unit <= 0xdfff) count -= 1;
  }
  return count;
}
