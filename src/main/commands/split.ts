import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { splitRecord } from "../../feed/apply/split-record.js";
import { changeGraph } from "../../service/feed-graph.js";
import type { CliCommand } from "../cli-command.js";
import { originOf, type OriginFlags, withOriginFlags } from "../origin-flags.js";

export const splitCommand: CliCommand = {
  name: "split",
  description: "take a merge back, also after later changes: what belonged to the merged id belongs to it again",
  configure: (command) =>
    withOriginFlags(command.argument("<from>", "the id that was merged into another one")).addHelpText(
      "after",
      "\nSo that the two are not proposed again, follow it by judge with --not-same.",
    ),
  run: split,
};

async function split(from: string, flags: OriginFlags): Promise<number> {
  const report = createReporter();
  await changeGraph(readConfig(), report, async ({ store, model }) => {
    report.step(`Splitting ${from} off`);
    const { revision, updated, into } = await splitRecord(store, model, from, originOf("split", flags));
    report.end();
    console.log(
      `Split ${from} off ${into}: ${updated} records changed. Take it back with: pledgegraph undo ${revision ?? ""}`,
    );
  });
  return 0;
}
