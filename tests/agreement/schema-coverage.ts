import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isUnionType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** Whether documents ask for a field. */
export type IsCovered = (type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>) => boolean;

/** Which fields and input fields of a schema have been asked for, judging by the text of the documents so far. */
export class SchemaCoverage {
  private readonly all = new Set<string>();
  private readonly asked = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly isCovered: IsCovered,
  ) {
    const query = schema.getQueryType();
    if (query !== undefined && query !== null) this.expect(query);
  }

  /** Registers everything that can be asked for from a type on. */
  private expect(type: GraphQLCompositeType): void {
    if (this.seen.has(type.name)) return;
    this.seen.add(type.name);
    if (isAbstractType(type)) this.schema.getPossibleTypes(type).forEach((possible) => this.expect(possible));
    if (isUnionType(type)) return;
    for (const field of Object.values(type.getFields())) {
      if (!this.isCovered(type, field)) continue;
      this.all.add(`${type.name}.${field.name}`);
      for (const argument of field.args) this.expectInput(argument.type);
      const named = getNamedType(field.type);
      if (isCompositeType(named)) this.expect(named);
    }
  }

  private expectInput(inputType: GraphQLInputType): void {
    const type = getNamedType(inputType);
    if (!isInputObjectType(type) || this.seen.has(type.name)) return;
    this.seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      this.all.add(`${type.name}.${field.name}`);
      this.expectInput(field.type);
    }
  }

  add(query: string): void {
    const info = new TypeInfo(this.schema);
    const note = (typeName: string | undefined, field: string): void => void this.asked.add(`${typeName}.${field}`);
    visit(
      parse(query),
      visitWithTypeInfo(info, {
        Field: { enter: (node) => note(info.getParentType()?.name, node.name.value) },
        ObjectField: {
          enter: (node) => note(String(info.getParentInputType()).replaceAll(/[[\]!]/g, ""), node.name.value),
        },
      }),
    );
  }

  /** `1203 of 1210 fields asked, not: A.b, C.d`. */
  report(): string {
    const missing = [...this.all].filter((field) => !this.asked.has(field));
    return (
      `${this.all.size - missing.length} of ${this.all.size} fields and inputs asked` +
      (missing.length === 0 ? "" : `, not ${missing.slice(0, 60).join(", ")}`)
    );
  }
}
