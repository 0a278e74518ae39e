import type { Property } from "../../graph/graph-model.js";
import { flatText } from "../flat-values.js";
import type { Description } from "./description.js";
import { datatypes } from "./rdf-terms.js";

/** Adds a property's value, or each item of a list, with the datatype that compares it correctly. */
export function sayValue(description: Description, term: string, { value: kind }: Property, value: unknown): void {
  for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    const text = flatText(one);
    description.say(term, text, datatypeOf(kind, text));
  }
}

function datatypeOf(kind: Property["value"], text: string): string {
  switch (kind) {
    case "int":
      return datatypes.integer;
    case "float":
      return numberType(text);
    case "decimal":
      return datatypes.decimal;
    case "boolean":
      return datatypes.boolean;
    case "edtf":
      return dateType(text);
    default:
      return datatypes.string;
  }
}

/** JavaScript writes only very large and very small numbers with an exponent. */
const numberType = (text: string): string =>
  /^-?\d+$/.test(text) ? datatypes.integer : /^-?\d+\.\d+$/.test(text) ? datatypes.decimal : datatypes.double;

/**
 * Plain days, months and years get a datatype of XML Schema, which makes them comparable; all other EDTF is typed as
 * EDTF.
 */
function dateType(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return datatypes.date;
  if (/^\d{4}-\d{2}$/.test(text) && Number(text.slice(5)) <= 12) return datatypes.gYearMonth;
  return /^\d{4}$/.test(text) ? datatypes.gYear : datatypes.edtf;
}
