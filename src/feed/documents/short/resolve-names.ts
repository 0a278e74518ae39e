import { entityOfId } from "../../../graph/entity-of-id.js";
import { nearMiss } from "../../../errors/near-miss.js";
import { type Entity, type GraphModel, nodesOf } from "../../../graph/graph-model.js";
import type { StatedRecord } from "../../../graph/rule.js";
import type { DraftDocument } from "./draft.js";

/** Finds the ids that a name stands for beyond the documents at hand, such as in a graph; none if nobody has it. */
export type ResolveName = (name: string) => readonly string[];

/** Finds the one id that a name stands for, of one of these types. */
export type FindNamed = (
  name: string,
  types: readonly Entity[],
) => { readonly id: string } | { readonly reason: string };

/** The ids of those that have a name, by the name. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** Names are equal if their code points are, whatever the form of accents and however many spaces are between. */
const keyOf = (name: string): string => name.normalize("NFC").replaceAll(/\s+/g, " ").trim();

/**
 * Looks names up among the names and aliases of the documents' records, and then where the hook looks.
 */
export function findNamed(
  model: GraphModel,
  documents: readonly DraftDocument[],
  resolveName: ResolveName = () => [],
): FindNamed {
  let names: Names | undefined;
  return (name, types) => {
    names ??= namesOf(model, documents);
    const isOfType = (id: string): boolean => {
      const entity = entityOfId(model, id);
      return entity !== undefined && types.includes(entity);
    };
    const own = [...(names.get(keyOf(name)) ?? [])].filter(isOfType);
    // Whom the documents name is meant, even if a graph knows others of that name.
    const ids = own.length > 0 ? own : [...new Set(resolveName(name))].filter(isOfType);
    const [id, ...more] = ids;
    if (id === undefined)
      return {
        reason:
          `nobody is called "${name}".${nearMiss(name, [...names.keys()])} Write a name or alias as its record has ` +
          `it, or an id, or add a record, such as ${types[0]?.plural ?? "people"}: [{name: ${name}}]`,
      };
    return more.length === 0
      ? { id }
      : { reason: `"${name}" is a name of ${ids.toSorted().join(" and of ")}; write the id of the one that is meant` };
  };
}

/** The properties under which a type has names. */
const nameFields = ({ fields }: Entity): readonly string[] =>
  [...fields.values()].flatMap((field) => (field.kind === "property" && field.search === "name" ? [field.name] : []));

function namesOf(model: GraphModel, documents: readonly DraftDocument[]): Names {
  const names = new Map<string, Set<string>>();
  for (const entity of nodesOf(model))
    for (const field of nameFields(entity))
      for (const document of documents)
        for (const { id, value } of namedRecords(document, entity))
          for (const name of [value(field)].flat())
            if (typeof name === "string" && id !== undefined)
              names.set(keyOf(name), (names.get(keyOf(name)) ?? new Set()).add(id));
  return names;
}

interface NamedRecord {
  readonly id: string | undefined;
  readonly value: (field: string) => unknown;
}

/** The records of a type, read or as they stand in a document in long form. */
function namedRecords({ isLong, records, source }: DraftDocument, entity: Entity): readonly NamedRecord[] {
  if (!isLong) return records.get(entity) ?? [];
  const content = source.content as Readonly<Record<string, readonly (StatedRecord | undefined)[]>>;
  return (content[entity.plural] ?? []).map((record) => ({ id: record?.id, value: (field) => record?.[field] }));
}
