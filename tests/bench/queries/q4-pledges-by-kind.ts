import { stateId } from "../graph/identifiers.js";
import type { BenchQuery } from "./bench-query.js";

const document = /* GraphQL */ `
  query Q4($id: ID!) {
    actor(id: $id) {
      id
      name
      pledges(where: { edge: { role: { eq: BENEFICIARY } } }) {
        groups(by: [KIND, MONEY_CURRENCY]) {
          nodes {
            key {
              kind
              moneyCurrency
            }
            count
            money {
              sum
            }
          }
        }
      }
    }
  }
`;

const grouped = `
MATCH (a:Actor {id: $id})
CALL (a) {
  MATCH (a)-[e:PARTY_TO]->(p) WHERE e.role = 'BENEFICIARY'
  WITH p.kind AS kind, p.moneyCurrency AS currency, count(*) AS number, sum(p.moneyAmount) AS minor`;

/** Sorts groups, because the order of groups of equal size is not specified. */
const byKey = (data: unknown): unknown => {
  const { actor } = data as {
    readonly actor: { readonly pledges: { readonly groups: { readonly nodes: readonly { readonly key: unknown }[] } } };
  };
  return {
    ...actor,
    pledges: actor.pledges.groups.nodes.toSorted((left, right) =>
      JSON.stringify(left.key) < JSON.stringify(right.key) ? -1 : 1,
    ),
  };
};

export const pledgesByKind: BenchQuery = {
  name: "Q4",
  title: "pledges to one beneficiary, grouped by kind and currency",
  document,
  variables: async () => Array.from({ length: 12 }, (_none, index) => ({ id: stateId(index + 3) })),
  handWritten: {
    parameters: ({ id }) => ({ id }),
    maps: `${grouped}
  WITH kind, currency, number, minor ORDER BY number DESC, kind, currency LIMIT 100
  RETURN collect({key: {kind: kind, moneyCurrency: currency}, count: number, money: CASE WHEN currency IS NULL
    THEN [] ELSE [{sum: toString(minor / 100)}] END}) AS groups
}
RETURN a {.id, .name, pledges: {groups: {nodes: groups}}} AS row`,
    lists: `${grouped}
  WITH kind, currency, number, minor ORDER BY number DESC, kind, currency LIMIT 100
  RETURN collect([[kind, currency], number, CASE WHEN currency IS NULL THEN []
    ELSE [[toString(minor / 100)]] END]) AS groups
}
RETURN [a.id, a.name, [[groups]]] AS row`,
    shape: {
      id: "value",
      name: "value",
      pledges: {
        one: {
          groups: {
            one: {
              nodes: {
                list: {
                  key: { one: { kind: "value", moneyCurrency: "value" } },
                  count: "value",
                  money: { list: { sum: "value" } },
                },
              },
            },
          },
        },
      },
    },
    answer: (rows) => ({ actor: rows[0] ?? null }),
  },
  comparable: byKey,
};
