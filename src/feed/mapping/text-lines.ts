import { sha256 } from "../../graph/sha256.js";
import { dirname, join, relative } from "node:path";
import { ServiceError } from "../../errors/service-error.js";
import { codePoints, namesOf, readText } from "./read-bytes.js";
import type { FileFacts } from "./table.js";

/** Most bytes of a text that belongs to a row. */
const mostBytes = 16 * 2 ** 20;

/** A line of a text that is not blank, without the space around it. */
interface TextLine {
  /** Counts the lines that are not blank, from 1. */
  readonly number: number;
  readonly fragment: string;
  readonly start: number;
  readonly end: number;
  readonly digest: string;
}

/** A text that belongs to a row, as templates see it. */
export interface LinesOfText extends FileFacts {
  readonly lines: readonly TextLine[];
}

/**
 * Reads a text beside a table.
 * @param name its path from the folder of the table, made of cells.
 * @throws RangeError if there is no such text, which is a fault of the row; ServiceError for any other.
 */
export async function readLines(tablePath: string, name: string, encoding: string): Promise<LinesOfText> {
  const folder = dirname(tablePath);
  const path = join(folder, name);
  // The name is made of what strangers wrote into cells.
  if (relative(folder, path).startsWith("..") || /[\0\\]/.test(name))
    throw new RangeError(`${name} lies outside the folder of the table`);
  let text: string;
  try {
    text = await readText(path, encoding, mostBytes);
  } catch (error) {
    if (error instanceof ServiceError) throw new RangeError(`the text ${name} cannot be read`, { cause: error });
    throw error;
  }
  return { ...namesOf(path), digest: sha256(text), length: codePoints(text), lines: linesOf(text) };
}

function linesOf(text: string): readonly TextLine[] {
  const found: TextLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const words = line.trim();
    if (words !== "") {
      const from = start + codePoints(line.slice(0, line.indexOf(words)));
      const end = from + codePoints(words);
      found.push({
        number: found.length + 1,
        fragment: `char=${from},${end}`,
        start: from,
        end,
        digest: sha256(words),
      });
    }
    start += codePoints(line) + 1;
  }
  return found;
}
