import { hash } from "node:crypto";
import { ServiceError } from "../../errors/service-error.js";
import { shown } from "../../errors/shown.js";

/** A key of an order as a cursor encodes it; large numbers are strings. */
export type CursorValue = string | number | boolean | null;

/** Distinguishes cursors from other strings. */
const prefix = "c1.";

/**
 * Writes a cursor: the keys of one row, and a checksum over these and the list. The checksum detects a cursor that was
 * altered, or that comes from another list or order.
 * @param asked what else the order depends on, such as the words of a search.
 */
export function encodeCursor(list: string, keys: readonly CursorValue[], asked = ""): string {
  const payload = Buffer.from(JSON.stringify(keys)).toString("base64url");
  return `${prefix}${payload}.${checkSum(list, payload, asked)}`;
}

/**
 * Reads a cursor back.
 * @throws ServiceError CURSOR_INVALID if {@link encodeCursor} did not make it for this list.
 */
export function decodeCursor(list: string, cursor: unknown, argument: string, asked = ""): readonly CursorValue[] {
  const [payload = "", sum, ...more] =
    typeof cursor === "string" && cursor.startsWith(prefix) ? cursor.slice(prefix.length).split(".") : [];
  if (sum === undefined || more.length > 0 || sum !== checkSum(list, payload, asked)) {
    throw new ServiceError(
      "CURSOR_INVALID",
      `\`${argument}\`: ${shown(String(cursor))} is not a cursor of this list in this order (${list}). Use ` +
        `the \`endCursor\` of a page requested with the same ${asked === "" ? "`orderBy`" : "arguments"}, or ` +
        `leave \`${argument}\` out to start again.`,
      { field: argument },
    );
  }
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as CursorValue[];
}

/**
 * Which keys of a cursor are null, as a string in which 0 means null and 1 means a value; empty for other strings. It
 * never throws, as it only selects the text of a statement: {@link decodeCursor} refuses invalid cursors.
 */
export function cursorMask(text: string): string {
  if (!text.startsWith(prefix)) return "";
  try {
    const keys: unknown = JSON.parse(
      Buffer.from(text.slice(prefix.length).split(".")[0] ?? "", "base64url").toString(),
    );
    return Array.isArray(keys) ? keys.map((key) => (key === null ? "0" : "1")).join("") : "";
  } catch {
    return "";
  }
}

function checkSum(list: string, payload: string, asked: string): string {
  return hash("sha256", asked === "" ? `${list}\0${payload}` : `${list}\0${asked}\0${payload}`, "base64url").slice(
    0,
    10,
  );
}
