import { type DocumentNode, type FragmentDefinitionNode, Kind } from "graphql";

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** By document, since a parsed document does not change and most come again and again. */
const knownFragments = new WeakMap<DocumentNode, Fragments>();

/** The fragments of a document by name, without a prototype. */
export function fragmentsOf(document: DocumentNode): Fragments {
  let fragments = knownFragments.get(document);
  if (fragments === undefined) {
    const definitions = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    const named = Object.fromEntries(definitions.map((definition) => [definition.name.value, definition]));
    fragments = Object.assign(Object.create(null), named) as Fragments;
    knownFragments.set(document, fragments);
  }
  return fragments;
}
