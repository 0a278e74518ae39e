import { organisationId } from "../graph/identifiers.js";
import type { BenchQuery } from "./bench-query.js";

const document = /* GraphQL */ `
  query Q6($organisation: ID!) {
    pledges(
      first: 20
      where: {
        kind: { eq: FINANCIAL }
        pledgors: { some: { memberships: { some: { id: { eq: $organisation } } } } }
        statements: { some: { certainty: { eq: CERTAIN } }, none: { act: { eq: REJECT } } }
        conditions: { none: { state: { eq: FAILED } } }
      }
      orderBy: [{ agreedOn: DESC }]
    ) {
      nodes {
        id
        kind
        summary
        agreedOn
        money {
          amount
          currency
        }
        pledgors {
          id
          name
        }
      }
    }
  }
`;

/** Starts at the most selective node, the organisation. */
const found = `
MATCH (:Organisation {id: $organisation})<-[:MEMBER_OF]-(a)
WITH DISTINCT a
MATCH (a)-[:PARTY_TO {role: 'PLEDGOR'}]->(p) WHERE p.kind = 'FINANCIAL'
WITH DISTINCT p
WHERE EXISTS { MATCH (p)<-[:CONVEYS]-(s) WHERE s.certainty = 'CERTAIN' }
  AND NOT EXISTS { MATCH (p)<-[:CONVEYS]-(s) WHERE s.act = 'REJECT' }
  AND NOT EXISTS { MATCH (p)-[:SUBJECT_TO]->(c) WHERE c.state = 'FAILED' }
WITH p ORDER BY p.agreedOnEarliest IS NULL, p.agreedOnEarliest DESC, p.id LIMIT 20`;

export const nestedFilters: BenchQuery = {
  name: "Q6",
  title: "newest financial pledges by members of an organisation: surely said, never rejected, no condition failed",
  document,
  variables: async () => Array.from({ length: 12 }, (_none, index) => ({ organisation: organisationId(index + 1) })),
  handWritten: {
    parameters: ({ organisation }) => ({ organisation }),
    maps: `${found}
RETURN p {.id, .kind, .summary, .agreedOn,
  money: CASE WHEN p.moneyAmount IS NOT NULL THEN {amount: toString(p.moneyAmount / 100),
    currency: p.moneyCurrency} END,
  pledgors: COLLECT { MATCH (p)<-[:PARTY_TO {role: 'PLEDGOR'}]-(a) RETURN a {.id, .name} ORDER BY a.id }} AS row`,
    lists: `${found}
RETURN [p.id, p.kind, p.summary, p.agreedOn,
  CASE WHEN p.moneyAmount IS NOT NULL THEN [toString(p.moneyAmount / 100), p.moneyCurrency] END,
  COLLECT { MATCH (p)<-[:PARTY_TO {role: 'PLEDGOR'}]-(a) RETURN [a.id, a.name] ORDER BY a.id }] AS row`,
    shape: {
      id: "value",
      kind: "value",
      summary: "value",
      agreedOn: "value",
      money: { one: { amount: "value", currency: "value" } },
      pledgors: { list: { id: "value", name: "value" } },
    },
    answer: (rows) => ({ pledges: { nodes: rows } }),
  },
};
