import type { CliCommand } from "../cli-command.js";
import { backupCommand } from "./backup.js";
import { doctorCommand } from "./doctor.js";
import { exportCommand } from "./export.js";
import { importCommand } from "./import.js";
import { judgeCommand } from "./judge.js";
import { mergeCommand } from "./merge.js";
import { purgeCommand } from "./purge.js";
import { lintCommand } from "./lint.js";
import { newArticleCommand } from "./new-article.js";
import { pinCommand } from "./pin.js";
import { mapCheckCommand } from "./map-check.js";
import { reanchorCommand } from "./reanchor.js";
import { restoreCommand } from "./restore.js";
import { revisionsCommand } from "./revisions.js";
import { schemaCommand } from "./schema.js";
import { seedCommand } from "./seed.js";
import { serveCommand } from "./serve.js";
import { splitCommand } from "./split.js";
import { undoCommand } from "./undo.js";
import { verifyBackupCommand } from "./verify-backup.js";
import { verifyCommand } from "./verify.js";

/** The commands, in the order of the help. */
export const allCommands: readonly CliCommand[] = [
  serveCommand,
  newArticleCommand,
  pinCommand,
  lintCommand,
  seedCommand,
  importCommand,
  revisionsCommand,
  undoCommand,
  mergeCommand,
  splitCommand,
  judgeCommand,
  purgeCommand,
  verifyCommand,
  mapCheckCommand,
  reanchorCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  verifyBackupCommand,
  doctorCommand,
  schemaCommand,
];
