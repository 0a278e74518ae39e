import { nearMiss } from "../../errors/near-miss.js";
import { edgeOf, type GraphModel, nodesOf, type Relation } from "../../graph/graph-model.js";
import type { RuleContext, StatedRecord } from "../../graph/rule.js";
import { edgesOf, type PlacedRecord } from "./records.js";
import type { Problem } from "./problem.js";
import { writtenRelations } from "./written-relations.js";

/** The ids of nodes already in the graph that records may refer to. */
export type KnownNodes = ReadonlySet<string>;

/** What the checks look things up in. */
interface Check extends RuleContext {
  readonly model: GraphModel;
  readonly byId: ReadonlyMap<string, PlacedRecord>;
  readonly known: KnownNodes;
  readonly suggestions: Iterable<string>;
}

/** What checks can look at beside the records. */
export interface CheckOptions {
  /** Looks up what is in the graph and not among the records. */
  readonly graph?: RuleContext;
  /** Ids that messages may suggest instead of one that is not known. */
  readonly suggestions?: Iterable<string>;
}

/** How the checks see what is in the graph already; without one, they see only the records. */
const noGraph: RuleContext = { recordOf: () => undefined, twinOf: () => undefined };

/**
 * Checks what no single record can show: references that resolve, and the rules that each type declares.
 * @param known the ids of nodes of the graph that the records may refer to.
 * @returns every problem found.
 */
export function checkRecords(
  model: GraphModel,
  records: readonly PlacedRecord[],
  known: KnownNodes,
  { graph = noGraph, suggestions = [] }: CheckOptions = {},
): readonly Problem[] {
  const byId = new Map(records.map((placed) => [placed.record.id, placed] as const));
  const recordOf = (id: string): StatedRecord | undefined => byId.get(id)?.record ?? graph.recordOf(id);
  const check: Check = { model, byId, known, recordOf, twinOf: graph.twinOf, suggestions };
  return [...records.flatMap((placed) => checkReferences(check, placed)), ...checkRules(check, records)];
}

/** The problems of ids that stand on more than one record. */
export function checkUnique(records: readonly PlacedRecord[]): readonly Problem[] {
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
  return problems;
}

const problem = ({ source }: PlacedRecord, path: Problem["path"], reason: string): Problem => ({
  source,
  path,
  reason,
});

/** The rules that the classes of the records declare. */
function checkRules(check: Check, records: readonly PlacedRecord[]): readonly Problem[] {
  const placedOf = new Map(records.map((placed) => [placed.record, placed] as const));
  return nodesOf(check.model).flatMap((entity) => {
    if (entity.rules.length === 0) return [];
    const ofType = records.filter((placed) => placed.entity === entity).map(({ record }) => record);
    return entity.rules.flatMap((rule) =>
      rule.check(ofType, check).flatMap(({ record, path, reason }) => {
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

/** The values by which parallel edges are told apart. */
export const identityOf = (
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

function missingReference(
  { byId, known, suggestions }: Check,
  placed: PlacedRecord,
  { id, path }: NamedId,
): readonly Problem[] {
  if (byId.has(id) || known.has(id)) return [];
  return [problem(placed, path, `no record has the id ${id}.${nearMiss(id, [...byId.keys(), ...suggestions])}`)];
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
