import { stringify } from "yaml";
import type { KnownName } from "../../feed/documents/known-names.js";
import { type NamedText, textPoints } from "../../feed/documents/read-texts.js";
import { slugOf } from "../../feed/documents/short/slug.js";
import { type DateInText, datesInText } from "./dates-in-text.js";

/** What a curator says of an article, beyond its text. */
export interface ArticleFacts {
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly published?: string | undefined;
  /** Name or id of the organisation that published it. */
  readonly outlet?: string | undefined;
  /** Path of the JSON Schema, as an editor finds it from the draft. */
  readonly schema: string;
  /** Known names that stand in the text. */
  readonly names: readonly KnownName[];
}

/** Most dates that are listed. */
const shownDates = 20;

/** A document for an article, in short form, with what its text gives and an example of what to write. */
export function draftArticle(text: NamedText, facts: ArticleFacts): string {
  const dates = datesInText(text.content);
  const title =
    text.content
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.replace(/^\u{feff}/u, "")
      .trim() ?? "";
  const published = facts.published ?? publishedOn(dates);
  const fields: readonly (readonly [string, string | number | undefined])[] = [
    ["id", `article:${slugOf(text.name.replace(/\.[^.]*$/, ""))}`],
    ["title", title],
    ["url", facts.url],
    ["language", facts.language ?? "und"],
    ["published", published],
    ["outlet", facts.outlet],
    ["length", textPoints(text).length],
    ["textDigest", text.digest],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${scalar(value)}`]));
  const language = facts.language === undefined ? ["  # language: write the article's own, such as en."] : [];
  return [
    `# yaml-language-server: $schema=${facts.schema}`,
    "",
    "article:",
    ...lines,
    ...language,
    ...dateLines(dates, published),
    "",
    ...mentionLines(facts.names),
    "",
    ...example,
    "",
  ].join("\n");
}

/** The day on which the text says that it was published, if it names one only. */
function publishedOn(dates: readonly DateInText[]): string | undefined {
  const [only, ...more] = new Set(dates.filter(({ isPublication }) => isPublication).map(({ edtf }) => edtf));
  return more.length === 0 ? only : undefined;
}

/** A value on one line; text that another YAML would read as something else is quoted. */
const scalar = (value: unknown): string =>
  typeof value === "string" && /^(?:[\d-]|.*:)/u.test(value) && !/^[a-z]+:\S*$/u.test(value)
    ? JSON.stringify(value)
    : stringify(value, { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false }).trim();

const dateLines = (dates: readonly DateInText[], published: string | undefined): readonly string[] =>
  dates.length === 0
    ? []
    : [
        `  # Dates in the text${published === undefined ? "; write `published` only if it says so of itself" : ""}:`,
        ...dates.slice(0, shownDates).map(({ edtf, written, line }) => `  #   "${edtf}" on line ${line}: ${written}`),
      ];

function mentionLines(names: readonly KnownName[]): readonly string[] {
  const sure = names.filter(({ ids }) => ids.length === 1);
  const unsure = names.filter(({ ids }) => ids.length > 1);
  return [
    "# Names to look for in the passages. Take out whom the article does not mean, and add others.",
    sure.length === 0 ? "mentions: []" : "mentions:",
    ...sure.map(({ name, ids }) => `  - ${scalar({ node: ids[0], surface: name })}`),
    ...unsure.map(({ name, ids }) => `  # ${name} may be ${ids.join(" or ")}`),
  ];
}

const example: readonly string[] = [
  "# Who is not known yet, such as:",
  "# people: [{name: Ada Quill}]",
  "",
  "statements:",
  "  # One for each thing that somebody says, such as:",
  "  # - act: PROMISE",
  "  #   madeBy: Ada Quill",
  "  #   conveys: {pledge: The town sends two boats., kind: OTHER}",
  "  #   reportedIn: will send two boats",
];
