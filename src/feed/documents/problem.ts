import { ServiceError } from "../../errors/service-error.js";
import type { ErrorCode } from "../../errors/error-table.js";
import type { DocumentSource, ValuePath } from "./document-source.js";

/** Something wrong with a document, and where. */
export interface Problem {
  readonly source: DocumentSource;
  readonly path: ValuePath;
  readonly reason: string;
  /** SEED_INVALID unless said otherwise. */
  readonly code?: ErrorCode;
}

/** Most problems that one message lists. */
const shownProblems = 20;

/**
 * Throws if there are any problems.
 * @throws ServiceError SEED_INVALID with the first problems, each with file, line and column.
 */
export function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  const lines = problems.slice(0, shownProblems).map(({ source, path, reason }) => {
    const { line, column } = source.placeOf(path);
    return `${source.file}:${line}:${column}: ${reason}`;
  });
  const rest = problems.length > shownProblems ? `\nand ${problems.length - shownProblems} more` : "";
  const place = first.source.placeOf(first.path);
  throw new ServiceError(first.code ?? "SEED_INVALID", `${lines.join("\n")}${rest}\nNothing was written.`, {
    file: first.source.file,
    ...place,
  });
}
