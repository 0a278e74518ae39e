import type { GraphModel } from "../../graph/graph-model.js";
import type { LintFinding, TextsByDigest, TypedRecord } from "../../graph/lint-finding.js";
import type { DocumentSource, Place } from "./document-source.js";
import { readRecords, typedRecord } from "./records.js";
import { readTexts } from "./read-texts.js";
import { yamlOneOneReading } from "./yaml-one-one.js";

/** Something in a document that looks like a slip, and what to write instead. */
export interface LintWarning extends Place {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/**
 * What looks like a slip of the curator's, in the order of the files. Nothing is refused for it.
 * @param folder with the articles' texts, one file each.
 * @param lint finds what reads as a slip in the records of the domain.
 */
export async function lintDocuments(
  model: GraphModel,
  sources: readonly DocumentSource[],
  folder: string,
  lint: (records: readonly TypedRecord[], texts: TextsByDigest) => readonly LintFinding[],
): Promise<readonly LintWarning[]> {
  const records = readRecords(model, sources);
  const placedOf = new Map(records.map((placed) => [placed.record, placed] as const));
  const found = lint(records.map(typedRecord), await readTexts(folder)).flatMap(({ code, record, path, message }) => {
    const placed = placedOf.get(record);
    if (placed === undefined) return [];
    const { source } = placed;
    const place = source.placeOf([...placed.path, ...path]);
    return [{ file: source.file, ...place, code, message: `${record.id}: ${message}` }];
  });
  return [...found, ...sources.flatMap(lintScalars)].toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Unquoted scalars that YAML 1.1 reads differently. */
export const lintScalars = (source: DocumentSource): readonly LintWarning[] =>
  source.plainScalars().flatMap(({ written, line, column }) => {
    const reading = yamlOneOneReading(written);
    if (reading === undefined) return [];
    const message = `YAML 1.1 reads ${written} as ${reading}; put it in quotes: "${written}"`;
    return [{ file: source.file, line, column, code: "YAML_1_1", message }];
  });
