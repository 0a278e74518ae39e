import { readConfig } from "../config/config.js";
import { createReporter } from "../database/report/create-reporter.js";
import { comparePassages } from "../domain/lints/compare-passages.js";
import { lintRecords } from "../domain/lints/lint-records.js";
import { readDocumentSources } from "../feed/documents/document-source.js";
import { ServiceError } from "../errors/service-error.js";
import { lintDocuments } from "../feed/documents/lint-documents.js";
import { verifyTexts } from "../feed/documents/verify-texts.js";
import { buildModel } from "../service/build-model.js";
import { applySchema } from "../service/apply-schema.js";
import { loadSeed } from "../service/load-seed.js";
import { diagnose } from "./doctor.js";
import { printLoadReport } from "./load-report.js";
import { openGraph } from "../service/open-graph.js";
import { printFindings } from "./print-findings.js";
import { serve } from "./serve.js";
import { staleFiles, writeSchemaFiles } from "./schema-files.js";

/** The commands. Each takes the arguments and options of the command line, and returns the exit code. */

export const serveCommand = async (): Promise<number> => serve(readConfig());

export async function seedCommand(
  folder: string | undefined,
  { reset = false, dataset }: { readonly reset?: boolean; readonly dataset?: string },
): Promise<number> {
  if (dataset?.trim() === "") throw new ServiceError("USAGE", "--dataset takes a name, such as --dataset harbour.");
  const config = readConfig(folder === undefined ? process.env : { ...process.env, PLEDGEGRAPH_SEED: folder });
  const report = createReporter();
  const model = buildModel();
  const graph = await openGraph(config, report);
  try {
    await applySchema(graph.database, model, report);
    report.step("Loading the seed documents");
    const loaded = await loadSeed(graph.database, model, config, {
      reset,
      ...(dataset !== undefined && { dataset }),
      onProgress: (done, total) => report.progress(done, total, "steps"),
    });
    report.end();
    console.log(printLoadReport(loaded));
    return 0;
  } finally {
    report.end();
    await graph.close();
  }
}

export async function verifyCommand(
  folder: string,
  { strict = false }: { readonly strict?: boolean },
): Promise<number> {
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

export async function doctorCommand(): Promise<number> {
  const findings = await diagnose(readConfig());
  console.log(printFindings(findings));
  return findings.every((finding) => finding.ok) ? 0 : 1;
}

export async function schemaCommand({ check = false }: { readonly check?: boolean }): Promise<number> {
  const model = buildModel();
  if (!check) {
    for (const file of await writeSchemaFiles(model)) console.log(`Wrote ${file}`);
    return 0;
  }
  const stale = await staleFiles(model);
  console.log(
    stale.length === 0
      ? "schema/ is up to date."
      : `Stale: ${stale.join(", ")}. Run npm run schema, review the changes and commit them.`,
  );
  return stale.length === 0 ? 0 : 1;
}
