import { nearMiss } from "../errors/near-miss.js";
import { ServiceError } from "../errors/service-error.js";
import { shown } from "../errors/shown.js";
import type { VocabularyRow } from "../graph/declarations.js";
import type { GraphModel } from "../graph/graph-model.js";
import type { Leaf } from "../query/plan/argument-value.js";
import type { Lens } from "../query/lens.js";
import { lines } from "../query/plan/cypher.js";
import type { Look } from "../query/plan/look.js";
import type { Parameter } from "../query/plan/expression.js";
import type { Check } from "../query/plan/plan.js";
import { conflictBasis } from "./conflict-basis.js";
import { type Asked, mostOf } from "./conflicts-asked.js";
import { conflictText, detail, isInSameArticle, pairCount, pairLines } from "./conflict-clauses.js";
import { byColumn, mustExist, type Question } from "../query/plan/question.js";
import { asOfArgument } from "./as-of-argument.js";

/** Where claims, or pledges, contradict, refine or corroborate each other. */
export const conflicts: Question = {
  name: "conflicts",
  needs: ["Claim", "Pledge", "Statement", "Proposition"],
  sdl: `
    extend type Query {
      """
      Pairs of propositions that may conflict, compared by their content: claims with the same subject and predicate and
      overlapping times, and pledges of one kind, one to do and one not to do, by the same actor or by a collective and
      its member. Conflicts are not resolved: each side keeps its statements and passages. What several articles say
      alike is a single claim, not a pair; ask for the \`articles\` of a claim, or for claims that several articles
      report.
      """
      conflicts(
        "Id of the subject of the claims. For pledges, id of the pledgor, or of its collective or member."
        subject: ID
        "Return only claims with this predicate. Without it, pledges are compared too."
        predicate: String
        "Verdicts to return."
        verdicts: [Verdict!] = [CONTRADICTS]
        "If true, return only pairs of which one article reports both sides; if false, only the other pairs."
        sameArticle: Boolean
        "Number of pairs, 1 to 100. Default: 20."
        first: Int
        "Return only items after this cursor."
        after: String
        ${asOfArgument()}
      ): ConflictConnection!
    }
    "How two propositions relate to each other."
    enum Verdict {
      """
      There is no reading in which both hold. For claims, both must be asserted, under the same conditions if there are
      any, and have exact ranges without a common number, dates without a common day, or the same office held now and
      formerly. For pledges, both must be in force, and one must refuse everything that would fulfil the other - kind,
      tasks, domains, beneficiaries and amount - under the same conditions, by the same actor or by a collective for one
      of its certain members.
      """
      CONTRADICTS
      """
      They differ, but both may hold. \`basis\` names what differs: a text or stage; an approximate number; that one
      side is only denied or only considered possible; a condition, object, task, domain, beneficiary or amount; that an
      undertaking is only floated, is fulfilled or has ended; or a membership and how certain it is.
      """
      DIFFERS
      "The left one is more precise: its range or date lies within that of the right one."
      REFINES
      "They are equal, or overlap in part."
      CORROBORATES
    }
    "One page of conflicts, contradictions first."
    type ConflictConnection {
      "The conflicts, with their cursors."
      edges: [ConflictEdge!]!
      "The conflicts, without cursors."
      nodes: [Conflict!]!
      "The position of the page in the list."
      pageInfo: PageInfo!
      "Number of conflicts on all pages together. Counted only if requested."
      totalCount: Int!
    }
    "One conflict of a page."
    type ConflictEdge {
      "Cursor of this conflict, for \`after\`."
      cursor: String!
      "The conflict."
      node: Conflict!
    }
    "Two propositions about the same thing, and how they relate to each other."
    type Conflict {
      "The ids of both sides, as one identifier."
      id: ID!
      "How they relate to each other."
      verdict: Verdict!
      """
      What was compared and what differs, in words, such as \`coalitionSize: 31 nations; more than 30 nations\` or
      \`TROOPS: A WILL (TRAINING); A WILL_NOT (COMBAT); differ in task\`.
      """
      basis: String!
      "Whether some article reports both sides."
      sameArticle: Boolean!
      """
      One side. With REFINES this is the more precise one, between stages the earlier one, and between pledges the one
      to do it.
      """
      left: Proposition!
      "The other side."
      right: Proposition!
    }
  `,
  plan: ({ model, lens, argument }) => {
    const [subject, predicate, predicates] = [
      argument<string>("subject"),
      argument<string>("predicate"),
      predicatesOf(model),
    ];
    const withValue = (kind: VocabularyRow["value"]): Parameter => ({
      read: () => predicates.filter(([, row]) => row.value === kind).map(([name]) => name),
    });
    const asked: Asked = {
      subject,
      predicate,
      compared: comparedOf(predicate, predicates),
      quantities: withValue("quantity"),
      offices: withValue("office"),
      dates: withValue("date"),
      stages: predicates.flatMap(([name, { stages = [] }]) => stages.map((stage) => ({ predicate: name, stage }))),
      verdicts: argument<readonly string[]>("verdicts") ?? { read: () => ["CONTRADICTS"] },
      sameArticle: argument("sameArticle"),
    };
    return {
      text: conflictText(lens, asked),
      shape: {
        Conflict: {
          id: { value: "id" },
          verdict: { value: "verdict" },
          basis: { value: detail, read: conflictBasis(new Set(asked.stages.map(({ predicate: name }) => name))) },
          sameArticle: { value: isInSameArticle(lens) },
          left: { node: "left" },
          right: { node: "right" },
        },
      },
      order: [byColumn("rank"), byColumn("id")],
      checks: [...(subject === undefined ? [] : [mustExist("subject", subject)]), tooManyPairs(lens, asked)],
      looks: [atOtherVerdicts(lens, asked)],
    };
  },
};

/** Refuses to compare too many pairs: the hundred thousand claims of a hub make five thousand million pairs. */
function tooManyPairs(lens: Lens, asked: Asked): Check {
  const most = mostOf(asked);
  const instead = [
    ...(asked.subject === undefined ? ["name a `subject`"] : []),
    ...(asked.predicate === undefined ? ["name a `predicate`"] : []),
    "give an earlier `asOf`",
  ];
  return {
    expression: pairCount(lens, asked),
    refuse: (found) =>
      (found as number) <= most
        ? undefined
        : new ServiceError(
            "QUERY_TOO_COSTLY",
            `There are more than ${most.toLocaleString("en")} pairs to compare, which is the limit. To ` +
              `narrow them, ${instead.join(", or ")}.`,
            { field: "conflicts" },
          ),
  };
}

/** If no pair has a requested verdict, looks which verdicts there are. */
function atOtherVerdicts(lens: Lens, asked: Asked): Look {
  return {
    lens,
    statement: lines([
      ...pairLines(lens, asked),
      "WITH verdict, count(DISTINCT left.id + '|' + right.id) AS pairs RETURN [verdict, pairs] AS row",
    ]),
    say: (found, request) => {
      const wanted = asked.verdicts.read(request);
      const others = (found as readonly (readonly [string, number])[])
        .filter(([verdict]) => !wanted.includes(verdict))
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
      if (others.length === 0) return undefined;
      return {
        code: "OTHER_VERDICTS",
        message:
          "There are pairs with other verdicts: " +
          `${others.map(([verdict, pairs]) => `${pairs} ${verdict}`).join(", ")}. To see them, write ` +
          `\`verdicts: [${others.map(([verdict]) => verdict).join(", ")}]\`.`,
      };
    },
  };
}

/** A predicate of claims, with its row in the vocabulary. */
type Predicate = readonly [name: string, row: VocabularyRow];

function predicatesOf(model: GraphModel): readonly Predicate[] {
  const field = model.entities.get("Claim")?.fields.get("predicate");
  return field?.kind === "property" ? Object.entries(field.vocabulary ?? {}) : [];
}

/** @throws ServiceError BAD_USER_INPUT, when the parameter is read, for a predicate whose values cannot disagree. */
function comparedOf(predicate: Leaf<string> | undefined, predicates: readonly Predicate[]): Parameter {
  const names = predicates.filter(([, row]) => row.comparable === true).map(([name]) => name);
  if (predicate === undefined) return { read: () => names };
  return {
    read: (request) => {
      const name = predicate.read(request);
      if (names.includes(name)) return [name];
      const known = predicates.some(([other]) => other === name);
      const reason = known
        ? "is not comparable, since a subject can have several values for it at once."
        : `is not a predicate.${nearMiss(
            name,
            predicates.map(([other]) => other),
          )}`;
      throw new ServiceError(
        "BAD_USER_INPUT",
        `\`predicate\`: ${shown(name)} ${reason} The comparable predicates are ${names.join(", ")}.`,
        { field: "predicate" },
      );
    },
  };
}
