import { print, type ValueNode } from "graphql";
import { cut } from "../../errors/shown.js";

/** Most characters of a literal that an error repeats. */
const mostShown = 80;

/** A literal of a document as a message shows it: `2025`, `{year: 2025}`. */
export const shownLiteral = (node: ValueNode): string => cut(print(node), mostShown);
