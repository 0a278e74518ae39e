import {
  getNamedType,
  type GraphQLArgument,
  GraphQLEnumType,
  type GraphQLField,
  GraphQLInputObjectType,
  GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
} from "graphql";
import type { GraphModel } from "../../../src/graph/graph-model.js";
import { SweepConditions } from "./sweep-conditions.js";
import type { SweepQuery } from "./sweep-query.js";
import type { ValuePool } from "./value-pool.js";

/**
 * One query for every order, condition, group key, aggregate and total of every root connection, and for every
 * combination of choices of those analyst's questions that only take choices.
 */
export async function sweepQueries(
  model: GraphModel,
  schema: GraphQLSchema,
  pool: ValuePool,
): Promise<readonly SweepQuery[]> {
  const conditions = new SweepConditions(model, pool);
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const connections = [...model.entities.values()].flatMap((entity) => {
    const field = roots.find(({ name }) => name === entity.plural);
    return field === undefined ? [] : [{ entity, field }];
  });
  const asked = await Promise.all(
    connections.map(async ({ entity, field }) => [
      ...orders(field),
      ...totals(field),
      ...filters(field.name, await conditions.of(entity)),
    ]),
  );
  return [...asked.flat(), ...questions(model, roots)];
}

const query = (name: string, field: string, given: string, selection: string): SweepQuery => ({
  name,
  document: `{ ${field}${given === "" ? "" : `(${given})`} { ${selection} } }`,
});

/** The list in its default order, and ordered by every key in both directions. */
function orders(field: GraphQLField<unknown, unknown>): readonly SweepQuery[] {
  const type = getNamedType(argumentOf(field, "orderBy").type) as GraphQLInputObjectType;
  const ordered = ["ASC", "DESC"].flatMap((direction) =>
    keysOf(type, 1).map((path) =>
      query(
        `${field.name} by ${path.join(".")} ${direction}`,
        field.name,
        `orderBy: [${path.reduceRight((inner, key) => `{${key}: ${inner}}`, direction)}]`,
        "nodes { id }",
      ),
    ),
  );
  return [query(field.name, field.name, "", "nodes { id }"), ...ordered];
}

/** The paths to the keys of an order, through at most `relations` relations. */
function keysOf(type: GraphQLInputObjectType, relations: number): readonly (readonly string[])[] {
  return Object.values(type.getFields()).flatMap((field): readonly (readonly string[])[] => {
    const inner = getNamedType(field.type);
    if (!(inner instanceof GraphQLInputObjectType)) return [[field.name]];
    // An order that has an id is that of related nodes.
    const isRelation = inner.getFields()["id"] !== undefined;
    return isRelation && relations === 0
      ? []
      : keysOf(inner, isRelation ? relations - 1 : relations).map((path) => [field.name, ...path]);
  });
}

/** The total, every aggregate and every group. */
function totals(field: GraphQLField<unknown, unknown>): readonly SweepQuery[] {
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const { aggregate, groups } = connection.getFields();
  if (aggregate === undefined || groups === undefined) return [];
  const measures = Object.values((getNamedType(aggregate.type) as GraphQLObjectType).getFields()).map((measure) => {
    const inner = getNamedType(measure.type);
    return query(
      `aggregate ${field.name} ${measure.name}`,
      field.name,
      "",
      `aggregate { ${measure.name}${inner instanceof GraphQLObjectType ? ` { ${leavesOf(inner)} }` : ""} }`,
    );
  });
  const key = getNamedType(connectionKey(groups)?.type ?? aggregate.type);
  const values = (getNamedType(argumentOf(groups, "by").type) as GraphQLEnumType).getValues().map(({ name }, index) => {
    const shown = key instanceof GraphQLObjectType ? Object.values(key.getFields())[index] : undefined;
    const isNode =
      shown !== undefined && !("getValues" in getNamedType(shown.type)) && "getFields" in getNamedType(shown.type);
    return query(
      `group ${field.name} by ${name}`,
      field.name,
      "",
      `groups(by: [${name}], first: 20) { nodes { count key { ` +
        `${shown?.name ?? "__typename"}${isNode ? " { id }" : ""} } } }`,
    );
  });
  return [query(`count ${field.name}`, field.name, "", "totalCount"), ...measures, ...values];
}

function connectionKey(groups: GraphQLField<unknown, unknown>): GraphQLField<unknown, unknown> | undefined {
  const nodes = (getNamedType(groups.type) as GraphQLObjectType).getFields()["nodes"];
  return nodes && (getNamedType(nodes.type) as GraphQLObjectType).getFields()["key"];
}

/** All fields of a type, with objects expanded. */
const leavesOf = (type: GraphQLObjectType): string =>
  Object.values(type.getFields())
    .map((field) => {
      const inner = getNamedType(field.type);
      return inner instanceof GraphQLObjectType ? `${field.name} { ${leavesOf(inner)} }` : field.name;
    })
    .join(" ");

const filters = (
  root: string,
  conditions: readonly { readonly path: string; readonly text: string }[],
): readonly SweepQuery[] =>
  conditions.flatMap(({ path, text }) => [
    query(`${root} where ${path}`, root, `where: {${text}}`, "nodes { id }"),
    query(`count ${root} where ${path}`, root, `where: {${text}}`, "totalCount"),
  ]);

/** Questions that need no id or text, with every value of each choice. */
function questions(model: GraphModel, roots: readonly GraphQLField<unknown, unknown>[]): readonly SweepQuery[] {
  const connections = new Set([...model.entities.values()].flatMap(({ singular, plural }) => [singular, plural]));
  const asked = roots.filter(
    ({ name, args }) =>
      !connections.has(name) &&
      args.every(({ type }) => !isNonNullType(type) || getNamedType(type) instanceof GraphQLEnumType),
  );
  return asked.flatMap((field) => {
    const selection = selectionOf(getNamedType(field.type) as GraphQLObjectType);
    const needed = field.args.filter(({ type }) => isNonNullType(type));
    const choices = field.args.filter(({ type }) => getNamedType(type) instanceof GraphQLEnumType);
    const given = choices.flatMap((choice) =>
      valuesOf(choice).map((value) => [
        ...needed.filter((other) => other !== choice).map((other) => [other, valuesOf(other)[0]] as const),
        [choice, value] as const,
      ]),
    );
    return (given.length === 0 ? [[]] : given).map((choices) => {
      const written = choices
        .map(([argument, value]) => `${argument.name}: ${String(argument.type).includes("[") ? `[${value}]` : value}`)
        .join(", ");
      return query(`${field.name}(${written})`, field.name, written, selection);
    });
  });
}

const valuesOf = ({ type }: GraphQLArgument): readonly string[] => {
  const named = getNamedType(type);
  return named instanceof GraphQLEnumType ? named.getValues().map(({ name }) => name) : [];
};

/** The plain values of a type, and for a connection the ids of its nodes. */
function selectionOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields());
  if (fields.some(({ name }) => name === "pageInfo")) return "nodes { id }";
  const plain = fields
    .filter(({ type: of, args }) => args.length === 0 && !("getFields" in getNamedType(of)))
    .map(({ name }) => name);
  return plain.length === 0 ? "__typename" : plain.join(" ");
}

function argumentOf({ name, args }: GraphQLField<unknown, unknown>, wanted: string): GraphQLArgument {
  const argument = args.find((candidate) => candidate.name === wanted);
  if (argument === undefined) throw new RangeError(`${name} has no argument ${wanted}`);
  return argument;
}
