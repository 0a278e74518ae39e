import { type GraphQLSchema, parse, validate } from "graphql";
import { cursorsUnder, firstDifference, withCursorPositions } from "./compare-answers.js";
import type { CountedService, ServiceAnswer } from "./counted-service.js";
import { type Cursors, type PrintedDocument, printDocument } from "./print-document.js";
import { foreignKey, foreignUse } from "./print-fault.js";
import type { DocumentTree } from "./random-document.js";
import type { ReferenceAnswer, ReferenceWalker } from "./reference-walker.js";
import { TimedOut } from "./timed-out.js";

type Variables = PrintedDocument["variables"];

/** Statistics of the documents so far, which show whether they put anything to the test. */
export interface AgreementCounts {
  documents: number;
  requests: number;
  refused: number;
  /** Answers that show at least one node, and the number of nodes in all answers. */
  withNodes: number;
  nodes: number;
  withCursors: number;
  statements: number;
  /** The slowest answer, planning included. */
  slowestMs: number;
}

/** Sends the same documents to the service and to the reference, and compares the answers. */
export class Agreement {
  readonly counts: AgreementCounts = {
    documents: 0,
    requests: 0,
    refused: 0,
    withNodes: 0,
    nodes: 0,
    withCursors: 0,
    statements: 0,
    slowestMs: 0,
  };

  /** @param onQuery called with each document that is sent. */
  constructor(
    private readonly service: CountedService,
    private readonly reference: ReferenceWalker,
    private readonly onQuery: (query: string) => void = () => {},
  ) {}

  /**
   * @throws TimedOut with the document, if the service takes too long for it.
   * @throws Error with the document and the first difference, if the answers differ.
   */
  async check(tree: DocumentTree): Promise<void> {
    const { schema } = this.reference;
    const isStrict = needsStrictKeys(schema, tree);
    const print = (cursors: Cursors): PrintedDocument => printDocument(schema, tree, cursors, isStrict);
    this.counts.documents++;
    const listing = print("probe");
    const needsCursors = listing.cursors.length > 0 || tree.fault?.kind === "foreign cursor";
    if (!needsCursors)
      return this.checkBoth(
        print(() => undefined),
        print(() => undefined),
      );
    this.counts.withCursors++;
    const lists = await this.compare(listing.query, listing.variables, listing.query, listing.variables);
    const cursorOf =
      (answer: unknown) =>
      (use: number): string | undefined => {
        const { key, pick } =
          use === foreignUse ? { key: foreignKey, pick: 0 } : (listing.cursors[use] ?? { key: "", pick: 0 });
        const cursors = cursorsUnder(answer, key);
        return cursors[pick % Math.max(1, cursors.length)];
      };
    return this.checkBoth(print(cursorOf(lists.service.data)), print(cursorOf(lists.reference.data)));
  }

  /** Each side is given cursors from its own earlier answer. */
  private async checkBoth(forService: PrintedDocument, forReference: PrintedDocument): Promise<void> {
    await this.compare(forService.query, forService.variables, forReference.query, forReference.variables);
    if (forService.secondVariables === undefined || forReference.secondVariables === undefined) return;
    await this.compare(forService.query, forService.secondVariables, forReference.query, forReference.secondVariables);
  }

  private async compare(
    serviceQuery: string,
    serviceVariables: Variables,
    referenceQuery: string,
    referenceVariables: Variables,
  ): Promise<{ readonly service: ServiceAnswer; readonly reference: ReferenceAnswer }> {
    this.onQuery(serviceQuery);
    const reference = await this.reference.answer(referenceQuery, referenceVariables);
    const start = performance.now();
    const service = await this.service.ask(serviceQuery, serviceVariables);
    this.counts.slowestMs = Math.max(this.counts.slowestMs, Math.round(performance.now() - start));
    this.count(service, reference);
    const document = `${serviceQuery}\n\nvariables: ${JSON.stringify(serviceVariables)}`;
    const late = service.errors.find(({ extensions }) => extensions.code === "QUERY_TIMEOUT");
    if (late !== undefined) throw new TimedOut(`${late.message}\n\n${document}`);
    const difference = differenceOf(service, reference);
    if (difference !== undefined) throw new Error(`${difference}\n\n${document}`);
    return { service, reference };
  }

  private count(service: ServiceAnswer, { nodes }: ReferenceAnswer): void {
    this.counts.requests++;
    this.counts.statements += service.statements;
    this.counts.nodes += nodes;
    if (service.errors.length > 0) this.counts.refused++;
    else if (nodes > 0) this.counts.withNodes++;
  }
}

/**
 * Whether the document is invalid under the looser rule for response keys, and has to be printed under the strict one.
 */
function needsStrictKeys(schema: GraphQLSchema, tree: DocumentTree): boolean {
  const problems = (isStrict: boolean): readonly Error[] => {
    const { query } = printDocument(schema, { ...tree, fault: undefined }, () => undefined, isStrict);
    return validate(schema, parse(query)).map((problem) => new Error(`${problem.message}\n${query}`));
  };
  if (problems(false).length === 0) return false;
  const [problem] = problems(true);
  if (problem !== undefined)
    throw new Error(`the random document is not valid, which is a fault of its printer: ${problem.message}`);
  return true;
}

function differenceOf(service: ServiceAnswer, reference: ReferenceAnswer): string | undefined {
  for (const { message, path, extensions } of service.errors) {
    const place = path?.[0] ?? "";
    const codes = [...(reference.refusals.get(place) ?? [])];
    if (!codes.includes(extensions.code))
      return (
        `the service refuses ${place || "the document"} with ${extensions.code} (${message}), ` +
        `the reference ${codes.length === 0 ? "does not" : `with ${codes.join(", ")}`}`
      );
  }
  if (service.errors.length === 0 && reference.refusals.size > 0) {
    const refused = [...reference.refusals].map(
      ([place, codes]) => `${place || "the document"} with ${[...codes].join(", ")}`,
    );
    return `the reference refuses ${refused.join("; ")}, the service does not`;
  }
  const difference = firstDifference(withCursorPositions(service.data), withCursorPositions(reference.data));
  if (difference !== undefined) {
    return (
      `the answers differ at ${difference.path}\n  service:   ${short(difference.service)}\n  ` +
      `reference: ${short(difference.reference)}`
    );
  }
  if (service.statements !== reference.answeredFields)
    return `the service sent ${service.statements} statements for ${reference.answeredFields} root fields`;
  return undefined;
}

const short = (value: unknown): string => (JSON.stringify(value) ?? "undefined").slice(0, 2_000);
