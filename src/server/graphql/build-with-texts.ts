import pLimit from "p-limit";
import { ServiceError } from "../../errors/service-error.js";
import { type KeptText, noTexts, type TextOf } from "../../graph/kept-text.js";
import { awaitedChanges } from "./awaited-changes.js";
import type { CompiledQuery } from "../../query/compile.js";
import { noChanges } from "../../graph/shown-change.js";
import type { QueryRequest } from "../../query/plan/query-request.js";

/** Opens the operator's copy of a text by the digest of its bytes; undefined if there is none. */
export type OpenText = (digest: string) => Promise<KeptText | undefined>;

/** Most texts that are opened at the same time. */
const openedAtOnce = 8;

/** Most characters of texts that one root field reads passages from, as they are in memory at the same time. */
const mostOpened = 64_000_000;

/** Most characters that one root field reads for its passages: their words, and what stands before them for links. */
const mostRead = 64_000_000;

/** A built answer, and how many texts its passages stand in that the operator has no copy of. */
export interface BuiltAnswer {
  readonly value: unknown;
  readonly notKept: number;
}

/**
 * Builds an answer for which texts may be needed, or the changes of revisions, which have no passages beside them.
 * Which ones, only the rows tell: it is built without any first and, if that asked for some, built again once these
 * have been read.
 * @throws ServiceError QUERY_TOO_COSTLY if the texts, the passages or the changes are too long together.
 */
export async function buildWithTexts(
  query: Pick<CompiledQuery, "build">,
  rows: readonly (readonly unknown[])[],
  request: Omit<QueryRequest, "textOf" | "changesOf">,
  open: OpenText,
): Promise<BuiltAnswer> {
  const wanted = new Map<string, boolean>();
  const note: TextOf = (digest, use) => {
    wanted.set(digest, wanted.get(digest) === true || use === "words");
    return noTexts(digest, use);
  };
  const changes = awaitedChanges();
  const value = query.build(rows, { ...request, textOf: note, changesOf: changes.note });
  if (changes.areWanted()) {
    const changesOf = await changes.read();
    return { value: query.build(rows, { ...request, textOf: noTexts, changesOf }), notKept: 0 };
  }
  if (wanted.size === 0) return { value, notKept: 0 };
  const texts = await openAll([...wanted.keys()], open);
  const notKept = [...wanted].filter(([digest, forWords]) => forWords && !texts.has(digest)).length;
  if (texts.size === 0) return { value, notKept };
  return { value: query.build(rows, { ...request, textOf: boundedTexts(texts), changesOf: noChanges }), notKept };
}

async function openAll(digests: readonly string[], open: OpenText): Promise<ReadonlyMap<string, KeptText>> {
  const texts = new Map<string, KeptText>();
  let opened = 0;
  const limit = pLimit(openedAtOnce);
  const openOne = async (digest: string): Promise<void> => {
    const text = await open(digest);
    if (text === undefined) return;
    opened += text.length;
    if (opened > mostOpened) throw tooLong("stand in texts of", mostOpened);
    texts.set(digest, text);
  };
  await limit.map(digests, openOne);
  return texts;
}

/** Counts the characters that are read, and refuses to read too many. */
function boundedTexts(texts: ReadonlyMap<string, KeptText>): TextOf {
  let read = 0;
  return (digest) => {
    const text = texts.get(digest);
    return (
      text && {
        ...text,
        span: (start, end) => {
          read += Math.max(0, Math.min(end, text.length) - start);
          if (read > mostRead) throw tooLong("need", mostRead);
          return text.span(start, end);
        },
      }
    );
  };
}

const tooLong = (verb: string, most: number): ServiceError =>
  new ServiceError(
    "QUERY_TOO_COSTLY",
    `The passages whose \`text\` or \`url\` is asked for ${verb} more than ${most} characters together. Ask for ` +
      "fewer of them at a time with `first`.",
  );
