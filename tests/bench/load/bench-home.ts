import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../../src/config/config.js";
import { homeLayout, type HomeLayout } from "../../../src/database/local/home-layout.js";
import { silentReporter } from "../../../src/database/report/silent-reporter.js";
import type { GraphModel } from "../../../src/graph/graph-model.js";
import { graphShape } from "../graph/graph-shape.js";
import type { ScaleName } from "../options.js";
import { writeCsv } from "./write-csv.js";

/** The folder of a scale's graph: next to the service's default home, whose jars it shares. */
export function benchLayout(scale: ScaleName): HomeLayout {
  const { home } = readConfig();
  return homeLayout(join(home, "bench", scale), join(home, "lib"));
}

const markFile = (layout: HomeLayout): string => join(layout.home, "graph.json");

/** Number of statements in the sample by which {@link graphDigest} detects changes of the generator and the writer. */
const sampleStatements = 500;

/** A digest that changes if a new version of the generator, the model or the writer would make a different graph. */
export async function graphDigest(model: GraphModel): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pledgegraph-bench-"));
  try {
    const hash = createHash("sha256");
    for (const { option, path } of writeCsv(model, graphShape(sampleStatements), folder, silentReporter))
      hash.update(option).update(await readFile(path));
    return hash.digest("hex");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the home holds a complete graph with this digest. */
export async function holdsGraph(layout: HomeLayout, digest: string): Promise<boolean> {
  const text = await readFile(markFile(layout), "utf8").catch(() => "{}");
  return (JSON.parse(text) as { readonly digest?: string }).digest === digest;
}

/** Records that the home holds a complete graph. */
export const markGraph = (layout: HomeLayout, digest: string): Promise<void> =>
  writeFile(markFile(layout), `${JSON.stringify({ digest })}\n`);
