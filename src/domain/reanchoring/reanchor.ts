import type { AnchoredSpan, Judgement } from "../../graph/judgement.js";
import { passageSpan } from "../rules/passage-span.js";
import type { CitedPassage, CitedText, CitedVersion } from "./cited-text.js";

/** Judges spans of one version of a text, which is named by its digest, in the new one. */
export type JudgeSpans = (spans: readonly AnchoredSpan[], textDigest: string) => readonly Judgement[];

/** A passage, what has become of it, and its fragment from now on. */
export interface JudgedPassage {
  readonly id: string;
  readonly fragment: string;
  /** Undefined for a row of a table, which is not judged: whoever changes a table imports it anew. */
  readonly judgement: Judgement | undefined;
  /** The fragment that it has in the new text; undefined if it does not stand there. */
  readonly newFragment: string | undefined;
}

/** Fields of a record that change: to these values, or, where undefined, to be left out. The record may be new. */
export interface RecordPatch {
  readonly type: string;
  readonly id: string;
  readonly isNew: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What a new text does to the passages of an article, as data; nothing has been written. */
export interface Reanchoring {
  readonly passages: readonly JudgedPassage[];
  /** Ids of the statements and pledges that lose their only passage: all that they rest on is CHANGED or GONE. */
  readonly lostEvidence: readonly string[];
  /** What is to be written; empty if the text is the one that the article has. */
  readonly patches: readonly RecordPatch[];
}

/**
 * Anchors the passages of an article in a new version of its text. What is EXACT or MOVED stands in the new version
 * from now on, also if it last stood in an earlier one. Everything else stays in the version in which it was last
 * found, and nothing is deleted. Both versions are recorded.
 * @param newText digest and length, in code points, of the new text.
 */
export function reanchor(
  cited: CitedText,
  newText: { readonly digest: string; readonly length: number },
  judge: JudgeSpans,
): Reanchoring {
  const { article } = cited;
  if (newText.digest === article.textDigest) return { passages: [], lostEvidence: [], patches: [] };
  const passages = judgeAll(cited, judge);
  const lostEvidence = findLost(cited, passages);
  const { latest, patches } = versionPatches(cited, newText, lostEvidence);
  const articlePatch: RecordPatch = {
    type: "Article",
    id: article.id,
    isNew: false,
    fields: { textDigest: newText.digest, length: newText.length },
  };
  const versionOf = new Map(cited.passages.map(({ id, version }) => [id, version]));
  const passagePatches = passages.flatMap((passage) => passagePatch(passage, versionOf.get(passage.id), latest));
  return { passages, lostEvidence, patches: [articlePatch, ...patches, ...passagePatches] };
}

/** Judges each passage by the version in which it stands. */
function judgeAll({ article, versions, passages }: CitedText, judge: JudgeSpans): readonly JudgedPassage[] {
  const digestOf = new Map(versions.map(({ id, textDigest }) => [id, textDigest]));
  const byText = new Map<string, { readonly passage: CitedPassage; readonly span: AnchoredSpan }[]>();
  for (const passage of passages) {
    const { start, end } = passageSpan(passage.fragment) ?? {};
    if (start === undefined || end === undefined) continue;
    const textDigest = digestOf.get(passage.version ?? "") ?? article.textDigest;
    const group = byText.get(textDigest) ?? [];
    byText.set(textDigest, group);
    group.push({ passage, span: { start, end, digest: passage.digest } });
  }
  const judgements = new Map<string, Judgement | undefined>();
  for (const [textDigest, group] of byText) {
    const judged = judge(
      group.map(({ span }) => span),
      textDigest,
    );
    group.forEach(({ passage }, index) => judgements.set(passage.id, judged[index]));
  }
  return passages.map(({ id, fragment }) => {
    const judgement = judgements.get(id);
    return { id, fragment, judgement, newFragment: fragmentIn(fragment, judgement) };
  });
}

function fragmentIn(fragment: string, judgement: Judgement | undefined): string | undefined {
  switch (judgement?.kind) {
    case "EXACT":
      return fragment;
    case "MOVED":
      return `char=${judgement.start},${judgement.end}`;
    default:
      return undefined;
  }
}

/**
 * A statement is lost if none of the passages it rests on has its words in the new text, and no other article reports
 * it; a pledge if every statement that conveys it is lost. What had lost its evidence before, and has not found it
 * again since, is not lost once more.
 */
function findLost(
  { versions, passages, statements, pledges }: CitedText,
  judged: readonly JudgedPassage[],
): readonly string[] {
  const listed = new Set(versions.flatMap((version) => version.lostEvidence));
  const inEarlier = new Set(passages.flatMap(({ id, version }) => (version === undefined ? [] : [id])));
  const without = new Set(
    judged.flatMap(({ id, judgement }) => (judgement?.kind === "CHANGED" || judgement?.kind === "GONE" ? [id] : [])),
  );
  const restingOnly = (places: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(statements.flatMap((one) => (!one.hasOther && one.passages.every((id) => places.has(id)) ? [one.id] : [])));
  const [lostNow, stillEarlier] = [restingOnly(without), restingOnly(inEarlier)];
  const isNew = (id: string, conveying: readonly string[]): boolean =>
    conveying.every((statement) => lostNow.has(statement)) &&
    !(listed.has(id) && conveying.every((statement) => stillEarlier.has(statement)));
  return [
    ...statements.filter(({ id }) => isNew(id, [id])).map(({ id }) => id),
    ...pledges.filter((pledge) => isNew(pledge.id, pledge.statements)).map(({ id }) => id),
  ].toSorted();
}

/** The records of the versions: that of the new text, and that of the old one if it is the first that is followed. */
function versionPatches(
  { article, versions }: CitedText,
  newText: { readonly digest: string; readonly length: number },
  lostEvidence: readonly string[],
): { readonly latest: CitedVersion; readonly patches: readonly RecordPatch[] } {
  const recorded = versions.toSorted((a, b) => b.number - a.number)[0];
  const latest = recorded ?? {
    id: versionId(article.id, 1),
    number: 1,
    textDigest: article.textDigest,
    lostEvidence: [],
  };
  const number = latest.number + 1;
  const fieldsOf = (version: Omit<CitedVersion, "id">, length: number): object => ({
    article: article.id,
    number: version.number,
    textDigest: version.textDigest,
    length,
    lostEvidence: version.lostEvidence,
  });
  const patchOf = (id: string, fields: object): RecordPatch => ({
    type: "TextVersion",
    id,
    isNew: true,
    fields: { ...fields },
  });
  return {
    latest,
    patches: [
      ...(recorded === undefined ? [patchOf(latest.id, fieldsOf(latest, article.length))] : []),
      patchOf(
        versionId(article.id, number),
        fieldsOf({ number, textDigest: newText.digest, lostEvidence }, newText.length),
      ),
    ],
  };
}

/** `textVersion:ferry:2` of `article:ferry`. */
const versionId = (article: string, number: number): string =>
  `textVersion:${article.slice(article.indexOf(":") + 1)}:${number}`;

function passagePatch(
  { id, fragment, newFragment }: JudgedPassage,
  version: string | undefined,
  latest: CitedVersion,
): readonly RecordPatch[] {
  const patch = (fields: RecordPatch["fields"]): readonly RecordPatch[] => [
    { type: "Passage", id, isNew: false, fields },
  ];
  if (newFragment === undefined) return version === undefined ? patch({ version: latest.id }) : [];
  return newFragment === fragment && version === undefined ? [] : patch({ fragment: newFragment, version: undefined });
}
