import type { Relation } from "./graph-model.js";

/**
 * Base name of the types generated for a connection: `Statement` gives StatementConnection, StatementEdge,
 * StatementWhere and StatementOrder. A relation whose edges have fields is named after its edge: `MembershipEdge` gives
 * MembershipConnection, MembershipWhere and MembershipOrder.
 */
export const connectionBase = (relation: Pick<Relation, "target" | "edge">): string =>
  relation.edge?.replace(/Edge$/, "") ?? relation.target;

/** The value of the enum EntityType for a node type: `PERSON` for Person. */
export const entityTypeValue = (typeName: string): string =>
  typeName.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();

/**
 * The key under which a built object holds the name of its type. It is a symbol because any string can be a response
 * key.
 */
export const typeNameKey = Symbol("type name");

/** `a Person`, `an Organisation`; capitalised for the start of a sentence. */
export function withArticle(typeName: string, isFirst = false): string {
  const article = /^[AEIOU]/.test(typeName) ? "an" : "a";
  return `${isFirst ? article.charAt(0).toUpperCase() + article.slice(1) : article} ${typeName}`;
}
