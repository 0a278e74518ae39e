import { packageVersion, readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { ServiceError } from "../../errors/service-error.js";
import { readRevision } from "../../feed/apply/journal.js";
import type { BackupTrailer } from "../../feed/backup/backup-format.js";
import { openBackup } from "../../feed/backup/read-backup.js";
import { backupPieces, type BackupStart, wholeBackup } from "../../feed/backup/write-backup.js";
import { upkeepOf } from "../../feed/derived/upkeep.js";
import type { Run } from "../../feed/run.js";
import { withGraph } from "../../service/feed-graph.js";
import { runReads } from "../../service/run-reads.js";
import type { CliCommand } from "../cli-command.js";
import { interruption } from "../interruption.js";
import { checkOutput, writeOutputFile } from "../output.js";

interface BackupFlags {
  readonly since?: string;
  readonly force?: boolean;
}

export const backupCommand: CliCommand = {
  name: "backup",
  description: "write the graph with its whole history to a file, also while it is served",
  configure: (command) =>
    command
      .argument("<file>", "the file to write, such as graph.jsonl.gz")
      .option("--since <revision|file>", "only what came after this revision, or after this earlier backup")
      .option("--force", "overwrite an existing file"),
  run: backup,
};

async function backup(file: string, { since, force = false }: BackupFlags): Promise<number> {
  const config = readConfig();
  await checkOutput(file, { force });
  const { signal } = interruption();
  const report = createReporter();
  let done: BackupTrailer | undefined;
  await withGraph(
    config,
    report,
    async ({ database, model }) => {
      report.step(`Writing ${file}`);
      const run = runReads(database, { signal });
      const pieces = backupPieces(run, {
        since: await startOf(run, since),
        version: packageVersion,
        model: upkeepOf(model).at(-1)?.version ?? "",
        onProgress: (written, total) => report.progress(written, total, "revisions"),
        onDone: (trailer) => void (done = trailer),
      });
      await writeOutputFile(file, pieces, { force, signal });
    },
    signal,
  );
  if (done === undefined) throw new Error("a backup ends with a trailer");
  const { revisions, to } = done;
  console.log(`Wrote ${revisions} revisions to ${file}. The last one is ${to}.`);
  return 0;
}

/** A number is a revision; anything else names a file. */
async function startOf(run: Run, since: string | undefined): Promise<BackupStart> {
  if (since === undefined || since === "0") return wholeBackup;
  if (!/^\d{1,9}$/.test(since)) {
    const { to, hash } = (await openBackup(since)).trailer;
    return { number: to, hash };
  }
  const revision = await readRevision(run, Number(since));
  if (revision === undefined) throw new ServiceError("REVISION_UNKNOWN", `There is no revision ${since}.`);
  return revision;
}
