import type { Relation } from "./graph-model.js";

/**
 * How the types that are made from a declaration are called: `Statement` gives StatementConnection, StatementEdge,
 * StatementWhere and StatementOrder; a relation whose edges have fields is called by its edge: `MembershipEdge` gives
 * MembershipConnection, MembershipWhere and MembershipOrder.
 */
export const connectionBase = (relation: Pick<Relation, "target" | "edge">): string =>
  relation.edge?.replace(/Edge$/, "") ?? relation.target;

/** PERSON of Person, as the enum EntityType names a type of nodes. */
export const entityTypeValue = (typeName: string): string =>
  typeName.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();

/** The key under which a built object keeps the name of its type: a symbol, since every string can be a response key. */
export const typeNameKey = Symbol("type name");

/** `a Person`, `an Organisation`; at the start of a sentence with a capital. */
export function withArticle(typeName: string, isFirst = false): string {
  const article = /^[AEIOU]/.test(typeName) ? "an" : "a";
  return `${isFirst ? article.charAt(0).toUpperCase() + article.slice(1) : article} ${typeName}`;
}
