import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import type { Config } from "../../config/config.js";
import type { RootField } from "../../query/compiled-queries.js";
import { tooLarge } from "./too-large.js";

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What selections come to with every fragment written out where it is spread. */
interface Extent {
  readonly fields: number;
  readonly depth: number;
}

/**
 * Refuses a root field that grows beyond the limits once its fragments are written out, before it is compiled: 25
 * fragments with two spreads each come to 33 million fields.
 * @throws ServiceError DOCUMENT_TOO_LARGE.
 */
export function checkWrittenOutSize(
  { fieldNodes, fragments }: Pick<RootField, "fieldNodes" | "fragments">,
  { documentTokenLimit, documentDepthLimit }: Pick<Config, "documentTokenLimit" | "documentDepthLimit">,
): void {
  const { fields, depth } = sum(fieldNodes.map((node) => extentOf(node, fragments)));
  if (fields > documentTokenLimit)
    throw tooLarge(`has more than ${documentTokenLimit} fields with its fragments expanded`);
  if (depth > documentDepthLimit)
    throw tooLarge(`is nested more than ${documentDepthLimit} levels deep with its fragments expanded`);
}

/**
 * By node: a parsed document does not change, and a node belongs to one document, so its fragments are always the same.
 */
const knownExtents = new WeakMap<FieldNode, Extent>();

function extentOf(node: FieldNode, fragments: Fragments): Extent {
  let extent = knownExtents.get(node);
  if (extent === undefined) knownExtents.set(node, (extent = measure(node, fragments)));
  return extent;
}

/** Measures each fragment once, however often it is spread. None contains itself, as validation has made sure. */
function measure(root: FieldNode, fragments: Fragments): Extent {
  const known = new Map<string, Extent>();
  const ofFragment = (name: string): Extent => {
    let extent = known.get(name);
    if (extent === undefined) known.set(name, (extent = ofSet(fragments[name]?.selectionSet)));
    return extent;
  };
  const ofSelection = (node: SelectionNode): Extent => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    const inner = ofSet(node.selectionSet);
    return node.kind === Kind.FIELD ? { fields: inner.fields + 1, depth: inner.depth + 1 } : inner;
  };
  const ofSet = (set: SelectionSetNode | undefined): Extent => sum((set?.selections ?? []).map(ofSelection));
  return ofSelection(root);
}

/** The extent of selections side by side. */
function sum(extents: readonly Extent[]): Extent {
  let [fields, depth] = [0, 0];
  for (const extent of extents) {
    fields += extent.fields;
    depth = Math.max(depth, extent.depth);
  }
  return { fields, depth };
}
