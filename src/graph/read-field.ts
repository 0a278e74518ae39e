import { getNamedType, GraphQLEnumType, type GraphQLField, GraphQLObjectType, isNonNullType } from "graphql";
import type {
  DerivedDeclaration,
  EmbeddedDeclaration,
  GroupDeclaration,
  PropertyDeclaration,
  RelationDeclaration,
} from "./declarations.js";
import type { FromTextDeclaration } from "./from-text.js";
import {
  currencyKeyOf,
  type DeclaredField,
  entityName,
  type FieldName,
  keyOf,
  type Owner,
  type Reader,
  valueKindOf,
  wrong,
} from "./declared-field.js";
import type { Embedded, FromText, GraphField, Property } from "./graph-model.js";
import { ranksOf } from "./ranked-enum.js";
import { readLabel } from "./read-label.js";
import { readGroup, readRelation } from "./read-relation.js";

/** What the decorators put on a field; at most one of the keys is set. */
interface FieldExtensions {
  readonly graphProperty?: PropertyDeclaration;
  readonly graphLabel?: true;
  readonly graphRelation?: RelationDeclaration;
  readonly graphEmbedded?: EmbeddedDeclaration;
  readonly graphDerived?: DerivedDeclaration;
  readonly graphFromText?: FromTextDeclaration;
  readonly graphGroup?: GroupDeclaration;
  readonly graphBetween?: { readonly hop: number } | { readonly ids: string };
  readonly graphEnd?: true;
}

/**
 * Reads how the graph stores a field; undefined for the end of an edge, which is no field of the graph.
 * @param prefix of the keys of an embedded object.
 * @throws ServiceError DECLARATION_INVALID if no decorator says so, or one is inconsistent.
 */
export function readField(
  reader: Reader,
  owner: Owner,
  field: GraphQLField<unknown, unknown>,
  prefix: string,
): GraphField | undefined {
  const extensions = field.extensions as FieldExtensions;
  const base = { name: field.name, description: field.description ?? "" };
  const required = isNonNullType(field.type);
  const named = getNamedType(field.type);
  const place = { reader, owner, field, named, required };
  if (extensions.graphEnd) return undefined;
  if (extensions.graphProperty) return readProperty(place, base, extensions.graphProperty, prefix);
  if (extensions.graphLabel) return readLabel(reader.schema, owner, base);
  if (extensions.graphRelation) return readRelation(place, base, extensions.graphRelation);
  if (extensions.graphEmbedded) return readEmbedded(place, base, extensions.graphEmbedded);
  if (extensions.graphDerived)
    return { ...base, kind: "derived", value: valueKindOf(place), required, ...extensions.graphDerived };
  if (extensions.graphFromText) return readFromText(place, base, extensions.graphFromText);
  if (extensions.graphGroup) return readGroup(place, base, extensions.graphGroup);
  if (extensions.graphBetween) {
    const between = extensions.graphBetween;
    return {
      ...base,
      kind: "between",
      target: entityName(place),
      hop: "hop" in between ? between.hop : undefined,
      ids: "ids" in between ? between.ids : undefined,
    };
  }
  throw wrong(place, "no decorator says how the graph stores it; add @GraphProperty() or @GraphRelation({...})");
}

function readProperty(
  place: DeclaredField,
  base: FieldName,
  declaration: PropertyDeclaration,
  prefix: string,
): Property {
  const {
    index = false,
    textIndex = false,
    indexWith = [],
    derived = false,
    from,
    identity = false,
    identifies = false,
    pattern,
    vocabulary,
    fallback,
    shortDefault,
    search,
    underCut,
  } = declaration;
  const { field, named, required } = place;
  const key = declaration.key ?? keyOf(field.name, prefix);
  const enumType = named instanceof GraphQLEnumType ? named : undefined;
  const value = valueKindOf(place);
  const currencyKey = value === "decimal" ? currencyKeyOf(place, prefix) : undefined;
  return {
    ...base,
    kind: "property",
    value,
    required,
    key,
    enumType,
    ranks: value === "enum" ? ranksOf(enumType) : undefined,
    labelOf: undefined,
    currencyKey,
    fallback,
    shortDefault,
    index,
    textIndex,
    indexWith,
    derived,
    from,
    identity,
    identifies,
    pattern,
    vocabulary,
    search,
    underCut,
  };
}

function readFromText(place: DeclaredField, base: FieldName, declaration: FromTextDeclaration): FromText {
  if (place.required || valueKindOf(place) !== "text")
    throw wrong(place, "what is made of a copy of a text is a String, and null where nobody keeps one");
  return { ...base, kind: "fromText", of: {}, search: false, ...declaration };
}

function readEmbedded(place: DeclaredField, base: FieldName, declaration: EmbeddedDeclaration): Embedded {
  const { reader, named, required } = place;
  const { prefix: ownPrefix } = declaration;
  if (!(named instanceof GraphQLObjectType)) throw wrong(place, "an embedded object needs an object type");
  reader.embeddedTypes.set(named.name, { name: named.name, description: named.description ?? "" });
  const fields = reader.fieldsOf(named, ownPrefix ?? "");
  const presence = [...fields.values()].find((part) => part.kind === "property" && part.required);
  if (!required && presence === undefined)
    throw wrong(place, `${named.name} needs a property that is never null, to tell whether the object exists`);
  const presenceKey = required || presence?.kind !== "property" ? undefined : presence.key;
  return { ...base, kind: "embedded", type: named.name, prefix: ownPrefix, required, presenceKey, fields };
}
