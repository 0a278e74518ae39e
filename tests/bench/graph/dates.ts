import { Draw } from "./draw.js";

const dayOf = new Draw("day");
const kindOf = new Draw("kind of date");
const there = new Draw("date is known");

/** First and last day that something is dated: a thousand days, so that a day has a thousandth of everything. */
const firstDay = Date.UTC(2023, 1, 1) / 86_400_000;
const dayCount = 1_000;

/** The EDTF string of a day since 1970. */
const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/**
 * A date as articles give it: mostly a day, sometimes a month or "about" a year.
 * @param index of what is dated; the same index gives the same date.
 */
export function date(index: number): string {
  const text = dayText(firstDay + dayOf.below(index, dayCount));
  const kind = kindOf.fraction(index);
  if (kind < 0.88) return text;
  return kind < 0.97 ? text.slice(0, 7) : `${text.slice(0, 4)}~`;
}

/** A date in that share of the cases, otherwise nothing. */
export const maybeDate = (index: number, share: number): string | undefined =>
  there.chance(index, share) ? date(index) : undefined;
