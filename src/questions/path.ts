import { ServiceError } from "../errors/service-error.js";
import { shown } from "../errors/shown.js";
import type { Leaf } from "../query/plan/argument-value.js";
import type { Lens } from "../query/lens.js";
import type { Cypher } from "../query/plan/expression.js";
import { cypher, join, subquery, whereAll, spaced } from "../query/plan/cypher.js";
import { looksOfPath } from "./looks-of-path.js";
import { byColumn, mustExist, type Question } from "../query/plan/question.js";
import { asOfArgument } from "./as-of-argument.js";
import { relationshipCertainty, toldBy } from "./relationship-certainty.js";
import { certaintyAt, certaintyRank, weakestOf } from "./node-certainty.js";
import { type AskedPath, pathLength, wayLines } from "./way-between.js";

/** How many paths of the shortest length are ranked at most. */
const rankedPaths = 1_000;

/** From how many statements at most those to show are chosen. */
const comparedStatements = 1_000;

/** How many statements are shown at most for a step that rests on whatever conveys a proposition. */
const shownStatements = 5;

/** The shortest paths of evidence between two nodes. */
export const path: Question = {
  name: "path",
  needs: ["Node", "Statement", "Proposition", "Article", "Passage", "State"],
  structural: ["maxLength", "through", "minCertainty"],
  sdl: `
    extend type Query {
      """
      The shortest paths of evidence between two entities. All of them have the same length, the most certain first,
      then by ids. Paths do not pass through an article, a passage or a state unless \`through\` names that type, since
      two things need not be related because one document mentions them or because both concern one state. The list is
      empty if there is no path within \`maxLength\`; \`extensions.hints\` then says what would give one. If there are
      more than 1,000 equally short paths, the first 1,000 found are ranked.
      """
      path(
        "Id of the node where the path starts."
        from: ID!
        "Id of the node where the path ends."
        to: ID!
        "Maximum number of steps, 1 to 8."
        maxLength: Int = 4
        """
        Additional types that paths may pass through: ARTICLE, PASSAGE or STATE. Paths follow the relationships of
        documents only if ARTICLE or PASSAGE is listed.
        """
        through: [EntityType!]
        "Minimum certainty of every step. A longer path is returned if the shortest is less certain."
        minCertainty: Certainty
        "Number of paths, 1 to 100."
        first: Int = 3
        ${asOfArgument()}
      ): [Path!]!
    }
    "A path from one entity to another along relationships, in either direction."
    type Path {
      "Number of steps."
      length: Int!
      "The certainty of the least certain step."
      weakestCertainty: Certainty!
      "All nodes of the path in order, including both ends."
      nodes: [Node!]!
      "The steps in order. Each starts where the previous one ends."
      steps: [PathStep!]!
    }
    "One step of a path."
    type PathStep {
      "The node where it starts."
      from: Node!
      "The node where it ends."
      to: Node!
      "The type of the relationship, such as MADE, CONVEYS or MEMBER_OF."
      relation: String!
      "Whether the relationship points in the direction of the path."
      forward: Boolean!
      """
      How certain the relationship is. If one end is a statement, this is the lowest certainty of it and of all
      statements that relay it; for a membership, it is that of the membership. Otherwise it is that of the most certain
      statement that conveys the proposition to which the relationship belongs (for SUBJECT the claim, for PARTY_TO the
      pledge). UNSPECIFIED if there is none.
      """
      certainty: Certainty!
      """
      The statements that it rests on: the statement at one end, those of the membership, or the five most certain, of
      the first 1,000, that convey the proposition.
      """
      statements: [Statement!]!
    }
  `,
  plan: ({ model, lens, argument, required }) => {
    const [from, to] = [required<string>("from"), required<string>("to")];
    const asked: AskedPath = {
      from: { read: (request) => differing(from.read(request), to.read(request)) },
      to,
      longest: readLength(argument("maxLength")),
      through: argument<readonly string[]>("through")?.current ?? [],
      least: argument<string>("minCertainty")?.current,
    };
    return {
      text: {
        lines: pathLines(lens, asked),
        names: ["stops", "links", "ranks", "weakest", "ids", "length"],
      },
      shape: {
        Path: {
          length: { value: "length" },
          weakestCertainty: { value: certaintyAt(model, "weakest") },
          nodes: { nodes: "stops", most: { read: () => asked.longest + 1 } },
          steps: {
            items: "range(0, length - 1)",
            as: "step",
            binds: {
              stepFrom: "stops[step]",
              stepTo: "stops[step + 1]",
              stepLink: "links[step]",
              stepRank: "ranks[step]",
            },
            most: { read: () => asked.longest },
          },
        },
        PathStep: {
          from: { node: "stepFrom" },
          to: { node: "stepTo" },
          relation: { value: "type(stepLink)" },
          forward: { value: "startNode(stepLink) = stepFrom" },
          certainty: { value: certaintyAt(model, "stepRank") },
          statements: { nodes: stepStatements(lens), most: { read: () => shownStatements } },
        },
      },
      order: [byColumn("length"), byColumn("weakest"), byColumn("ids")],
      checks: [mustExist("from", asked.from), mustExist("to", to)],
      looks: looksOfPath(lens, asked),
    };
  },
};

function differing(from: string, to: string): string {
  if (from !== to) return from;
  throw new ServiceError(
    "BAD_USER_INPUT",
    `\`from\` and \`to\` are both ${shown(from)}. A path leads from one entity to another. Write two ` +
      `different ids, or use \`neighbourhood(id: ${shown(from)})\` for what surrounds one.`,
    { field: "to" },
  );
}

function readLength(given: Leaf<number> | undefined): number {
  const length = given?.current ?? pathLength.usual;
  if (length >= pathLength.least && length <= pathLength.most) return length;
  throw new ServiceError(
    "BAD_USER_INPUT",
    `\`maxLength: ${length}\` is outside ${pathLength.least}-${pathLength.most}. Write the most steps that a ` +
      `path may have, such as \`maxLength: ${pathLength.usual}\`.`,
    { field: "maxLength" },
  );
}

/**
 * All shortest paths, and how certain each is. Nodes that a path may not pass through and relationships that are not
 * certain enough are tested as the search meets them. It thus goes around them, and stops at the time limit:
 * ```cypher
 * MATCH (start:Entity {id: $p0})
 * WITH start LIMIT 1
 * MATCH (goal:Entity {id: $p1})
 * MATCH way = allShortestPaths((start)-[:CONVEYS|MADE|...*..4]-(goal))
 * WHERE none(stop IN nodes(way) WHERE (stop:Article OR stop:Passage OR stop:State) AND NOT stop.id IN [$p0, $p1])
 *   AND all(stop IN nodes(way) WHERE stop.knownFrom <= $p2)
 *   AND all(link IN relationships(way) WHERE NOT coalesce(CASE WHEN link:MADE THEN endNode(link).weakestCertainty ...
 *     END, 'UNSPECIFIED') IN ['POSSIBLE', 'UNSPECIFIED'])
 * WITH way LIMIT 1000
 * WITH nodes(way) AS stops, relationships(way) AS links, [link IN relationships(way) | CASE coalesce(...) WHEN
 *   'CERTAIN' THEN 0 ... END] AS ranks
 * ...
 * ```
 * Paths that differ only in parallel relationships of one type count as one, the most certain.
 */
function pathLines(lens: Lens, asked: AskedPath): readonly Cypher[] {
  const rank = certaintyRank(lens.model, relationshipCertainty(lens, "link"));
  return [
    ...wayLines(lens, asked, "allShortestPaths"),
    `WITH way LIMIT ${rankedPaths}`,
    cypher`WITH nodes(way) AS stops, relationships(way) AS links, [link IN relationships(way) | ${rank}] AS ranks`,
    "WITH stops, links, ranks, reduce(worst = 0, rank IN ranks | CASE WHEN rank > worst THEN rank " +
      "ELSE worst END) AS weakest,",
    "  reduce(ids = '', stop IN stops | ids + stop.id + ' ') + reduce(types = '', link IN links | types " +
      "+ ' ' + type(link)) AS ids",
    "ORDER BY weakest",
    "WITH ids, collect([stops, links, ranks, weakest])[0] AS surest",
    "WITH surest[0] AS stops, surest[1] AS links, surest[2] AS ranks, surest[3] AS weakest, ids, " +
      "size(surest[1]) AS length",
  ];
}

function stepStatements(lens: Lens): Cypher {
  const teller = lens.node("teller", "Statement");
  const rank = certaintyRank(lens.model, weakestOf(lens, "teller"));
  const named = subquery(
    "COLLECT",
    spaced(
      cypher`MATCH ${teller.pattern}${whereAll(["teller.id IN stepLink.statementIds", ...teller.conditions])}`,
      cypher`RETURN teller ORDER BY teller.id`,
    ),
  );
  const told = spaced(
    cypher`UNWIND [${toldBy("stepLink")}] AS told`,
    cypher`MATCH (told)<-[:CONVEYS]-${teller.pattern}${whereAll(teller.conditions)}`,
  );
  const surest = spaced(
    cypher`WITH teller LIMIT ${comparedStatements} WITH teller ORDER BY ${rank}, teller.id`,
    cypher`LIMIT ${shownStatements} RETURN teller`,
  );
  const cases = [
    "CASE WHEN stepFrom:Statement OR stepTo:Statement THEN [tip IN [stepFrom, stepTo] WHERE tip:Statement]",
    cypher`WHEN stepLink.statementIds IS NOT NULL THEN ${named}`,
    cypher`ELSE ${subquery("COLLECT", cypher`${told} ${surest}`)} END`,
  ];
  return join(cases, " ");
}
