import { nearMiss } from "../errors/near-miss.js";
import { shown } from "../errors/shown.js";
import type { VocabularyRow } from "../graph/declarations.js";
import { edgeOf, type GraphModel, type Relation } from "../graph/graph-model.js";
import { dayRange } from "../graph/scalars/edtf.js";
import { passageSpan } from "./passage-span.js";
import { edgesOf, type PlacedRecord, type Problem, writtenRelations } from "./records.js";

/** Nodes already in the graph that records may refer to: label by id. */
export type KnownNodes = ReadonlyMap<string, string>;

/**
 * Checks what no single record can show: unique ids, references that resolve, and the rules that the domain sets for
 * each type.
 * @returns every problem found, in the order of the records.
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
  for (const placed of records) {
    problems.push(...checkReferences(model, placed, byId, known));
    problems.push(...(checksByType[placed.entity.name]?.(placed, byId) ?? []));
  }
  return [...problems, ...checkSameClaims(records), ...checkRelayCircles(byId)];
}

const problem = ({ source }: PlacedRecord, path: Problem["path"], reason: string): Problem => ({
  source,
  path,
  reason,
});

function checkReferences(
  model: GraphModel,
  placed: PlacedRecord,
  byId: ReadonlyMap<string, PlacedRecord>,
  known: KnownNodes,
): readonly Problem[] {
  return writtenRelations(placed.entity).flatMap((relation) => {
    const seen = new Set<string>();
    const edges = edgesOf(model, placed, relation);
    const missing = edges.flatMap(({ id, item, path }): readonly Problem[] => {
      const key = JSON.stringify([id, identityOf(model, relation, item)]);
      if (seen.has(key)) return [problem(placed, path, `${id} is listed twice under ${relation.name}; list it once`)];
      seen.add(key);
      return [
        ...missingReference(placed, id, path, byId, known),
        ...betweenReferences(model, placed, relation, item, path, byId, known),
      ];
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

function missingReference(
  placed: PlacedRecord,
  id: string,
  path: Problem["path"],
  byId: ReadonlyMap<string, PlacedRecord>,
  known: KnownNodes,
): readonly Problem[] {
  if (byId.has(id) || known.has(id)) return [];
  return [problem(placed, path, `no record has the id ${id}.${nearMiss(id, [...byId.keys()])}`)];
}

function betweenReferences(
  model: GraphModel,
  placed: PlacedRecord,
  relation: Relation,
  item: Readonly<Record<string, unknown>>,
  path: Problem["path"],
  byId: ReadonlyMap<string, PlacedRecord>,
  known: KnownNodes,
): readonly Problem[] {
  return [...(edgeOf(model, relation)?.fields.values() ?? [])].flatMap((field) => {
    if (field.kind !== "between" || field.ids === undefined) return [];
    const ids = (item[field.name] ?? []) as readonly string[];
    return ids.flatMap((id, index) => missingReference(placed, id, [...path, field.name, index], byId, known));
  });
}

type Check = (placed: PlacedRecord, byId: ReadonlyMap<string, PlacedRecord>) => readonly Problem[];

const ids = (value: unknown): readonly string[] => (value as readonly string[] | undefined) ?? [];

/** Rules of the domain that hold for one type, by type name. */
const checksByType: Readonly<Record<string, Check>> = {
  Statement: (placed, byId) => {
    const { record, path } = placed;
    const problems: Problem[] = [];
    const conveyed = ids(record["conveys"]);
    ids(record["relays"]).forEach((relayed, index) => {
      const lacking = ids(byId.get(relayed)?.record["conveys"]).filter((id) => !conveyed.includes(id));
      if (lacking.length > 0)
        problems.push(
          problem(
            placed,
            [...path, "relays", index],
            `a relaying statement conveys what the relayed statement conveys; add ${lacking.join(", ")} to conveys`,
          ),
        );
    });
    if (isGuess(record) && record["certainty"] === "CERTAIN")
      problems.push(
        problem(
          placed,
          [...path, "certainty"],
          `an interpretation or forecast is at most PROBABLE; write certainty: PROBABLE or less`,
        ),
      );
    return problems;
  },
  Claim: (placed) => {
    const { record, path, entity } = placed;
    const predicate = entity.fields.get("predicate");
    const row = predicate?.kind === "property" ? predicate.vocabulary?.[record["predicate"] as string] : undefined;
    if (row?.value === undefined) return [];
    const lacks = (field: string): Problem[] => [
      problem(placed, [...path, "predicate"], `the predicate ${String(record["predicate"])} needs ${field}`),
    ];
    const quantity = record["quantity"] as { readonly unit?: string } | undefined;
    if (row.value === "quantity") {
      if (quantity === undefined) return lacks("quantity");
      return row.unit !== undefined && quantity.unit !== row.unit
        ? [
            problem(
              placed,
              [...path, "quantity"],
              `the predicate ${String(record["predicate"])} counts ${row.unit}; write unit: ${row.unit}`,
            ),
          ]
        : [];
    }
    if (row.value !== "none" && record["value"] === undefined) return lacks("value");
    const wrong = wrongValue(row, record["value"] as string);
    if (wrong !== undefined)
      return [problem(placed, [...path, "value"], `the predicate ${String(record["predicate"])} ${wrong}`)];
    return row.value === "office" && record["status"] === undefined ? lacks("status") : [];
  },
  Pledge: (placed) => {
    const { record, path } = placed;
    const history = (record["history"] ?? []) as readonly { readonly stage: string }[];
    if (history.length === 0)
      return [problem(placed, path, "a pledge needs a history with at least one stage and its statement")];
    if (record["direction"] !== "WILL_NOT") return [];
    return history.flatMap((entry, index) =>
      entry.stage === "REFUSED"
        ? []
        : [
            problem(
              placed,
              [...path, "history", index, "stage"],
              "a pledge with direction: WILL_NOT can only be REFUSED; write stage: REFUSED",
            ),
          ],
    );
  },
  Passage: (placed, byId) => {
    const { record, path } = placed;
    const span = passageSpan(record["fragment"] as string);
    if (span === undefined)
      return [
        problem(
          placed,
          [...path, "fragment"],
          'a fragment is written "char=120,188" (counted from 0, end exclusive) or "row=17"',
        ),
      ];
    const article = byId.get(record["article"] as string)?.record;
    const length = article?.["length"] as number | undefined;
    if (span.end !== undefined && length !== undefined && span.end > length) {
      return [
        problem(
          placed,
          [...path, "fragment"],
          `the fragment ends at ${span.end}, after the end of the article at ${length}`,
        ),
      ];
    }
    return [];
  },
};

/** Why a text is not a permitted value of a predicate, as the end of a message; undefined if it is one. */
function wrongValue({ value: kind, stages = [] }: VocabularyRow, value: string): string | undefined {
  if (kind === "stage" && !stages.includes(value))
    return `takes one of the stages ${stages.join(", ")}, not ${shown(value)}.${nearMiss(value, stages)}`;
  if (kind !== "date") return undefined;
  try {
    dayRange(value);
    return undefined;
  } catch (error) {
    return `takes a date as its value: ${(error as Error).message}`;
  }
}

const isGuess = (record: Readonly<Record<string, unknown>>): boolean =>
  record["act"] === "INTERPRET" || record["act"] === "FORECAST";

/**
 * Two claims with the same content have to be one claim with several statements; otherwise the number of speakers who
 * say it would come out wrong.
 */
function checkSameClaims(records: readonly PlacedRecord[]): readonly Problem[] {
  const byContent = new Map<string, PlacedRecord>();
  return records.flatMap((placed) => {
    if (placed.entity.name !== "Claim") return [];
    const { predicate, subject, objects, value, status, quantity, validFrom, validTo } = placed.record;
    const content = JSON.stringify([
      predicate,
      subject,
      ids(objects).toSorted(),
      value,
      status,
      quantity,
      validFrom,
      validTo,
    ]);
    const other = byContent.get(content);
    if (other === undefined) {
      byContent.set(content, placed);
      return [];
    }
    return [
      problem(
        placed,
        placed.path,
        `this claim says the same as ${other.record.id}; make its statements convey that one instead`,
      ),
    ];
  });
}

/** A statement that relays itself, directly or through others, would have no depth. */
function checkRelayCircles(byId: ReadonlyMap<string, PlacedRecord>): readonly Problem[] {
  const done = new Set<string>();
  const circles: Problem[] = [];
  const visit = (id: string, way: readonly string[]): void => {
    const placed = byId.get(id);
    if (placed === undefined || done.has(id)) return;
    if (way.includes(id)) {
      circles.push(
        problem(
          placed,
          [...placed.path, "relays"],
          `a statement cannot relay itself: ${[...way.slice(way.indexOf(id)), id].join(" relays ")}`,
        ),
      );
      return;
    }
    for (const relayed of ids(placed.record["relays"])) visit(relayed, [...way, id]);
    done.add(id);
  };
  for (const id of byId.keys()) visit(id, []);
  return circles;
}
