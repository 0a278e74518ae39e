import { stateId } from "../graph/identifiers.js";
import type { BenchQuery } from "./bench-query.js";

/** Until the schema has `pledgeLedger`, grouping is the order of the list; the currency comes before the amount by itself. */
const document = /* GraphQL */ `
  query Q4($id: ID!) {
    actor(id: $id) {
      id name
      pledges(first: 100, where: {edge: {role: {eq: BENEFICIARY}}}, orderBy: [{kind: ASC}, {money: {amount: DESC}}]) {
        totalCount
        nodes { id kind stage money { amount currency } }
      }
    }
  }
`;

const order = "p.kind, p.moneyCurrency, p.moneyAmount IS NULL, p.moneyAmount DESC, p.id";

export const pledgesByKind: BenchQuery = {
  name: "Q4",
  title: "pledges to one beneficiary by kind, currency and amount, with their number",
  document,
  variables: async () => Array.from({ length: 12 }, (_none, index) => ({ id: stateId(index + 3) })),
  handWritten: {
    parameters: ({ id }) => ({ id }),
    maps: `
MATCH (a:Actor {id: $id})
RETURN a {.id, .name, pledges: {
  totalCount: COUNT { (a)-[:PARTY_TO {role: 'BENEFICIARY'}]->() },
  nodes: COLLECT {
    MATCH (a)-[:PARTY_TO {role: 'BENEFICIARY'}]->(p) WITH p ORDER BY ${order} LIMIT 100
    RETURN p {.id, .kind, .stage, money: CASE WHEN p.moneyAmount IS NOT NULL THEN {amount: toString(p.moneyAmount / 100), currency: p.moneyCurrency} END}
  }}} AS row`,
    lists: `
MATCH (a:Actor {id: $id})
RETURN [a.id, a.name, [
  COUNT { (a)-[:PARTY_TO {role: 'BENEFICIARY'}]->() },
  COLLECT {
    MATCH (a)-[:PARTY_TO {role: 'BENEFICIARY'}]->(p) WITH p ORDER BY ${order} LIMIT 100
    RETURN [p.id, p.kind, p.stage, CASE WHEN p.moneyAmount IS NOT NULL THEN [toString(p.moneyAmount / 100), p.moneyCurrency] END]
  }]] AS row`,
    shape: {
      id: "value", name: "value",
      pledges: { one: { totalCount: "value", nodes: { list: { id: "value", kind: "value", stage: "value", money: { one: { amount: "value", currency: "value" } } } } } },
    },
    answer: (rows) => ({ actor: rows[0] ?? null }),
  },
};
