import { Extensions } from "type-graphql";
import type { TextOf } from "./kept-text.js";

/**
 * A text that is not in the graph: it is made of stored values and, where the operator keeps one, a copy of a text.
 * Filters, orders and exports do not know such a field.
 */
export interface FromTextDeclaration {
  /** Names of the properties of its owner that it is made from. */
  readonly from: readonly string[];
  /** For to-one relations of its owner: the properties of the node there, `{ article: ["url", "textDigest"] }`. */
  readonly of?: Readonly<Record<string, readonly string[]>>;
  /** Whether searches find the owner by the words of the text. */
  readonly search?: boolean;
  /**
   * Makes it of these values by name, those of a relation under its name, or null where it leads nowhere. It is a
   * method, so that it may name the fields of its type.
   */
  make(values: object, textOf: TextOf): string | null;
}

/** Marks a field as made of stored values and the operator's copy of a text. */
export const GraphFromText = (declaration: FromTextDeclaration): PropertyDecorator =>
  Extensions({ graphFromText: declaration });
