import type { TextsByDigest, TypedRecord } from "../../graph/lint-finding.js";
import type { StatedRecord } from "../../graph/rule.js";
import { mentionsOf } from "./mentions-of.js";
import { excerptOf, textOf } from "./text-of.js";

/** What the lints look things up in. */
export interface LintContext {
  readonly records: readonly TypedRecord[];
  readonly recordOf: (id: string) => StatedRecord | undefined;
  readonly typeOf: (id: string) => string | undefined;
  /** The ids that a record has under a field. */
  readonly idsOf: (record: StatedRecord, field: string) => readonly string[];
  /** The statements that pass on one. */
  readonly relayersOf: (id: string) => readonly StatedRecord[];
  /** The passages that report a statement. */
  readonly passagesOf: (statement: StatedRecord) => readonly StatedRecord[];
  /** Whether a passage lists an actor, or its text has the actor's name or a surface used for it in any document. */
  readonly mentions: (passage: StatedRecord, actor: string) => boolean;
  /** All passages of the article of a passage. */
  readonly besides: (passage: StatedRecord) => readonly StatedRecord[];
  /** The text of a passage's article, as code points. */
  readonly textFor: (passage: StatedRecord) => readonly string[] | undefined;
  readonly articleOf: (passage: StatedRecord) => string;
}

const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const idsOf = (record: StatedRecord, field: string): readonly string[] =>
  list(record[field]).filter((item) => typeof item === "string");

const articleOf = (passage: StatedRecord): string => String(passage["article"]);

function append(lists: Map<string, StatedRecord[]>, key: string, record: StatedRecord): void {
  const found = lists.get(key);
  if (found === undefined) lists.set(key, [record]);
  else found.push(record);
}

export function lintContext(records: readonly TypedRecord[], texts: TextsByDigest): LintContext {
  const byId = new Map(records.map((typed) => [typed.record.id, typed]));
  const relayers = new Map<string, StatedRecord[]>();
  const passagesOfArticle = new Map<string, StatedRecord[]>();
  for (const { type, record } of records) {
    for (const relayed of idsOf(record, "relays")) append(relayers, relayed, record);
    if (type === "Passage") append(passagesOfArticle, articleOf(record), record);
  }
  const namesOf = namesById(records);
  const recordOf = (id: string): StatedRecord | undefined => byId.get(id)?.record;
  const textFor = (passage: StatedRecord): readonly string[] | undefined => textOf(recordOf(articleOf(passage)), texts);
  return {
    records,
    recordOf,
    typeOf: (id) => byId.get(id)?.type,
    idsOf,
    relayersOf: (id) => relayers.get(id) ?? [],
    passagesOf: (statement) => idsOf(statement, "reportedIn").flatMap((id) => recordOf(id) ?? []),
    mentions: (passage, actor) => {
      if (mentionsOf(passage).some(({ node }) => node === actor)) return true;
      const text = textFor(passage);
      const excerpt = text === undefined ? "" : (excerptOf(passage, text) ?? "");
      return [...(namesOf.get(actor) ?? [])].some((name) => hasWords(excerpt, name));
    },
    besides: (passage) => passagesOfArticle.get(articleOf(passage)) ?? [],
    textFor,
    articleOf,
  };
}

/** What each is called in the documents: its name, and the surfaces of those who mention it. */
function namesById(records: readonly TypedRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const note = (id: string, name: unknown): void => {
    if (typeof name === "string") names.set(id, (names.get(id) ?? new Set()).add(name));
  };
  for (const { record } of records) {
    note(record.id, record["name"]);
    for (const { node, surface, reference } of mentionsOf(record)) if (!reference) note(node, surface);
  }
  return names;
}

/** Whether a text has a name as words of its own: "US" stands in "the US", and not in "TRUST". */
function hasWords(text: string, name: string): boolean {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(start + name.length)))
      return true;
  }
  return false;
}
