import {
  GraphQLEnumType,
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  type GraphQLNamedType,
  GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  specifiedScalarTypes,
} from "graphql";

const structural = "structural";

/** Whether values of this enum become query text, as a sort direction or a grouping key does, instead of parameters. */
export const decidesText = (type: GraphQLEnumType): boolean => type.extensions[structural] === true;

/** The GraphQL types generated so far, each created once per name. Their fields are built on first access. */
export class TypeStore {
  private readonly types = new Map<string, GraphQLNamedType>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The input type of that name; `fields` receives the type itself, for `and`, `or` and `not`. */
  input(
    name: string,
    description: string,
    fields: (self: GraphQLInputObjectType) => Record<string, GraphQLInputFieldConfig>,
    isOneOf = false,
  ): GraphQLInputObjectType {
    return this.once(name, () => {
      const type: GraphQLInputObjectType = new GraphQLInputObjectType({
        name,
        description,
        isOneOf,
        fields: () => fields(type),
      });
      return type;
    });
  }

  object(name: string, description: string, fields: () => GraphQLFieldConfigMap<unknown, unknown>): GraphQLObjectType {
    return this.once(name, () => new GraphQLObjectType({ name, description, fields }));
  }

  /**
   * The enum of these values, given as pairs of name and description.
   * @param isStructural whether its values become query text rather than parameters: see {@link decidesText}.
   */
  enumeration(
    name: string,
    description: string,
    values: () => readonly (readonly [string, string])[],
    isStructural = false,
  ): GraphQLEnumType {
    return this.once(name, () => {
      const entries = values().map(([value, meaning]) => [value, { description: meaning }] as const);
      return new GraphQLEnumType({
        name,
        description,
        values: Object.fromEntries(entries),
        extensions: { [structural]: isStructural },
      });
    });
  }

  /**
   * A scalar of GraphQL itself or of the bare schema.
   * @throws RangeError if there is none of that name.
   */
  scalar(name: string): GraphQLScalarType {
    const type = specifiedScalarTypes.find((scalar) => scalar.name === name) ?? this.schema.getType(name);
    if (!(type instanceof GraphQLScalarType)) throw new RangeError(`the schema has no scalar ${name}`);
    return type;
  }

  private once<Type extends GraphQLNamedType>(name: string, make: () => Type): Type {
    const known = this.types.get(name);
    if (known !== undefined) return known as Type;
    const made = make();
    this.types.set(name, made);
    return made;
  }
}
