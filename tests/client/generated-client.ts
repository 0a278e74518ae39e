import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { buildSchema, parse } from "graphql";
import { packageFolder } from "../../src/config/config.js";

/** The folder of the example: a dashboard's code with its documents beside it. */
export const exampleFolder = fileURLToPath(new URL("example/", import.meta.url));

/** What a value of each scalar is in JSON; a scalar that is missing here stops the generation. */
const scalars = { ID: "string", Edtf: "string", DateTime: "string", Decimal: "string", Currency: "string" };

/**
 * The types of the example's documents, made from schema/schema.graphql by the client preset of graphql-codegen. Of the
 * preset's files only the one with the types is kept: the others serve documents that stand within TypeScript.
 */
export async function generatedClient(): Promise<{ readonly file: string; readonly content: string }> {
  const schema = await readFile(join(packageFolder, "schema", "schema.graphql"), "utf8");
  const names = (await readdir(exampleFolder)).filter((name) => name.endsWith(".graphql")).toSorted();
  const documents = await Promise.all(names.map(async (location) => {
    const rawSDL = await readFile(join(exampleFolder, location), "utf8");
    return { location, rawSDL, document: parse(rawSDL) };
  }));
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: join(exampleFolder, "generated/"),
    schema: parse(schema),
    schemaAst: buildSchema(schema),
    documents,
    presetConfig: { fragmentMasking: false },
    config: { documentMode: "string", scalars, strictScalars: true, defaultScalarType: "never", useTypeImports: true, immutableTypes: true },
    plugins: [],
    pluginMap: {},
  });
  const types = sections.find(({ filename }) => filename.endsWith("graphql.ts"));
  if (types === undefined) throw new Error("the client preset made no graphql.ts");
  return { file: types.filename, content: await codegen(types) };
}
