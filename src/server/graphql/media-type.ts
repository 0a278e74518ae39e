import { LRUCache } from "lru-cache";

/** The media types that GraphQL answers in; where a caller takes both alike, the first. */
export const answerTypes = ["application/json", "application/graphql-response+json"] as const;

/** One of {@link answerTypes}. */
export type AnswerType = (typeof answerTypes)[number];

/** A media range of the header `accept`: what is taken, and how gladly, from 0 (not at all) to 1. */
interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

/** Most characters of the headers whose choice is remembered. */
const keptCharacters = 20_000;

/**
 * Chooses the media type that a caller takes most gladly, by its header `accept`: the highest quality, then what stands
 * first in the header, then what stands first among those offered. Undefined where it takes none of them.
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

/** The range that speaks of a type most exactly: by its name, by all of its kind, by all there are. */
function closestRange(ranges: readonly MediaRange[], type: string): MediaRange | undefined {
  const [kind = ""] = type.split("/");
  for (const pattern of [type, `${kind}/*`, "*/*"]) {
    const range = ranges.find((one) => one.type === pattern);
    if (range !== undefined) return range;
  }
  return undefined;
}

/** Reads the header; what is written wrongly in it is taken for what it begins with. Parameters but `q` change nothing: the answers have one character set. */
function readRanges(accept: string): readonly MediaRange[] {
  return accept.split(",").map((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    return { type, quality: quality >= 0 && quality <= 1 ? quality : 1 };
  });
}
