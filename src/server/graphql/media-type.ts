import { LRUCache } from "lru-cache";

/** The media types of GraphQL answers, the default first. */
export const answerTypes = ["application/json", "application/graphql-response+json"] as const;

/** One of {@link answerTypes}. */
export type AnswerType = (typeof answerTypes)[number];

/** A media range of the header `accept`, with its quality: how much it is preferred, from 0 (not accepted) to 1. */
interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

/** How many characters of headers are remembered, with what was chosen for them. */
const keptCharacters = 20_000;

/**
 * Makes a function that chooses the media type that a caller prefers, by its header `accept`: the highest quality, then
 * what comes first in the header, then what comes first among those offered. It returns undefined if the caller accepts
 * none.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept
 */
export function mediaTypeChooser<Type extends string>(
  offered: readonly [Type, ...Type[]],
): (accept: string | undefined) => Type | undefined {
  const chosen = new LRUCache<string, { readonly type: Type | undefined }>({
    maxSize: keptCharacters,
    sizeCalculation: (_choice, accept) => accept.length,
  });
  return (accept) => {
    if (accept === undefined || accept.trim() === "") return offered[0];
    let choice = chosen.get(accept);
    if (choice === undefined) chosen.set(accept, (choice = { type: mostGladly(readRanges(accept), offered) }));
    return choice.type;
  };
}

function mostGladly<Type extends string>(ranges: readonly MediaRange[], offered: readonly Type[]): Type | undefined {
  const taken = offered.flatMap((type) => {
    const range = closestRange(ranges, type);
    return range === undefined || range.quality === 0
      ? []
      : [{ type, quality: range.quality, place: ranges.indexOf(range) }];
  });
  return taken.toSorted((one, other) => other.quality - one.quality || one.place - other.place)[0]?.type;
}

/** The most specific range that includes a type: its name, else a range for its kind, else the range for all types. */
function closestRange(ranges: readonly MediaRange[], type: string): MediaRange | undefined {
  const [kind = ""] = type.split("/");
  for (const pattern of [type, `${kind}/*`, "*/*"]) {
    const range = ranges.find((one) => one.type === pattern);
    if (range !== undefined) return range;
  }
  return undefined;
}

/**
 * Reads the header leniently: of a malformed range what comes before the first semicolon counts. Parameters other than
 * `q` are ignored, since answers come in one character set only.
 */
function readRanges(accept: string): readonly MediaRange[] {
  return accept.split(",").map((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    return { type, quality: quality >= 0 && quality <= 1 ? quality : 1 };
  });
}
