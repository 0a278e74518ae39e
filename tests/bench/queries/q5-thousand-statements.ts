import type { BenchQuery } from "./bench-query.js";

/** A page has at most 100 items, so a thousand are asked for as ten lists of a hundred. */
const document = /* GraphQL */ `
  query Q5($ids: [ID!]!) {
    events(first: 10, where: { id: { in: $ids } }) {
      nodes {
        id
        statements(first: 100) {
          nodes {
            id
            act
            gist
            saidOn
            madeBy {
              id
              name
            }
            reportedIn {
              article {
                id
                title
              }
            }
          }
        }
      }
    }
  }
`;

export const thousandStatements: BenchQuery = {
  name: "Q5",
  title: "1,000 statements with speaker and articles",
  document,
  /** The smallest events with at least a hundred statements, so that the result does not grow with the graph. */
  variables: async ({ column }) => {
    const ids = await column<string>(
      "MATCH (e:Event) WITH e, COUNT { (e)<-[:AT]-(:Statement) } AS number WHERE number >= 100 " +
        "RETURN e.id ORDER BY number, e.id LIMIT 30",
    );
    return [0, 10, 20].flatMap((start) => (ids.length >= start + 10 ? [{ ids: ids.slice(start, start + 10) }] : []));
  },
  handWritten: {
    parameters: ({ ids }) => ({ ids }),
    maps: `
MATCH (e:Event) WHERE e.id IN $ids
WITH e ORDER BY e.id LIMIT 10
RETURN e {.id, statements: {nodes: COLLECT {
  MATCH (e)<-[:AT]-(s:Statement) WITH s ORDER BY s.id LIMIT 100
  RETURN s {.id, .act, .gist, .saidOn,
    madeBy: COLLECT { MATCH (s)<-[:MADE]-(a) RETURN a {.id, .name} ORDER BY a.id },
    reportedIn: COLLECT { MATCH (s)-[:REPORTED_IN]->(p)-[:IN]->(w) WITH p, w ORDER BY p.id
      RETURN {article: w {.id, .title}} }}
}}} AS row`,
    lists: `
MATCH (e:Event) WHERE e.id IN $ids
WITH e ORDER BY e.id LIMIT 10
RETURN [e.id, COLLECT {
  MATCH (e)<-[:AT]-(s:Statement) WITH s ORDER BY s.id LIMIT 100
  RETURN [s.id, s.act, s.gist, s.saidOn,
    COLLECT { MATCH (s)<-[:MADE]-(a) RETURN [a.id, a.name] ORDER BY a.id },
    COLLECT { MATCH (s)-[:REPORTED_IN]->(p)-[:IN]->(w) WITH p, w ORDER BY p.id RETURN [[w.id, w.title]] }]
}] AS row`,
    shape: {
      id: "value",
      statements: {
        nodes: {
          id: "value",
          act: "value",
          gist: "value",
          saidOn: "value",
          madeBy: { list: { id: "value", name: "value" } },
          reportedIn: { list: { article: { one: { id: "value", title: "value" } } } },
        },
      },
    },
    answer: (rows) => ({ events: { nodes: rows } }),
  },
};
