import { allQuestions } from "../questions/all-questions.js";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { printSchema } from "graphql";
import { packageFolder } from "../config/config.js";
import type { GraphModel } from "../graph/graph-model.js";
import { wholeSchema } from "../query/whole-schema.js";
import { documentJsonSchema } from "../feed/documents/short/document-schema.js";
import { mappingJsonSchema } from "../feed/mapping/mapping-format.js";
import { graphSchema } from "../feed/derived/graph-schema.js";

/** The generated files of `schema/`: content by path. */
export function schemaFiles(model: GraphModel): ReadonlyMap<string, string> {
  return new Map([
    [
      "schema/schema.graphql",
      "# Generated from the classes in src/domain by npm run schema; do not " +
        `edit.\n\n${printSchema(wholeSchema(model, allQuestions))}\n`,
    ],
    [
      "schema/constraints.cypher",
      "// Generated from the classes in src/domain by npm run schema, and applied at every start; do not edit.\n" +
        graphSchema(model)
          .map(({ statement }) => `${statement};\n`)
          .join(""),
    ],
    ["schema/document.schema.json", `${JSON.stringify(documentJsonSchema(model), null, 2)}\n`],
    ["schema/mapping.schema.json", `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`],
  ]);
}

/**
 * Writes the generated files.
 * @returns their paths.
 */
export async function writeSchemaFiles(model: GraphModel): Promise<readonly string[]> {
  const files = schemaFiles(model);
  for (const [name, content] of files) await writeFile(join(packageFolder, name), content);
  return [...files.keys()];
}

/** Paths of the files that differ from what would be generated now. */
export async function staleFiles(model: GraphModel): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [name, content] of schemaFiles(model)) {
    const current = await readFile(join(packageFolder, name), "utf8").catch(() => undefined);
    if (current !== content) stale.push(name);
  }
  return stale;
}
