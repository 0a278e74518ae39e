import { isHeading } from "./is-heading.js";
import type { LintContext } from "./lint-context.js";
import { passageSpan } from "./passage-span.js";
import type { PlacedRecord } from "./records.js";
import type { ValuePath } from "./document-source.js";

/** A finding of a lint: the record, the place in it, and what to write instead. */
export interface LintFinding {
  readonly placed: PlacedRecord;
  readonly path: ValuePath;
  readonly message: string;
}

export interface Lint {
  /** What it looks for; docs/curating.md lists these. */
  readonly meaning: string;
  readonly find: (context: LintContext) => readonly LintFinding[];
}

/**
 * Those rules of docs/curating.md that a program can check. They only warn, because a curator may have good reasons.
 */
export const lints = {
  SPEAKER_NOT_CITED: {
    meaning: "No cited passage of the statement, or of one that relays it, mentions the speaker.",
    find: (context) =>
      statementsOf(context).flatMap((placed) => {
        const cited = [placed, ...allRelayersOf(context, placed.record.id)].flatMap(({ record }) =>
          context.passagesOf(record),
        );
        return context
          .idsOf(placed.record, "madeBy")
          .flatMap((speaker, index) =>
            cited.some((passage) => context.mentions(passage, speaker))
              ? []
              : [
                  found(
                    placed,
                    ["madeBy", index],
                    `no cited passage mentions ${speaker}; widen the span to where the speaker is named, ` +
                      "or cite that passage too",
                  ),
                ],
          );
      }),
  },
  NARRATOR_AT_EVENT: {
    meaning: "The narrator of an article is recorded as speaking at an event.",
    find: (context) =>
      statementsOf(context)
        .filter(({ record }) => record["voice"] === "NARRATOR" && record["at"] !== undefined)
        .map((placed) =>
          found(
            placed,
            ["at"],
            "the narrator speaks in the article, not at an event; leave `at` out, or give `madeBy` and the voice of whoever spoke there",
          ),
        ),
  },
  PROMISE_FLOATED: {
    meaning: "A statement is a PROMISE, but the history of the pledge records it as FLOATED.",
    find: (context) =>
      context.records.flatMap((placed) =>
        historyOf(placed).flatMap(({ stage, statement }, index) =>
          stage === "FLOATED" && context.recordOf(statement)?.record["act"] === "PROMISE"
            ? [
                found(
                  placed,
                  ["history", index, "stage"],
                  `${statement} is a PROMISE, and a promise is a pledge; write stage: PLEDGED, or, if it only expresses willingness, act: ANNOUNCE in the statement`,
                ),
              ]
            : [],
        ),
      ),
  },
  HEADING_AS_NARRATOR: {
    meaning: "A cited span is a heading or part of the title, but the voice is NARRATOR.",
    find: (context) =>
      statementsOf(context)
        .filter(({ record }) => record["voice"] === "NARRATOR")
        .flatMap((placed) =>
          context.passagesOf(placed.record).flatMap((passage, index) => {
            const text = context.textFor(passage);
            const span = passageSpan(passage.record["fragment"] as string);
            if (
              text === undefined ||
              span?.start === undefined ||
              span.end === undefined ||
              !isHeading(text, span.start, span.end)
            )
              return [];
            return [
              found(
                placed,
                ["reportedIn", index],
                `${passage.record.id} is a heading; write a separate statement for it with voice: HEADLINE`,
              ),
            ];
          }),
        ),
  },
  ACTOR_NOT_IN_ARTICLE: {
    meaning: "A statement refers to an actor that no passage of its article mentions.",
    find: (context) => statementsOf(context).flatMap((placed) => unmentioned(context, placed)),
  },
} as const satisfies Record<string, Lint>;

const statementsOf = ({ records }: LintContext): readonly PlacedRecord[] =>
  records.filter(({ entity }) => entity.name === "Statement");

const found = (placed: PlacedRecord, within: ValuePath, message: string): LintFinding => ({
  placed,
  path: [...placed.path, ...within],
  message,
});

const historyOf = ({ record }: PlacedRecord): readonly { readonly stage: string; readonly statement: string }[] =>
  (record["history"] ?? []) as readonly { readonly stage: string; readonly statement: string }[];

/** The statements that relay this one, directly or through others. */
function allRelayersOf(
  context: LintContext,
  id: string,
  seen: ReadonlySet<string> = new Set(),
): readonly PlacedRecord[] {
  if (seen.has(id)) return [];
  return context
    .relayersOf(id)
    .flatMap((placed) => [placed, ...allRelayersOf(context, placed.record.id, new Set([...seen, id]))]);
}

const at = (field: string, index: number): ValuePath => [field, index];

const actorTypes = ["Person", "State", "Organisation", "Group"];

/** The parties of a pledge for whom this statement is the evidence. */
const partiesOf = (pledge: PlacedRecord["record"], statement: string): readonly string[] =>
  ((pledge["parties"] ?? []) as readonly { readonly node: string; readonly statements: readonly string[] }[])
    .filter(({ statements }) => statements.includes(statement))
    .map(({ node }) => node);

/**
 * The actors a statement is about - addressees, subjects and objects of its claims, places of its proposals, parties to
 * its pledges - whom no passage of its article mentions.
 */
function unmentioned(context: LintContext, placed: PlacedRecord): readonly LintFinding[] {
  const { record } = placed;
  const conveyed = context
    .idsOf(record, "conveys")
    .map((id, index) => ({ path: at("conveys", index), record: context.recordOf(id)?.record }));
  const spokenOf = [
    ...context.idsOf(record, "addressedTo").map((id, index) => ({ id, path: at("addressedTo", index) })),
    ...conveyed.flatMap(({ path, record: about }) =>
      about === undefined
        ? []
        : [
            ...["subject", "objects", "places"].flatMap((field) => context.idsOf(about, field)),
            ...partiesOf(about, record.id),
          ].map((id) => ({ id, path })),
    ),
  ];
  const [first] = context.passagesOf(record);
  if (first === undefined) return [];
  return spokenOf
    .filter(
      ({ id }) =>
        actorTypes.includes(context.recordOf(id)?.entity.name ?? "") &&
        !context.besides(first).some((passage) => context.mentions(passage, id)),
    )
    .map(({ id, path }) =>
      found(
        placed,
        path,
        `no passage of ${context.articleOf(first)} mentions ${id}; add it with its surface under entities of the passage, or leave out what only another article says`,
      ),
    );
}
