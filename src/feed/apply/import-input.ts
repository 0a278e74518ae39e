import type { GraphModel } from "../../graph/graph-model.js";
import { ServiceError } from "../../errors/service-error.js";
import type { Origin } from "../change/revision.js";
import type { DocumentInput } from "../documents/document-input.js";
import type { DocumentSource } from "../documents/document-source.js";
import { DocumentsRefused } from "../documents/problem.js";
import type { NamedText } from "../documents/read-texts.js";
import { recordReader } from "../documents/records.js";
import { expandDocuments } from "../documents/short/expand-document.js";
import type { Applied } from "./apply-changes.js";
import {
  type Checkpoint,
  chainWith,
  deleteCheckpoint,
  noCheckpoint,
  readCheckpoint,
  writeCheckpoint,
} from "./checkpoint.js";
import type { DocumentStore } from "./document-store.js";
import { findMatches, type Matches } from "./find-matches.js";
import { blamed, type ReadDocument, writeBatch } from "./import-batch.js";
import { type InputOutcome, type Refusal, refusalOf, refusalOfError } from "./import-report.js";
import { resolveNames } from "./resolve-names.js";

/** How documents are imported. */
export interface ImportOptions {
  /** The name under which they are kept. What other datasets state is left alone. */
  readonly dataset: string;
  readonly origin: Origin;
  /** Only says what an import would do. */
  readonly isDryRun?: boolean;
  /** Refuses only the documents that are wrong, and not the whole file that holds one. */
  readonly keepsGoing?: boolean;
  /** Records after which a transaction ends, at the next end of a document. */
  readonly batchSize?: number;
  /** Texts in which the words that passages quote are found. */
  readonly texts?: readonly NamedText[] | undefined;
  readonly onProgress?: (documents: number) => void;
}

/** Names of new records that one input may have looked up, at about a millisecond each. */
const mostNames = 2_000;

/** Large enough that what each transaction costs by itself does not count, and small enough to wait for. */
const usualBatch = 5_000;

/** A document as it was given. */
interface GivenDocument {
  readonly source: DocumentSource;
  /** Its name, if a later document of the same name replaces it as a whole. */
  readonly document: string | undefined;
}

/** About how many records a document has: those that are not written inside others. */
const sizeOf = (content: unknown): number =>
  typeof content !== "object" || content === null
    ? 1
    : Object.values(content).reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 1), 0);

/** The import of a stream, or of single documents together. */
export class InputImport {
  /** Whether a refusal concerns all of it: it is a stream, and is not to go on without what is wrong. */
  private readonly isOneWhole: boolean;
  /** Its name, if it leaves checkpoints. */
  private readonly stream: string | undefined;
  private readonly applied: Applied[] = [];
  private readonly refusals: Refusal[] = [];
  private readonly matches: Matches[] = [];
  private readonly assumed = new Set<string>();
  private batch: GivenDocument[] = [];
  private batchRecords = 0;
  private batches = 0;
  private records = 0;
  /** What has been read so far. */
  private read: Checkpoint = noCheckpoint;
  private resumed: Checkpoint = noCheckpoint;

  constructor(
    private readonly store: DocumentStore,
    private readonly model: GraphModel,
    private readonly inputs: readonly DocumentInput[],
    private readonly options: ImportOptions,
  ) {
    const { keepsGoing = false, isDryRun = false } = options;
    const stream = inputs.find(({ isOneDocument }) => !isOneDocument);
    this.isOneWhole = stream !== undefined && !keepsGoing;
    this.stream = isDryRun ? undefined : stream?.name;
  }

  /** Whether all of it is refused. */
  private get isRefused(): boolean {
    return this.isOneWhole && this.refusals.length > 0;
  }

  /** The revisions that it has become, an earlier run's first. */
  private get revisions(): readonly number[] {
    return [...this.resumed.revisions, ...this.applied.flatMap(({ revision }) => revision ?? [])];
  }

  async run(): Promise<InputOutcome> {
    const { dataset, batchSize = usualBatch } = this.options;
    const { stream } = this;
    if (stream !== undefined) this.resumed = await readCheckpoint(this.store.read, dataset, stream);
    // The next batch is read while the database writes this one.
    let writing = Promise.resolve();
    for await (const document of this.documents()) {
      if (this.isRefused) break;
      this.batch.push(document);
      this.batchRecords += sizeOf(document.source.content);
      if (this.batchRecords < batchSize) continue;
      await writing;
      writing = this.flush(false);
      // Is thrown by the next await; until then it is not unhandled.
      writing.catch(() => {});
    }
    await writing;
    if (!this.isRefused) await this.flush(true);
    if (this.isRefused && stream !== undefined) await this.store.write((run) => run(deleteCheckpoint(dataset, stream)));
    return {
      documents: this.read.documents,
      resumed: this.resumed.documents,
      records: this.records,
      applied: this.applied,
      refusals: this.refusals,
      matches: this.matches,
      toUndo: this.isRefused ? this.revisions : [],
    };
  }

  /** The documents of all inputs that are well formed, without those that an earlier run has done. */
  private async *documents(): AsyncGenerator<GivenDocument> {
    for (const input of this.inputs) {
      for await (const item of input.open()) {
        if (item instanceof ServiceError) {
          this.count(null);
          this.refusals.push(refusalOfError(input.name, item));
          continue;
        }
        this.count(item.content);
        if (this.read.documents < this.resumed.documents) continue;
        if (this.read.documents === this.resumed.documents) {
          if (this.read.chain === this.resumed.chain) continue;
          // The stream is another one than the one that was cut off, so it is read from its start.
          this.resumed = { ...noCheckpoint, revisions: this.resumed.revisions };
          this.read = noCheckpoint;
          yield* this.documents();
          return;
        }
        yield { source: item, document: input.isOneDocument ? input.name : undefined };
      }
    }
  }

  private count(content: unknown): void {
    const documents = this.read.documents + 1;
    this.read = {
      ...this.read,
      documents,
      chain: this.stream === undefined ? "" : chainWith(this.read.chain, content),
    };
    this.options.onProgress?.(documents);
  }

  /** The records of documents in short or long form, which may cite each other and the graph by name. */
  private async recordsOf(given: readonly GivenDocument[]): Promise<readonly ReadDocument[]> {
    const sources = given.map(({ source }) => source);
    const resolveName = await resolveNames(this.store.read, this.model, sources);
    const expanded = expandDocuments(this.model, sources, { resolveName, texts: this.options.texts });
    this.refusals.push(...expanded.problems.map(refusalOf));
    const refused = new Set(expanded.problems.map(({ source }) => source));
    const read = recordReader(this.model);
    return given.flatMap(({ source, document }, index): readonly ReadDocument[] => {
      const long = expanded.sources[index];
      if (long === undefined || refused.has(source)) return [];
      const { records, problems } = read(long);
      this.refusals.push(...problems.map(refusalOf));
      return problems.length > 0 ? [] : [{ source: long, records, document }];
    });
  }

  /** Writes what has been collected; documents that are refused are left out, where they may be. */
  private async flush(isLast: boolean): Promise<void> {
    const { batch, read } = this;
    this.batch = [];
    this.batchRecords = 0;
    this.batches += 1;
    let documents = await this.recordsOf(batch);
    if (this.isRefused) return;
    while (documents.length > 0) {
      try {
        const applied = await this.write(documents, read, isLast);
        this.applied.push(applied);
        this.records += documents.reduce((sum, { records }) => sum + records.length, 0);
        return;
      } catch (error) {
        if (!(error instanceof DocumentsRefused)) throw error;
        this.refusals.push(...error.problems.map(refusalOf));
        if (this.isRefused) return;
        const refused = blamed(documents, error);
        documents = documents.filter((document) => !refused.has(document));
      }
    }
    if (isLast && this.stream !== undefined) {
      const command = deleteCheckpoint(this.options.dataset, this.stream);
      await this.store.write((run) => run(command));
    }
  }

  private async write(documents: readonly ReadDocument[], read: Checkpoint, isLast: boolean): Promise<Applied> {
    const { dataset, origin, isDryRun = false } = this.options;
    const isOnly = isLast && this.batches === 1;
    const { stream } = this;
    const before = this.revisions;
    const checkpoint =
      stream === undefined
        ? undefined
        : (revision: number | undefined) =>
            isLast
              ? deleteCheckpoint(dataset, stream)
              : writeCheckpoint(dataset, stream, {
                  ...read,
                  revisions: revision === undefined ? before : [...before, revision],
                });
    const mode = !isDryRun ? "write" : isOnly ? "rollBack" : { assumed: this.assumed };
    const looked = this.matches.reduce((all, one) => all + one.looked, 0);
    const records = documents.flatMap((document) => document.records);
    const matches = await findMatches(this.store.read, this.model, records, Math.max(0, mostNames - looked));
    const applied = await writeBatch(this.store, this.model, documents, { dataset, origin, mode, checkpoint });
    this.matches.push(matches);
    if (isDryRun) for (const { record } of records) this.assumed.add(record.id);
    return isDryRun ? { ...applied, revision: undefined } : applied;
  }
}
