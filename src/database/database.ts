import type { Parameters } from "./driver-parameters.js";

/** One row of a result: the values in the order of the statement's RETURN. */
export type Row = readonly unknown[];

/** How much a statement changed. */
export interface Changes {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
  readonly propertiesSet: number;
  readonly labelsAdded: number;
  readonly labelsRemoved: number;
}

/** A write in progress: all of its statements take effect, or none. */
export interface Transaction {
  run(text: string, parameters?: Parameters): Promise<{ readonly rows: readonly Row[]; readonly changes: Changes }>;
}

/** An operator of a query plan, with the operators it takes rows from. */
export interface PlanOperator {
  readonly operator: string;
  readonly details: string | undefined;
  readonly estimatedRows: number | undefined;
  readonly children: readonly PlanOperator[];
}

/** Time limit of a call. */
export interface TimeLimit {
  /** In milliseconds; the database cancels the work at this limit too. */
  readonly timeoutMs?: number;
}

/** How a write goes. */
export interface WriteLimit extends TimeLimit {
  /** Whether nothing of it stays. It has then no retries. */
  readonly rollsBack?: boolean;
}

/** How long a read may take. */
export interface ReadLimit extends TimeLimit {
  /** Ends the read in the database too, when it is aborted; the read then rejects with the reason. */
  readonly signal?: AbortSignal;
}

/**
 * The graph, as the rest of the service sees it. Integers beyond 2^53 lose digits on the way: a statement that may
 * return one returns it as a string.
 *
 * Every method but `isReachable` and `close` rejects with a ServiceError: QUERY_TIMEOUT, SERVICE_BUSY,
 * DATABASE_UNAVAILABLE, NEO4J_AUTHENTICATION_FAILED or INTERNAL_SERVER_ERROR.
 */
export interface Database {
  /**
   * Runs one read-only statement, and retries it if the connection is lost. It sees all earlier writes of this service,
   * in a cluster too.
   */
  read(text: string, parameters?: Parameters, limit?: ReadLimit): Promise<readonly Row[]>;
  /** The plan by which the database would run a statement; the statement is not run. */
  explain(text: string, parameters?: Parameters, limit?: ReadLimit): Promise<PlanOperator>;
  /**
   * Runs `work` in one transaction. If the database asks for a retry, `work` runs again from the start, so it must have
   * no effects outside the transaction.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, limit?: WriteLimit): Promise<T>;
  /**
   * Runs one statement that cannot share a transaction with others: on constraints or indexes, or one that opens
   * transactions of its own (`CALL ... IN TRANSACTIONS`).
   */
  schema(statement: string, parameters?: Parameters, limit?: TimeLimit): Promise<void>;
  /**
   * Reads over a separate connection, with a limit of two seconds, so that health checks are answered however many
   * queries are waiting.
   */
  readonly probe: Pick<Database, "read">;
  /** Whether the database answers a health check at the moment. */
  isReachable(): Promise<boolean>;
  /** Closes every connection; the database itself keeps running. */
  close(): Promise<void>;
}
