import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../../src/graph/kept-text.js";

/** A made-up article, with characters of two UTF-16 units before the passages. */
export const ferryText =
  "🚤 The ferry of Port Nemo ⛴\n" +
  "Ada Quill said that ten boats will cross the lake. The board said nothing.\n" +
  "Later, Ada Quill promised a pilot, and said it again: ten boats will cross the lake.\n";

/** The words of its passages. */
export const ferryQuotes = {
  boats: "Ada Quill said that ten boats will cross the lake",
  pilot: "Ada Quill promised a pilot",
  board: "The board said nothing",
} as const;

/** The fragment and digest of the first place where a text has these words. */
export function anchorOf(text: string, words: string): { readonly fragment: string; readonly digest: string } {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return { fragment: `char=${start},${start + [...words].length}`, digest: sha256(words) };
}

const statement = (id: string, passage: string, conveys: string): object => ({
  id: `statement:${id}`,
  act: "PROMISE",
  voice: "INDIRECT",
  certainty: "CERTAIN",
  polarity: "POSITIVE",
  gist: `Quill on ${id}.`,
  madeBy: ["person:ada-quill"],
  conveys: [conveys],
  reportedIn: [passage],
});

const pledge = (id: string, by: string): object => ({
  id: `pledge:${id}`,
  kind: "OTHER",
  direction: "WILL",
  summary: `Quill gives ${id}.`,
  parties: [{ node: "person:ada-quill", role: "PLEDGOR", statements: [by] }],
  history: [{ statement: by, stage: "PLEDGED" }],
});

/** The article as a document: three passages of a text, three statements, two pledges; and a table with one row. */
export const ferryDocument = {
  people: [{ id: "person:ada-quill", name: "Ada Quill" }],
  articles: [
    {
      id: "article:ferry",
      title: "The ferry",
      url: "https://example.org/ferry",
      language: "en",
      length: [...ferryText].length,
      textDigest: sha256(ferryText),
      disclosures: [],
    },
    {
      id: "article:table",
      title: "A table",
      url: "https://example.org/table.csv",
      language: "en",
      length: 10,
      textDigest: sha256("a,b\n1,2\n"),
      disclosures: [],
    },
  ],
  passages: [
    ...Object.entries(ferryQuotes).map(([name, words]) => ({
      id: `passage:ferry:${name}`,
      article: "article:ferry",
      ...anchorOf(ferryText, words),
      entities: [],
    })),
    { id: "passage:table:row-1", article: "article:table", fragment: "row=1", digest: sha256("1,2"), entities: [] },
  ],
  statements: [
    statement("boats", "passage:ferry:boats", "pledge:boats"),
    statement("pilot", "passage:ferry:pilot", "pledge:pilot"),
    statement("pilot-again", "passage:table:row-1", "pledge:pilot"),
  ],
  pledges: [pledge("boats", "statement:boats"), pledge("pilot", "statement:pilot")],
};

/** Writes documents to a new folder. */
export async function writeDocuments(...documents: readonly object[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pledgegraph-documents-"));
  for (const [index, document] of documents.entries())
    await writeFile(join(folder, `${index}.json`), JSON.stringify(document));
  return folder;
}
