import type { ExecutionResult } from "graphql";
import { ServiceError } from "../errors/service-error.js";
import type { Citation } from "../query/build/citations.js";
import type { Hint } from "../query/plan/hint-table.js";
import type { RowEstimate } from "../query/cost/estimate-rows.js";
import type { MostPerRequest } from "../query/plan/question.js";
import type { Explanations } from "./explanation.js";
import type { RequestTurns } from "./request-turns.js";
import type { WidestSelection } from "./widest-selection.js";

/** What puts an answer together: closures made with the statements, or graphql-js for what those do not cover. */
export type Executor = "statements" | "graphql-js";

/** What one request costs, added up over its root fields. */
export class RequestCost {
  private estimatedRows = 0;
  private estimatedComparisons = 0;
  private statements = 0;
  private databaseMs = 0;
  private looks = 0;
  private executor: Executor | undefined;
  private readonly asked = new Map<MostPerRequest, number>();

  /**
   * @param rowLimit most rows that the request may ask for, the comparisons of its filters among them.
   * @param subqueryLimit most subqueries of one statement.
   * @param subqueryDepthLimit most of them one within another.
   */
  constructor(
    private readonly rowLimit: number,
    private readonly subqueryLimit = Number.MAX_SAFE_INTEGER,
    private readonly subqueryDepthLimit = Number.MAX_SAFE_INTEGER,
  ) {}

  /**
   * Refuses a statement that is too wide to be planned in time.
   * @throws ServiceError QUERY_TOO_COSTLY.
   */
  admitWidth(subqueries: number, widest: () => WidestSelection): void {
    if (subqueries <= this.subqueryLimit) return;
    const { path, fields } = widest();
    throw new ServiceError(
      "QUERY_TOO_COSTLY",
      `The document needs a database query of ${subqueries} subqueries, and at most ${this.subqueryLimit} are allowed: one for each field that leads to other nodes, and one for each condition on them. The largest group, ${fields}, is in ${path.join(".")}. Ask for fewer there, or send several documents.`,
      { field: path.join(".") },
    );
  }

  /**
   * Refuses a statement that is too deep to be planned in time.
   * @throws ServiceError QUERY_TOO_COSTLY.
   */
  admitDepth(depth: number, rootField: string): void {
    if (depth <= this.subqueryDepthLimit) return;
    throw new ServiceError(
      "QUERY_TOO_COSTLY",
      `${rootField} needs a database query with subqueries nested ${depth} deep, and at most ${this.subqueryDepthLimit} levels are allowed: one for each field that leads to other nodes, and one for each condition on them. Ask for the deepest part in a document of its own, starting from its id, or shorten the condition.`,
      { field: rootField },
    );
  }

  /**
   * Takes note of a root field, before its statement is sent.
   * @throws ServiceError QUERY_TOO_COSTLY where the request asks for too much with it.
   */
  admit({ rows, comparisons, largest }: RowEstimate): void {
    this.estimatedRows += rows;
    this.estimatedComparisons += comparisons;
    if (this.estimatedRows + this.estimatedComparisons <= this.rowLimit) return;
    const path = largest.path.join(".");
    const inWords = (list: { readonly rows: number; readonly comparisons: number }): string =>
      list.comparisons === 0
        ? list.rows.toLocaleString("en")
        : `${list.rows.toLocaleString("en")} and ${list.comparisons.toLocaleString("en")} comparisons`;
    const asked =
      this.estimatedComparisons === 0
        ? ""
        : ` and ${this.estimatedComparisons.toLocaleString("en")} comparisons in its filters`;
    throw new ServiceError(
      "QUERY_TOO_COSTLY",
      `The document can return ${this.estimatedRows.toLocaleString("en")} rows${asked}, and at most ${this.rowLimit.toLocaleString("en")} are allowed. Most of them, ${inWords(largest)}, are at ${path}. Ask for fewer there or above it with \`first\`, use fewer conditions in \`where\`, or send several documents.`,
      { field: path },
    );
  }

  /**
   * Takes note of a question that a request may ask a few times only.
   * @throws ServiceError QUERY_TOO_COSTLY where it asks once more.
   */
  admitQuestion(limit: MostPerRequest, rootField: string): void {
    const times = (this.asked.get(limit) ?? 0) + 1;
    this.asked.set(limit, times);
    if (times <= limit.most) return;
    throw new ServiceError(
      "QUERY_TOO_COSTLY",
      `The document asks for ${limit.of} more than ${limit.most} times in all. Ask for at most ${limit.most} at a time, and for the rest in further documents.`,
      { field: rootField },
    );
  }

  /** Whether it may be looked why one more root field is empty. */
  admitLook(most: number): boolean {
    return ++this.looks <= most;
  }

  /** Takes note of a statement that was run. */
  ran(milliseconds: number): void {
    this.statements++;
    this.databaseMs += milliseconds;
  }

  /** Takes note of what put the answer together. */
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

/** What the resolvers of one request share. */
export interface RequestContext {
  /** When it came in. */
  readonly now: Date;
  readonly cost: RequestCost;
  /** When its statements may run. */
  readonly turns: RequestTurns;
  /** Where the nodes of the answer are cited from, by path, where the operation asks for it. */
  readonly citations: Map<string, readonly Citation[]>;
  /** Why root fields came out empty, by their response keys. */
  readonly hints: Map<string, Hint>;
  /** Where root fields are explained; undefined where nobody asked for that, or it is not allowed. */
  explanations: Explanations | undefined;
  /** Whether the answer shall say what it cost. */
  readonly wantsCost: boolean;
  /** What the request came to where it was executed already, and what is left is to give the answer its form. */
  readonly executed?: Promise<ExecutionResult> | undefined;
}
