import { print, type ValueNode } from "graphql";
import { cut } from "../../errors/shown.js";

/** Most characters of a literal that an error message repeats. */
const longestShown = 80;

/** A literal as error messages show it: `2025`, `{year: 2025}`. */
export const shownLiteral = (node: ValueNode): string => cut(print(node), longestShown);
