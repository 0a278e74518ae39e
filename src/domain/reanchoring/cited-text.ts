import type { TypedRecord } from "../../graph/lint-finding.js";
import type { StatedRecord } from "../../graph/rule.js";

/** What is known of an article, of its passages and of what rests on them, in order to anchor them in a new text. */
export interface CitedText {
  readonly article: { readonly id: string; readonly textDigest: string; readonly length: number };
  /** The versions that are recorded, in any order; none while the text has never changed. */
  readonly versions: readonly CitedVersion[];
  /** All passages of the article, in any order. */
  readonly passages: readonly CitedPassage[];
  /** Every statement that is reported in one of them. */
  readonly statements: readonly CitingStatement[];
  /** Every pledge that one of these statements conveys. */
  readonly pledges: readonly CitedPledge[];
}

/** A version of the text. */
export interface CitedVersion {
  readonly id: string;
  /** Counted from 1. */
  readonly number: number;
  readonly textDigest: string;
  /** Ids of the statements and pledges that lost their evidence with it. */
  readonly lostEvidence: readonly string[];
}

export interface CitedPassage {
  readonly id: string;
  readonly fragment: string;
  readonly digest: string;
  /** Id of the version that it stands in, if that is not the latest. */
  readonly version: string | undefined;
}

export interface CitingStatement {
  readonly id: string;
  /** Ids of the passages of this article that it is reported in. */
  readonly passages: readonly string[];
  /** Whether another article reports it too, in a passage that stands in the latest version of its text. */
  readonly hasOther: boolean;
}

export interface CitedPledge {
  readonly id: string;
  /** Ids of all statements that convey it, those of other articles among them. */
  readonly statements: readonly string[];
}

/** What records of documents say of an article; undefined if it is not among them. */
export function citedTextIn(records: readonly TypedRecord[], id: string): CitedText | undefined {
  const ofType = (wanted: string): readonly StatedRecord[] =>
    records.flatMap(({ type, record }) => (type === wanted ? [record] : []));
  const article = ofType("Article").find((record) => record.id === id);
  if (article === undefined) return undefined;
  const allPassages = new Map(ofType("Passage").map((passage) => [passage.id, passage]));
  const isOwn = (passage: string): boolean => allPassages.get(passage)?.["article"] === id;
  const isLatestOfOther = (passage: string): boolean =>
    !isOwn(passage) && allPassages.get(passage)?.["version"] === undefined;
  const statements = ofType("Statement").flatMap((statement) => {
    const places = idsIn(statement["reportedIn"]);
    const passages = places.filter(isOwn).toSorted();
    return passages.length === 0 ? [] : [{ id: statement.id, passages, hasOther: places.some(isLatestOfOther) }];
  });
  return {
    article: { id, textDigest: String(article["textDigest"]), length: Number(article["length"]) },
    versions: ofType("TextVersion").flatMap((version) =>
      version["article"] === id
        ? [
            {
              id: version.id,
              number: Number(version["number"]),
              textDigest: String(version["textDigest"]),
              lostEvidence: idsIn(version["lostEvidence"]),
            },
          ]
        : [],
    ),
    passages: [...allPassages.values()].flatMap(({ id: passage, fragment, digest, version }) =>
      isOwn(passage)
        ? [{ id: passage, fragment: String(fragment), digest: String(digest), version: version as string | undefined }]
        : [],
    ),
    statements,
    pledges: pledgesOf(ofType("Pledge"), ofType("Statement"), new Set(statements.map((statement) => statement.id))),
  };
}

function pledgesOf(
  pledges: readonly StatedRecord[],
  statements: readonly StatedRecord[],
  citing: ReadonlySet<string>,
): readonly CitedPledge[] {
  return pledges.flatMap(({ id }) => {
    const conveying = statements
      .filter(({ conveys }) => idsIn(conveys).includes(id))
      .map((statement) => statement.id)
      .toSorted();
    return conveying.some((statement) => citing.has(statement)) ? [{ id, statements: conveying }] : [];
  });
}

const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
