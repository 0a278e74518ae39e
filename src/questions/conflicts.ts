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

/** Where claims, or pledges, disagree, refine or bear each other out. */
export const conflicts: Question = {
  name: "conflicts",
  needs: ["Claim", "Pledge", "Statement", "Proposition"],
  sdl: `
    extend type Query {
      """
      Pairs of claims about one subject, of one predicate and of times that overlap, and of pledges of one kind of one actor,
      or of a collective and its member, to do and not to do, compared by what is measured. Nothing is resolved here: both
      sides stand with their statements and passages. What several articles say alike is one claim and no pair: ask
      \`articles\` of a claim, or for claims that several report.
      """
      conflicts(
        "About whom or what; of pledges whose, or whose collective's or member's."
        subject: ID
        "Only claims of this predicate; without it pledges too."
        predicate: String
        "What to find."
        verdicts: [Verdict!] = [CONTRADICTS]
        "Only pairs that one article reports both of, or, if false, only others."
        sameArticle: Boolean
        "How many, 1 to 100; 20 if it is left out."
        first: Int
        "Only those after this cursor."
        after: String
        "At which time of the world, and from what had been published by when."
        asOf: AsOf
      ): ConflictConnection!
    }
    "How two propositions stand to each other."
    enum Verdict {
      """
      There is no reading in which both are so. Of claims that are both asserted, under the same conditions if any: exact
      ranges without a common number, dates without a common day, the same office now and formerly held. Of pledges that
      stand: what would keep the one is all refused by the other, in kind, tasks, domains, beneficiaries and amount, under
      the same conditions, by the same actor or by a collective for a member that it surely has.
      """
      CONTRADICTS
      """
      They are not the same, and may both be so; \`basis\` names what differs: another text or stage; a rough number; that one
      side is only denied or only thought possible; a condition, object, task, domain, beneficiary or amount; that an
      undertaking is only floated, is done or has ended; a membership, and how sure it is.
      """
      DIFFERS
      "The left one is more precise: its range lies within the right one's, its date is part of the right one's."
      REFINES
      "They are the same, or overlap in part."
      CORROBORATES
    }
    "A page of conflicts, contradictions first."
    type ConflictConnection {
      "The conflicts with their cursors."
      edges: [ConflictEdge!]!
      "The conflicts alone."
      nodes: [Conflict!]!
      "Where the page lies."
      pageInfo: PageInfo!
      "How many there are; counted only when asked for."
      totalCount: Int!
    }
    "A conflict of a page."
    type ConflictEdge {
      "Where it stands, for \`after\`."
      cursor: String!
      "The conflict."
      node: Conflict!
    }
    "Two propositions that speak of the same, and how they stand to each other."
    type Conflict {
      "The ids of both sides."
      id: ID!
      "How they stand to each other."
      verdict: Verdict!
      "What was compared, in words, and what differs: \`coalitionSize: 31 nations; more than 30 nations\`, \`TROOPS: A WILL (TRAINING); A WILL_NOT (COMBAT); differ in task\`."
      basis: String!
      "Whether some article reports both."
      sameArticle: Boolean!
      "One side; of REFINES the more precise one, of stages the earlier one, of pledges the one to do it."
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

/** Refuses what would compare too many pairs: a hub's hundred thousand claims make five thousand million. */
function tooManyPairs(lens: Lens, asked: Asked): Check {
  const most = mostOf(asked);
  const instead = [
    ...(asked.subject === undefined ? ["name a `subject`"] : []),
    ...(asked.predicate === undefined ? ["name a `predicate`"] : []),
    "cut by `asOf`",
  ];
  return {
    expression: pairCount(lens, asked),
    refuse: (found) =>
      (found as number) <= most
        ? undefined
        : new ServiceError(
            "QUERY_TOO_COSTLY",
            `There are more than ${most.toLocaleString("en")} pairs to compare, which is the most: ` +
              `${instead.join(", or ")}.`,
            { field: "conflicts" },
          ),
  };
}

/** Looks which verdicts there are, where there are none of those asked for. */
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
          `There are pairs with other verdicts, ` +
          `${others.map(([verdict, pairs]) => `${pairs} ${verdict}`).join(", ")}: write \`verdicts: ` +
          `[${others.map(([verdict]) => verdict).join(", ")}]\`.`,
      };
    },
  };
}

/** A predicate of claims, with what the vocabulary says of it. */
type Predicate = readonly [name: string, row: VocabularyRow];

function predicatesOf(model: GraphModel): readonly Predicate[] {
  const field = model.entities.get("Claim")?.fields.get("predicate");
  return field?.kind === "property" ? Object.entries(field.vocabulary ?? {}) : [];
}

/** @throws ServiceError BAD_USER_INPUT, when it is read, for a predicate whose values cannot disagree. */
function comparedOf(predicate: Leaf<string> | undefined, predicates: readonly Predicate[]): Parameter {
  const names = predicates.filter(([, row]) => row.comparable === true).map(([name]) => name);
  if (predicate === undefined) return { read: () => names };
  return {
    read: (request) => {
      const name = predicate.read(request);
      if (names.includes(name)) return [name];
      const known = predicates.some(([other]) => other === name);
      const reason = known
        ? "is not compared, since a subject can have several values of it side by side."
        : `is no predicate.${nearMiss(
            name,
            predicates.map(([other]) => other),
          )}`;
      throw new ServiceError(
        "BAD_USER_INPUT",
        `\`predicate\`: ${shown(name)} ${reason} Compared are ${names.join(", ")}.`,
        { field: "predicate" },
      );
    },
  };
}
