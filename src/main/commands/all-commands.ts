import type { CliCommand } from "../cli-command.js";
import { doctorCommand } from "./doctor.js";
import { exportCommand } from "./export.js";
import { reanchorCommand } from "./reanchor.js";
import { schemaCommand } from "./schema.js";
import { seedCommand } from "./seed.js";
import { serveCommand } from "./serve.js";
import { verifyCommand } from "./verify.js";

/** The commands, in the order of the help. */
export const allCommands: readonly CliCommand[] = [
  serveCommand,
  seedCommand,
  verifyCommand,
  reanchorCommand,
  exportCommand,
  doctorCommand,
  schemaCommand,
];
