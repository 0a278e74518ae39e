import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { ServiceError } from "../../errors/service-error.js";
import { judgePair } from "../../feed/apply/judge-pair.js";
import type { Verdict } from "../../feed/change/identity-records.js";
import { changeGraph } from "../../service/feed-graph.js";
import type { CliCommand } from "../cli-command.js";
import { originOf, type OriginFlags } from "../origin-flags.js";

interface JudgeFlags extends OriginFlags {
  readonly same?: boolean;
  readonly notSame?: boolean;
  readonly undecided?: boolean;
}

export const judgeCommand: CliCommand = {
  name: "judge",
  description: "remember whether two ids stand for the same; what is not the same is not proposed again",
  configure: (command) =>
    command
      .argument("<one>", "an id, such as person:old")
      .argument("<other>", "another id")
      .option("--same", "they stand for the same; merge makes one record of them")
      .option("--not-same", "they do not, and are never to be merged")
      .option("--undecided", "forget what was judged before")
      .option("--by <name>", "who judges (default: your user name)")
      .option("--reason <text>", "why"),
  run: judge,
};

async function judge(one: string, other: string, flags: JudgeFlags): Promise<number> {
  const verdicts = [flags.same, flags.notSame, flags.undecided];
  if (verdicts.filter((given) => given === true).length !== 1)
    throw new ServiceError("USAGE", "judge takes one of --same, --not-same and --undecided.");
  const verdict: Verdict | undefined = flags.same === true ? "SAME" : flags.notSame === true ? "NOT_SAME" : undefined;
  const report = createReporter();
  await changeGraph(readConfig(), report, async ({ store, model }) => {
    const { revision } = await judgePair(store, model, [one, other], verdict, originOf("judge", flags));
    report.end();
    const said = { SAME: "the same", NOT_SAME: "not the same", UNDECIDED: "undecided" }[verdict ?? "UNDECIDED"];
    console.log(`${one} and ${other}: ${said}. Take it back with: pledgegraph undo ${revision ?? ""}`);
  });
  return 0;
}
