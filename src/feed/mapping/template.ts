import { sha256 } from "../../graph/sha256.js";
import { slug } from "./slug.js";
import { valueText } from "./value-text.js";

/** The values that templates name: columns, joins, `row`, `file`, constants, and `item` and `index` within a list. */
export type Scope = Readonly<Record<string, unknown>>;

/** A text with names in braces, ready to be filled in. */
export interface Template {
  readonly source: string;
  /** The names that it takes values from, as they are written: `call.date`. */
  readonly names: readonly string[];
  /** The filters that it applies with their argument, such as `lookup` with the name of the table of words. */
  readonly filters: readonly Filter[];
  /**
   * The text with its values; undefined if one of them is missing. A template that is one pair of braces and nothing
   * else gives the value as it is: a list, a number.
   * @throws RangeError if a value cannot be looked up.
   */
  readonly fill: (scope: Scope) => unknown;
}

interface Filter {
  readonly name: string;
  readonly argument: string;
}

/** Finds a word in a table of words. */
export type LookUp = (table: string, word: string) => string;

const filters: Readonly<Record<string, (text: string, argument: string, lookUp: LookUp) => string | undefined>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  // A text of which nothing remains has no slug.
  slug: (text) => slug(text) || undefined,
  // A slug that differs wherever the text does: "party/greens" and "party/_greens" are two.
  key: (text) => `${slug(text)}-${shortHash(text)}`.replace(/^-/, ""),
  join: (text) => text,
  hash: (text) => shortHash(text),
  lookup: (text, argument, lookUp) => lookUp(argument, text),
};

const shortHash = (text: string): string => sha256(text).slice(0, 12);

/** The filters of templates. */
export const filterNames: readonly string[] = Object.keys(filters);

/**
 * Compiles `state:{country|slug}`: names in braces, with filters after a bar, and `{a ?? b ?? "none"}` for the first
 * that is not missing. Two braces stand for one: `{{`.
 * @throws RangeError for braces that do not match and for unknown filters.
 */
export function compileTemplate(source: string, lookUp: LookUp): Template {
  const parts = source.split(/(\{\{|\}\}|\{[^{}]*\})/).filter((part) => part !== "");
  const pieces = parts.map((part) => {
    if (part === "{{" || part === "}}") return part.charAt(0);
    if (part.startsWith("{") && part.endsWith("}")) return expression(part.slice(1, -1), lookUp);
    if (/[{}]/.test(part)) throw new RangeError(`has a brace without its partner: ${part.trim()}; write {{ for {`);
    return part;
  });
  const found = pieces.filter((piece) => typeof piece !== "string");
  const [first] = pieces;
  const names = found.flatMap((one) => one.names);
  const used = found.flatMap((one) => one.filters);
  if (found.length === 0) {
    const whole = pieces.filter((piece) => typeof piece === "string").join("");
    return { source, names, filters: used, fill: () => whole };
  }
  if (pieces.length === 1 && first !== undefined && typeof first !== "string")
    return { source, names, filters: used, fill: first.fill };
  const fill = (scope: Scope): string | undefined => {
    let text = "";
    for (const piece of pieces) {
      const value = typeof piece === "string" ? piece : piece.fill(scope);
      if (value === undefined) return undefined;
      text += typeof value === "string" ? value : valueText(value);
    }
    return text;
  };
  return { source, names, filters: used, fill };
}

type Expression = Omit<Template, "source">;

function expression(text: string, lookUp: LookUp): Expression {
  const choices = text.split("??").map((choice) => filtered(choice, lookUp));
  const [only] = choices;
  if (only !== undefined && choices.length === 1) return only;
  return {
    names: choices.flatMap((choice) => choice.names),
    filters: choices.flatMap((choice) => choice.filters),
    fill: (scope) => {
      for (const choice of choices) {
        const value = choice.fill(scope);
        if (value !== undefined) return value;
      }
      return undefined;
    },
  };
}

function filtered(text: string, lookUp: LookUp): Expression {
  const [path = "", ...steps] = text.split("|").map((part) => part.trim());
  const [, literal] = /^"([^"]*)"$/.exec(path) ?? [];
  if (literal !== undefined && steps.length === 0) return { names: [], filters: [], fill: () => literal };
  if (!/^[a-z]\w*(\.[\w-]+)*$/i.test(path)) throw new RangeError(`{${text}} does not name a value, such as {country}`);
  const keys = path.split(".");
  const used = steps.map((step) => {
    const [name = "", argument = ""] = step.split(":");
    if (filters[name] === undefined)
      throw new RangeError(`there is no filter "${name}"; the filters are ${filterNames.join(", ")}`);
    return { name, argument };
  });
  const value = valueAt(keys);
  if (used.length === 0) return { names: [path], filters: used, fill: value };
  const fill = (scope: Scope): unknown => {
    const start = value(scope);
    if (start === undefined) return undefined;
    let result: string | undefined = valueText(start);
    for (const { name, argument } of used) {
      if (result === undefined) return undefined;
      result = filters[name]?.(result, argument, lookUp);
    }
    return result;
  };
  return { names: [path], filters: used, fill };
}

/** Reads a path within the scope; what is not there, null or an empty text is missing. */
function valueAt(keys: readonly string[]): (scope: Scope) => unknown {
  const [first = "", ...rest] = keys;
  if (rest.length === 0) return (scope) => present(scope[first]);
  return (scope) => {
    let value: unknown = scope[first];
    for (const key of rest) {
      if (typeof value !== "object" || value === null || !(key in value)) return undefined;
      value = (value as Readonly<Record<string, unknown>>)[key];
    }
    return present(value);
  };
}

const present = (value: unknown): unknown => (value === null || value === "" ? undefined : value);
