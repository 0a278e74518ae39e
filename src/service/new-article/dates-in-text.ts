import * as chrono from "chrono-node";

/** A date as a text gives it. */
export interface DateInText {
  /** As precise as the text is: `2031-05-03`, `2031-05` or `2031`. */
  readonly edtf: string;
  readonly written: string;
  /** Counts from 1. */
  readonly line: number;
  /** Whether the line says that it was published then. */
  readonly isPublication: boolean;
}

/** Words before a date that say when the article was published; nothing else of its line may come between. */
const saysPublished = /^\W*(?:first\s+)?(?:published|posted|date|publication date)(?:\s+(?:on|at))?\W*$/iu;

/** `3/5/2031`, which is the third of May or the fifth of March. */
const dayOrMonth = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;

/** Longest text that is read for dates, in UTF-16 units. */
const longestText = 200_000;

/**
 * The dates that a text gives with their year; those that count from a day that only the reader knows, such as "on
 * Monday", are left out, and so are those in digits of which the order is not clear. ISO dates and English ones are
 * read.
 */
export function datesInText(text: string): readonly DateInText[] {
  return chrono.en.parse(text.slice(0, longestText)).flatMap(({ start, text: written, index }) => {
    if (!start.isCertain("year") || !written.includes(String(start.get("year"))) || dayOrMonth.test(written)) return [];
    const before = text.slice(text.lastIndexOf("\n", index - 1) + 1, index);
    return [
      {
        edtf: edtfOf(start),
        written,
        line: text.slice(0, index).split("\n").length,
        isPublication: saysPublished.test(before) && start.isCertain("day"),
      },
    ];
  });
}

function edtfOf(start: chrono.ParsedComponents): string {
  const digits = (part: "month" | "day"): string => String(start.get(part) ?? 0).padStart(2, "0");
  const year = String(start.get("year")).padStart(4, "0");
  if (!start.isCertain("month")) return year;
  return start.isCertain("day") ? `${year}-${digits("month")}-${digits("day")}` : `${year}-${digits("month")}`;
}
