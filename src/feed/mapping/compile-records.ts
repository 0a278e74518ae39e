import type { ValuePath } from "../documents/document-source.js";
import { originOf } from "./read-row.js";
import { valueText } from "./value-text.js";
import { compileTemplate, type LookUp, type Scope, type Template } from "./template.js";

/** A template that was filled in, and where its value went in the document. */
export interface Filled {
  readonly path: ValuePath;
  readonly template: Template;
  readonly scope: Scope;
}

/** Makes a value of a scope; undefined if it is left out. Notes on the way which template made what, if asked. */
export type Build = (scope: Scope, path: ValuePath, filled?: Filled[]) => unknown;

/** How the rules of one table become templates; `note` takes what is wrong with one. */
export interface Compiling {
  readonly lookUp: LookUp;
  readonly note: (path: ValuePath, reason: string) => void;
  /** Called with each template, with the names that lists around it bring. */
  readonly use: (template: Template, path: ValuePath, bound: readonly string[]) => void;
}

/** Compiles a value of a mapping: texts are templates, maps and lists are compiled within. */
export function compileValue(
  value: unknown,
  path: ValuePath,
  compiling: Compiling,
  bound: readonly string[] = [],
): Build {
  if (typeof value === "string") return compileText(value, path, compiling, bound);
  if (Array.isArray(value)) return compileList(value, path, compiling, bound);
  if (typeof value === "object" && value !== null) return compileMap(value, path, compiling, bound);
  return () => value;
}

/** Compiles one template, and notes what is wrong with it. */
export function templateAt(
  source: string,
  path: ValuePath,
  compiling: Compiling,
  bound: readonly string[] = [],
): Template {
  try {
    const template = compileTemplate(source, compiling.lookUp);
    compiling.use(template, path, bound);
    return template;
  } catch (error) {
    compiling.note(path, `${source}: ${(error as Error).message}`);
    return { source, names: [], filters: [], fill: () => undefined };
  }
}

function compileText(source: string, path: ValuePath, compiling: Compiling, bound: readonly string[]): Build {
  const template = templateAt(source, path, compiling, bound);
  return (scope, at, filled) => {
    filled?.push({ path: at, template, scope });
    return template.fill(scope);
  };
}

function compileList(
  items: readonly unknown[],
  path: ValuePath,
  compiling: Compiling,
  bound: readonly string[],
): Build {
  const builds = items.map((item, index) => compileItem(item, [...path, index], compiling, bound));
  return (scope, at, filled) => {
    const list: unknown[] = [];
    for (const build of builds) build(scope, at, list, filled);
    return list;
  };
}

/** Makes no, one or several items of a list. */
export type BuildItem = (scope: Scope, path: ValuePath, list: unknown[], filled?: Filled[]) => void;

/**
 * Compiles an item of a list: with $each, it is made for every value of a list of the row.
 * @param wrap what to put around the making of one item, such as a check whether it is there already.
 */
export function compileItem(
  item: unknown,
  path: ValuePath,
  compiling: Compiling,
  bound: readonly string[],
  wrap: (build: Build, bound: readonly string[]) => Build = (build) => build,
): BuildItem {
  const isMap = typeof item === "object" && item !== null && "$each" in item;
  if (!isMap) {
    const build = wrap(compileValue(item, path, compiling, bound), bound);
    return (scope, at, list, filled) => {
      const value = build(scope, filled === undefined ? at : [...at, list.length], filled);
      if (value !== undefined) list.push(value);
    };
  }
  const { $each, $as = "item", $once, ...rest } = item as Readonly<Record<string, unknown>>;
  const each = templateAt(String($each), [...path, "$each"], compiling, bound);
  const inside = [...bound, String($as), "index"];
  const once = $once === undefined ? undefined : templateAt(valueText($once), [...path, "$once"], compiling, inside);
  const build = wrap(compileValue(rest, path, compiling, inside), inside);
  return (scope, at, list, filled) => {
    const begun = new Set<unknown>();
    itemsOf(each.fill(scope)).forEach((value, index) => {
      const inner = innerScope(scope, String($as), value, index);
      const made = build(inner, filled === undefined ? at : [...at, list.length], filled);
      const key = once === undefined ? made : once.fill(inner);
      if (made === undefined || begun.has(key)) return;
      begun.add(key);
      list.push(made);
    });
  };
}

/** The values that $each goes through, each once; of a map, its entries as `{key, value}`. */
function itemsOf(values: unknown): readonly unknown[] {
  if (values === undefined) return [];
  if (Array.isArray(values)) return [...new Set<unknown>(values)];
  if (typeof values !== "object" || values === null || originOf(values) !== undefined) return [values];
  return Object.entries(values).map(([key, value]) => ({ key, value: value as unknown }));
}

/** Within the rows of a group, names mean the cells of that row. */
function innerScope(scope: Scope, name: string, value: unknown, index: number): Scope {
  const inner = Object.create(scope) as Record<string, unknown>;
  if (name === "row" && typeof value === "object") Object.assign(inner, value);
  else inner[name] = value;
  inner["index"] = index + 1;
  return inner;
}

function compileMap(map: object, path: ValuePath, compiling: Compiling, bound: readonly string[]): Build {
  const { $when, $shared: _shared, $value, $else, ...fields } = map as Readonly<Record<string, unknown>>;
  const holds = $when === undefined ? undefined : compileCondition($when, [...path, "$when"], compiling, bound);
  if ($value !== undefined) {
    const whole = compileValue($value, [...path, "$value"], compiling, bound);
    const other = compileValue($else, [...path, "$else"], compiling, bound);
    return (scope, at, filled) => (holds?.(scope) === false ? other : whole)(scope, at, filled);
  }
  const builds = Object.entries(fields).map(
    ([key, value]) => [key, compileValue(value, [...path, key], compiling, bound)] as const,
  );
  return (scope, at, filled) => {
    if (holds?.(scope) === false) return undefined;
    const made: Record<string, unknown> = {};
    for (const [key, build] of builds) {
      const value = build(scope, filled === undefined ? at : [...at, key], filled);
      if (value !== undefined) made[key] = value;
    }
    return made;
  };
}

/** Compiles `"{a}"`, which holds if there is a value, or `{value, is | not | missing}`. */
export function compileCondition(
  condition: unknown,
  path: ValuePath,
  compiling: Compiling,
  bound: readonly string[] = [],
): (scope: Scope) => boolean {
  const given = typeof condition === "string" ? { value: condition } : (condition as ConditionFields);
  const value = templateAt(given.value, path, compiling, bound);
  const before = given.before === undefined ? undefined : templateAt(given.before, path, compiling, bound);
  const words = (given.is ?? given.not ?? []).map((word) => templateAt(word, path, compiling, bound));
  return (scope) => {
    const found = value.fill(scope);
    if (given.before !== undefined) {
      const limit = before?.fill(scope);
      return found !== undefined && limit !== undefined && valueText(found) < valueText(limit);
    }
    if (given.missing !== undefined) return (found === undefined) === given.missing;
    if (found === undefined) return false;
    if (given.is === undefined && given.not === undefined) return true;
    return words.some((word) => isSame(word.fill(scope), found)) === (given.is !== undefined);
  };
}

const isSame = (a: unknown, b: unknown): boolean => a !== undefined && valueText(a) === valueText(b);

interface ConditionFields {
  readonly value: string;
  readonly is?: readonly string[] | undefined;
  readonly not?: readonly string[] | undefined;
  readonly missing?: boolean | undefined;
  readonly before?: string | undefined;
}
