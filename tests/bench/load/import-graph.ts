import { appendFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { createHome } from "../../../src/database/local/create-home.js";
import type { HomeLayout } from "../../../src/database/local/home-layout.js";
import { requireJars } from "../../../src/database/local/jar-folder.js";
import { javaProgram, requireJava } from "../../../src/database/local/java.js";
import { classPath } from "../../../src/database/local/neo4j-command.js";
import { writeNeo4jConfiguration } from "../../../src/database/local/neo4j-configuration.js";
import type { Reporter } from "../../../src/database/report/reporter.js";
import type { GraphModel } from "../../../src/graph/graph-model.js";
import type { GraphShape } from "../graph/graph-shape.js";
import { BenchError } from "../bench-error.js";
import { writeCsv } from "./write-csv.js";

/** Heap of the import, which holds the ids of all nodes in memory. */
const importHeap = "2g";

/**
 * Makes the graph of a home, replacing a previous one: writes it as CSV, which neo4j-admin imports while no Neo4j is
 * running.
 * @throws BenchError with the last lines of the import, if it fails.
 */
export async function importGraph(
  model: GraphModel,
  shape: GraphShape,
  layout: HomeLayout,
  report: Reporter,
): Promise<void> {
  const java = await requireJava();
  const manifest = await requireJars(layout.jarFolder, report);
  await rm(layout.home, { recursive: true, force: true });
  await createHome(layout);
  const csvFolder = join(layout.home, "csv");
  await mkdir(csvFolder);
  report.step(`Writing a graph of ${shape.statements.toLocaleString("en")} statements as CSV`);
  const files = writeCsv(model, shape, csvFolder, report);
  report.step("Importing it with neo4j-admin");
  await writeNeo4jConfiguration(layout, 0);
  // The admin command starts another Java, which takes its flags from the configuration.
  await appendFile(
    layout.configurationFile,
    `server.directories.lib=${layout.jarFolder}\nserver.jvm.additional=--add-opens=java.base/java.nio=ALL-UNNAMED\n`,
  );
  const options = files.map(({ option, path }) => `--${option}=${path}`);
  const { exitCode, all } = await execa(
    javaProgram(java),
    [
      "org.neo4j.server.startup.Neo4jAdminCommand",
      "database",
      "import",
      "full",
      "neo4j",
      "--id-type=string",
      "--overwrite-destination",
      `--report-file=${join(layout.logFolder, "import.report")}`,
      ...options,
    ],
    {
      cwd: layout.home,
      env: {
        CLASSPATH: classPath(layout, manifest),
        NEO4J_HOME: layout.home,
        NEO4J_CONF: layout.configurationFolder,
        HEAP_SIZE: importHeap,
      },
      all: true,
      reject: false,
    },
  );
  if (exitCode !== 0)
    throw new BenchError(`neo4j-admin could not import the graph; it said:\n${all.split("\n").slice(-15).join("\n")}`);
  await rm(csvFolder, { recursive: true });
}
