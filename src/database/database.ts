import type { Parameters } from "./driver-parameters.js";

/** One answer: a list of values in the order of the statement's RETURN. */
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

/** An operator of a plan, and those whose rows it takes. */
export interface PlanOperator {
  readonly operator: string;
  readonly details: string | undefined;
  readonly estimatedRows: number | undefined;
  readonly children: readonly PlanOperator[];
}

/** How long a call may take. */
export interface TimeLimit {
  /** Milliseconds, after which the database ends the work too. */
  readonly timeoutMs?: number;
}

/**
 * The graph, as the layers above see it. Integers beyond 2^53 lose digits on the way: a statement that can meet one returns it as a string.
 * Every method but `isReachable` and `close` rejects with a ServiceError: QUERY_TIMEOUT, SERVICE_BUSY, DATABASE_UNAVAILABLE, NEO4J_AUTHENTICATION_FAILED or INTERNAL_SERVER_ERROR.
 */
export interface Database {
  /** Runs one reading statement, again where the connection was lost. It sees what this service wrote before, in a cluster too. */
  read(text: string, parameters?: Parameters, limit?: TimeLimit): Promise<readonly Row[]>;
  /** Tells how a statement would be answered, without running it. */
  explain(text: string, parameters?: Parameters): Promise<PlanOperator>;
  /** Runs `work` in one transaction, again from its beginning where the database asks for that: it must have no effect but on the transaction. */
  write<T>(work: (transaction: Transaction) => Promise<T>, limit?: TimeLimit): Promise<T>;
  /** Runs one statement that can be in no transaction of others: on constraints or indexes, or one that is cut into transactions of its own. */
  schema(statement: string, parameters?: Parameters, limit?: TimeLimit): Promise<void>;
  /** Reads over a connection of its own, so that whoever looks after the service is answered however many questions wait for the others. Ends after two seconds. */
  readonly probe: Pick<Database, "read">;
  /** Whether the database answers such a read just now. */
  isReachable(): Promise<boolean>;
  /** Ends every connection; the database itself goes on. */
  close(): Promise<void>;
}
