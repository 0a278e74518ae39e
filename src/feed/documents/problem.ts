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

/** Documents that are refused, with everything that is wrong with them. */
export class DocumentsRefused extends ServiceError {
  constructor(
    readonly problems: readonly Problem[],
    first: Problem,
  ) {
    const lines = problems.slice(0, shownProblems).map(printProblem);
    const rest = problems.length > shownProblems ? `\nand ${problems.length - shownProblems} more` : "";
    super(first.code ?? "SEED_INVALID", `${lines.join("\n")}${rest}\nNothing was written.`, {
      file: first.source.file,
      ...first.source.placeOf(first.path),
    });
  }
}

/** `harbour.yaml:12:5: no record has the id person:x.` */
export function printProblem({ source, path, reason }: Problem): string {
  const { line, column } = source.placeOf(path);
  return `${source.file}:${line}:${column}: ${reason}`;
}

/**
 * Throws if there are any problems.
 * @throws DocumentsRefused, whose message lists the first problems, each with file, line and column.
 */
export function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first !== undefined) throw new DocumentsRefused(problems, first);
}
