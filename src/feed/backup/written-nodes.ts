import type { WrittenNodes } from "../derived/refresh-readings.js";

/** Takes what several writes of one transaction wrote, as if it were one. */
export function writtenNodes(): { readonly add: (nodes: WrittenNodes) => void; readonly all: () => WrittenNodes } {
  const [changed, added] = [new Set<string>(), new Set<string>()];
  const [labels, types] = [new Set<string>(), new Set<string>()];
  return {
    add: (nodes) => {
      // What was changed before it was removed and added again was there at the beginning.
      for (const id of nodes.added) if (!changed.has(id)) added.add(id);
      for (const id of nodes.changed) if (!added.has(id)) changed.add(id);
      for (const label of nodes.labels) labels.add(label);
      for (const type of nodes.types) types.add(type);
    },
    all: () => ({ changed: [...changed], added: [...added], labels, types }),
  };
}
