import { articleId } from "../graph/identifiers.js";
import type { BenchQuery } from "./bench-query.js";

const document = /* GraphQL */ `
  query Q7($id: ID!) {
    article(id: $id) {
      id
      title
      passages(first: 40) {
        nodes {
          id
          fragment
          entities(first: 5) {
            edges {
              surface
              styledAs
              node {
                __typename
                id
                ... on Actor {
                  name
                }
                ... on State {
                  iso2
                }
                ... on Organisation {
                  classification
                }
                ... on Event {
                  name
                  date
                }
              }
            }
          }
          statements(first: 5) {
            nodes {
              id
              act
              conveys {
                __typename
                ... on Claim {
                  id
                  predicate
                  summary
                  quantity {
                    min
                    max
                    unit
                  }
                  subject {
                    __typename
                    id
                    ... on Actor {
                      name
                    }
                  }
                }
                ... on Pledge {
                  id
                  kind
                  stage
                  money {
                    amount
                    currency
                  }
                }
                ... on Proposal {
                  id
                  title
                  order
                }
              }
            }
          }
        }
      }
    }
  }
`;

const actorType = (node: string): string =>
  `head([label IN labels(${node}) WHERE label IN ['Person', 'State', 'Organisation', 'Group', 'Event']])`;

export const wholeArticle: BenchQuery = {
  name: "Q7",
  title: "all that an article says: abstract types with fragments",
  document,
  variables: async ({ statements }) =>
    Array.from({ length: 30 }, (_none, index) => ({ id: articleId(1 + Math.floor((index * statements) / 700)) })),
  handWritten: {
    parameters: ({ id }) => ({ id }),
    maps: `
MATCH (w:Article {id: $id})
RETURN w {.id, .title, passages: {nodes: COLLECT {
  MATCH (w)<-[:IN]-(p) WITH p ORDER BY p.id LIMIT 40
  RETURN p {.id, .fragment,
    entities: {edges: COLLECT {
      MATCH (p)-[m:MENTIONS]->(n) WITH n, m ORDER BY n.id, m.key LIMIT 5
      RETURN {surface: m.surface, styledAs: m.styledAs, node: CASE
        WHEN n:State THEN n {__typename: 'State', .id, .name, .iso2}
        WHEN n:Organisation THEN n {__typename: 'Organisation', .id, .name, .classification}
        WHEN n:Event THEN n {__typename: 'Event', .id, .name, .date}
        ELSE n {__typename: ${actorType("n")}, .id, .name} END}
    }},
    statements: {nodes: COLLECT {
      MATCH (p)<-[:REPORTED_IN]-(s) WITH s ORDER BY s.id LIMIT 5
      RETURN s {.id, .act, conveys: COLLECT {
        MATCH (s)-[:CONVEYS]->(c) WITH c ORDER BY c.id
        RETURN CASE
          WHEN c:Claim THEN c {__typename: 'Claim', .id, .predicate, .summary,
            quantity: CASE WHEN c.quantityMinInclusive IS NOT NULL
              THEN {min: c.quantityMin, max: c.quantityMax, unit: c.quantityUnit} END,
            subject: COLLECT { MATCH (c)-[:SUBJECT]->(n) RETURN CASE WHEN n:Event
              THEN n {__typename: 'Event', .id} ELSE n {__typename: ${actorType("n")}, .id, .name} END }[0]}
          WHEN c:Pledge THEN c {__typename: 'Pledge', .id, .kind, .stage,
            money: CASE WHEN c.moneyAmount IS NOT NULL THEN {amount: toString(c.moneyAmount / 100),
              currency: c.moneyCurrency} END}
          ELSE c {__typename: 'Proposal', .id, .title, .order} END
      }}
    }}}
}}} AS row`,
    lists: `
MATCH (w:Article {id: $id})
RETURN [w.id, w.title, COLLECT {
  MATCH (w)<-[:IN]-(p) WITH p ORDER BY p.id LIMIT 40
  RETURN [p.id, p.fragment,
    COLLECT {
      MATCH (p)-[m:MENTIONS]->(n) WITH n, m ORDER BY n.id, m.key LIMIT 5
      RETURN [m.surface, m.styledAs, CASE
        WHEN n:State THEN ['State', n.id, n.name, n.iso2]
        WHEN n:Organisation THEN ['Organisation', n.id, n.name, n.classification]
        WHEN n:Event THEN ['Event', n.id, n.name, n.date]
        ELSE [${actorType("n")}, n.id, n.name] END]
    },
    COLLECT {
      MATCH (p)<-[:REPORTED_IN]-(s) WITH s ORDER BY s.id LIMIT 5
      RETURN [s.id, s.act, COLLECT {
        MATCH (s)-[:CONVEYS]->(c) WITH c ORDER BY c.id
        RETURN CASE
          WHEN c:Claim THEN ['Claim', c.id, c.predicate, c.summary,
            CASE WHEN c.quantityMinInclusive IS NOT NULL THEN [c.quantityMin, c.quantityMax, c.quantityUnit] END,
            COLLECT { MATCH (c)-[:SUBJECT]->(n) RETURN CASE WHEN n:Event THEN ['Event', n.id]
              ELSE [${actorType("n")}, n.id, n.name] END }[0]]
          WHEN c:Pledge THEN ['Pledge', c.id, c.kind, c.stage, CASE WHEN c.moneyAmount IS NOT NULL
            THEN [toString(c.moneyAmount / 100), c.moneyCurrency] END]
          ELSE ['Proposal', c.id, c.title, c.order] END
      }]
    }]
}] AS row`,
    shape: {
      id: "value",
      title: "value",
      passages: {
        nodes: {
          id: "value",
          fragment: "value",
          entities: {
            edges: {
              surface: "value",
              styledAs: "value",
              node: {
                case: {
                  State: { id: "value", name: "value", iso2: "value" },
                  Organisation: { id: "value", name: "value", classification: "value" },
                  Event: { id: "value", name: "value", date: "value" },
                  Person: { id: "value", name: "value" },
                  Group: { id: "value", name: "value" },
                },
              },
            },
          },
          statements: {
            nodes: {
              id: "value",
              act: "value",
              conveys: {
                cases: {
                  Claim: {
                    id: "value",
                    predicate: "value",
                    summary: "value",
                    quantity: { one: { min: "value", max: "value", unit: "value" } },
                    subject: {
                      case: {
                        Event: { id: "value" },
                        Person: { id: "value", name: "value" },
                        State: { id: "value", name: "value" },
                        Organisation: { id: "value", name: "value" },
                        Group: { id: "value", name: "value" },
                      },
                    },
                  },
                  Pledge: {
                    id: "value",
                    kind: "value",
                    stage: "value",
                    money: { one: { amount: "value", currency: "value" } },
                  },
                  Proposal: { id: "value", title: "value", order: "value" },
                },
              },
            },
          },
        },
      },
    },
    answer: (rows) => ({ article: rows[0] ?? null }),
  },
};
