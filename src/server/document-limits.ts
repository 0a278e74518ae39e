import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  Lexer,
  type SelectionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
} from "graphql";
import { LRUCache } from "lru-cache";
import { ServiceError } from "../errors/service-error.js";

/** What a document may be at most. */
export interface DocumentLimits {
  readonly documentTokenLimit: number;
  readonly documentDepthLimit: number;
  /** Most characters of one text, in the document as in variables. */
  readonly textLengthLimit: number;
  /** Most items of one list of variables; that of a document is bounded by its tokens. */
  readonly listLengthLimit: number;
}

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Refuses a request that is too large to be parsed or coerced safely, whatever it comes in by.
 * @param request with `query` and `variables` as they came, of whatever type.
 * @throws ServiceError DOCUMENT_TOO_LARGE.
 */
export function checkRequest(request: unknown, limits: DocumentLimits): void {
  const { query, variables } = (request ?? {}) as { readonly query?: unknown; readonly variables?: unknown };
  if (typeof query === "string") checkOnce(query, limits);
  checkVariables(variables, limits);
}

/** Most characters of documents that are remembered as right. */
const keptCharacters = 1_000_000;

const right = new WeakMap<DocumentLimits, LRUCache<string, true>>();

/** Reads a document's tokens where it was not found right before: most documents come again and again. */
function checkOnce(text: string, limits: DocumentLimits): void {
  let known = right.get(limits);
  if (known === undefined)
    right.set(
      limits,
      (known = new LRUCache({ maxSize: keptCharacters, sizeCalculation: (_right, key) => Math.max(key.length, 1) })),
    );
  if (known.has(text)) return;
  checkDocument(text, limits);
  known.set(text, true);
}

/**
 * Refuses a document with too many tokens, too deep a nesting or too long a text, before it is parsed: the parser calls
 * itself for every bracket, and a few thousand of them end it.
 */
function checkDocument(
  text: string,
  { documentTokenLimit, documentDepthLimit, textLengthLimit }: DocumentLimits,
): void {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  for (let tokens = 0; ; tokens++) {
    const { kind, value } = nextToken(lexer);
    if (kind === TokenKind.EOF) return;
    if (tokens >= documentTokenLimit) throw tooLarge(`has more than ${documentTokenLimit} tokens`);
    if (opening.has(kind)) depth++;
    else if (closing.has(kind)) depth--;
    if (depth > documentDepthLimit) throw tooLarge(`is nested more than ${documentDepthLimit} levels deep`);
    if (value.length > textLengthLimit)
      throw tooLong(
        `the text at line ${lexer.token.line}, column ${lexer.token.column}`,
        value.length,
        textLengthLimit,
      );
  }
}

/** The next token; what is no token ends the count, since the parser says more about it. */
function nextToken(lexer: Lexer): { readonly kind: TokenKind; readonly value: string } {
  try {
    const { kind, value } = lexer.advance();
    return { kind, value: value ?? "" };
  } catch {
    return { kind: TokenKind.EOF, value: "" };
  }
}

/** A value within the variables, and how to find it there: the names and places that lead to it. */
interface Placed {
  readonly value: object;
  readonly path: string;
}

/**
 * Refuses variables that are nested too deep, or hold a list or a text that is too long; walks without calling itself, for
 * the same reason.
 */
function checkVariables(
  variables: unknown,
  { documentDepthLimit, textLengthLimit, listLengthLimit }: DocumentLimits,
): void {
  let level: readonly Placed[] = isNested(variables) ? [{ value: variables, path: "$" }] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > documentDepthLimit) throw tooLarge(`has variables nested more than ${documentDepthLimit} levels deep`);
    const next: Placed[] = [];
    for (const { value, path } of level) {
      if (Array.isArray(value) && value.length > listLengthLimit) {
        throw new ServiceError(
          "DOCUMENT_TOO_LARGE",
          `${shown(path)} is a list of ${value.length} items, and at most ${listLengthLimit} are allowed. Send a part of it at a time.`,
          { field: shown(path) },
        );
      }
      const parts = Object.entries(value);
      // A refusal of a field that is not there says the whole object, and there would be one for each.
      if (!Array.isArray(value) && parts.length > listLengthLimit) {
        throw new ServiceError(
          "DOCUMENT_TOO_LARGE",
          `${path === "$" ? "The variables are" : `${shown(path)} is`} an object of ${parts.length} fields, and at most ${listLengthLimit} are allowed. Send fewer at a time.`,
          { field: shown(path) },
        );
      }
      for (const [name, part] of parts) {
        const place = Array.isArray(value) ? `${path}[${name}]` : path === "$" ? `$${name}` : `${path}.${name}`;
        if (typeof part === "string" && part.length > textLengthLimit)
          throw tooLong(shown(place), part.length, textLengthLimit);
        if (isNested(part)) next.push({ value: part, path: place });
      }
    }
    level = next;
  }
}

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Most characters of a place that are said back. */
const shownCharacters = 100;

const shown = (path: string): string =>
  path.length <= shownCharacters ? path : `${path.slice(0, shownCharacters)}...`;

const tooLong = (place: string, length: number, limit: number): ServiceError =>
  new ServiceError(
    "DOCUMENT_TOO_LARGE",
    `${place} has ${length.toLocaleString("en")} characters, and at most ${limit.toLocaleString("en")} are allowed. Write a shorter text.`,
    { field: place },
  );

/** What selections come to with every fragment written out where it is spread. */
interface Extent {
  readonly fields: number;
  readonly depth: number;
}

/**
 * Refuses a root field that grows beyond the limits once its fragments are written out, before it is compiled: 25
 * fragments of two spreads each stand for 33 million fields. Every fragment is looked at once, and none contains itself,
 * which validation saw to.
 * @throws ServiceError DOCUMENT_TOO_LARGE.
 */
export function checkSelections(
  nodes: readonly FieldNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  { documentTokenLimit, documentDepthLimit }: DocumentLimits,
): void {
  const known = new Map<string, Extent>();
  const fragmentExtent = (name: string): Extent => {
    let extent = known.get(name);
    if (extent === undefined) known.set(name, (extent = extentOf(fragments[name]?.selectionSet)));
    return extent;
  };
  const selectionExtent = (node: SelectionNode): Extent => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return fragmentExtent(node.name.value);
    const inner = extentOf(node.selectionSet);
    return node.kind === Kind.FIELD ? { fields: inner.fields + 1, depth: inner.depth + 1 } : inner;
  };
  const sumOf = (selections: readonly SelectionNode[]): Extent =>
    selections
      .map(selectionExtent)
      .reduce((sum, { fields, depth }) => ({ fields: sum.fields + fields, depth: Math.max(sum.depth, depth) }), {
        fields: 0,
        depth: 0,
      });
  const extentOf = (set: SelectionSetNode | undefined): Extent => sumOf(set?.selections ?? []);

  const { fields, depth } = sumOf(nodes);
  if (fields > documentTokenLimit)
    throw tooLarge(`has more than ${documentTokenLimit} fields with its fragments expanded`);
  if (depth > documentDepthLimit)
    throw tooLarge(`is nested more than ${documentDepthLimit} levels deep with its fragments expanded`);
}

const tooLarge = (reason: string): ServiceError =>
  new ServiceError("DOCUMENT_TOO_LARGE", `The document ${reason}. Ask for less at a time, or send several documents.`);
