/** What we use of the package `edtf`, which comes without types. */
declare module "edtf" {
  /** What a string of any level was parsed to. */
  export interface Parsed {
    readonly type: string;
    readonly level?: number;
  }
  /** Makes the date of what was parsed; `min` and `max` are milliseconds since 1970, infinite for an open end and null for an unknown one. */
  export default function edtf(parsed: Parsed): { readonly min: number | null; readonly max: number | null };
  export function parse(text: string): Parsed;
}
