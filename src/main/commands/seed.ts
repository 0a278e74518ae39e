import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { ServiceError } from "../../errors/service-error.js";
import { applySchema } from "../../service/apply-schema.js";
import { buildModel } from "../../service/build-model.js";
import { loadSeed } from "../../service/load-seed.js";
import { shareGraph } from "../../service/open-graph.js";
import { startJournal } from "../../service/start-journal.js";
import type { CliCommand } from "../cli-command.js";
import { printLoadReport } from "../load-report.js";

export const seedCommand: CliCommand = {
  name: "seed",
  description: "load the seed documents: new and changed records are written, unchanged ones are left alone",
  configure: (command) =>
    command
      .argument("[folder]", "folder of the documents (default: PLEDGEGRAPH_SEED)")
      .option(
        "--dataset <name>",
        "the name to load the documents under; by default seed, or the name of another folder",
      )
      .option("--reset", "first delete everything in the graph, including what other programs wrote"),
  run: seed,
};

async function seed(
  folder: string | undefined,
  { reset = false, dataset }: { readonly reset?: boolean; readonly dataset?: string },
): Promise<number> {
  if (dataset?.trim() === "") throw new ServiceError("USAGE", "--dataset takes a name, such as --dataset harbour.");
  const config = readConfig(folder === undefined ? process.env : { ...process.env, PLEDGEGRAPH_SEED: folder });
  const report = createReporter();
  const model = buildModel();
  const graph = await shareGraph(config, report);
  try {
    await applySchema(graph.database, model, report);
    if (!reset) await startJournal(graph.database, model, report);
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
