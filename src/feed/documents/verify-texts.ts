import { ServiceError } from "../../errors/service-error.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { TextsByDigest, TypedRecord } from "../../graph/lint-finding.js";
import type { DocumentSource } from "./document-source.js";
import { readTexts } from "./read-texts.js";
import { readRecords, typedRecord } from "./records.js";

/** Compares records with the texts that they speak of; gives how much that was, and what does not match. */
export type TextComparison<Compared> = (
  records: readonly TypedRecord[],
  texts: TextsByDigest,
) => { readonly compared: Compared; readonly mismatches: readonly string[] };

/**
 * Compares what documents say of texts with these.
 * @param folder with the texts, one file each.
 * @throws ServiceError PASSAGE_MISMATCH with everything that does not match.
 */
export async function verifyTexts<Compared>(
  model: GraphModel,
  sources: readonly DocumentSource[],
  folder: string,
  compare: TextComparison<Compared>,
): Promise<Compared> {
  const { compared, mismatches } = compare(readRecords(model, sources).map(typedRecord), await readTexts(folder));
  if (mismatches.length > 0) throw new ServiceError("PASSAGE_MISMATCH", mismatches.join("\n"), { file: folder });
  return compared;
}
