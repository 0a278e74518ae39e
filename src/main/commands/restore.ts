import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { ServiceError } from "../../errors/service-error.js";
import { restoreBackups, type RestorePoint } from "../../feed/backup/restore-backup.js";
import { changeGraph } from "../../service/feed-graph.js";
import type { CliCommand } from "../cli-command.js";

export const restoreCommand: CliCommand = {
  name: "restore",
  description: "bring a backup into an empty graph: every revision with its number, time and author",
  configure: (command) =>
    command
      .argument("<file...>", "a whole backup, and those that were written since it, if there are any")
      .option("--to <revision|time>", "stop after this revision, or at this time, such as 2031-05-01T12:00:00Z"),
  run: restore,
};

async function restore(files: readonly string[], { to }: { readonly to?: string }): Promise<number> {
  const point = to === undefined ? undefined : pointOf(to);
  const report = createReporter();
  let shown = "";
  const { applied, resumed, end } = await changeGraph(readConfig(), report, ({ store, model }) =>
    restoreBackups(store, model, files, {
      ...(point && { to: point }),
      onProgress: (phase, done, total) => {
        if (phase !== shown) report.step(phase === "Checking" ? "Checking the backup" : "Restoring it");
        shown = phase;
        report.progress(done, total, "revisions");
      },
    }),
  );
  const before = resumed === 0 ? "" : `, after ${resumed} that were there already`;
  console.log(`Restored ${applied} revisions${before}. The last one is ${end.number}, of ${end.at || "no time"}.`);
  return 0;
}

function pointOf(text: string): RestorePoint {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return { number: Number(text) };
  const time = new Date(text);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(time.getTime()))
    return { time };
  throw new ServiceError(
    "USAGE",
    "--to takes the number of a revision, or a time with its zone, such as 2031-05-01T12:00:00Z.",
  );
}
