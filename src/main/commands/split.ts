import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { splitRecord } from "../../feed/apply/split-record.js";
import { currentUser } from "../../service/current-user.js";
import { withGraph } from "../../service/feed-graph.js";
import type { CliCommand } from "../cli-command.js";
import type { OriginFlags } from "../origin-flags.js";

export const splitCommand: CliCommand = {
  name: "split",
  description: "take a merge back, also after later changes: what belonged to the merged id belongs to it again",
  configure: (command) =>
    command
      .argument("<from>", "the id that was merged into another one")
      .option("--by <name>", "who makes the change, for the history (default: your user name)")
      .option("--reason <text>", "why, for the history")
      .addHelpText("after", "\nSo that the two are not proposed again, follow it by judge with --not-same."),
  run: split,
};

async function split(from: string, { by, reason }: OriginFlags): Promise<number> {
  const report = createReporter();
  await withGraph(readConfig(), report, async ({ store, model }) => {
    report.step(`Splitting ${from} off`);
    const origin = { by: by ?? currentUser(), tool: "split", reason };
    const { revision, updated, into } = await splitRecord(store, model, from, origin);
    report.end();
    console.log(
      `Split ${from} off ${into}: ${updated} records changed. Take it back with: pledgegraph undo ${revision ?? ""}`,
    );
  });
  return 0;
}
