import type { GraphModel } from "../graph/graph-model.js";
import { readArticleTexts } from "./article-texts.js";
import type { DocumentSource, Place } from "./document-source.js";
import { lintContext } from "./lint-context.js";
import { lints } from "./lints.js";
import { readRecords } from "./records.js";
import { yamlOneOneReading } from "./yaml-one-one.js";

/** Something in a document that looks like a slip, and what to write instead. */
export interface LintWarning extends Place {
  readonly file: string;
  readonly code: LintCode;
  readonly message: string;
}

export type LintCode = keyof typeof lints | "YAML_1_1";

/**
 * Finds likely slips of a curator, in the order of files and lines. They are only warnings; nothing is rejected for
 * them.
 * @param folder with the articles' texts, one file each; lints that need a text are skipped for articles without one.
 * @throws ServiceError SEED_INVALID for documents that do not have the right form, PASSAGE_MISMATCH if the folder
 * cannot be read.
 */
export async function lintDocuments(
  model: GraphModel,
  sources: readonly DocumentSource[],
  folder: string,
): Promise<readonly LintWarning[]> {
  const context = lintContext(readRecords(model, sources), await readArticleTexts(folder));
  const found = Object.entries(lints).flatMap(([code, { find }]) =>
    find(context).map(({ placed, path, message }) => ({
      file: placed.source.file,
      ...placed.source.placeOf(path),
      code: code as LintCode,
      message: `${placed.record.id}: ${message}`,
    })),
  );
  return [...found, ...sources.flatMap(lintScalars)].toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Unquoted scalars that YAML 1.1 reads differently. */
const lintScalars = (source: DocumentSource): readonly LintWarning[] =>
  source.plainScalars().flatMap(({ written, line, column }) => {
    const reading = yamlOneOneReading(written);
    return reading === undefined
      ? []
      : [
          {
            file: source.file,
            line,
            column,
            code: "YAML_1_1" as const,
            message: `YAML 1.1 reads ${written} as ${reading}; put it in quotes: "${written}"`,
          },
        ];
  });
