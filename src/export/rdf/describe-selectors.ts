import type { GraphRecord } from "../../graph/graph-record.js";
import { flatText } from "../flat-values.js";
import { Description } from "./description.js";
import { datatypes, identifierOf, terms } from "./rdf-terms.js";

/** Fields expressed by selectors instead of on the passage itself. */
export const selectingFields: readonly string[] = ["Passage.fragment", "Passage.start", "Passage.end"];

/** The specification of a fragment, by its prefix. */
const fragmentSyntaxes: readonly (readonly [start: string, iri: string])[] = [
  ["char=", "http://tools.ietf.org/rfc/rfc5147"],
  ["row=", "http://tools.ietf.org/rfc/rfc7111"],
];

/**
 * The place of a passage in its article, as selectors of the Web Annotation model: the fragment, and for a text the
 * positions.
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */
export function describeSelectors({ id, entity, values, derived }: GraphRecord, passage: Description): Description[] {
  if (entity.name !== "Passage") return [];
  const fragment = flatText(values["fragment"]);
  const syntax = fragmentSyntaxes.find(([start]) => fragment.startsWith(start));
  const selectors = [
    new Description(`${identifierOf(id)}#fragment`, terms.fragmentSelector).say(terms.value, fragment),
  ];
  if (syntax !== undefined) selectors[0]?.link(terms.conformsTo, syntax[1]);
  passage.link(terms.hasSelector, `${identifierOf(id)}#fragment`);
  if (derived["start"] !== undefined && derived["end"] !== undefined) {
    const position = new Description(`${identifierOf(id)}#position`, terms.textPositionSelector);
    position
      .say(terms.start, flatText(derived["start"]), datatypes.nonNegativeInteger)
      .say(terms.end, flatText(derived["end"]), datatypes.nonNegativeInteger);
    passage.link(terms.hasSelector, `${identifierOf(id)}#position`);
    selectors.push(position);
  }
  return selectors;
}
