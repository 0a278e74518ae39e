import { dayRange } from "../../src/graph/scalars/edtf.js";
import type { ValueKind } from "../../src/graph/value-kind.js";

/** Compares texts by code points, as Neo4j does. */
export function compareText(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Compares exact decimal numbers, as whole numbers with equally many digits after the point. */
export function compareDecimal(a: string, b: string): number {
  const digits = Math.max(fractionOf(a).length, fractionOf(b).length);
  const difference = scaled(a, digits) - scaled(b, digits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const fractionOf = (text: string): string => text.split(".")[1] ?? "";

const scaled = (text: string, digits: number): bigint =>
  BigInt((text.split(".")[0] ?? "") + fractionOf(text).padEnd(digits, "0"));

/** A moment in UTC with nine fractional digits, so that comparing texts compares moments. */
function moment(text: string): string {
  const [, whole = "", fraction = "", zone = ""] = /^(.{19})(?:\.(\d+))?(.*)$/.exec(text) ?? [];
  return `${new Date(`${whole}${zone}`).toISOString().slice(0, 19)}.${fraction.padEnd(9, "0")}`;
}

/** Compares two present values of one kind; dates by their first day. */
export function compareValues(kind: ValueKind, a: unknown, b: unknown): number {
  switch (kind) {
    case "int":
    case "float":
    case "boolean":
      return Number(a) - Number(b);
    case "edtf":
      return dayRange(a as string).earliest - dayRange(b as string).earliest;
    case "decimal":
      return compareDecimal(String(a), String(b));
    case "dateTime":
      return compareText(moment(String(a)), moment(String(b)));
    default:
      return compareText(String(a), String(b));
  }
}
