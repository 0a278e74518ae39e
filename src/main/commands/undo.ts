import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { ServiceError } from "../../errors/service-error.js";
import { undoRevision } from "../../feed/apply/undo-revision.js";
import { changeGraph } from "../../service/feed-graph.js";
import type { CliCommand } from "../cli-command.js";
import { originOf, type OriginFlags, withOriginFlags } from "../origin-flags.js";

export const undoCommand: CliCommand = {
  name: "undo",
  description: "take a revision back exactly, by a revision of its own",
  configure: (command) =>
    withOriginFlags(
      command.argument(
        "<revision>",
        "its number, as revisions lists it, or a range such as 5..9, of which the last goes first",
      ),
    ),
  run: undo,
};

async function undo(range: string, flags: OriginFlags): Promise<number> {
  const { first, last } = rangeOf(range);
  const report = createReporter();
  await changeGraph(readConfig(), report, async ({ store, model }) => {
    for (let number = last; number >= first; number -= 1) {
      report.step(`Undoing revision ${number}`);
      const { revision, created, updated, removed } = await undoRevision(store, model, number, originOf("undo", flags));
      report.end();
      console.log(
        `Undid revision ${number} by revision ${revision ?? "-"}: ` +
          `${created} created, ${updated} updated, ${removed} removed.`,
      );
    }
  });
  return 0;
}

function rangeOf(text: string): { readonly first: number; readonly last: number } {
  const [, first, last = first] = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(text) ?? [];
  if (first === undefined || Number(first) < 1 || Number(first) > Number(last))
    throw new ServiceError("USAGE", "undo takes the number of a revision, or a range such as 5..9.");
  return { first: Number(first), last: Number(last) };
}
