import type { JudgedPassage, Reanchoring } from "../domain/reanchoring/reanchor.js";

/** The judgements of passages as a table with one line each, what lost its evidence, and a summary. */
export function printReanchoring(reanchoring: Reanchoring & { readonly revision?: number | undefined }): string {
  const { passages, lostEvidence, patches, revision } = reanchoring;
  if (patches.length === 0) return "This is the text that the article has. Nothing changes.";
  const rows = passages.map((passage) => [passage.id, passage.fragment, wordOf(passage), placeOf(passage)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const words = passages.map(wordOf);
  const counts = [...new Set(words)].map((word) => `${words.filter((other) => other === word).length} ${word}`);
  const lost = lostEvidence.map((id) => `without evidence: ${id}`);
  const summary = `${passages.length} passages: ${counts.join(", ") || "none"}.`;
  const written = revision === undefined ? "Nothing was written." : `Written as revision ${revision}.`;
  return [...lines, ...lost, `${summary} ${written}`].join("\n");
}

const wordOf = ({ judgement }: JudgedPassage): string => judgement?.kind ?? "ROW";

function placeOf({ judgement, newFragment }: JudgedPassage): string {
  switch (judgement?.kind) {
    case "MOVED":
      return `now ${newFragment}`;
    case "AMBIGUOUS":
      return `at ${judgement.places} places`;
    case undefined:
      return "not judged: import the table anew";
    default:
      return "";
  }
}
