import fc from "fast-check";
import {
  edgeOf,
  type EdgeType,
  type Entity,
  type GraphField,
  type GraphModel,
  nodesOf,
  type Property,
  type Relation,
} from "../../src/graph/graph-model.js";
import { writtenFields } from "../../src/feed/documents/document-format.js";
import type { DocumentSource } from "../../src/feed/documents/document-source.js";

/** A record of a document in the making. */
type Draft = Record<string, unknown>;

/** Number of records per type. */
const recordsPerType = 14;

/**
 * Texts whose order differs between code points, case-insensitive and locale-aware comparison; some contain others.
 * None has a character from U+E000 to U+FFFF in the same place as one above U+FFFF: Neo4j sorts those two by code
 * points but compares them with parameters by UTF-16 units, so that a page in their order could miss a row.
 */
const texts = [
  "a",
  "A",
  "ab",
  "Ab",
  "b",
  "Z",
  "z",
  "é",
  "e\u0301",
  "_",
  "~",
  "\u{1d11e}",
  "10",
  "9",
  "ab c",
  "O'Neill",
  "C:\\n",
];
const dates = [
  "2025-09-04",
  "2025-09",
  "2025-08-31",
  "2025-09-30",
  "2025",
  "1994",
  "../2025-08",
  "2025-09/..",
  "2025-08/2025-09",
  "2025-09-04~",
  "199X",
  "2025-21",
];
const amounts: Readonly<Record<string, readonly string[]>> = {
  GBP: ["1600000000", "0.5", "12.34", "90071992547409.93", "-3"],
  USD: ["1600000000", "0.5", "90071992547409.92", "7"],
  JPY: ["9007199254740993", "9007199254740992", "7", "100"],
  KWD: ["0.001", "7", "12.34"],
};

/**
 * Documents of random records that cover the whole model: with few distinct values, so that many are equal, a third of
 * the optional values absent, and some edges parallel. The seed has few amounts and dates; this graph exercises pages,
 * orders and filters on every kind of value.
 */
export function randomGraph(model: GraphModel, seed: number): readonly DocumentSource[] {
  const [document] = fc
    .sample(fc.gen(), { seed, numRuns: 1 })
    .map((generate) => new GraphDraft(model, generate).document());
  return [{ file: "random", content: document, placeOf: () => ({ line: 1, column: 1 }), plainScalars: () => [] }];
}

/**
 * Texts that match a pattern. It takes the source, because the memoisation by arguments would take all regular
 * expressions for the same.
 */
const ofPattern = (source: string): fc.Arbitrary<string> => fc.stringMatching(new RegExp(source));

class GraphDraft {
  constructor(
    private readonly model: GraphModel,
    private readonly generate: fc.GeneratorValue,
  ) {}

  document(): Readonly<Record<string, readonly Draft[]>> {
    const drafts = new Map(
      nodesOf(this.model).map((entity) => [
        entity,
        Array.from({ length: recordsPerType }, (_none, index) => this.record(entity, index)),
      ]),
    );
    const all = new Map([...drafts.values()].flat().map((draft) => [draft["id"] as string, draft]));
    for (const [entity, records] of drafts) records.forEach((draft, index) => repair[entity.name]?.(draft, index, all));
    return Object.fromEntries([...drafts].map(([entity, records]) => [entity.plural, records]));
  }

  private pick<Value>(values: readonly Value[]): Value {
    return this.generate(fc.constantFrom, ...values);
  }

  private number(most: number): number {
    return this.generate(fc.nat, { max: most });
  }

  private record(entity: Entity, index: number): Draft {
    return { ...this.values(entity.fields), id: idOf(entity, index) };
  }

  private values(fields: ReadonlyMap<string, GraphField>): Draft {
    const draft: Draft = {};
    for (const field of writtenFields(fields)) {
      const isOptional = "required" in field && !field.required && !(field.kind === "relation" && field.many !== "one");
      if (isOptional && this.number(2) === 0) continue;
      const value = this.value(field);
      if (value !== undefined) draft[field.name] = value;
    }
    return draft;
  }

  private value(field: GraphField): unknown {
    switch (field.kind) {
      case "property":
        return this.property(field);
      case "embedded":
        return field.prefix === undefined ? undefined : this.embedded(field.fields);
      case "relation":
        return this.relation(field);
      case "between":
        return [...new Set([this.reference(field.target), this.reference(field.target)])];
      default:
        return undefined;
    }
  }

  private property(property: Property): unknown {
    const words = property.enumType?.getValues().map((value) => value.name) ?? [];
    switch (property.value) {
      case "int":
        return this.number(6);
      case "float":
        return this.pick([-1, 0, 0.5, 26, 30, 30.5, 31, 1e9]);
      case "boolean":
        return this.number(1) === 0;
      case "enum":
        return this.pick(words);
      case "enumList":
        return words.filter(() => this.number(2) === 0);
      case "textList":
        return texts.filter(() => this.number(2) === 0);
      case "edtf":
        return this.pick(dates);
      default:
        if (property.pattern !== undefined) return this.generate(ofPattern, property.pattern.form.source);
        return property.vocabulary === undefined ? this.pick(texts) : this.pick(Object.keys(property.vocabulary));
    }
  }

  private embedded(fields: ReadonlyMap<string, GraphField>): Draft {
    const draft = this.values(fields);
    const parts = [...fields.values()].filter((part) => part.kind === "property");
    const [amount, currency] = ["decimal", "currency"].map((kind) => parts.find((part) => part.value === kind)?.name);
    if (amount === undefined || currency === undefined) return draft;
    const code = this.pick(Object.keys(amounts));
    return { ...draft, [currency]: code, [amount]: this.pick(amounts[code] ?? []) };
  }

  private relation(relation: Relation): unknown {
    if (relation.many === "one") return this.reference(relation.target);
    const edge = edgeOf(this.model, relation);
    // Only two possible ends for up to five edges, so that some are parallel.
    const ends = [this.reference(relation.target), this.reference(relation.target)];
    const items = Array.from({ length: this.number(5) }, () =>
      edge === undefined ? this.reference(relation.target) : this.edge(edge, this.pick(ends)),
    );
    return [...new Map(items.map((item) => [identityOf(item, edge), item])).values()];
  }

  private edge(edge: EdgeType, end: string): Draft {
    return { ...this.values(edge.fields), [edge.endField ?? "node"]: end };
  }

  private reference(target: string): string {
    const names = this.model.entities.get(target)?.concrete ?? [];
    const entity = this.model.entities.get(this.pick(names));
    if (entity === undefined) throw new RangeError(`no entity under ${target}`);
    return idOf(entity, this.number(recordsPerType - 1));
  }
}

const idOf = (entity: Entity, index: number): string => `${entity.idPrefix}:${["a", "a-b", "b"][index % 3]}-${index}`;

/** What must be unique within one list: the node, and for edges also the values that distinguish parallel ones. */
function identityOf(item: string | Draft, edge: EdgeType | undefined): string {
  if (typeof item === "string") return item;
  const identity = [...(edge?.fields.values() ?? [])].flatMap((field) =>
    field.kind === "property" && field.identity ? [item[field.name]] : [],
  );
  return JSON.stringify([item[edge?.endField ?? "node"], identity]);
}

const list = (draft: Draft | undefined, name: string): readonly string[] => (draft?.[name] ?? []) as readonly string[];

/** Makes records obey the rules that span several fields or records. */
const repair: Readonly<Record<string, (draft: Draft, index: number, all: ReadonlyMap<string, Draft>) => void>> = {
  TextVersion: (draft) => {
    draft["length"] = 1_000 + Number(draft["length"]);
  },
  Article: (draft) => {
    draft["length"] = 1_000 + Number(draft["length"]);
  },
  Passage: (draft, index) => {
    draft["fragment"] = index % 4 === 0 ? `row=${index}` : `char=${index % 5},${10 + (index % 7)}`;
  },
  Statement: (draft, index, all) => {
    if (draft["act"] === "INTERPRET" || draft["act"] === "FORECAST") draft["certainty"] = "POSSIBLE";
    if (list(draft, "reportedIn").length === 0) draft["reportedIn"] = ["passage:a-0"];
    // Statements relay only earlier ones, so that none relays itself; and they convey what those convey.
    draft["relays"] = list(draft, "relays").filter((id) => Number(id.split("-").at(-1)) < index);
    const inner = list(draft, "relays").flatMap((id) => list(all.get(id), "conveys"));
    draft["conveys"] = [...new Set([...list(draft, "conveys"), ...inner])];
    // The last one, which none relays, says what nobody else does.
    const statements = [...all].filter(([id]) => id.startsWith("statement:"));
    if (index < statements.length - 1) return;
    const said = new Set(statements.flatMap(([, other]) => list(other, "conveys")));
    const unsaid = [...all.keys()].filter((id) => /^(claim|pledge|proposal):/.test(id) && !said.has(id));
    draft["conveys"] = [...list(draft, "conveys"), ...unsaid];
  },
  Condition: (draft) => {
    if (list(draft, "statements").length === 0) draft["statements"] = ["statement:a-0"];
  },
  Event: (draft) => {
    if (draft["date"] !== undefined && list(draft, "dateStatements").length === 0)
      draft["dateStatements"] = ["statement:a-0"];
  },
  Proposal: (draft) => {
    if (draft["partOf"] !== undefined && list(draft, "partOfStatements").length === 0)
      draft["partOfStatements"] = ["statement:a-0"];
  },
  Claim: (draft, index) => {
    draft["predicate"] = index % 2 === 0 ? "coalitionSize" : "office";
    // No two claims may have the same content.
    draft["value"] = `${(draft["value"] as string | undefined) ?? "a"} ${index}`;
    draft["status"] ??= "CURRENT";
    draft["quantity"] = {
      minInclusive: index % 3 === 0,
      min: 20 + (index % 4) / 2,
      ...(draft["quantity"] as Draft | undefined),
      unit: "nations",
    };
  },
  Pledge: (draft) => {
    const history = (draft["history"] ?? []) as readonly Draft[];
    const progress = ["FLOATED", "PLEDGED", "COMMITTED", "ALLOCATED", "DELIVERED"];
    const stages = draft["direction"] === "WILL_NOT" ? ["REFUSED"] : progress;
    const allowed = history.filter((entry, place) => place === 0 || stages.includes(entry["stage"] as string));
    const entries = allowed.length > 0 ? allowed : [{ statement: "statement:a-0", stage: "PLEDGED" }];
    draft["history"] =
      draft["direction"] === "WILL_NOT"
        ? entries.slice(0, 1).map((entry) => ({ ...entry, stage: "REFUSED" }))
        : entries;
  },
};
