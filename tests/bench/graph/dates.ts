import { Draw } from "./draw.js";

const dayOf = new Draw("day");
const kindOf = new Draw("kind of date");
const there = new Draw("date is known");

/** First day of all dates, and their number: with a thousand days, each day has a thousandth of everything dated. */
const firstDay = Date.UTC(2023, 1, 1) / 86_400_000;
const dayCount = 1_000;

/** The EDTF text of a day, given as days since 1970-01-01. */
const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/**
 * A date as articles give it: usually a day, sometimes a month, or "about" a year.
 * @param index of the dated item; the same index gives the same date.
 */
export function date(index: number): string {
  const text = dayText(firstDay + dayOf.below(index, dayCount));
  const kind = kindOf.fraction(index);
  if (kind < 0.88) return text;
  return kind < 0.97 ? text.slice(0, 7) : `${text.slice(0, 4)}~`;
}

/** A date in this share of the cases, otherwise nothing. */
export const maybeDate = (index: number, share: number): string | undefined =>
  there.chance(index, share) ? date(index) : undefined;
