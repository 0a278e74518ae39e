import type { Command } from "commander";
import type { Origin } from "../feed/change/revision.js";
import { currentUser } from "../service/current-user.js";

/** Who makes a change and why, as commands that change the graph take it. */
export interface OriginFlags {
  readonly by?: string;
  readonly reason?: string;
}

/** Adds the options of {@link OriginFlags} to a command. */
export const withOriginFlags = (command: Command): Command =>
  command
    .option("--by <name>", "who makes the change, for the history (default: your user name)")
    .option("--reason <text>", "why, for the history");

/** The origin that a command gives to what it changes. */
export const originOf = (tool: string, { by, reason }: OriginFlags): Origin => ({
  by: by ?? currentUser(),
  tool,
  reason,
});
