import { allQuestions } from "../../../src/questions/all-questions.js";
import { parse, type FieldNode, type OperationDefinitionNode } from "graphql";
import { encodeCursor } from "../../../src/query/plan/cursor.js";
import { planRootField } from "../../../src/query/plan/plan-selection.js";
import { wholeSchema } from "../../../src/query/whole-schema.js";
import { buildModel } from "../../../src/server/build-model.js";
import type { BenchQuery, Variables } from "./bench-query.js";

const document = /* GraphQL */ `
  query Q8($after: String!) {
    statements(first: 20, after: $after, orderBy: [{ saidOn: DESC }]) {
      edges {
        cursor
        node {
          id
          gist
          saidOn
          madeBy {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** The content of a cursor in this order. */
export type StatementKeys = readonly [day: number, id: string];

/** The name of this list in the service's cursors. */
function listName(): string {
  const model = buildModel();
  const [operation] = parse(document).definitions as readonly OperationDefinitionNode[];
  const nodes = operation?.selectionSet.selections as readonly FieldNode[];
  const { result } = planRootField(
    {
      model,
      questions: allQuestions,
      schema: wholeSchema(model, allQuestions),
      fragments: {},
      variables: { after: "" },
      cites: false,
    },
    nodes,
  );
  return result.kind === "page" ? result.list : "";
}

/** Reads a cursor of either kind; hand-written ones have no checksum. */
export const readCursor = (cursor: unknown): StatementKeys =>
  JSON.parse(Buffer.from(String(cursor).split(".").at(1) ?? "", "base64url").toString()) as StatementKeys;

const writeCursor = (keys: StatementKeys): string => `c1.${Buffer.from(JSON.stringify(keys)).toString("base64url")}`;

/** The rest of the cursor's day, followed, if the page has room for more, by the days before it. */
const found = `
CALL () {
  MATCH (s:Statement) WHERE s.saidOnEarliest = $day AND s.id > $id
  RETURN s ORDER BY s.saidOnEarliest, s.id LIMIT 21
UNION ALL
  MATCH (s:Statement) WHERE s.saidOnEarliest < $day
  RETURN s ORDER BY s.saidOnEarliest DESC, s.id LIMIT 21
}
WITH s LIMIT 21`;

interface Edge {
  readonly cursor: StatementKeys;
  readonly node: unknown;
}

function page(rows: readonly unknown[]): unknown {
  const edges = (rows.slice(0, 20) as readonly Edge[]).map(({ cursor, node }) => ({
    cursor: writeCursor(cursor),
    node,
  }));
  return {
    statements: { edges, pageInfo: { hasNextPage: rows.length > 20, endCursor: edges.at(-1)?.cursor ?? null } },
  };
}

export const pageThousand: BenchQuery = {
  name: "Q8",
  title: "page 1,000 of the statements, newest first, by cursor (of a small graph, the page half-way)",
  document,
  variables: async ({ statements, column }) => {
    const list = listName();
    const skip = Math.min(19_980, statements / 2);
    const keys = await column<StatementKeys>(
      "MATCH (s:Statement) WITH s ORDER BY s.saidOnEarliest IS NULL, s.saidOnEarliest DESC, s.id " +
        "SKIP toInteger($skip) LIMIT 400 RETURN [s.saidOnEarliest, s.id]",
      { skip: skip - 1 },
    );
    return keys.flatMap((one, index): readonly Variables[] =>
      index % 20 === 0 ? [{ after: encodeCursor(list, one), offset: skip - 1 + index }] : [],
    );
  },
  handWritten: {
    parameters: ({ after }) => {
      const [day, id] = readCursor(after);
      return { day, id };
    },
    maps: `${found}
RETURN {cursor: [s.saidOnEarliest, s.id], node: s {.id, .gist, .saidOn, madeBy: COLLECT { MATCH (s)<-[:MADE]-(a)
  RETURN a {.id, .name} ORDER BY a.id }}} AS row`,
    lists: `${found}
RETURN [[s.saidOnEarliest, s.id], [s.id, s.gist, s.saidOn, COLLECT { MATCH (s)<-[:MADE]-(a)
  RETURN [a.id, a.name] ORDER BY a.id }]] AS row`,
    shape: {
      cursor: "value",
      node: { one: { id: "value", gist: "value", saidOn: "value", madeBy: { list: { id: "value", name: "value" } } } },
    },
    answer: page,
  },
  comparable: (data) =>
    JSON.parse(JSON.stringify(data, (key, value: unknown) => (/cursor$/i.test(key) ? typeof value : value))) as unknown,
};
