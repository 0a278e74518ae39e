import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from "graphql";
import type { ExportRequest } from "../../export/choose-export.js";
import type { Entity } from "../../graph/graph-model.js";
import type { CompiledQuery } from "../../query/compile.js";
import type { RootField } from "../../query/compiled-queries.js";
import type { RowEstimate } from "../../query/cost/estimate-rows.js";
import type { MostPerRequest } from "../../query/plan/question.js";

/**
 * A rule about what may be asked of the service. It belongs to one stage of a request and sees what is known by then.
 * To refuse, it throws a ServiceError that says what to ask instead. It is asked about every request, whether or not
 * the same was asked before, so it should cost next to nothing for a request that is well within its limits.
 */
export type Policy = {
  readonly [Name in Stage]: {
    /** A few words, for whoever reads the list. */
    readonly name: string;
    readonly stage: Name;
    readonly check: (asked: Asked[Name]) => void;
  };
}[Stage];

/** The stages of a request, in order, with what a policy sees at each. */
export interface Asked {
  /** As it was read from HTTP: nothing has been done with it yet. */
  readonly request: AskedRequest;
  /** The text of its document, before it is parsed. */
  readonly document: AskedDocument;
  /** The operation that was chosen from the document; it is valid by the schema. */
  readonly operation: AskedOperation;
  /** One root field of the operation, before it is compiled. */
  readonly field: AskedField;
  /** What will be sent to the graph, and what it may cost. */
  readonly statement: AskedStatement;
}

export type Stage = keyof Asked;

declare const admitted: unique symbol;

/**
 * What every policy of a stage has let through. Each stage carries the one before it, and whatever reads the graph
 * takes one of the last stage, so no request can get there without having been through the list; see `admission.ts`.
 */
export interface Admitted<Name extends Stage> {
  readonly [admitted]: Name;
  readonly asked: Asked[Name];
}

/** What a request to GraphQL asks, however it came. */
export interface GraphQlRequest {
  /** The document; undefined where it is named by its hash in `extensions.persistedQuery`. */
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

export type AskedRequest =
  | { readonly way: "graphql"; readonly request: GraphQlRequest }
  | { readonly way: "export"; readonly request: ExportRequest };

export interface AskedDocument {
  readonly request: Admitted<"request">;
  readonly text: string;
}

export interface AskedOperation {
  readonly document: Admitted<"document">;
  readonly parsed: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the request has it; undefined where it leaves the choice to the document. */
  readonly operationName: string | undefined;
  /** The fragments of the document by name; without a prototype. */
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface AskedField {
  readonly operation: Admitted<"operation">;
  readonly field: RootField;
  /**
   * Where the field may be asked only a few times in a request: the limit, and how often it has been asked with this
   * time.
   */
  readonly repeated: { readonly limit: MostPerRequest; readonly times: number } | undefined;
}

/** A statement that answers a root field, or those that read the records of an export. */
export type AskedStatement =
  | {
      readonly way: "graphql";
      readonly field: Admitted<"field">;
      readonly query: CompiledQuery;
      readonly estimate: RowEstimate;
      /** What the request's statements may come to so far, this one included. */
      readonly total: Pick<RowEstimate, "rows" | "comparisons">;
    }
  | { readonly way: "export"; readonly request: Admitted<"request">; readonly entities: readonly Entity[] };
