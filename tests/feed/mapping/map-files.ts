import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mappedDocuments, type MappingOptions } from "../../../src/feed/mapping/mapped-documents.js";
import { emptyReport, type MappingReport } from "../../../src/feed/mapping/mapping-report.js";
import { readMapping } from "../../../src/feed/mapping/read-mapping.js";
import type { DocumentSource } from "../../../src/feed/documents/document-source.js";
import { buildModel } from "../../../src/service/build-model.js";
import { temporaryFolder } from "../../database/support/temporary-folder.js";

export const model = buildModel();

/** Writes files into a folder of their own, and gives its path. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** A record of a document. */
type MadeRecord = Readonly<Record<string, unknown>>;

/** What a mapping made. */
export interface Mapped {
  readonly documents: readonly DocumentSource[];
  readonly report: MappingReport;
  /** All records of a type. */
  readonly records: (plural: string) => readonly MadeRecord[];
}

/** Runs a mapping over files to the end. */
export async function mapFiles(
  mapping: string,
  files: readonly string[],
  options: MappingOptions & { readonly constants?: Readonly<Record<string, string>> } = {},
): Promise<Mapped> {
  const report = emptyReport();
  const documents: DocumentSource[] = [];
  const read = await readMapping(mapping, options.constants);
  for await (const document of mappedDocuments(model, read, files, { ...options, report })) documents.push(document);
  const records = (plural: string): readonly MadeRecord[] =>
    documents.flatMap(({ content }) => (content as Readonly<Record<string, readonly MadeRecord[]>>)[plural] ?? []);
  return { documents, report, records };
}

/** A mapping of votes: states, passages and one statement for each row, with more columns, options and rules. */
export const votesMapping = ({ table = "", columns = "", documents = "", statement = "", top = "" } = {}): string => `
name: votes
about: Votes of a council.
source: {from: nowhere, licence: CC0, cite: nobody}
lookups:
  act: {words: {"yes": SUPPORT, "no": REJECT}}
${top}
tables:
  votes:
    file: "votes*"
    kind: csv
${table}
    columns:
      state: {header: [Country, State], required: true}
      code: {header: Code, optional: true}
      act: {header: Vote, required: true, as: [{lookup: act}]}
${columns}
documents:
  - of: votes
${documents}
    records:
      articles:
        - {$shared: first, id: article:votes, title: Votes, language: en, length: "{file.length}", textDigest: "{file.digest}"}
      states:
        - {$shared: first, id: "state:{state|slug}", name: "{state}", iso2: "{code}"}
      passages:
        - {id: "passage:votes:row-{row.number}", article: article:votes, fragment: "{row.fragment}", digest: "{row.digest}"}
      statements:
        - id: statement:vote-{row.number}
          act: "{act}"
          voice: INDIRECT
          certainty: CERTAIN
          polarity: POSITIVE
          gist: "{state} votes."
          madeBy: ["state:{state|slug}"]
          reportedIn: ["passage:votes:row-{row.number}"]
${statement}
`;
