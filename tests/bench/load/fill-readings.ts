import neo4j, { type Driver } from "neo4j-driver";
import type { Reporter } from "../../../src/database/report/reporter.js";
import type { GraphModel } from "../../../src/graph/graph-model.js";
import { spellings } from "../../../src/ingest/spellings.js";
import { wholeGraphCommand } from "../../../src/ingest/step-commands.js";
import { stepsOf } from "../../../src/ingest/steps-of.js";

/** Fills in what the writer keeps beside the records, for a whole graph that was imported offline. */
export async function fillReadings(driver: Driver, model: GraphModel, report: Reporter): Promise<void> {
  report.step("Filling in what the writer keeps beside the records");
  const session = driver.session();
  try {
    for (const step of [...model.readings, spellings].flatMap((reading) => stepsOf(model, reading))) {
      const { text, parameters } = wholeGraphCommand(step);
      const values = Object.entries(parameters).map(([name, value]) => [
        name,
        typeof value === "number" ? neo4j.int(value) : value,
      ]);
      await session.run(text, Object.fromEntries(values));
    }
  } finally {
    await session.close();
  }
}
