import type { PatternDeclaration } from "../graph/declarations.js";

/** A SHA-256 in the notation of `sha256sum`. */
export const digestPattern: PatternDeclaration = {
  form: /^[0-9a-f]{64}$/,
  meaning: "a SHA-256 digest of 64 lower-case hexadecimal digits",
};

/**
 * A span of a text, or rows of a table. Spans that end before they start are only found when the document is loaded.
 */
export const fragmentPattern: PatternDeclaration = {
  form: /^(?:char=\d{1,9},\d{1,9}|row=\d+(?:-\d+)?)$/,
  meaning: 'a fragment such as "char=120,188" (counted from 0, end exclusive) or "row=17"',
};

/** @see https://www.iso.org/iso-3166-country-codes.html */
export const iso2Pattern: PatternDeclaration = {
  form: /^[A-Z]{2}$/,
  meaning: 'an ISO 3166-1 alpha-2 code such as "PL"',
};

/** @see https://www.wikidata.org/wiki/Wikidata:Identifiers */
export const wikidataPattern: PatternDeclaration = {
  form: /^Q[1-9][0-9]*$/,
  meaning: 'a Wikidata id such as "Q36"',
};
