/** What we use of the package `edtf`, which comes without types. */
declare module "edtf" {
  /** Parses a string of any level; `min` and `max` are milliseconds since 1970, infinite for an open end and null for an unknown one. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
  export function parse(text: string): { readonly type: string; readonly level?: number };
}
