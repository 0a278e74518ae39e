import type { GraphModel } from "../graph/graph-model.js";
import { readArticleTexts } from "./article-texts.js";
import type { DocumentSource, Place } from "./document-source.js";
import { lintContext } from "./lint-context.js";
import { lints } from "./lints.js";
import { readRecords } from "./records.js";
import { yamlOneOneReading } from "./yaml-one-one.js";

/** Something in a document that reads as a slip, and what to write instead. */
export interface LintWarning extends Place {
  readonly file: string;
  readonly code: LintCode;
  readonly message: string;
}

export type LintCode = keyof typeof lints | "YAML_1_1";

/**
 * What looks like a slip of the curator's, in the order of the files. Nothing is refused for it.
 * @param folder with the articles' texts, one file each; where a text is not there, what needs it is not looked for.
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

/** What is written without quotes and YAML 1.1 reads as something else. */
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
