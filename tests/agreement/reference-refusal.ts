import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import type { ErrorCode } from "../../src/errors/error-table.js";
import { toMinorUnits } from "../../src/graph/scalars/currency.js";

/** Arguments, coerced by graphql-js. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Whether a cursor belongs to the list that a field shows in a given order. */
export type KnowsCursor = (typeName: string, fieldName: string, orderBy: readonly unknown[], cursor: string) => boolean;

/**
 * The error codes with which a root field has to be refused. Mistakes are refused wherever they are in the document,
 * even where no row would reach them, so that the outcome does not depend on the data.
 */
export function refusalsOf(info: GraphQLResolveInfo, knowsCursor: KnowsCursor): ReadonlySet<ErrorCode> {
  const check = new RefusalCheck(info.schema, info.fragments, info.variableValues, knowsCursor);
  for (const node of info.fieldNodes) check.field(node, info.parentType);
  return check.codes;
}

class RefusalCheck {
  readonly codes = new Set<ErrorCode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    private readonly variables: Arguments,
    private readonly knowsCursor: KnowsCursor,
  ) {}

  field(node: FieldNode, parent: GraphQLNamedType): void {
    const definition = "getFields" in parent ? parent.getFields()[node.name.value] : undefined;
    if (definition === undefined || !("args" in definition)) return;
    const given = getArgumentValues(definition, node, { ...this.variables });
    if (definition.args.some((argument) => argument.name === "first")) {
      this.page(given);
      this.cursors(given, parent.name, definition.name);
      const where = definition.args.find((argument) => argument.name === "where");
      if (where !== undefined && given["where"] !== null) this.filter(given["where"], where.type);
      for (const { name, value } of node.arguments ?? []) if (name.value === "where") this.absences(value, false);
    }
    const type = getNamedType(definition.type);
    if (node.selectionSet !== undefined && isCompositeType(type))
      this.selections(node.selectionSet, type, this.possible(type));
  }

  private selections(set: SelectionSetNode, type: GraphQLNamedType, possible: readonly string[]): void {
    for (const selection of set.selections) {
      if (!this.isAsked(selection)) continue;
      if (selection.kind === "Field") {
        this.field(selection, type);
        continue;
      }
      const fragment = selection.kind === "InlineFragment" ? selection : this.fragments[selection.name.value];
      const condition =
        fragment?.typeCondition === undefined ? type : this.schema.getType(fragment.typeCondition.name.value);
      if (fragment === undefined || condition === undefined) continue;
      const left = this.possible(condition).filter((name) => possible.includes(name));
      // Nested fragments may ask for a type that is impossible at this place.
      if (left.length > 0) this.selections(fragment.selectionSet, condition, left);
    }
  }

  private possible(type: GraphQLNamedType): readonly string[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type).map((possible) => possible.name) : [type.name];
  }

  private isAsked(selection: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, { ...this.variables });
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, { ...this.variables });
    return skip?.["if"] !== true && include?.["if"] !== false;
  }

  private page(given: Arguments): void {
    const sizes = [given["first"], given["last"]].filter((size) => size !== undefined && size !== null) as number[];
    if (sizes.length > 1 || sizes.some((size) => size < 1 || size > 100)) this.codes.add("PAGE_SIZE_INVALID");
  }

  private cursors(given: Arguments, typeName: string, fieldName: string): void {
    for (const cursor of [given["after"], given["before"]]) {
      if (typeof cursor !== "string") continue;
      const orderBy = (given["orderBy"] ?? []) as readonly unknown[];
      if (!this.knowsCursor(typeName, fieldName, orderBy, cursor)) this.codes.add("CURSOR_INVALID");
    }
  }

  /** A null cannot be a condition, nor can an amount without its currency. */
  private filter(value: unknown, inputType: GraphQLInputType): void {
    if (value === undefined) return;
    if (value === null) {
      this.codes.add("FILTER_INVALID");
      return;
    }
    const type = getNamedType(inputType);
    if (Array.isArray(value)) {
      for (const item of value) this.filter(item, type);
      return;
    }
    if (!isInputObjectType(type)) return;
    for (const [name, part] of Object.entries(value)) {
      const field = type.getFields()[name];
      if (field === undefined) continue;
      this.filter(part, field.type);
      const isAmount = getNamedType(field.type).name === "DecimalFilter";
      if (isAmount && part !== null)
        this.amounts(part as Arguments, currencyBeside(type.getFields(), value as Arguments));
    }
  }

  /** A variable without a value is refused where leaving its condition out would change the meaning of the filter. */
  private absences(value: ValueNode, isTurned: boolean): void {
    if (value.kind === "ListValue") for (const item of value.values) this.absences(item, isTurned);
    if (value.kind !== "ObjectValue") return;
    for (const field of value.fields) {
      const isAbsent = field.value.kind === "Variable" && this.variables[field.value.name.value] === undefined;
      if (isTurned && isAbsent) this.codes.add("FILTER_INVALID");
      this.absences(field.value, isTurned || ["or", "not", "some", "none", "all"].includes(field.name.value));
    }
  }

  private amounts(operators: Arguments, currency: unknown): void {
    const given = (Object.values(operators) as readonly (string | readonly string[] | null | undefined)[]).filter(
      (amount) => amount !== undefined && amount !== null,
    );
    const isWrong =
      given.length > 0 && (typeof currency !== "string" || !given.flat().every((amount) => fits(amount, currency)));
    if (isWrong) this.codes.add("FILTER_INVALID");
  }
}

function currencyBeside(
  fields: Readonly<Record<string, { readonly name: string; readonly type: GraphQLInputType }>>,
  value: Arguments,
): unknown {
  const field = Object.values(fields).find((candidate) => getNamedType(candidate.type).name === "Currency");
  return field === undefined ? undefined : value[field.name];
}

/** Whether an amount has no more decimal places than its currency and can be stored. */
function fits(amount: string, currency: string): boolean {
  try {
    toMinorUnits(amount, currency);
    return true;
  } catch {
    return false;
  }
}
