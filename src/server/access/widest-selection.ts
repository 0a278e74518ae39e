import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/** A selection, by the response keys that lead to it, and how many fields with selections of their own stand in it. */
export interface WidestSelection {
  readonly path: readonly string[];
  readonly fields: number;
}

/** Finds where most fields with selections of their own stand side by side, fragments written out where they are spread. */
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
