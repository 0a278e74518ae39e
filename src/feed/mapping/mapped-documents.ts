import type { GraphModel } from "../../graph/graph-model.js";
import type { DocumentSource } from "../documents/document-source.js";
import { documentCheck, type CheckDocument } from "./check-document.js";
import { readUnits } from "./group-rows.js";
import { prepareJoins } from "./join-rows.js";
import type { MadeDocument } from "./made-document.js";
import { makeDocument } from "./make-document.js";
import { countOf, emptyReport, type MappingReport } from "./mapping-report.js";
import { openTables } from "./open-tables.js";
import type { Mapping } from "./read-mapping.js";
import { emptyRecordIds, keepIds, type RecordIds } from "./record-ids.js";
import type { BoundTable } from "./read-row.js";
import { readLines } from "./text-lines.js";
import { refuseRow, type RowSource, type Unit } from "./unit-rows.js";

/** How to map tables. */
export interface MappingOptions {
  /** Takes the counts and the refused rows; complete when the last document has been read. */
  readonly report?: MappingReport;
  /**
   * Ids of nodes that other datasets state: documents may refer to them, and state no shared record (`$shared: first`)
   * with such an id again, since what two datasets state has to be equal.
   */
  readonly known?: ReadonlySet<string>;
  /**
   * How many rows of each table to read; all of them if left out. References are then not checked, since what they
   * lead to may stand in a row that is not read.
   */
  readonly rowLimit?: number;
}

/**
 * The documents of tables: one for each row, or each group of rows, in the order of the mapping. What is wrong with a
 * document is found before it is handed out; then its rows are in the report instead. The same tables give the same
 * documents in the same order, so that whoever counts them can go on where they stopped.
 * @param files paths of the tables, or of folders that have them.
 * @throws ServiceError TABLE_INVALID for files that the mapping does not cover or that cannot be read.
 */
export async function* mappedDocuments(
  model: GraphModel,
  mapping: Mapping,
  files: readonly string[],
  { report = emptyReport(), known = new Set(), rowLimit }: MappingOptions = {},
): AsyncGenerator<DocumentSource, MappingReport> {
  const open = await openTables(mapping, files);
  const check = documentCheck(model);
  const ids = emptyRecordIds(known, rowLimit !== undefined);
  for (const rules of mapping.documents) {
    const { of: name } = rules.format;
    const compiled = mapping.tables.get(name);
    if (compiled === undefined) continue;
    countOf(report, name);
    for (const bound of open.get(name) ?? []) {
      const joins = await prepareJoins(compiled, bound, open);
      const readTexts = compiled.texts.length === 0 ? undefined : textsReader(compiled.texts, bound);
      const source: RowSource = { name, bound, rules, joins, readTexts, report, rowLimit };
      (bound.base as Record<string, unknown>)["$seen"] = ids.seen;
      for await (const unit of readUnits(source)) {
        const document = documentOf(source, unit, ids, check);
        if (document !== undefined) yield document;
      }
    }
  }
  return report;
}

/** The document of one row or group; undefined if it is refused, or if earlier documents say all of it. */
function documentOf(source: RowSource, unit: Unit, ids: RecordIds, check: CheckDocument): DocumentSource | undefined {
  const { report, name } = source;
  let made: MadeDocument;
  try {
    made = makeDocument(source, unit, ids);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    for (const row of unit.rows) refuseRow(source, row, { reason: error.message });
    return undefined;
  }
  const [problem] = [...made.problems, ...(made.problems.length > 0 ? [] : check(made.source, ids.known))];
  if (problem !== undefined) {
    const header = made.headerOf(problem.path);
    const fault = { reason: problem.reason, ...(header !== undefined && { header }) };
    for (const row of unit.rows) refuseRow(source, row, fault);
    return undefined;
  }
  keepIds(ids, made);
  countOf(report, name).mapped += unit.rows.length;
  if (made.isEmpty) return undefined;
  report.documents += 1;
  for (const [plural, list] of Object.entries(made.content))
    report.records[plural] = (report.records[plural] ?? 0) + list.length;
  return made.source;
}

type Texts = NonNullable<ReturnType<Mapping["tables"]["get"]>>["texts"];

function textsReader(texts: Texts, bound: BoundTable): (scope: Record<string, unknown>) => Promise<void> {
  return async (scope) => {
    for (const [name, template] of texts) {
      const path = template.fill(scope);
      if (typeof path !== "string") throw new RangeError(`the name of its text, ${template.source}, lacks a value`);
      scope[name] = await readLines(bound.table.path, path, "utf-8");
    }
  };
}
