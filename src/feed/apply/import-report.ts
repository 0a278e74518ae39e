import type { ServiceError } from "../../errors/service-error.js";
import type { Problem } from "../documents/problem.js";
import type { Applied } from "./apply-changes.js";
import type { Match, Matches } from "./find-matches.js";

/** What an import did, or would do; the form of `--report`. All numbers but `documents` count records. */
export interface ImportReport {
  readonly dataset: string;
  readonly dryRun: boolean;
  readonly documents: number;
  /** Documents of an earlier run that was cut off, from whose end this one went on. */
  readonly resumed: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Ids of records that their document states no more, and that stay because others refer to them. */
  readonly stayed: readonly string[];
  /** The revisions that it became, without those that were taken back. */
  readonly revisions: readonly number[];
  readonly refused: readonly Refusal[];
  /** New records that may stand for the same as others; none of them is merged. */
  readonly matches: readonly Match[];
  /** Names of new records that were not looked up, since there are too many. */
  readonly unmatched: number;
}

/** Why a document was refused. */
export interface Refusal {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The names and positions that lead to the value, such as `statements.0.madeBy`. */
  readonly field?: string | undefined;
  readonly reason: string;
}

export const refusalOf = ({ source, path, reason }: Problem): Refusal => ({
  file: source.file,
  ...source.placeOf(path),
  field: path.join("."),
  reason,
});

export const refusalOfError = (file: string, { message, place }: ServiceError): Refusal => ({
  file: place.file ?? file,
  line: place.line,
  column: place.column,
  field: place.field,
  reason: message,
});

/** What the import of one file or group of documents came to. */
export interface InputOutcome {
  readonly documents: number;
  readonly resumed: number;
  readonly records: number;
  readonly applied: readonly Applied[];
  readonly refusals: readonly Refusal[];
  readonly matches: readonly Matches[];
  /** The revisions of a stream that was refused in the middle, an earlier run's among them: all are to be undone. */
  readonly toUndo: readonly number[];
}

/** Adds outcomes up. What was taken back counts for nothing. */
export function reportOf(dataset: string, dryRun: boolean, outcomes: readonly InputOutcome[]): ImportReport {
  const sum = (count: (outcome: InputOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const kept = outcomes.filter(({ toUndo }) => toUndo.length === 0);
  const applied = kept.flatMap((outcome) => outcome.applied);
  const total = (count: (one: Applied) => number): number => applied.reduce((all, one) => all + count(one), 0);
  const [created, updated] = [total((one) => one.created), total((one) => one.updated)];
  return {
    dataset,
    dryRun,
    documents: sum(({ documents }) => documents),
    resumed: sum(({ resumed }) => resumed),
    created,
    updated,
    unchanged: kept.reduce((all, { records }) => all + records, 0) - created - updated,
    removed: total((one) => one.removed),
    stayed: applied.flatMap(({ unremoved }) => unremoved),
    revisions: applied.flatMap(({ revision }) => revision ?? []),
    refused: outcomes.flatMap(({ refusals }) => refusals),
    matches: kept.flatMap(({ matches }) => matches.flatMap(({ found }) => found)),
    unmatched: kept.flatMap(({ matches }) => matches).reduce((all, { left }) => all + left, 0),
  };
}
