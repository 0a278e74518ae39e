import { crc32 } from "node:zlib";
import { type BackupTrailer, printTrailer, readTrailer } from "./backup-format.js";

/** Bytes of a gzip member with one stored block, beside its text: header 10, block 5, checksum and length 8. */
const frame = 23;

/** Longest text that a trailer can have. */
const mostText = 1_000;

/** Most bytes that a trailer takes at the end of a file. */
export const mostTrailerBytes = mostText + frame;

/**
 * The trailer as a gzip member that is not compressed. There is one way only to write it, so that each of its bytes can
 * be checked; a compressed member has bits that mean nothing.
 * @see https://www.rfc-editor.org/rfc/rfc1952
 */
export function trailerMember(trailer: BackupTrailer): Buffer {
  const text = Buffer.from(`${printTrailer(trailer)}\n`);
  const bytes = Buffer.alloc(text.length + frame);
  // Magic, deflate, no flags, no time, no hint about the compressor, an unknown system; the last block, stored.
  bytes.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1]);
  bytes.writeUInt16LE(text.length, 11);
  bytes.writeUInt16LE(~text.length & 0xffff, 13);
  bytes.set(text, 15);
  bytes.writeUInt32LE(crc32(text), 15 + text.length);
  bytes.writeUInt32LE(text.length, 19 + text.length);
  return bytes;
}

/** Finds the trailer at the end of a file by the end of the file; undefined where there is none. */
export function findTrailer(end: Buffer): { readonly trailer: BackupTrailer; readonly size: number } | undefined {
  if (end.length < frame) return undefined;
  const size = end.readUInt32LE(end.length - 4) + frame;
  if (size > end.length || size > mostTrailerBytes) return undefined;
  const member = end.subarray(end.length - size);
  const trailer = readTrailer(member.subarray(15, size - 9).toString("utf8"));
  return trailer !== undefined && trailerMember(trailer).equals(member) ? { trailer, size } : undefined;
}
