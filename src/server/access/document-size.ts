import { Lexer, Source, TokenKind } from "graphql";
import { LRUCache } from "lru-cache";
import type { Config } from "../../config/config.js";
import { tooLarge } from "./too-large.js";
import { tooLong } from "./too-long.js";

type Limits = Pick<Config, "documentTokenLimit" | "documentDepthLimit" | "textLengthLimit">;

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** How many characters of documents are remembered to be small enough. */
const rememberedCharacters = 1_000_000;

const smallEnough = new WeakMap<Limits, LRUCache<string, true>>();

/**
 * Refuses a document with too many tokens, nested too deep or with too long a text in it. This happens before it is
 * parsed: the parser calls itself for every bracket, and a few thousand of them overflow its stack. Most documents come
 * again and again, so those that passed are remembered, for each object of limits.
 * @throws ServiceError DOCUMENT_TOO_LARGE.
 */
export function checkDocumentSize(text: string, limits: Limits): void {
  let known = smallEnough.get(limits);
  if (known === undefined) {
    known = new LRUCache({
      maxSize: rememberedCharacters,
      sizeCalculation: (_true, document) => Math.max(document.length, 1),
    });
    smallEnough.set(limits, known);
  }
  if (known.has(text)) return;
  checkTokens(text, limits);
  known.set(text, true);
}

function checkTokens(text: string, { documentTokenLimit, documentDepthLimit, textLengthLimit }: Limits): void {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  for (let tokens = 0; ; tokens++) {
    const { kind, value } = nextToken(lexer);
    if (kind === TokenKind.EOF) return;
    if (tokens >= documentTokenLimit) throw tooLarge(`has more than ${documentTokenLimit} tokens`);
    if (opening.has(kind)) depth++;
    else if (closing.has(kind)) depth--;
    if (depth > documentDepthLimit) throw tooLarge(`is nested more than ${documentDepthLimit} levels deep`);
    if (value.length > textLengthLimit) {
      const { line, column } = lexer.token;
      throw tooLong(`the text at line ${line}, column ${column}`, value.length, textLengthLimit);
    }
  }
}

/**
 * The next token. Characters that are no token count as the end: the parser will refuse them, and says more about it.
 */
function nextToken(lexer: Lexer): { readonly kind: TokenKind; readonly value: string } {
  try {
    const { kind, value } = lexer.advance();
    return { kind, value: value ?? "" };
  } catch {
    return { kind: TokenKind.EOF, value: "" };
  }
}
