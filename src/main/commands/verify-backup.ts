import { createReporter } from "../../database/report/create-reporter.js";
import { checkBackups } from "../../feed/backup/check-backups.js";
import type { CliCommand } from "../cli-command.js";

export const verifyBackupCommand: CliCommand = {
  name: "verify-backup",
  description: "check that backups are whole and unchanged, and follow from each other",
  configure: (command) => command.argument("<file...>", "the files, in any order"),
  run: verifyBackup,
};

/** Needs no graph. */
async function verifyBackup(files: readonly string[]): Promise<number> {
  const report = createReporter();
  report.step("Checking the backup");
  const backups = await checkBackups(files, (done, total) => report.progress(done, total, "revisions")).finally(() =>
    report.end(),
  );
  for (const { file, header, trailer, changes } of backups)
    console.log(
      trailer.revisions === 0
        ? `${file}: whole; no revisions after ${trailer.to}.`
        : `${file}: whole; revisions ${header.from} to ${trailer.to}, ${changes} changes, written ${header.at}.`,
    );
  const [first] = backups;
  if (first !== undefined && first.header.from > 1)
    console.log(`To restore it, the backups up to revision ${first.header.from - 1} are needed too.`);
  return 0;
}
