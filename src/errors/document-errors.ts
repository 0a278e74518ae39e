import type { ErrorRow } from "./error-row.js";

/** What can be wrong with a command, or with what it reads and writes. */
export const documentErrors = {
  USAGE: { status: 500, exitCode: 64, meaning: "The command line is not valid; see `pledgegraph --help`." },
  CONFIGURATION_INVALID: {
    status: 500,
    exitCode: 78,
    meaning: "An environment variable has an invalid value; the message names the variable and what it accepts.",
  },
  DECLARATION_INVALID: {
    status: 500,
    exitCode: 70,
    meaning: "A domain class is declared incorrectly; the message names the class, the field and what to write.",
  },
  SEED_INVALID: {
    status: 500,
    exitCode: 65,
    meaning:
      "A document cannot be loaded, and nothing was written; the message gives the file, line, column and reason.",
  },
  MAPPING_INVALID: {
    status: 500,
    exitCode: 65,
    meaning: "A mapping is not in the format of mappings; the message gives the file, line, column and reason.",
  },
  TABLE_INVALID: {
    status: 500,
    exitCode: 65,
    meaning:
      "A table cannot be read, or the mapping does not cover it; the message names the headers that are missing and " +
      "those that are there.",
  },
  REVISION_IN_THE_WAY: {
    status: 409,
    exitCode: 65,
    meaning:
      "A revision cannot be undone because a later one builds on it; the message names that one, which is to be " +
      "undone first.",
  },
  REVISION_UNKNOWN: {
    status: 404,
    exitCode: 65,
    meaning: "There is no revision of this number; `pledgegraph revisions` lists them.",
  },
  RECORD_UNKNOWN: {
    status: 404,
    exitCode: 65,
    meaning: "No record has the id that a command was given; the message says whether it was merged or removed.",
  },
  MERGE_REFUSED: {
    status: 409,
    exitCode: 65,
    meaning:
      "Two records cannot be merged, split or judged so; the message says what stands against it, such as an earlier " +
      "judgement that they are not the same.",
  },
  PURGE_REFUSED: {
    status: 409,
    exitCode: 65,
    meaning: "A record cannot be purged while others refer to it; the message names them.",
  },
  JOURNAL_DAMAGED: {
    status: 500,
    exitCode: 65,
    meaning: "The history of the graph was changed or damaged outside of this program; the message says where.",
  },
  BACKUP_INVALID: {
    status: 500,
    exitCode: 65,
    meaning:
      "A backup is cut off, changed, or does not follow from the one before; the message gives the line of the first " +
      "damage, and nothing was written.",
  },
  BACKUP_IMPOSSIBLE: {
    status: 500,
    exitCode: 65,
    meaning: "The graph cannot be backed up in this way; the message says why, and what to do instead.",
  },
  RESTORE_REFUSED: {
    status: 500,
    exitCode: 65,
    meaning:
      "A backup can be restored only into an empty graph, or into one that a restore of it was interrupted in; the " +
      "message says what is there.",
  },
  GRAPH_OUTDATED: {
    status: 500,
    exitCode: 65,
    meaning: "An earlier version wrote the graph, and it holds more than the seed; the message says how to proceed.",
  },
  PASSAGE_MISMATCH: {
    status: 500,
    exitCode: 65,
    meaning:
      "A passage does not match the text of its article; the message gives the passage, its offsets and both digests.",
  },
  QUOTE_NOT_FOUND: {
    status: 500,
    exitCode: 65,
    meaning:
      "The words that a passage quotes do not stand in the text of its article; the message shows the closest lines.",
  },
  QUOTE_AMBIGUOUS: {
    status: 500,
    exitCode: 65,
    meaning:
      "The words that a passage quotes stand in the text several times; quote more words, or say which with `nth`.",
  },
  TEXT_INVALID: {
    status: 500,
    exitCode: 65,
    meaning: "A text is not valid UTF-8, too long, or not the one that is wanted; the message says which and why.",
  },
  TEXT_TOO_LONG: { status: 500, exitCode: 65, meaning: "Without the old text, the search would take too long." },
  EXPORT_INVALID: {
    status: 400,
    exitCode: 64,
    meaning: "The format or table to export does not exist; the message lists those that do.",
  },
  OUTPUT_EXISTS: {
    status: 500,
    exitCode: 73,
    meaning: "The output file or folder already exists; choose another, or overwrite it with --force.",
  },
  OUTPUT_NOT_WRITABLE: {
    status: 500,
    exitCode: 73,
    meaning:
      "The output file or folder cannot be written; the message gives the system's reason, and no partial " +
      "output is left behind.",
  },
} as const satisfies Record<string, ErrorRow>;
