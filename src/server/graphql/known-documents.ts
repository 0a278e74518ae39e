import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";

/** An operation of a valid document. */
export interface KnownOperation {
  readonly parsed: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
}

interface KnownDocument {
  readonly document: DocumentNode;
  /** The key by which Apollo asks for it. */
  readonly hash: string;
  readonly operations: Map<string | undefined, KnownOperation>;
}

/**
 * How many characters of documents are cached in parsed form, short documents counted as {@link leastWeight}. In
 * memory, a parsed document takes about a hundred times its text.
 */
const keptCharacters = 1_000_000;
const leastWeight = 500;

/**
 * A cache of documents that were found valid, and of the operations chosen from them; the least recently used are
 * dropped first. Apollo stores its parsed documents here, by hash; the direct path finds an operation by the text of
 * its document.
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

  /**
   * The operation that a document was asked for by this name, or without one; undefined if Apollo has not chosen it
   * yet.
   */
  operation(text: string, name: string | undefined): KnownOperation | undefined {
    return this.documents.get(text)?.operations.get(name);
  }

  /** Caches an operation that was chosen, if its document is still cached. */
  keepOperation(text: string, operation: KnownOperation): void {
    this.documents.get(text)?.operations.set(operation.operationName, operation);
  }
}
