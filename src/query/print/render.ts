import type { Cypher } from "../plan/expression.js";

/**
 * Turns Cypher into text, once all placeholders are replaced.
 * @throws RangeError if one is left.
 */
export function render(cypher: Cypher): string {
  const pieces: string[] = [];
  write(cypher, "\n", pieces);
  return pieces.join("");
}

/** @param newLine what a new line begins with: the line break and the indentation. */
function write(cypher: Cypher, newLine: string, pieces: string[]): void {
  if (typeof cypher === "string") {
    pieces.push(cypher);
    return;
  }
  switch (cypher.kind) {
    case "sequence":
      for (const part of cypher.of) write(part, newLine, pieces);
      return;
    case "all":
      writeJoined(cypher.of, " AND ", newLine, pieces);
      return;
    case "lines":
      writeJoined(cypher.of, newLine, newLine, pieces);
      return;
    case "indented":
      pieces.push("  ");
      write(cypher.of, `${newLine}  `, pieces);
      return;
    case "subquery": {
      const [before, after] = cypher.isBlock ? [`${newLine}  `, newLine] : [" ", " "];
      pieces.push(cypher.word, " {", before);
      write(cypher.body, cypher.isBlock ? before : newLine, pieces);
      pieces.push(after, "}");
      return;
    }
    default:
      throw new RangeError(`a ${cypher.kind} of the plan was not written`);
  }
}

function writeJoined(parts: readonly Cypher[], separator: string, newLine: string, pieces: string[]): void {
  for (const [index, part] of parts.entries()) {
    if (index > 0) pieces.push(separator);
    write(part, newLine, pieces);
  }
}
