import type { RowEstimate } from "../../query/cost/estimate-rows.js";
import type { MostPerRequest } from "../../query/plan/question.js";

/** What puts an answer together: closures made with the statements, or graphql-js for what those do not cover. */
export type Executor = "statements" | "graphql-js";

/**
 * What one request costs, added up over its root fields. It only counts; what is too much is a matter of the policies.
 */
export class RequestCost {
  private estimatedRows = 0;
  private estimatedComparisons = 0;
  private statements = 0;
  private databaseMs = 0;
  private executor: Executor | undefined;
  private readonly timesAsked = new Map<MostPerRequest, number>();

  /** @param rowLimit how many rows the request may ask for, as `extensions.cost` shows it. */
  constructor(private readonly rowLimit: number) {}

  /** Counts what a statement may come to; returns the sum for the request so far, with this statement. */
  addEstimate({ rows, comparisons }: RowEstimate): Pick<RowEstimate, "rows" | "comparisons"> {
    this.estimatedRows += rows;
    this.estimatedComparisons += comparisons;
    return { rows: this.estimatedRows, comparisons: this.estimatedComparisons };
  }

  /** Counts a question that may be asked only a few times; returns how often it has been asked, with this time. */
  addQuestion(limit: MostPerRequest): number {
    const times = (this.timesAsked.get(limit) ?? 0) + 1;
    this.timesAsked.set(limit, times);
    return times;
  }

  /** Counts a statement that was run. */
  addStatement(milliseconds: number): void {
    this.statements++;
    this.databaseMs += milliseconds;
  }

  /** Notes what put the answer together. */
  executedBy(executor: Executor): void {
    this.executor = executor;
  }

  /** What `extensions.cost` shows. Milliseconds are the sum over statements, which may have run side by side. */
  get summary(): {
    readonly estimatedRows: number;
    readonly estimatedComparisons: number;
    readonly rowLimit: number;
    readonly statements: number;
    readonly databaseMs: number;
    readonly executor: Executor | undefined;
  } {
    return {
      estimatedRows: this.estimatedRows,
      estimatedComparisons: this.estimatedComparisons,
      rowLimit: this.rowLimit,
      statements: this.statements,
      databaseMs: Math.round(this.databaseMs * 10) / 10,
      executor: this.executor,
    };
  }
}
