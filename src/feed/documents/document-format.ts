import { z } from "zod";
import {
  edgeOf,
  type Embedded,
  type Entity,
  entityNamed,
  type GraphField,
  type GraphModel,
  nodesOf,
  type Property,
  type Relation,
} from "../../graph/graph-model.js";
import { toMinorUnits, minorDigits } from "../../graph/scalars/currency.js";
import { dayRange } from "../../graph/scalars/edtf.js";
import { edtfPattern } from "../../graph/scalars/edtf-pattern.js";
import type { StatedRecord } from "../../graph/rule.js";
import { isListKind } from "../../graph/value-kind.js";

/**
 * The long form of documents, made from the model: a map from the plural name of each type to a list of records. A
 * record has the properties of its type under their field names, and the relations on its side: as ids, or, where the
 * edge has fields, as objects with those fields and the id under `node` or the entry's own name for it.
 */
export function longFormat(model: GraphModel): z.ZodType<Document> {
  const lists = nodesOf(model).map(
    (entity) =>
      [
        entity.plural,
        z.array(recordFormat(model, entity)).optional().meta({ description: entity.description }),
      ] as const,
  );
  return z.strictObject(Object.fromEntries(lists)).meta({
    title: "Pledgegraph document",
    description: "Records, grouped by type, in the format that `pledgegraph seed` loads.",
  }) as unknown as z.ZodType<Document>;
}

/** A document, checked for its form: records by plural type name. */
export type Document = Readonly<Record<string, readonly StatedRecord[]>>;

/** The fields of a node or edge that documents may state: all but the derived ones. */
export const writtenFields = (fields: ReadonlyMap<string, GraphField>): readonly GraphField[] =>
  [...fields.values()].filter(
    (field) =>
      (field.kind === "property" && !field.derived) ||
      field.kind === "embedded" ||
      (field.kind === "relation" && field.written) ||
      (field.kind === "between" && field.ids !== undefined),
  );

function recordFormat(model: GraphModel, entity: Entity): z.ZodType {
  const fields = writtenFields(entity.fields).flatMap((field) => {
    // A value object without properties of its own, such as the size of a coalition, is derived.
    if (field.kind === "embedded" && field.prefix === undefined) return [];
    return [[field.name, fieldFormat(model, entity, field).meta({ description: field.description })] as const];
  });
  return z.strictObject(Object.fromEntries(fields));
}

function fieldFormat(model: GraphModel, entity: Entity, field: GraphField): z.ZodType {
  switch (field.kind) {
    case "property":
      return field.name === "id" ? idFormat([entity]) : propertyFormat(field);
    case "embedded":
      return optionalUnless(field.required, embeddedFormat(field));
    case "relation":
      return relationFormat(model, field);
    case "between":
      return z.array(idFormat([entityNamed(model, field.target)])).min(1);
    default:
      throw new RangeError(`${field.name} does not stand in a document`);
  }
}

const optionalUnless = (required: boolean, format: z.ZodType): z.ZodType => (required ? format : format.optional());

export function embeddedFormat(embedded: Embedded): z.ZodType {
  const parts = [...embedded.fields.values()].filter((part) => part.kind === "property");
  const object = z.strictObject(
    Object.fromEntries(parts.map((part) => [part.name, propertyFormat(part).meta({ description: part.description })])),
  );
  const decimal = parts.find((part) => part.value === "decimal");
  if (decimal === undefined) return object;
  return object.superRefine((value, context) => {
    const record = value as Readonly<Record<string, string>>;
    const currency = parts.find((part) => part.key === decimal.currencyKey)?.name ?? "";
    try {
      toMinorUnits(record[decimal.name] ?? "", record[currency] ?? "");
    } catch (error) {
      context.addIssue({ code: "custom", path: [decimal.name], message: (error as Error).message });
    }
  });
}

function relationFormat(model: GraphModel, relation: Relation): z.ZodType {
  const target = entityNamed(model, relation.target);
  const id = idFormat(target.concrete.map((name) => entityNamed(model, name)));
  if (relation.many === "one") return optionalUnless(relation.required, id);
  const edge = edgeOf(model, relation);
  if (edge === undefined) return z.array(id).default([]);
  const fields = writtenFields(edge.fields).map(
    (field) => [field.name, fieldFormat(model, target, field).meta({ description: field.description })] as const,
  );
  const end = edge.endField ?? "node";
  return z
    .array(
      z.strictObject({
        [end]: id.meta({ description: "The identifier of the node at the other end of the edge." }),
        ...Object.fromEntries(fields),
      }),
    )
    .default([]);
}

/**
 * The id of a record of one of these types: the type's prefix, a colon, and a slug of lower-case letters, digits,
 * hyphens and colons.
 */
export function idFormat(entities: readonly Entity[]): z.ZodType {
  const prefixes = entities.map((entity) => entity.idPrefix);
  return z
    .string()
    .regex(
      new RegExp(`^(${prefixes.join("|")}):[a-z0-9][a-z0-9:-]*$`),
      `an identifier such as "${prefixes[0]}:readable-slug" ` +
        `(${prefixes.map((prefix) => `${prefix}:`).join(", ")} followed by lower-case letters, digits and hyphens)`,
    );
}

export function propertyFormat(property: Property): z.ZodType {
  const format = valueFormat(property);
  if (property.fallback !== undefined) return format.default(property.fallback as never);
  if (isListKind(property.value)) return format.default([] as never);
  return optionalUnless(property.required, format);
}

function valueFormat(property: Property): z.ZodType {
  const words = property.enumType?.getValues().map((value) => value.name) ?? [];
  switch (property.value) {
    case "id":
    case "text":
      return property.vocabulary === undefined ? textFormat(property) : z.enum(Object.keys(property.vocabulary));
    case "int":
      return z.int();
    case "float":
      return z.number();
    case "boolean":
      return z.boolean();
    case "enum":
      return z.enum(words);
    case "enumList":
      return z.array(z.enum(words));
    case "dateTime":
      throw new RangeError(`${property.name} is kept by the writer, and stands in no document`);
    case "textList":
      return z.array(z.string().trim().min(1));
    case "edtf":
      // `dayRange` gives the reason why a text is not a date; the pattern serves those who only have the JSON Schema.
      return z
        .string()
        .superRefine((text, context) => refuseUnless(context, () => dayRange(text)))
        .meta({ pattern: edtfPattern.source });
    case "decimal":
      return z.string().regex(/^-?\d{1,30}(\.\d{1,30})?$/, 'an amount as string of digits, such as "1600000000"');
    case "currency":
      return z
        .string()
        .regex(/^[A-Z]{3}$/, { abort: true, message: 'an ISO 4217 currency code such as "GBP"' })
        .superRefine((code, context) => refuseUnless(context, () => minorDigits(code)));
  }
}

const textFormat = ({ pattern }: Property): z.ZodType =>
  pattern === undefined ? z.string().trim().min(1) : z.string().regex(pattern.form, pattern.meaning);

function refuseUnless(context: z.RefinementCtx, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
  }
}
