import type { GraphModel } from "../../graph/graph-model.js";
import type { LintFinding, TextsByDigest, TypedRecord } from "../../graph/lint-finding.js";
import { checkRecords } from "./check-records.js";
import type { DocumentSource, ValuePath } from "./document-source.js";
import { lintScalars, type LintWarning } from "./lint-documents.js";
import type { Problem } from "./problem.js";
import { byDigest, type NamedText } from "./read-texts.js";
import { edgesOf, parseRecords, type PlacedRecord, typedRecord } from "./records.js";
import type { TextComparison } from "./verify-texts.js";
import { writtenRelations } from "./written-relations.js";

/** Something found in a document. */
export interface SetFinding extends LintWarning {
  /** Whether it keeps the document from being loaded; otherwise it is only a likely slip. */
  readonly isError: boolean;
}

/** What documents are checked with. */
export interface LintSetOptions {
  /** Documents that the checked ones may refer to. */
  readonly known: readonly DocumentSource[];
  /** Texts of the articles; what needs them is only looked for if there are any. */
  readonly texts: readonly NamedText[] | undefined;
  /** Finds what reads as a slip in the records of the domain. */
  readonly lint: (records: readonly TypedRecord[], texts: TextsByDigest | undefined) => readonly LintFinding[];
  /** Compares passages with the texts. */
  readonly compare: TextComparison<unknown>;
}

/** Checks documents as far as it can be done without a graph; the findings are in the order of the files. */
export function lintSet(
  model: GraphModel,
  sources: readonly DocumentSource[],
  { known, texts, lint, compare }: LintSetOptions,
): readonly SetFinding[] {
  const own = new Set(sources.map(({ file }) => file));
  const others = known.filter(({ file }) => !own.has(file));
  const parsed = parseRecords(model, [...others, ...sources], { texts });
  const isOwn = ({ source }: { readonly source: DocumentSource }): boolean => own.has(source.file);
  const ownRecords = parsed.records.filter(isOwn);
  const stated = new Set(ownRecords.map(({ record }) => record.id));
  // What the checked documents state too, they state anew.
  const records = [
    ...parsed.records.filter((placed) => !isOwn(placed) && !stated.has(placed.record.id)),
    ...ownRecords,
  ];
  // Records that could not be read leave references open, which would be reported as if they were wrong.
  const isRead = !parsed.problems.some(isOwn);
  const checked = isRead ? [...checkRecords(model, records, new Set()), ...unsaid(model, records)] : [];
  const errors = [...parsed.problems, ...checked].filter(isOwn).map(errorFinding);
  const found = isRead ? lint(records.map(typedRecord), texts && byDigest(texts)) : [];
  const mismatches =
    isRead && texts !== undefined ? compare(ownRecords.map(typedRecord), byDigest(texts)).mismatches : [];
  const findings = [
    ...errors,
    ...mismatches.map((message) => mismatchFinding(ownRecords, message)),
    ...lintFindings(ownRecords, found),
    ...sources.flatMap(lintScalars).map((warning) => ({ ...warning, isError: false })),
  ];
  return findings.toSorted(
    (a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line || a.column - b.column,
  );
}

/**
 * Records that nothing leads to although something has to, such as a claim that no statement conveys. A graph may hold
 * what leads to them, but here all that is known is at hand.
 */
function unsaid(model: GraphModel, records: readonly PlacedRecord[]): readonly Problem[] {
  const led = new Set(
    records.flatMap((placed) =>
      writtenRelations(placed.entity).flatMap((relation) =>
        edgesOf(model, placed, relation).map(({ id }) => `${relation.hops[0]?.type} ${id}`),
      ),
    ),
  );
  return records.flatMap(({ entity, record, source, path }) =>
    [...entity.fields.values()].flatMap((field): readonly Problem[] => {
      if (field.kind !== "relation" || field.written || !field.atLeastOne) return [];
      if (led.has(`${field.hops[0]?.type} ${record.id}`)) return [];
      const reason = `${record.id} needs at least one of ${field.name}, since the graph holds only what somebody says`;
      return [{ source, path, reason }];
    }),
  );
}

const finding = (
  source: DocumentSource,
  path: ValuePath,
  rest: Pick<SetFinding, "code" | "message" | "isError">,
): SetFinding => ({ file: source.file, ...source.placeOf(path), ...rest });

const errorFinding = ({ source, path, reason, code = "SEED_INVALID" }: Problem): SetFinding =>
  finding(source, path, { code, message: reason, isError: true });

function lintFindings(records: readonly PlacedRecord[], found: readonly LintFinding[]): readonly SetFinding[] {
  const placedOf = new Map(records.map((placed) => [placed.record, placed] as const));
  return found.flatMap(({ code, record, path, message }) => {
    const placed = placedOf.get(record);
    if (placed === undefined) return [];
    return [
      finding(placed.source, [...placed.path, ...path], { code, message: `${record.id}: ${message}`, isError: false }),
    ];
  });
}

/** A mismatch begins with the id of its record. */
function mismatchFinding(records: readonly PlacedRecord[], message: string): SetFinding {
  const placed = records.find(({ record }) => message.startsWith(`${record.id}: `)) ?? records[0];
  const rest = { code: "PASSAGE_MISMATCH", message, isError: true };
  return placed === undefined ? { file: "", line: 1, column: 1, ...rest } : finding(placed.source, placed.path, rest);
}
