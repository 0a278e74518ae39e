import type { Config } from "../config/config.js";
import { createReporter } from "../database/report/create-reporter.js";
import { ServiceError } from "../errors/service-error.js";
import { openKeptTexts } from "../feed/documents/kept-texts.js";
import { buildModel } from "../service/build-model.js";
import { applySchema } from "../service/apply-schema.js";
import { loadSeed } from "../service/load-seed.js";
import { readGraphState } from "../service/read-graph-state.js";
import { refreshKeptWords } from "../service/refresh-kept-words.js";
import { startJournal } from "../service/start-journal.js";
import { startHttpService } from "../server/http-service.js";
import { interruption } from "./interruption.js";
import { printLoadReport } from "./load-report.js";
import { openGraph } from "../service/open-graph.js";
import { requireFreePort } from "./require-free-port.js";

/**
 * Starts everything, serves until SIGINT or SIGTERM, then stops the service and after it the local Neo4j.
 * @returns the exit code.
 * @throws ServiceError DATABASE_UNAVAILABLE if the local Neo4j ends for good.
 */
export async function serve(config: Config): Promise<number> {
  const interrupted = interruption();
  // Checked first, so that no database is started in vain.
  await requireFreePort(config);
  const report = createReporter();
  const model = buildModel();
  const graph = await openGraph(config, report, interrupted.signal, (message) => console.error(message));
  try {
    const state = await readGraphState(graph.database);
    report.step("Applying constraints and indexes");
    await applySchema(graph.database, model, report);
    await startJournal(graph.database, model, report);
    if (state !== "current") {
      report.step(
        state === "empty"
          ? "Loading the seed documents"
          : "Reloading the seed documents, because an earlier version wrote this graph",
      );
      const loaded = await loadSeed(graph.database, model, config, {
        reset: state === "outdated",
        onProgress: (done, total) => report.progress(done, total, "steps"),
      });
      report.end();
      console.log(printLoadReport(loaded));
    }
    const texts = openKeptTexts(config);
    await refreshKeptWords(graph.database, model, texts);
    report.end();
    interrupted.signal.throwIfAborted();
    const service = await startHttpService(config, model, graph.database, undefined, texts.textOf);
    console.log(`Ready at ${service.url}`);
    const reason = await Promise.race([interrupted.promise, ...(graph.ended === undefined ? [] : [graph.ended])]);
    await service.stop();
    if (reason === "interrupted") return 0;
    throw new ServiceError(
      "DATABASE_UNAVAILABLE",
      "The local Neo4j stopped and could not be restarted. See its log in the data folder for the reason.",
    );
  } finally {
    report.end();
    await graph.close();
  }
}
