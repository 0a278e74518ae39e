/** `__typename`, where the type is known. */
export interface TypenameField {
  readonly kind: "typename";
  readonly responseKey: string;
  readonly typeName: string;
}

/** A field by its name, under the key of the answer. */
export type NamedField =
  | TypenameField
  | { readonly kind: "named"; readonly responseKey: string; readonly name: string };
