import { type ArticleTexts, excerptOf, textOf } from "./article-texts.js";
import type { PlacedRecord } from "./records.js";

type Fields = PlacedRecord["record"];

/** Look-ups that the lints share. */
export interface LintContext {
  readonly records: readonly PlacedRecord[];
  readonly recordOf: (id: string) => PlacedRecord | undefined;
  /** The ids that a record lists under a field. */
  readonly idsOf: (record: Fields, field: string) => readonly string[];
  /** The statements that relay this one. */
  readonly relayersOf: (id: string) => readonly PlacedRecord[];
  /** The passages that report a statement. */
  readonly passagesOf: (statement: Fields) => readonly PlacedRecord[];
  /**
   * Whether a passage mentions an actor: in its list of entities, or because its text contains the actor's name or any
   * surface of it that the documents record.
   */
  readonly mentions: (passage: PlacedRecord, actor: string) => boolean;
  /** All passages of the same article, including this one. */
  readonly besides: (passage: PlacedRecord) => readonly PlacedRecord[];
  /** The text of a passage's article, as code points; undefined if it was not read. */
  readonly textFor: (passage: PlacedRecord) => readonly string[] | undefined;
  readonly articleOf: (passage: PlacedRecord) => string;
}

const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value];

function append(lists: Map<string, PlacedRecord[]>, key: string, placed: PlacedRecord): void {
  const kept = lists.get(key);
  if (kept === undefined) lists.set(key, [placed]);
  else kept.push(placed);
}

export function lintContext(records: readonly PlacedRecord[], texts: ArticleTexts): LintContext {
  const byId = new Map(records.map((placed) => [placed.record.id, placed]));
  const relayers = new Map<string, PlacedRecord[]>();
  const passagesOfArticle = new Map<string, PlacedRecord[]>();
  for (const placed of records) {
    for (const relayed of list(placed.record["relays"])) append(relayers, relayed as string, placed);
    if (placed.entity.name === "Passage") append(passagesOfArticle, placed.record["article"] as string, placed);
  }
  const namesOf = new Map<string, Set<string>>();
  const note = (id: string, name: unknown): void => {
    if (typeof name === "string") namesOf.set(id, (namesOf.get(id) ?? new Set()).add(name));
  };
  for (const { record } of records) note(record.id, record["name"]);
  for (const { record } of records)
    for (const entry of mentionsOf(record)) if (!entry.reference) note(entry.node, entry.surface);
  const textFor = ({ record }: PlacedRecord): readonly string[] | undefined =>
    textOf(byId.get(record["article"] as string)?.record, texts);
  return {
    records,
    recordOf: (id) => byId.get(id),
    idsOf: (record, field) => list(record[field]).flatMap((item) => (typeof item === "string" ? [item] : [])),
    relayersOf: (id) => relayers.get(id) ?? [],
    passagesOf: (statement) => list(statement["reportedIn"]).flatMap((id) => byId.get(id as string) ?? []),
    mentions: (passage, actor) => {
      if (mentionsOf(passage.record).some(({ node }) => node === actor)) return true;
      const text = textFor(passage);
      const excerpt = text === undefined ? "" : (excerptOf(passage.record, text) ?? "");
      return [...(namesOf.get(actor) ?? [])].some((name) => hasWords(excerpt, name));
    },
    besides: ({ record }) => passagesOfArticle.get(record["article"] as string) ?? [],
    textFor,
    articleOf: ({ record }) => record["article"] as string,
  };
}

interface Mention {
  readonly node: string;
  readonly surface: string;
  readonly reference: boolean;
}

const mentionsOf = (record: Fields): readonly Mention[] => (record["entities"] ?? []) as readonly Mention[];

/** Whether a text contains a name as whole words: "US" occurs in "the US", but not in "TRUST". */
function hasWords(text: string, name: string): boolean {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(start + name.length)))
      return true;
  }
  return false;
}
