import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { mergeRecords } from "../../feed/apply/merge-records.js";
import { changeGraph } from "../../service/feed-graph.js";
import type { CliCommand } from "../cli-command.js";
import { originOf, type OriginFlags, withOriginFlags } from "../origin-flags.js";

export const mergeCommand: CliCommand = {
  name: "merge",
  description: "make one record of two that stand for the same: the first goes into the second",
  configure: (command) =>
    withOriginFlags(
      command
        .argument("<from>", "the id that will lead to the other one, such as person:old")
        .argument("<into>", "the id that stays, such as person:new"),
    ).addHelpText("after", "\nTake a merge back with undo, or with split once later changes build on it."),
  run: merge,
};

async function merge(from: string, into: string, flags: OriginFlags): Promise<number> {
  const report = createReporter();
  await changeGraph(readConfig(), report, async ({ store, model }) => {
    report.step(`Merging ${from} into ${into}`);
    const { revision, updated } = await mergeRecords(store, model, [from, into], originOf("merge", flags));
    report.end();
    console.log(
      `Merged ${from} into ${into}: ${updated} records changed. ${from} leads to it from now on.\n` +
        `Take it back with: pledgegraph undo ${revision ?? ""}`,
    );
  });
  return 0;
}
