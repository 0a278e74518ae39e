import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/** The response keys that lead to a selection, and how many fields in it have selections of their own. */
export interface WidestSelection {
  readonly path: readonly string[];
  readonly fields: number;
}

/** Finds the selection with the most fields that have selections of their own, with fragments written out. */
export function widestSelection(
  nodes: readonly FieldNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): WidestSelection {
  let widest: WidestSelection = { path: [], fields: -1 };
  const visit = (node: FieldNode, above: readonly string[]): void => {
    const path = [...above, node.alias?.value ?? node.name.value];
    const inner = innerFields(node.selectionSet, fragments);
    if (inner.length > widest.fields) widest = { path, fields: inner.length };
    for (const field of inner) visit(field, path);
  };
  for (const node of nodes) visit(node, []);
  return widest;
}

const innerFields = (
  set: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): readonly FieldNode[] =>
  (set?.selections ?? []).flatMap((selection): readonly FieldNode[] => {
    if (selection.kind === Kind.FIELD) return selection.selectionSet === undefined ? [] : [selection];
    return innerFields(
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet,
      fragments,
    );
  });
