import { shown } from "../../errors/shown.js";
import { canonicalDecimal } from "../../graph/scalars/decimal.js";
import type { Transform } from "./mapping-format.js";
import { dateReader } from "./read-date.js";
import { slug } from "./slug.js";
import type { LookUp } from "./template.js";

/** What a cell holds after its transforms: a text, a number or a list; undefined if nothing is left. */
export type CellValue = string | number | readonly string[] | undefined;

type Step = (text: string) => CellValue;

/**
 * Makes one function of the transforms of a column. A list is transformed item by item.
 * @returns a function that throws a RangeError with the reason for a text that cannot be read.
 */
export function compileTransforms(
  transforms: readonly Transform[],
  lookUp: LookUp,
  constants: Readonly<Record<string, string>>,
): (text: string) => CellValue {
  const steps = transforms.map((transform) => compileStep(transform, lookUp, constants));
  if (steps.length === 0) return (text) => text;
  return (text) => {
    let value: CellValue = text;
    for (const step of steps) {
      if (value === undefined) return undefined;
      if (typeof value === "object") value = value.flatMap((item) => asTexts(step(item)));
      else value = step(String(value));
    }
    return value;
  };
}

const asTexts = (value: CellValue): readonly string[] => {
  if (value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
};

function compileStep(transform: Transform, lookUp: LookUp, constants: Readonly<Record<string, string>>): Step {
  if (transform === "lower") return (text) => text.toLowerCase();
  if (transform === "upper") return (text) => text.toUpperCase();
  if (transform === "slug") return (text) => slug(text) || undefined;
  if ("date" in transform) {
    const [first, last] = transform.date.years ?? [];
    const years = first === undefined || last === undefined ? undefined : ([first, last] as const);
    return dateReader(transform.date.forms, years && [yearOf(years[0], constants), yearOf(years[1], constants)]);
  }
  if ("amount" in transform) return (text) => readAmount(text, transform.amount);
  if ("number" in transform) return (text) => Number(readAmount(text, transform.number));
  if ("lookup" in transform) return (text) => lookUp(transform.lookup, text);
  if ("split" in transform) return (text) => parts(text, transform.split);
  if ("without" in transform) return (text) => withoutBeginning(text, transform.without);
  if ("only" in transform) return (text) => (begins(text, transform.only) ? text : undefined);
  if ("except" in transform) return (text) => (begins(text, transform.except) ? undefined : text);
  const [from, to] = transform.replace;
  return (text) => text.replaceAll(from, to).trim() || undefined;
}

function parts(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const begins = (text: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => text.startsWith(beginning));

/** @throws RangeError if a name is not that of a constant which begins with a year. */
function yearOf(year: number | string, constants: Readonly<Record<string, string>>): number {
  if (typeof year === "number") return year;
  const [found] = /^\d{4}/.exec(constants[year] ?? "") ?? [];
  if (found === undefined) throw new RangeError(`there is no constant ${year} that begins with a year`);
  return Number(found);
}

function withoutBeginning(text: string, beginnings: readonly string[]): string {
  const found = beginnings.find((beginning) => text.startsWith(beginning));
  return found === undefined ? text : text.slice(found.length).trim();
}

/** How numbers are written: the sign before the decimals, and the one between groups of three digits. */
interface Digits {
  readonly decimal: string;
  readonly group: string;
}

/**
 * A number in digits as a canonical decimal, exactly as it is written.
 * @throws RangeError for anything else, such as `about 5` or `1e6`.
 */
function readAmount(text: string, { decimal, group }: Digits): string {
  const plain = (group === "" ? text : text.replaceAll(group, "")).replace(decimal, ".");
  if (!/^-?\d{1,30}(\.\d{1,30})?$/.test(plain)) throw new RangeError(`${shown(text)} is not a number in digits`);
  return canonicalDecimal(plain);
}
