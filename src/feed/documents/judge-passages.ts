import { ServiceError } from "../../errors/service-error.js";
import type { AnchoredSpan, Judgement } from "../../graph/judgement.js";
import { keptText, sha256 } from "../../graph/kept-text.js";

/** Most spans of a text that are hashed in search of passages: half a minute or so. */
const mostSpans = 40_000_000;

/** Most bytes that are hashed for it. */
const mostBytes = 20_000_000_000;

/**
 * Judges the passages of a text in a new version of it. Without the old text, only digests and lengths are known, and
 * every span of the new text with such a length is hashed, once for all passages of that length. With the old text, the
 * words themselves are looked for, which takes no time; what is found is compared with the digest.
 * @param spans in any order; the judgements are in the same.
 * @throws ServiceError TEXT_TOO_LONG if the search would take too long without the old text.
 */
export function judgePassages(spans: readonly AnchoredSpan[], newText: string, oldText?: string): readonly Judgement[] {
  const text = encoded(newText);
  const known = oldText === undefined ? undefined : keptText(oldText);
  const wordsOf = ({ start, end, digest }: AnchoredSpan): string | undefined => {
    const words = known?.span(start, end);
    return words !== undefined && sha256(words) === digest ? words : undefined;
  };
  const places = new Map<string, readonly number[]>();
  const unknown = new Map<number, Set<string>>();
  for (const span of spans) {
    if (text.digestAt(span.start, span.end) === span.digest || places.has(span.digest)) continue;
    const words = wordsOf(span);
    if (words !== undefined) places.set(span.digest, text.placesOf(words, span.digest));
    else {
      const length = span.end - span.start;
      unknown.set(length, (unknown.get(length) ?? new Set()).add(span.digest));
    }
  }
  requireFeasible(text, [...unknown.keys()]);
  for (const [length, digests] of unknown)
    for (const [digest, found] of text.placesOfDigests(length, digests)) places.set(digest, found);
  return spans.map((span) => judge(text, span, places.get(span.digest) ?? []));
}

function judge(text: EncodedText, { start, end, digest }: AnchoredSpan, places: readonly number[]): Judgement {
  if (text.digestAt(start, end) === digest) return { kind: "EXACT" };
  const [first, ...others] = places;
  if (first === undefined) return { kind: end <= text.length ? "CHANGED" : "GONE" };
  return others.length === 0
    ? { kind: "MOVED", start: first, end: first + end - start }
    : { kind: "AMBIGUOUS", places: places.length };
}

function requireFeasible({ length, byteLength }: EncodedText, lengths: readonly number[]): void {
  const tried = lengths.reduce((sum, one) => sum + Math.max(0, length - one + 1), 0);
  const bytes = lengths.reduce((sum, one) => sum + Math.max(0, length - one + 1) * one, 0) * (byteLength / length || 0);
  if (tried > mostSpans || bytes > mostBytes)
    throw new ServiceError(
      "TEXT_TOO_LONG",
      `Looking for passages of ${lengths.length} different lengths in ${length} characters would take too long by ` +
        "their digests alone. With the old text at hand it takes no time: keep it with --keep-text, or name its " +
        "folder with --texts.",
    );
}

/** A text as UTF-8, with the place of every code point. Places count code points from 0. */
interface EncodedText {
  readonly length: number;
  readonly byteLength: number;
  /** The SHA-256 of a span; undefined if it is not within the text. */
  readonly digestAt: (start: number, end: number) => string | undefined;
  /** Where these words stand, overlapping occurrences included; each is compared with their digest. */
  readonly placesOf: (words: string, digest: string) => readonly number[];
  /** Where spans of this length have one of these digests. */
  readonly placesOfDigests: (length: number, digests: ReadonlySet<string>) => ReadonlyMap<string, readonly number[]>;
}

function encoded(text: string): EncodedText {
  const bytes = Buffer.from(text, "utf8");
  const starts = codePointStarts(bytes);
  const length = starts.length - 1;
  const digestAt = (start: number, end: number): string | undefined =>
    start < 0 || start >= end || end > length ? undefined : sha256(bytes.subarray(starts[start], starts[end]));
  return {
    length,
    byteLength: bytes.length,
    digestAt,
    placesOf(words, digest) {
      const wanted = Buffer.from(words, "utf8");
      const size = codePointStarts(wanted).length - 1;
      const places: number[] = [];
      // UTF-8 synchronises itself: the bytes of whole characters are found at whole characters only.
      for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) {
        const place = placeOf(starts, at);
        if (digestAt(place, place + size) === digest) places.push(place);
      }
      return places;
    },
    placesOfDigests(size, digests) {
      const places = new Map<string, number[]>();
      if (size <= 0) return places;
      for (let place = 0; place + size <= length; place++) {
        const digest = sha256(bytes.subarray(starts[place], starts[place + size]));
        if (!digests.has(digest)) continue;
        const found = places.get(digest);
        if (found === undefined) places.set(digest, [place]);
        else found.push(place);
      }
      return places;
    },
  };
}

/** Where each code point begins among the bytes of UTF-8, and last their number. */
function codePointStarts(bytes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(bytes.length + 1);
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) starts[count++] = at;
  starts[count] = bytes.length;
  return starts.subarray(0, count + 1);
}

/** The code point that begins at a byte, by binary search. */
function placeOf(starts: Uint32Array, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
