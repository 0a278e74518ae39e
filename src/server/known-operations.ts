import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";

/** An operation that was parsed, validated and chosen from its document. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
}

/** Most characters of documents whose operations are kept, a short one counted as {@link leastWeight}; a parsed one takes a hundred times its text. */
const keptCharacters = 1_000_000;
const leastWeight = 500;

/** Operations by what a request says of them: the text of the document, and the name of one where the document has several. What was not asked for longest is dropped first. */
export class KnownOperations {
  private readonly operations = new LRUCache<string, KnownOperation>({ maxSize: keptCharacters, sizeCalculation: (_operation, key) => Math.max(key.length, leastWeight) });

  find(document: string, operationName: string | undefined): KnownOperation | undefined {
    return this.operations.get(keyOf(document, operationName));
  }

  keep(document: string, operation: KnownOperation): void {
    this.operations.set(keyOf(document, operation.operationName), operation);
  }
}

/** A name has no white space in it, so that two keys are the same only if both parts are. */
const keyOf = (document: string, operationName: string | undefined): string => (operationName === undefined ? document : `${operationName} ${document}`);
