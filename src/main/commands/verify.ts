import { readConfig } from "../../config/config.js";
import { comparePassages } from "../../domain/lints/compare-passages.js";
import { lintRecords } from "../../domain/lints/lint-records.js";
import { readDocumentSources } from "../../feed/documents/document-source.js";
import { lintDocuments } from "../../feed/documents/lint-documents.js";
import { verifyTexts } from "../../feed/documents/verify-texts.js";
import { buildModel } from "../../service/build-model.js";
import type { CliCommand } from "../cli-command.js";

export const verifyCommand: CliCommand = {
  name: "verify",
  description: "compare the passages in the seed documents with the texts of the articles, and warn of likely mistakes",
  configure: (command) =>
    command
      .argument("<folder>", "folder of the texts of the articles")
      .option("--strict", "exit with code 1 if there are warnings"),
  run: verify,
};

async function verify(folder: string, { strict = false }: { readonly strict?: boolean }): Promise<number> {
  const config = readConfig();
  const model = buildModel();
  const sources = await readDocumentSources(config.seedFolder);
  const verified = await verifyTexts(model, sources, folder, comparePassages);
  console.log(
    `${verified.passages} passages and ${verified.mentions} mentions in ${verified.articles} articles ` +
      "match their texts.",
  );
  const warnings = await lintDocuments(model, sources, folder, lintRecords);
  for (const { file, line, column, code, message } of warnings)
    console.warn(`${file}:${line}:${column}: ${code}: ${message}`);
  console.log(
    warnings.length === 0
      ? "No warnings."
      : `${warnings.length} ${warnings.length === 1 ? "warning" : "warnings"}; see docs/curating.md for what ` +
          "each means.",
  );
  return strict && warnings.length > 0 ? 1 : 0;
}
