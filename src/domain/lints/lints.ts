import type { LintFinding } from "../../graph/lint-finding.js";
import type { StatedRecord } from "../../graph/rule.js";
import { passageSpan } from "../rules/passage-span.js";
import { isHeading } from "./is-heading.js";
import type { LintContext } from "./lint-context.js";

type Path = LintFinding["path"];

export interface Lint {
  /** What it looks for; docs/curating.md lists these. */
  readonly meaning: string;
  /** Whether it looks for words in the texts of the articles. */
  readonly needsTexts: boolean;
  readonly find: (context: LintContext) => readonly Omit<LintFinding, "code">[];
}

/**
 * Those rules of docs/curating.md that a program can check. They only warn, because a curator may have good reasons.
 */
export const lints = {
  SPEAKER_NOT_CITED: {
    meaning: "No cited passage of the statement, or of one that relays it, mentions the speaker.",
    needsTexts: true,
    find: (context) =>
      statementsOf(context).flatMap((statement) => {
        const cited = [statement, ...allRelayersOf(context, statement.id)].flatMap((one) => context.passagesOf(one));
        return context
          .idsOf(statement, "madeBy")
          .flatMap((speaker, index) =>
            cited.some((passage) => context.mentions(passage, speaker))
              ? []
              : [
                  found(
                    statement,
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
    needsTexts: false,
    find: (context) =>
      statementsOf(context)
        .filter((statement) => statement["voice"] === "NARRATOR" && statement["at"] !== undefined)
        .map((statement) =>
          found(
            statement,
            ["at"],
            "the narrator speaks in the article, not at an event; " +
              "leave `at` out, or give `madeBy` and the voice of whoever spoke there",
          ),
        ),
  },
  PROMISE_FLOATED: {
    meaning: "A statement is a PROMISE, but the history of the pledge records it as FLOATED.",
    needsTexts: false,
    find: (context) =>
      context.records.flatMap(({ record }) =>
        historyOf(record).flatMap(({ stage, statement }, index) =>
          stage === "FLOATED" && context.recordOf(statement)?.["act"] === "PROMISE"
            ? [
                found(
                  record,
                  ["history", index, "stage"],
                  `${statement} is a PROMISE, and a promise is a pledge; write stage: PLEDGED, ` +
                    "or, if it only expresses willingness, act: ANNOUNCE in the statement",
                ),
              ]
            : [],
        ),
      ),
  },
  HEADING_AS_NARRATOR: {
    meaning: "A cited span is a heading or part of the title, but the voice is NARRATOR.",
    needsTexts: true,
    find: (context) =>
      statementsOf(context)
        .filter((statement) => statement["voice"] === "NARRATOR")
        .flatMap((statement) =>
          context.passagesOf(statement).flatMap((passage, index) => {
            const text = context.textFor(passage);
            const span = passageSpan(String(passage["fragment"]));
            if (
              text === undefined ||
              span?.start === undefined ||
              span.end === undefined ||
              !isHeading(text, span.start, span.end)
            )
              return [];
            return [
              found(
                statement,
                ["reportedIn", index],
                `${passage.id} is a heading; write a separate statement for it with voice: HEADLINE`,
              ),
            ];
          }),
        ),
  },
  ACTOR_NOT_IN_ARTICLE: {
    meaning: "A statement refers to an actor that no passage of its article mentions.",
    needsTexts: true,
    find: (context) => statementsOf(context).flatMap((statement) => unmentioned(context, statement)),
  },
} as const satisfies Record<string, Lint>;

const statementsOf = ({ records }: LintContext): readonly StatedRecord[] =>
  records.flatMap(({ type, record }) => (type === "Statement" ? [record] : []));

const found = (record: StatedRecord, path: Path, message: string): Omit<LintFinding, "code"> => ({
  record,
  path,
  message,
});

interface StatedPledge extends StatedRecord {
  readonly history?: readonly { readonly stage: string; readonly statement: string }[];
  readonly parties?: readonly { readonly node: string; readonly statements: readonly string[] }[];
}

/** The history of a pledge's record; of any other nothing. */
const historyOf = ({ history = [] }: StatedPledge): NonNullable<StatedPledge["history"]> => history;

/** The statements that relay this one, directly or through others. */
function allRelayersOf(
  context: LintContext,
  id: string,
  seen: ReadonlySet<string> = new Set(),
): readonly StatedRecord[] {
  if (seen.has(id)) return [];
  return context
    .relayersOf(id)
    .flatMap((relayer) => [relayer, ...allRelayersOf(context, relayer.id, new Set([...seen, id]))]);
}

const actorTypes = ["Person", "State", "Organisation", "Group"];

/** Who is party to a pledge, as a statement says. */
const partiesOf = ({ parties = [] }: StatedPledge, statement: string): readonly string[] =>
  parties.filter(({ statements }) => statements.includes(statement)).map(({ node }) => node);

/**
 * The actors a statement is about - addressees, subjects and objects of its claims, places of its proposals, parties to
 * its pledges - whom no passage of its article mentions.
 */
function unmentioned(context: LintContext, statement: StatedRecord): readonly Omit<LintFinding, "code">[] {
  const at = (field: string): readonly { readonly id: string; readonly path: Path }[] =>
    context.idsOf(statement, field).map((id, index) => ({ id, path: [field, index] }));
  const spokenOf = [
    ...at("addressedTo"),
    ...at("conveys").flatMap(({ id: conveyed, path }) => {
      const about = context.recordOf(conveyed);
      if (about === undefined) return [];
      const named = ["subject", "objects", "places"].flatMap((field) => context.idsOf(about, field));
      return [...named, ...partiesOf(about, statement.id)].map((id) => ({ id, path }));
    }),
  ];
  const [first] = context.passagesOf(statement);
  if (first === undefined) return [];
  return spokenOf
    .filter(
      ({ id }) =>
        actorTypes.includes(context.typeOf(id) ?? "") &&
        !context.besides(first).some((passage) => context.mentions(passage, id)),
    )
    .map(({ id, path }) =>
      found(
        statement,
        path,
        `no passage of ${context.articleOf(first)} mentions ${id}; ` +
          "add it with its surface under entities of the passage, or leave out what only another article says",
      ),
    );
}
