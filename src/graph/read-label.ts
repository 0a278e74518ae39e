import { getNamedType, GraphQLInterfaceType, GraphQLObjectType, type GraphQLSchema } from "graphql";
import { nearMiss } from "../errors/near-miss.js";
import type { NodeDeclaration, PropertyDeclaration, RelationDeclaration } from "./declarations.js";
import type { LabelPlace, Property } from "./graph-model.js";
import { wrongDeclaration } from "./wrong-declaration.js";

/**
 * Reads the field `label`. Where the class labels its nodes by a property of their own, the field becomes an alias of
 * that property, so that filters and orders by it use the same indexes; for an interface it lists the place for each of
 * its types.
 * @throws ServiceError DECLARATION_INVALID for a class that names no property of its own.
 */
export function readLabel(
  schema: GraphQLSchema,
  owner: GraphQLObjectType | GraphQLInterfaceType,
  base: { readonly name: string; readonly description: string },
): Property {
  const types = owner instanceof GraphQLInterfaceType ? schema.getPossibleTypes(owner) : [owner];
  const places = new Map<string, LabelPlace>();
  for (const type of types) {
    const found = labelPlace(type);
    const known = `${found.key} ${JSON.stringify(found.of)}`;
    places.set(known, { ...found, labels: [...(places.get(known)?.labels ?? []), ...found.labels] });
  }
  const [only, ...more] = [...places.values()];
  const declared =
    only === undefined || more.length > 0 || only.of !== undefined ? undefined : propertyOf(owner, only.key);
  const { index = false, textIndex = false } = declared ?? {};
  return {
    ...base,
    kind: "property",
    value: "text",
    required: true,
    key: declared === undefined ? base.name : (only?.key ?? ""),
    labelOf: [...places.values()],
    enumType: undefined,
    ranks: undefined,
    currencyKey: undefined,
    fallback: undefined,
    index,
    textIndex,
    indexWith: [],
    derived: true,
    identity: false,
    identifies: false,
    vocabulary: undefined,
    search: undefined,
    underCut: undefined,
  };
}

/** Where a type's nodes have their label: as its class declares, or else in `name`, or else in the id. */
function labelPlace(type: GraphQLObjectType): LabelPlace {
  const { label } = (type.extensions["graphNode"] ?? {}) as Partial<NodeDeclaration>;
  if (typeof label !== "object") {
    if (label !== undefined) requireProperty(type, label);
    return {
      labels: [type.name],
      key: label ?? (propertyOf(type, "name") === undefined ? "id" : "name"),
      of: undefined,
    };
  }
  requireProperty(type, label.and);
  const relation = type.getFields()[label.of];
  const [hop] = (relation?.extensions["graphRelation"] as RelationDeclaration | undefined)?.hops ?? [];
  const target = getNamedType(relation?.type);
  if (hop === undefined || !(target instanceof GraphQLObjectType))
    throw wrongDeclaration(
      type.name,
      `its nodes take their label from "${label.of}", which is not one of its relations to another ` +
        `type.${nearMiss(label.of, Object.keys(type.getFields()))}`,
    );
  return { labels: [type.name], key: label.and, of: { hop, label: target.name, key: labelPlace(target).key } };
}

const propertyOf = (type: GraphQLObjectType | GraphQLInterfaceType, name: string): PropertyDeclaration | undefined =>
  type.getFields()[name]?.extensions["graphProperty"] as PropertyDeclaration | undefined;

function requireProperty(type: GraphQLObjectType, name: string): void {
  if (propertyOf(type, name) !== undefined) return;
  throw wrongDeclaration(
    type.name,
    `its nodes take their label from "${name}", which is not one of its properties; name one in @GraphNode({ ` +
      `label: "..." }).${nearMiss(name, Object.keys(type.getFields()))}`,
  );
}
