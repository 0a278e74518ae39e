import { type GraphQLNamedType, type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";

/** The entities in the order in which the README introduces them; any other follows by name. */
const foremost = [
  "Statement",
  "Claim",
  "Pledge",
  "Proposal",
  "Person",
  "State",
  "Organisation",
  "Group",
  "Event",
  "Article",
  "Passage",
  "Condition",
];

/** Types that every list and count has, and that say nothing about the graph. */
const machinery = /(Connection|Edge|Aggregate|Groups|Group|Key|PageInfo)$/;

/**
 * Sorts the types of a schema, since the documentation lists them and its search finds them in this order: entities,
 * the interfaces that they share, other types of fields, and only then the types that make up lists, counts and
 * filters.
 */
export function orderTypes(schema: GraphQLSchema): void {
  const types = schema.getTypeMap();
  const ordered = Object.values(types).toSorted(
    (left, right) => rankOf(left) - rankOf(right) || left.name.localeCompare(right.name),
  );
  for (const type of ordered) {
    delete types[type.name];
    types[type.name] = type;
  }
}

function rankOf(type: GraphQLNamedType): number {
  const ranks = { entity: foremost.length, shared: 101, value: 102, machinery: 103, other: 104 };
  if (isInterfaceType(type)) return ranks.shared;
  if (!isObjectType(type)) return ranks.other;
  if (type.getInterfaces().some(({ name }) => name === "Node")) {
    const place = foremost.indexOf(type.name);
    return place === -1 ? ranks.entity : place;
  }
  return machinery.test(type.name) ? ranks.machinery : ranks.value;
}
