import { extname } from "node:path";
import {
  isMap,
  isScalar,
  type Pair,
  parseDocument,
  stringify,
  type Document as YamlDocument,
  type YAMLMap,
} from "yaml";
import type { GraphModel } from "../../../graph/graph-model.js";
import { parseSource, type ValuePath } from "../document-source.js";
import { refuse } from "../problem.js";
import type { NamedText } from "../read-texts.js";
import { namesIn, soughtNames, type SoughtName } from "./mentioned-names.js";
import { findQuotes, type PlacedQuote, type QuotedText } from "./place-quotes.js";
import { readDraft } from "./read-draft.js";

/** A draft with the places of its quotes instead of their words. */
export interface PinnedDraft {
  readonly content: string;
  /** How many quotes were found. */
  readonly passages: number;
  /** Names of the texts that they were found in. */
  readonly texts: readonly string[];
}

/** A piece of a file to put in place of another, by offsets in UTF-16 units. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How the pieces of a file are written. */
interface Style {
  readonly file: string;
  readonly content: string;
  readonly isJson: boolean;
  readonly document: YamlDocument;
}

/**
 * Finds the quotes of a draft in its text, and writes their places and digests instead of the words. Only these pieces
 * of the file change, and comments and layout stay. A draft without quotes stays as it is.
 * @param file name of the draft, for messages; its ending tells YAML from JSON.
 * @throws ServiceError QUOTE_NOT_FOUND or QUOTE_AMBIGUOUS with all problems, each with its place and what to write.
 */
export function pinDraft(model: GraphModel, file: string, content: string, texts: readonly NamedText[]): PinnedDraft {
  const source = parseSource(file, content);
  const { quoted, problems } = findQuotes(readDraft(model, source), texts);
  refuse(problems);
  const style: Style = { file, content, isJson: extname(file) === ".json", document: parseDocument(content) };
  const sought = soughtNames(source.content);
  const edits = quoted.flatMap((one) => [...articleEdits(style, one), ...passageEdits(style, one, sought)]);
  return {
    content: edited(content, edits),
    passages: quoted.reduce((sum, { quotes }) => sum + quotes.length, 0),
    texts: quoted.map(({ text }) => text.name),
  };
}

function edited(content: string, edits: readonly Edit[]): string {
  let result = content;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start || b.end - a.end))
    result = result.slice(0, start) + text + result.slice(end);
  return result;
}

/** The fields, as they stand one after another in a map. */
function fieldsText(
  { isJson, content }: Style,
  fields: readonly (readonly [string, unknown])[],
  map?: YAMLMap,
): string {
  const written = fields.map(([name, value]) => `${isJson ? JSON.stringify(name) : name}: ${inFlow(isJson, value)}`);
  if (map === undefined || map.flow === true) return written.join(", ");
  const start = keyStart(map.items[0]);
  const indent = start - (content.lastIndexOf("\n", start - 1) + 1);
  return written.join(`\n${" ".repeat(indent)}`);
}

/** A value on one line. Fragments and digests are always quoted, so that no YAML reads them as numbers. */
const inFlow = (isJson: boolean, value: unknown): string =>
  isJson || typeof value === "string"
    ? JSON.stringify(value)
    : stringify(value, { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trim();

/** What a block of text has beyond its words: a comment behind its mark, and the end of its last line. */
function restOf({ content }: Style, start: number, end: number): string {
  const written = content.slice(start, end);
  const comment = /^[|>][^\n#]*(#[^\n]*)/.exec(written)?.[1];
  return (comment === undefined ? "" : ` ${comment}`) + (written.endsWith("\n") ? "\n" : "");
}

const keyStart = (pair: Pair | undefined): number => (isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0);
const valueStart = (pair: Pair | undefined): number => (isScalar(pair?.value) ? (pair.value.range?.[0] ?? 0) : 0);
const valueEnd = (pair: Pair | undefined): number =>
  (pair?.value as { readonly range?: readonly number[] } | null | undefined)?.range?.[1] ?? 0;
const keyOf = (pair: Pair): unknown => (isScalar(pair.key) ? pair.key.value : undefined);

/** Length and digest of the text, before the first field of the article. */
function articleEdits(style: Style, { article, text, length }: QuotedText): readonly Edit[] {
  const map = nodeAt(style, article.path);
  const names = article.entity.text;
  if (!isMap(map) || names === undefined) return [];
  const missing = [
    [names.length, length],
    [names.digest, text.digest],
  ] as const;
  const fields = missing.filter(([name]) => !article.fields.has(name));
  const start = keyStart(map.items[0]);
  if (fields.length === 0) return [];
  const indent = start - (style.content.lastIndexOf("\n", start - 1) + 1);
  const between = map.flow === true ? ", " : `\n${" ".repeat(indent)}`;
  return [{ start, end: start, text: fieldsText(style, fields, map) + between }];
}

const nodeAt = ({ document }: Style, path: ValuePath): unknown => document.getIn(path, true);

function passageEdits(style: Style, { quotes }: QuotedText, sought: readonly SoughtName[]): readonly Edit[] {
  const named = new Set<string>();
  return quotes.flatMap((quote) => {
    const fields = passageFields(quote, named.has(quote.fragment) ? [] : namesIn(quote.words, sought));
    named.add(quote.fragment);
    const node = nodeAt(style, quote.passage.path);
    if (isScalar(node) && node.range) {
      const [start, end] = node.range;
      return [{ start, end, text: `{${fieldsText(style, fields)}}${restOf(style, start, end)}` }];
    }
    return isMap(node) ? mapEdits(style, node, fields) : [];
  });
}

function passageFields(
  { passage, fragment, digest }: PlacedQuote,
  names: readonly SoughtName[],
): readonly (readonly [string, unknown])[] {
  const { entity, fields } = passage;
  const { quote } = entity;
  if (quote === undefined) return [];
  const entities: readonly (readonly [string, unknown])[] =
    names.length === 0 || fields.has(quote.names) ? [] : [[quote.names, names.map(({ written }) => written)]];
  return [[quote.fragment, fragment], [quote.digest, digest], ...entities];
}

/** Puts the fields in the place of `quote`, and takes `nth` out. */
function mapEdits(style: Style, map: YAMLMap, fields: readonly (readonly [string, unknown])[]): readonly Edit[] {
  const { content } = style;
  return map.items.flatMap((pair, index): readonly Edit[] => {
    const start = keyStart(pair);
    const end = valueEnd(pair);
    if (keyOf(pair) === "quote") {
      return [{ start, end, text: fieldsText(style, fields, map) + restOf(style, valueStart(pair), end) }];
    }
    if (keyOf(pair) !== "nth") return [];
    if (index === 0) return [{ start, end: keyStart(map.items[1]), text: "" }];
    if (map.flow === true) return [{ start: valueEnd(map.items[index - 1]), end, text: "" }];
    const next = content.indexOf("\n", end);
    return [{ start: content.lastIndexOf("\n", start - 1) + 1, end: next < 0 ? content.length : next + 1, text: "" }];
  });
}
