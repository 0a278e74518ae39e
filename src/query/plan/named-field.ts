/** `__typename` of an object whose type is known in advance. */
export interface TypenameField {
  readonly kind: "typename";
  readonly responseKey: string;
  readonly typeName: string;
}

/** A field that is read by its name. */
export type NamedField =
  | TypenameField
  | { readonly kind: "named"; readonly responseKey: string; readonly name: string };
