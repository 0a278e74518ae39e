import { statementId } from "../graph/identifiers.js";
import type { BenchQuery } from "./bench-query.js";

const document = /* GraphQL */ `
  query Q1($id: ID!) {
    statement(id: $id) {
      id
      act
      gist
      saidOn
      certainty
      madeBy {
        id
        name
      }
      at {
        id
        name
        date
      }
      reportedIn {
        id
        fragment
        article {
          id
          title
          published
          outlet {
            id
            name
          }
        }
      }
    }
  }
`;

export const oneStatement: BenchQuery = {
  name: "Q1",
  title: "one statement with speaker, event, articles and outlets",
  document,
  variables: async ({ statements }) =>
    Array.from({ length: 50 }, (_none, index) => ({ id: statementId(Math.floor((index * statements) / 50)) })),
  handWritten: {
    parameters: ({ id }) => ({ id }),
    maps: `
MATCH (s:Statement {id: $id})
RETURN s {.id, .act, .gist, .saidOn, .certainty,
  madeBy: COLLECT { MATCH (s)<-[:MADE]-(a) RETURN a {.id, .name} ORDER BY a.id },
  at: COLLECT { MATCH (s)-[:AT]->(e) RETURN e {.id, .name, .date} }[0],
  reportedIn: COLLECT {
    MATCH (s)-[:REPORTED_IN]->(p)-[:IN]->(w) WITH p, w ORDER BY p.id
    RETURN p {.id, .fragment, article: w {.id, .title, .published, outlet: COLLECT {
      MATCH (w)-[:PUBLISHED_BY]->(o) RETURN o {.id, .name} }[0]}}
  }} AS row`,
    lists: `
MATCH (s:Statement {id: $id})
RETURN [s.id, s.act, s.gist, s.saidOn, s.certainty,
  COLLECT { MATCH (s)<-[:MADE]-(a) RETURN [a.id, a.name] ORDER BY a.id },
  COLLECT { MATCH (s)-[:AT]->(e) RETURN [e.id, e.name, e.date] }[0],
  COLLECT {
    MATCH (s)-[:REPORTED_IN]->(p)-[:IN]->(w) WITH p, w ORDER BY p.id
    RETURN [p.id, p.fragment, [w.id, w.title, w.published, COLLECT { MATCH (w)-[:PUBLISHED_BY]->(o)
      RETURN [o.id, o.name] }[0]]]
  }] AS row`,
    shape: {
      id: "value",
      act: "value",
      gist: "value",
      saidOn: "value",
      certainty: "value",
      madeBy: { list: { id: "value", name: "value" } },
      at: { one: { id: "value", name: "value", date: "value" } },
      reportedIn: {
        list: {
          id: "value",
          fragment: "value",
          article: {
            one: { id: "value", title: "value", published: "value", outlet: { one: { id: "value", name: "value" } } },
          },
        },
      },
    },
    answer: (rows) => ({ statement: rows[0] ?? null }),
  },
};
