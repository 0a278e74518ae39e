import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
} from "graphql";
import { type AskedField, DocumentScope } from "./document-scope.js";
import { foreignKey, printFault } from "./print-fault.js";
import { InputPrinter, json, type JsonValue } from "./print-input.js";
import type {
  ArgumentTree,
  CursorTree,
  DirectiveTree,
  DocumentTree,
  FieldTree,
  FragmentTree,
  ItemTree,
  PageTree,
} from "./random-document.js";

/** A document ready to be sent. */
export interface PrintedDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, JsonValue>>;
  /** Variables to send it with a second time; undefined if it is sent only once. */
  readonly secondVariables: Readonly<Record<string, JsonValue>> | undefined;
  /**
   * For each cursor argument: the response key under which an earlier answer lists cursors, and which of them to use.
   */
  readonly cursors: readonly CursorUse[];
}

export interface CursorUse {
  readonly key: string;
  readonly pick: number;
}

/**
 * Gives the cursor for a use, or undefined if there is none. `probe` prints the earlier document that lists the cursors
 * instead.
 */
export type Cursors = "probe" | ((use: number) => string | undefined);

/** Assumed length of a plain list, for estimating rows. */
const usualLength = 3;
const usualPage = 20;

/** Prints a document. */
export function printDocument(
  schema: GraphQLSchema,
  tree: DocumentTree,
  cursors: Cursors,
  isStrict: boolean,
): PrintedDocument {
  return new DocumentPrinter(schema, tree, cursors, isStrict).print();
}

interface WrittenFragment {
  readonly tree: FragmentTree;
  readonly name: string;
  readonly scope: DocumentScope;
  readonly rows: number;
}

class DocumentPrinter {
  private readonly input = new InputPrinter();
  private readonly fragments: WrittenFragment[] = [];
  private readonly definitions: string[] = [];
  private readonly uses: CursorUse[] = [];
  private connections = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly tree: DocumentTree,
    private readonly cursors: Cursors,
    private readonly isStrict: boolean,
  ) {}

  print(): PrintedDocument {
    const isForeign = this.cursors === "probe" && this.tree.fault?.kind === "foreign cursor";
    const selection = this.items(
      this.tree.items,
      new DocumentScope(this.isStrict),
      1,
      isForeign ? [`foreign: conditions(first: 1) { ${foreignKey}: edges { cursor } }`] : [],
    );
    const query = [`query Random${this.input.declarations} ${selection}`, ...this.definitions].join("\n");
    const asksTwice = this.tree.asksTwice && this.cursors !== "probe" && this.input.hasVariables;
    return {
      query,
      variables: this.input.valuesOf("value"),
      secondVariables: asksTwice ? this.input.valuesOf("second") : undefined,
      cursors: this.uses,
    };
  }

  private items(items: readonly ItemTree[], scope: DocumentScope, rows: number, more: readonly string[] = []): string {
    const written = items.map((item) =>
      item.kind === "field" ? this.field(item, scope, rows) : this.fragment(item, scope, rows),
    );
    const selected = [...written, ...more];
    return selected.length === 0 ? "{ __typename }" : `{ ${selected.join(" ")} }`;
  }

  private field(tree: FieldTree, scope: DocumentScope, rows: number): string {
    const { field, parent } = tree;
    const directive = this.directive(tree.directive);
    const name = field?.name ?? "__typename";
    const page = tree.page === undefined ? undefined : this.page(tree, tree.page, rows);
    const given = [
      ...(page?.given ?? []),
      ...this.id(field, tree),
      ...this.groups(field, tree),
      ...(field === undefined ? [] : this.argument(field, "asOf", tree.asOf)),
    ];
    const written = given.length === 0 ? "" : `(${given.join(", ")})`;
    const asked: AskedField = {
      parent,
      name,
      given: `${written}${page?.cursorText ?? ""}`,
      type: String(field?.type ?? "String!"),
    };
    const { key, below } = scope.take(keysFor(name, tree.alias), asked);
    const alias = key === name ? name : `${key}: ${name}`;
    const isObject = field !== undefined && isCompositeType(getNamedType(field.type));
    const selection = isObject
      ? ` ${this.items(tree.items, below, page?.rows ?? rowsBelow(field, rows), page?.probes)}`
      : "";
    return `${alias}${written}${directive}${selection}`;
  }

  private id(field: GraphQLField<unknown, unknown> | undefined, { id }: FieldTree): readonly string[] {
    return id === undefined || field === undefined ? [] : [`id: ${this.input.print(argumentOf(field, "id").type, id)}`];
  }

  private groups(field: GraphQLField<unknown, unknown> | undefined, { groups }: FieldTree): readonly string[] {
    if (groups === undefined || field === undefined) return [];
    const first =
      groups.first === undefined ? [] : [`first: ${this.input.print(argumentOf(field, "first").type, groups.first)}`];
    return [`by: ${this.input.print(argumentOf(field, "by").type, groups.by)}`, ...first];
  }

  private page(
    tree: FieldTree,
    page: PageTree,
    rows: number,
  ): {
    readonly given: readonly string[];
    readonly rows: number;
    readonly probes: readonly string[];
    readonly cursorText: string;
  } {
    const field = tree.field as GraphQLField<unknown, unknown>;
    const most = Math.max(1, Math.floor(this.tree.mostRows / rows));
    // Without `first`, a page has the default size, which is too large below many rows.
    const count = page.count === "none" && most < usualPage ? "first" : page.count;
    const size = {
      ...page.size,
      value: Math.min(Number(page.size.value), most),
      second: Math.min(Number(page.size.second), most),
    };
    const { fault } = this.tree;
    if (fault !== undefined && this.connections++ === fault.pick % Math.max(1, countConnections(this.tree.items))) {
      return { given: printFault(this.input, fault, field, this.cursors), rows, probes: [], cursorText: "" };
    }
    const filter = this.argument(
      field,
      "where",
      this.cursors === "probe" && isUnfiltered(page) ? undefined : page.where,
    );
    const bounds = [this.cursor("after", page.after), this.cursor("before", page.before)].filter(
      (bound) => bound !== undefined,
    );
    const given = [
      ...(count === "none" ? [] : [`${count}: ${this.input.print(argumentOf(field, count).type, size)}`]),
      ...bounds.flatMap((bound) => bound.given),
      ...filter,
      ...this.argument(field, "orderBy", page.orderBy),
      ...(page.writesNulls ? this.nulls(field, page, count) : []),
    ];
    const pageSize = count === "none" ? usualPage : Math.max(size.value, size.second);
    return {
      given,
      rows: rows * pageSize,
      probes: bounds.flatMap((bound) => bound.probe),
      cursorText: bounds.map((bound) => bound.probe).join(""),
    };
  }

  private argument(
    field: GraphQLField<unknown, unknown>,
    name: string,
    tree: ArgumentTree | undefined,
  ): readonly string[] {
    if (tree === undefined) return [];
    const { type } = argumentOf(field, name);
    if (!tree.isVariable) return [`${name}: ${this.input.print(type, tree.value)}`];
    const value = tree.isAbsent ? undefined : json(tree.value, "value");
    const second = tree.second === undefined ? null : json(tree.second, "second");
    return [`${name}: ${this.input.variable(String(type), value, second)}`];
  }

  /** The arguments of a page that are not given, written as null. */
  private nulls(field: GraphQLField<unknown, unknown>, page: PageTree, count: PageTree["count"]): readonly string[] {
    const free = field.args.filter(({ name }) => !(name === count || page[name as keyof PageTree] !== undefined));
    return free.filter(({ name }) => pageArguments.includes(name)).map(({ name }) => `${name}: null`);
  }

  /** Prints a cursor argument, or the selection that lists cursors to choose from. */
  private cursor(
    name: "after" | "before",
    tree: CursorTree | undefined,
  ): { readonly given: readonly string[]; readonly probe: string } | undefined {
    if (tree === undefined) return undefined;
    const use = this.uses.length;
    const key = `edges_probe${use}`;
    this.uses.push({ key, pick: tree.pick });
    const probe = `${key}: edges { cursor }`;
    const cursor = this.cursors === "probe" ? undefined : this.cursors(use);
    if (cursor === undefined) return { given: [], probe };
    return {
      given: [`${name}: ${tree.isVariable ? this.input.variable("String", cursor, cursor) : JSON.stringify(cursor)}`],
      probe,
    };
  }

  private fragment(tree: FragmentTree, scope: DocumentScope, rows: number): string {
    const directive = this.directive(tree.directive);
    if (tree.form === "bare") return `...${directive} ${this.items(tree.items, scope, rows)}`;
    if (tree.form === "inline") return `... on ${tree.on.name}${directive} ${this.items(tree.items, scope, rows)}`;
    const known = this.fragments.find((fragment) => fragment.tree.on === tree.on && fragment.rows >= rows);
    if (tree.form === "again" && known !== undefined && scope.isEmpty && !this.isStrict) {
      scope.adopt(known.scope);
      return `...${known.name}${directive}`;
    }
    const selection = this.items(tree.items, scope, rows);
    const name = `Part${this.fragments.length}`;
    this.fragments.push({ tree, name, scope, rows });
    this.definitions.push(`fragment ${name} on ${tree.on.name} ${selection}`);
    return `...${name}${directive}`;
  }

  private directive(tree: DirectiveTree | undefined): string {
    if (tree === undefined) return "";
    const argument = this.schema.getDirective(tree.name)?.args[0];
    if (argument === undefined) throw new RangeError(`there is no directive ${tree.name}`);
    return ` @${tree.name}(if: ${this.input.print(argument.type, tree.value)})`;
  }
}

/**
 * Response keys to try, the preferred one first. The fields of a page keep their names, so that cursors are found in an
 * answer.
 */
function* keysFor(name: string, alias: number): Generator<string> {
  if (alias === 0) yield name;
  const isOfPage = ["edges", "pageInfo", "cursor", "startCursor", "endCursor"].includes(name);
  if (alias === 3 && !isOfPage) yield "any";
  for (let number = alias === 2 ? 2 : 1; number < 1_000; number++) yield `${name}_${number}`;
}

const pageArguments: readonly string[] = ["first", "after", "last", "before", "where", "orderBy"];

const isUnfiltered = (page: PageTree): boolean =>
  (page.after?.isUnfiltered ?? false) || (page.before?.isUnfiltered ?? false);

function argumentOf(field: GraphQLField<unknown, unknown>, name: string): GraphQLArgument {
  const argument = field.args.find((candidate) => candidate.name === name);
  if (argument === undefined) throw new RangeError(`${field.name} takes no ${name}`);
  return argument;
}

/** The edges and nodes of a page are rows that were counted already. */
const rowsBelow = (field: GraphQLField<unknown, unknown>, rows: number): number =>
  isListType(getNullableType(field.type)) && !["edges", "nodes"].includes(field.name) ? rows * usualLength : rows;

const countConnections = (items: readonly ItemTree[]): number =>
  items.reduce(
    (count, item) => count + (item.kind === "field" && item.page !== undefined ? 1 : 0) + countConnections(item.items),
    0,
  );
