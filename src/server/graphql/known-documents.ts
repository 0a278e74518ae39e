import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";

/** An operation that was parsed, validated and chosen from its document. */
export interface KnownOperation {
  readonly parsed: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
}

interface KnownDocument {
  readonly document: DocumentNode;
  /** Under which Apollo asks for it. */
  readonly hash: string;
  readonly operations: Map<string | undefined, KnownOperation>;
}

/** Most characters of documents that are kept parsed, a short one counted as {@link leastWeight}; a parsed one takes a hundred times its text. */
const keptCharacters = 1_000_000;
const leastWeight = 500;

/**
 * Documents that were found right, and their operations; what was not asked for longest is dropped first. Apollo keeps
 * parsed documents in it under their hashes; a request that is answered without Apollo finds an operation by the text.
 */
export class KnownDocuments {
  private readonly documents = new LRUCache<string, KnownDocument>({
    maxSize: keptCharacters,
    sizeCalculation: (_document, text) => Math.max(text.length, leastWeight),
    dispose: ({ hash }) => void this.texts.delete(hash),
  });
  private readonly texts = new Map<string, string>();

  async get(hash: string): Promise<DocumentNode | undefined> {
    const text = this.texts.get(hash);
    return text === undefined ? undefined : this.documents.get(text)?.document;
  }

  async set(hash: string, document: DocumentNode): Promise<void> {
    const text = document.loc?.source.body;
    if (text === undefined) return;
    this.documents.set(text, { document, hash, operations: new Map() });
    this.texts.set(hash, text);
  }

  async delete(hash: string): Promise<boolean> {
    const text = this.texts.get(hash);
    return text !== undefined && this.documents.delete(text);
  }

  /** The operation of a document by its name, or where the document has no other without; undefined for one that Apollo has not chosen yet. */
  operation(text: string, name: string | undefined): KnownOperation | undefined {
    return this.documents.get(text)?.operations.get(name);
  }

  /** Keeps what Apollo has chosen from a document that it keeps. */
  keepOperation(text: string, operation: KnownOperation): void {
    this.documents.get(text)?.operations.set(operation.operationName, operation);
  }
}
