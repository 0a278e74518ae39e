/** A passage as it was anchored: a span in Unicode code points, and the SHA-256 of its UTF-8 bytes. */
export interface AnchoredSpan {
  readonly start: number;
  readonly end: number;
  readonly digest: string;
}

/**
 * What has become of a passage in another version of its text. Only digests decide; nothing is judged by resemblance.
 *
 * - `EXACT`: the same words at the same offsets, whether or not they occur elsewhere too
 * - `MOVED`: not at the same offsets, and at exactly one other place, which `start` gives
 * - `AMBIGUOUS`: not at the same offsets, and at several others, so that nothing tells which one is meant
 * - `CHANGED`: the new text is long enough to have the place, but other words stand there, and the old ones nowhere
 * - `GONE`: the new text ends before the place does, and the words stand nowhere in it
 */
export type Judgement =
  | { readonly kind: "EXACT" }
  | { readonly kind: "MOVED"; readonly start: number; readonly end: number }
  | { readonly kind: "AMBIGUOUS"; readonly places: number }
  | { readonly kind: "CHANGED" }
  | { readonly kind: "GONE" };
