import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { ServiceError } from "../../errors/service-error.js";
import { changedFields, kindOf } from "../../feed/change/change-set.js";
import {
  listRevisions,
  readHistory,
  readRevision,
  type StoredHead,
  type StoredRevision,
} from "../../feed/apply/journal.js";
import { withGraph } from "../../service/feed-graph.js";
import { runReads } from "../../service/run-reads.js";
import type { CliCommand } from "../cli-command.js";

interface RevisionsFlags {
  readonly of?: string;
  readonly last?: string;
}

export const revisionsCommand: CliCommand = {
  name: "revisions",
  description: "list the changes to the graph: who, when, what, and how to take each back",
  configure: (command) =>
    command
      .argument("[revision]", "show this one with everything that it changed, field by field")
      .option("--of <id>", "the changes to one record, field by field")
      .option("--last <count>", "how many to list (default: 20)"),
  run: revisions,
};

async function revisions(number: string | undefined, { of, last = "20" }: RevisionsFlags): Promise<number> {
  const count = wholeNumber(last, "--last");
  const report = createReporter();
  await withGraph(readConfig(), report, async ({ database }) => {
    report.end();
    const run = runReads(database);
    if (number !== undefined) {
      const revision = await readRevision(run, wholeNumber(number, "revisions"));
      if (revision === undefined) throw new ServiceError("REVISION_UNKNOWN", `There is no revision ${number}.`);
      console.log(printChanges(revision));
    } else if (of !== undefined) {
      const numbers = await readHistory(run, of);
      if (numbers.length === 0) console.log(`Nothing in the history has the id ${of}.`);
      for (const one of numbers) {
        const revision = await readRevision(run, one);
        if (revision !== undefined) console.log(printChanges(revision, of));
      }
    } else {
      const listed = await listRevisions(run, count);
      console.log(listed.length === 0 ? "There are no revisions yet." : listed.map(printHead).join("\n"));
    }
  });
  return 0;
}

function wholeNumber(text: string, what: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1)
    throw new ServiceError("USAGE", `${what} takes a whole number from 1, such as 20.`);
  return Number(text);
}

const printHead = ({ number, at, by, tool, dataset, reason, undoes, undoneBy, size }: StoredHead): string =>
  [
    `${number}  ${at}  ${by}  ${tool}${undoes === undefined ? "" : ` of ${undoes}`}  ${dataset}  ${size} records`,
    ...(reason === undefined ? [] : [`(${reason})`]),
    ...(undoneBy === undefined ? [] : [`undone by ${undoneBy}`]),
  ].join("  ");

function printChanges(revision: StoredRevision, id?: string): string {
  const changes = revision.changes.filter((change) => id === undefined || change.id === id);
  return [
    printHead({ ...revision, size: revision.changes.length }),
    ...changes.flatMap((change) => [
      `  ${change.purged === undefined ? kindOf(change).toLowerCase() : "purged"} ${change.id}`,
      ...changedFields(change).map(
        ({ name, before, after }) => `    ${name}: ${shownValue(before)} -> ${shownValue(after)}`,
      ),
    ]),
  ].join("\n");
}

const shownValue = (value: unknown): string => (value === undefined ? "-" : JSON.stringify(value));
