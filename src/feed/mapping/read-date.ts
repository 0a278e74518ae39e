import { shown } from "../../errors/shown.js";
import { dayRange } from "../../graph/scalars/edtf.js";

/** How dates are written, and what a date written so means: `../*`, with * for the date. */
export interface DateForm {
  readonly form: string;
  readonly edtf: string;
}

interface CompiledForm extends DateForm {
  readonly pattern: RegExp;
}

const tokens: Readonly<Record<string, string>> = {
  YYYY: String.raw`(?<year>\d{4})`,
  YY: String.raw`(?<shortYear>\d{2})`,
  MM: String.raw`(?<month>\d{1,2})`,
  M: String.raw`(?<month>\d{1,2})`,
  DD: String.raw`(?<day>\d{1,2})`,
  D: String.raw`(?<day>\d{1,2})`,
};

/**
 * Makes a reader of dates.
 * @param years the first and the last year that can be meant.
 * @returns a function from text to EDTF, which throws a RangeError for a date of another form, for a day that does not
 * exist and for a year outside the bounds.
 */
export function dateReader(
  forms: readonly (string | DateForm)[],
  years: readonly [number, number] | undefined,
): (text: string) => string {
  const compiled = forms.map((form) => compile(typeof form === "string" ? { form, edtf: "*" } : form));
  return (text) => {
    for (const { pattern, edtf } of compiled) {
      const found = pattern.exec(text)?.groups;
      if (found === undefined) continue;
      const point = pointOf(found);
      checkYear(text, point, years);
      const date = edtf.replace("*", point);
      dayRange(date);
      return date;
    }
    const known = compiled.map(({ form }) => shown(form)).join(", ");
    throw new RangeError(`${shown(text)} is not a date in one of the forms ${known}`);
  };
}

/** @throws RangeError if the form has no year. */
function compile({ form, edtf }: DateForm): CompiledForm {
  // The longest token first, so that MM is not read as two months.
  const source = form.replaceAll(
    /YYYY|YY|MM|M(?![a-z])|DD|D(?![a-z])|[\s\S]/g,
    (part) => tokens[part] ?? part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`),
  );
  if (!/YY/.test(form)) throw new RangeError(`the form ${shown(form)} has no year; write YYYY or YY`);
  return { form, edtf, pattern: new RegExp(`^${source}$`, "i") };
}

function pointOf({ year, shortYear, month, day }: Readonly<Record<string, string | undefined>>): string {
  const parts = [year ?? `20${shortYear ?? ""}`, month?.padStart(2, "0"), day?.padStart(2, "0")];
  return parts.filter((part) => part !== undefined).join("-");
}

function checkYear(text: string, point: string, years: readonly [number, number] | undefined): void {
  const year = Number(point.slice(0, 4));
  if (years === undefined || (year >= years[0] && year <= years[1])) return;
  throw new RangeError(`${shown(text)} is in the year ${year}; the table can only speak of ${years[0]} to ${years[1]}`);
}
