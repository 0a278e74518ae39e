import { nearMiss } from "../../errors/near-miss.js";
import { edgeOf, type GraphModel, nodesOf, type Relation } from "../../graph/graph-model.js";
import { edgesOf, type PlacedRecord, type Problem } from "./records.js";
import { writtenRelations } from "./written-relations.js";

/** The ids of nodes already in the graph that records may refer to. */
export type KnownNodes = ReadonlySet<string>;

/** What the checks look things up in. */
interface Check {
  readonly model: GraphModel;
  readonly byId: ReadonlyMap<string, PlacedRecord>;
  readonly known: KnownNodes;
}

/**
 * Checks what no single record can show: unique ids, references that resolve, and the rules that each type declares.
 * @returns every problem found.
 */
export function checkRecords(
  model: GraphModel,
  records: readonly PlacedRecord[],
  known: KnownNodes,
): readonly Problem[] {
  const byId = new Map<string, PlacedRecord>();
  const problems: Problem[] = [];
  for (const placed of records) {
    const other = byId.get(placed.record.id);
    if (other === undefined) byId.set(placed.record.id, placed);
    else {
      const { line } = other.source.placeOf(other.path);
      problems.push(
        problem(
          placed,
          [...placed.path, "id"],
          `the id ${placed.record.id} is already used at ${other.source.file}:${line}`,
        ),
      );
    }
  }
  const check: Check = { model, byId, known };
  return [...problems, ...records.flatMap((placed) => checkReferences(check, placed)), ...checkRules(check, records)];
}

const problem = ({ source }: PlacedRecord, path: Problem["path"], reason: string): Problem => ({
  source,
  path,
  reason,
});

/** The rules that the classes of the records declare. */
function checkRules({ model, byId }: Check, records: readonly PlacedRecord[]): readonly Problem[] {
  const placedOf = new Map(records.map((placed) => [placed.record, placed] as const));
  const context = { recordOf: (id: string) => byId.get(id)?.record };
  return nodesOf(model).flatMap((entity) => {
    if (entity.rules.length === 0) return [];
    const ofType = records.filter((placed) => placed.entity === entity).map(({ record }) => record);
    return entity.rules.flatMap((rule) =>
      rule.check(ofType, context).flatMap(({ record, path, reason }) => {
        const placed = placedOf.get(record);
        return placed === undefined ? [] : [problem(placed, [...placed.path, ...path], reason)];
      }),
    );
  });
}

function checkReferences(check: Check, placed: PlacedRecord): readonly Problem[] {
  return writtenRelations(placed.entity).flatMap((relation) => {
    const seen = new Set<string>();
    const edges = edgesOf(check.model, placed, relation);
    const missing = edges.flatMap(({ id, item, path }): readonly Problem[] => {
      const key = JSON.stringify([id, identityOf(check.model, relation, item)]);
      if (seen.has(key)) return [problem(placed, path, `${id} is listed twice under ${relation.name}; list it once`)];
      seen.add(key);
      const named = namedIds(check.model, relation, item).map((one) => ({ ...one, path: [...path, ...one.path] }));
      return [{ id, path }, ...named].flatMap((reference) => missingReference(check, placed, reference));
    });
    return edges.length > 0 ? missing : [...missing, ...missingEvidence(placed, relation)];
  });
}

/**
 * The problem of a record that leaves out where it comes from: a relation that needs at least one member, or the
 * evidence of a field that it states.
 */
function missingEvidence(placed: PlacedRecord, { name, atLeastOne, evidenceOf }: Relation): readonly Problem[] {
  if (atLeastOne)
    return [
      problem(
        placed,
        placed.path,
        `${placed.record.id} needs at least one of ${name}, since the graph holds only what somebody says`,
      ),
    ];
  if (evidenceOf === undefined || placed.record[evidenceOf] === undefined) return [];
  return [
    problem(
      placed,
      [...placed.path, evidenceOf],
      `${evidenceOf} needs evidence; list the statements that say so under ${name}`,
    ),
  ];
}

const identityOf = (
  model: GraphModel,
  relation: Relation,
  item: Readonly<Record<string, unknown>>,
): readonly unknown[] =>
  [...(edgeOf(model, relation)?.fields.values() ?? [])].flatMap((field) =>
    field.kind === "property" && field.identity ? [item[field.name]] : [],
  );

interface NamedId {
  readonly id: string;
  readonly path: Problem["path"];
}

function missingReference({ byId, known }: Check, placed: PlacedRecord, { id, path }: NamedId): readonly Problem[] {
  if (byId.has(id) || known.has(id)) return [];
  return [problem(placed, path, `no record has the id ${id}.${nearMiss(id, [...byId.keys()])}`)];
}

/** The ids that stand on an edge, such as those of the statements that say so, with the way to each from the edge. */
export function namedIds(
  model: GraphModel,
  relation: Relation,
  item: Readonly<Record<string, unknown>>,
): readonly NamedId[] {
  return [...(edgeOf(model, relation)?.fields.values() ?? [])].flatMap((field) => {
    const ids = field.kind === "between" && field.ids !== undefined ? item[field.name] : undefined;
    return Array.isArray(ids) ? ids.map((id, index) => ({ id: String(id), path: [field.name, index] })) : [];
  });
}
