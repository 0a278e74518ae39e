import { type BenchQuery, dayNumber } from "./bench-query.js";

const document = /* GraphQL */ `
  query Q2($act: Act!, $from: Edtf!, $to: Edtf!) {
    statements(first: 50, where: { act: { eq: $act }, saidOn: { gte: $from, lte: $to } }, orderBy: [{ saidOn: DESC }]) {
      nodes {
        id
        gist
        saidOn
        madeBy {
          id
          name
        }
        conveys {
          __typename
          ... on Pledge {
            id
            kind
            summary
          }
          ... on Proposal {
            id
            title
          }
          ... on Claim {
            id
            summary
          }
        }
        reportedIn {
          article {
            id
            title
            outlet {
              id
              name
            }
          }
        }
      }
    }
  }
`;

const acts = ["PROPOSE", "PROMISE", "ANNOUNCE", "REQUEST", "REJECT"] as const;
const spans = [
  ["2023-03-01", "2023-08-31"],
  ["2023-09-01", "2024-03-31"],
  ["2024-01-01", "2024-06-30"],
  ["2024-05-01", "2025-01-31"],
] as const;

/**
 * The match of both statements, as well as the declared indexes allow. The range is given for the first day on both
 * sides, and the order begins with the act, so that the composite index of act and first day serves both.
 */
const found = `
MATCH (s:Statement)
WHERE s.act = $act AND s.saidOnEarliest >= $from AND s.saidOnEarliest <= $to AND s.saidOnLatest <= $to
WITH s ORDER BY s.act DESC, s.saidOnEarliest DESC, s.id LIMIT 50`;

export const newestOfAct: BenchQuery = {
  name: "Q2",
  title: "who proposed what, and where it was reported: newest 50 of one act in a span of time",
  document,
  variables: async () => acts.flatMap((act) => spans.map(([from, to]) => ({ act, from, to }))),
  handWritten: {
    parameters: ({ act, from, to }) => ({ act, from: dayNumber(from), to: dayNumber(to) }),
    maps: `${found}
RETURN s {.id, .gist, .saidOn,
  madeBy: COLLECT { MATCH (s)<-[:MADE]-(a) RETURN a {.id, .name} ORDER BY a.id },
  conveys: COLLECT {
    MATCH (s)-[:CONVEYS]->(p) WITH p ORDER BY p.id
    RETURN CASE WHEN p:Claim THEN p {__typename: 'Claim', .id, .summary} WHEN p:Pledge
      THEN p {__typename: 'Pledge', .id, .kind, .summary} ELSE p {__typename: 'Proposal', .id, .title} END
  },
  reportedIn: COLLECT {
    MATCH (s)-[:REPORTED_IN]->(p)-[:IN]->(w) WITH p, w ORDER BY p.id
    RETURN {article: w {.id, .title, outlet: COLLECT { MATCH (w)-[:PUBLISHED_BY]->(o) RETURN o {.id, .name} }[0]}}
  }} AS row`,
    lists: `${found}
RETURN [s.id, s.gist, s.saidOn,
  COLLECT { MATCH (s)<-[:MADE]-(a) RETURN [a.id, a.name] ORDER BY a.id },
  COLLECT {
    MATCH (s)-[:CONVEYS]->(p) WITH p ORDER BY p.id
    RETURN CASE WHEN p:Claim THEN ['Claim', p.id, p.summary] WHEN p:Pledge
      THEN ['Pledge', p.id, p.kind, p.summary] ELSE ['Proposal', p.id, p.title] END
  },
  COLLECT {
    MATCH (s)-[:REPORTED_IN]->(p)-[:IN]->(w) WITH p, w ORDER BY p.id
    RETURN [[w.id, w.title, COLLECT { MATCH (w)-[:PUBLISHED_BY]->(o) RETURN [o.id, o.name] }[0]]]
  }] AS row`,
    shape: {
      id: "value",
      gist: "value",
      saidOn: "value",
      madeBy: { list: { id: "value", name: "value" } },
      conveys: {
        cases: {
          Claim: { id: "value", summary: "value" },
          Pledge: { id: "value", kind: "value", summary: "value" },
          Proposal: { id: "value", title: "value" },
        },
      },
      reportedIn: {
        list: { article: { one: { id: "value", title: "value", outlet: { one: { id: "value", name: "value" } } } } },
      },
    },
    answer: (rows) => ({ statements: { nodes: rows } }),
  },
};
