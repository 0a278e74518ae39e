import { hash } from "node:crypto";
import { ServiceError } from "../../errors/service-error.js";
import { shown } from "../../errors/shown.js";

/** A key of an order as it stands in a cursor; a large number is a string. */
export type CursorValue = string | number | boolean | null;

/** Marks what is meant to be a cursor among other strings. */
const prefix = "c1.";

/**
 * Writes a cursor: the keys of one row, and a check sum over them and the list that they belong to, so that a cursor of
 * another list, of another order, or an altered one is told from a right one.
 * @param asked what else decides the order, such as the words of a search.
 */
export function encodeCursor(list: string, keys: readonly CursorValue[], asked = ""): string {
  const payload = Buffer.from(JSON.stringify(keys)).toString("base64url");
  return `${prefix}${payload}.${checkSum(list, payload, asked)}`;
}

/**
 * Reads a cursor back.
 * @throws ServiceError CURSOR_INVALID where it was not made by {@link encodeCursor} for this list.
 */
export function decodeCursor(list: string, cursor: unknown, argument: string, asked = ""): readonly CursorValue[] {
  const [payload = "", sum, ...more] =
    typeof cursor === "string" && cursor.startsWith(prefix) ? cursor.slice(prefix.length).split(".") : [];
  if (sum === undefined || more.length > 0 || sum !== checkSum(list, payload, asked)) {
    throw new ServiceError(
      "CURSOR_INVALID",
      `\`${argument}\`: ${shown(String(cursor))} is not a cursor of this list in this order (${list}). ` +
        `Use the \`endCursor\` of a page requested with the same ` +
        `${asked === "" ? "`orderBy`" : "arguments"}, or leave \`${argument}\` out to start again.`,
      { field: argument },
    );
  }
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as CursorValue[];
}

/**
 * Which keys of a cursor are null, as a string of 0 and 1; empty for other strings. Never fails: it only picks a
 * text.
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
