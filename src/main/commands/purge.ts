import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { ServiceError } from "../../errors/service-error.js";
import { purgeRecords } from "../../feed/apply/purge-records.js";
import { changeGraph } from "../../service/feed-graph.js";
import type { CliCommand } from "../cli-command.js";
import { originOf, type OriginFlags } from "../origin-flags.js";

export const purgeCommand: CliCommand = {
  name: "purge",
  description: "delete records for good, also from the history; only a tombstone remains, and it cannot be undone",
  configure: (command) =>
    command
      .argument("<id...>", "the records; several that refer to each other go together")
      .requiredOption("--reason <text>", "why, which the tombstone keeps")
      .option("--by <name>", "who purges (default: your user name)")
      .option("--yes", "really do it")
      .addHelpText("after", "\nBackups that were made before still have what is purged: delete them too."),
  run: purge,
};

async function purge(
  ids: readonly string[],
  { yes = false, ...flags }: OriginFlags & { readonly yes?: boolean },
): Promise<number> {
  if (!yes) throw new ServiceError("USAGE", "purge cannot be undone. If it is meant, add --yes.");
  const report = createReporter();
  await changeGraph(readConfig(), report, async ({ store, model }) => {
    report.step(`Purging ${ids.join(", ")}`);
    const { blanked } = await purgeRecords(store, model, [...new Set(ids)], originOf("purge", flags));
    report.end();
    console.log(`Purged ${ids.join(", ")}, also from the revisions ${blanked.join(", ")}.`);
  });
  return 0;
}
