import {
  getNamedType,
  getNullableType,
  GraphQLEnumType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
} from "graphql";
import { nearMiss } from "../errors/near-miss.js";
import type { ServiceError } from "../errors/service-error.js";
import type { TimeDeclaration } from "./declarations.js";
import type { EdgeType, EmbeddedType, GraphField } from "./graph-model.js";
import type { ValueKind } from "./value-kind.js";
import { wrongDeclaration } from "./wrong-declaration.js";

/** A class that has fields. */
export type Owner = GraphQLObjectType | GraphQLInterfaceType;

const valueKindOfScalar: Readonly<Record<string, ValueKind>> = {
  ID: "id",
  String: "text",
  Int: "int",
  Float: "float",
  Boolean: "boolean",
  Edtf: "edtf",
  DateTime: "dateTime",
  Decimal: "decimal",
  Currency: "currency",
};

/** What is read so far, and what fields are read with. */
export interface Reader {
  readonly schema: GraphQLSchema;
  readonly entityNames: ReadonlySet<string>;
  readonly edges: Map<string, EdgeType>;
  readonly embeddedTypes: Map<string, EmbeddedType>;
  /** The fields of a class, also of one that an edge or an embedded object is declared by. */
  readonly fieldsOf: (owner: Owner, prefix: string) => ReadonlyMap<string, GraphField>;
}

/** A field as it is declared, and where. */
export interface DeclaredField {
  readonly reader: Reader;
  readonly owner: Owner;
  readonly field: GraphQLField<unknown, unknown>;
  readonly named: GraphQLNamedType;
  /** Whether it is never null. */
  readonly required: boolean;
}

/** What every kind of field has. */
export interface FieldName {
  readonly name: string;
  readonly description: string;
}

/** When nodes or edges of a class are so. */
export const timeOf = (type: GraphQLObjectType): TimeDeclaration | undefined =>
  type.extensions["graphTime"] as TimeDeclaration | undefined;

/** The key that a field is stored under: `quantityMin` of `min` in an object with the prefix `quantity`. */
export const keyOf = (name: string, prefix: string): string =>
  prefix === "" ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);

/** The key of the currency beside an amount. */
export function currencyKeyOf(place: DeclaredField, prefix: string): string {
  const currency = Object.values(place.owner.getFields()).find((field) => getNamedType(field.type).name === "Currency");
  if (currency === undefined)
    throw wrong(place, "a Decimal is stored in minor units of a currency; add a field of type Currency next to it");
  return keyOf(currency.name, prefix);
}

/** The kind of value that a property has. */
export function valueKindOf(place: DeclaredField): ValueKind {
  const isList = isListType(getNullableType(place.field.type));
  if (place.named instanceof GraphQLEnumType) return isList ? "enumList" : "enum";
  const kind = valueKindOfScalar[place.named.name];
  if (isList && kind === "text") return "textList";
  if (kind === undefined || isList)
    throw wrong(
      place,
      `a property of type ${String(place.field.type)} cannot be stored; use a scalar from the table of value ` +
        "kinds, an enum, or a list of an enum or of strings",
    );
  return kind;
}

/** The entity that a field leads to. */
export function entityName(place: DeclaredField): string {
  if (!place.reader.entityNames.has(place.named.name)) {
    throw wrong(
      place,
      `${place.named.name} is not a node, or an interface or union of ` +
        `nodes.${nearMiss(place.named.name, [...place.reader.entityNames])}`,
    );
  }
  return place.named.name;
}

/** The error for a field that is declared wrongly. */
export function wrong(place: DeclaredField, reason: string): ServiceError {
  return wrongDeclaration(`${place.owner.name}.${place.field.name}`, reason);
}
