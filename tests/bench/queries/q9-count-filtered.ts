import { type BenchQuery, dayNumber } from "./bench-query.js";

const document = /* GraphQL */ `
  query Q9($act: Act!, $from: Edtf!, $to: Edtf!) {
    statements(where: { act: { eq: $act }, saidOn: { gte: $from, lte: $to } }) {
      totalCount
    }
  }
`;

const acts = ["PROPOSE", "PROMISE", "ANNOUNCE", "ASSERT", "REJECT"] as const;

const text = `
MATCH (s:Statement)
WHERE s.act = $act AND s.saidOnEarliest >= $from AND s.saidOnEarliest <= $to AND s.saidOnLatest <= $to
RETURN count(s) AS row`;

export const countFiltered: BenchQuery = {
  name: "Q9",
  title: "how many statements of one act in a span of time",
  document,
  variables: async () =>
    acts.flatMap((act) => [
      { act, from: "2023-06-01", to: "2023-11-30" },
      { act, from: "2024-02-01", to: "2024-09-15" },
    ]),
  handWritten: {
    parameters: ({ act, from, to }) => ({ act, from: dayNumber(from), to: dayNumber(to) }),
    maps: text,
    lists: text,
    shape: "value",
    answer: (rows) => ({ statements: { totalCount: rows[0] } }),
  },
};
