import type { Property } from "../../graph/graph-model.js";
import { flatText } from "../flat-values.js";
import type { Description } from "./description.js";
import { datatypes } from "./rdf-terms.js";

/** Adds a property's value under a term: each word of a list, everything with the datatype that compares it rightly. */
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

/** As JavaScript writes numbers, only the very large and the very small have an exponent. */
const numberType = (text: string): string =>
  /^-?\d+$/.test(text) ? datatypes.integer : /^-?\d+\.\d+$/.test(text) ? datatypes.decimal : datatypes.double;

/** A plain day, month or year compares with others as XML Schema says; everything else that EDTF can say is left to who knows it. */
function dateType(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return datatypes.date;
  if (/^\d{4}-\d{2}$/.test(text) && Number(text.slice(5)) <= 12) return datatypes.gYearMonth;
  return /^\d{4}$/.test(text) ? datatypes.gYear : datatypes.edtf;
}
