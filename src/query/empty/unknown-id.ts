import { distance } from "fastest-levenshtein";
import { shown } from "../../errors/shown.js";
import type { GraphModel } from "../../graph/graph-model.js";
import { slugOf, startsOf } from "./meant-id.js";
import type { AskedIds, FoundId } from "./near-ids.js";

/** How many ids a message suggests at most. */
const mostNamed = 3;

/** Those of the ids found that may have been meant, the likeliest first. */
export function nearIds(model: GraphModel, asked: AskedIds, id: string, found: readonly FoundId[]): readonly string[] {
  const labels = new Set(asked.types.map(({ label }) => label));
  const slug = slugOf(model, id);
  const starts = startsOf(model, asked.types, id);
  const ranked = new Map<string, number>();
  for (const [of, how, other, otherLabels] of found) {
    if (of !== id || how === "same" || !otherLabels.some((label) => labels.has(label))) continue;
    const rank = rankOf(
      slug,
      slugOf(model, other),
      starts.some((start) => other.startsWith(start)),
      how,
    );
    if (rank !== undefined && rank < (ranked.get(other) ?? Number.MAX_SAFE_INTEGER)) ranked.set(other, rank);
  }
  return [...ranked]
    .toSorted(([a, rankOfA], [b, rankOfB]) => rankOfA - rankOfB || (a < b ? -1 : 1))
    .slice(0, mostNamed)
    .map(([other]) => other);
}

/** How far an id is from the given one; undefined if it cannot be meant. */
function rankOf(slug: string, other: string, isBegun: boolean, how: FoundId[1]): number | undefined {
  const errors = distance(slug, other);
  if (errors <= Math.max(1, Math.min(Math.floor(slug.length / 4), 4))) return errors;
  if (isBegun || how === "named") return 10 + errors / 1_000;
  return undefined;
}

/** The message that nothing has an id, with those that may have been meant. */
export function unknownId(model: GraphModel, asked: AskedIds, id: string, found: readonly FoundId[]): string {
  const near = nearIds(model, asked, id, found).map((one) => JSON.stringify(one));
  const last = near.at(-1) ?? "";
  const choice = near.length < 2 ? last : `${near.slice(0, -1).join(", ")} or ${last}`;
  const words = slugOf(model, id).replaceAll(/[-:]+/g, " ").trim();
  const otherwise =
    words === "" ? "Find ids with `search`." : `Find ids with \`search(query: ${shown(words)}) { nodes { id } }\`.`;
  return `No node has the id ${shown(id)}. ${near.length === 0 ? otherwise : `Did you mean ${choice}?`}`;
}
