import { buildModel } from "../../service/build-model.js";
import type { CliCommand } from "../cli-command.js";
import { staleFiles, writeSchemaFiles } from "../schema-files.js";

export const schemaCommand: CliCommand = {
  name: "schema",
  description: "write the generated files of schema/",
  configure: (command) => command.option("--check", "only check whether they are up to date"),
  async run({ check = false }: { readonly check?: boolean }) {
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
  },
};
