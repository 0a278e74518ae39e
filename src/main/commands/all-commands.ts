import type { CliCommand } from "../cli-command.js";
import { doctorCommand } from "./doctor.js";
import { exportCommand } from "./export.js";
import { importCommand } from "./import.js";
import { reanchorCommand } from "./reanchor.js";
import { revisionsCommand } from "./revisions.js";
import { schemaCommand } from "./schema.js";
import { seedCommand } from "./seed.js";
import { serveCommand } from "./serve.js";
import { undoCommand } from "./undo.js";
import { verifyCommand } from "./verify.js";

/** The commands, in the order of the help. */
export const allCommands: readonly CliCommand[] = [
  serveCommand,
  seedCommand,
  importCommand,
  revisionsCommand,
  undoCommand,
  verifyCommand,
  reanchorCommand,
  exportCommand,
  doctorCommand,
  schemaCommand,
];
