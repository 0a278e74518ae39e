import { dayNumber, type Variables } from "./bench-query.js";

/** A question in terms of the schema that @neo4j/graphql generates. */
export interface Neo4jGraphqlQuery {
  readonly document: string;
  readonly variables?: (variables: Variables) => Variables;
  /** Converts its data to the shape of the service's. */
  readonly answer: (data: Data) => unknown;
  /** The part of the answers to compare, if it cannot give all of it. */
  readonly comparable?: (data: unknown) => unknown;
}

/** Answers are taken apart by hand here; whether that was right is seen when they are compared. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Data = any;

/** To-one relations are lists in its schema. */
const first = <Item>(list: readonly Item[]): Item | null => list[0] ?? null;
/** It does not sort the members of a union. */
const byId = <Item extends { readonly id: string }>(list: readonly Item[]): readonly Item[] =>
  list.toSorted((left, right) => (left.id < right.id ? -1 : 1));
const article = (value: Data): unknown => ({ ...value, ...(value.outlet && { outlet: first(value.outlet) }) });
const reportedIn = (list: Data): unknown =>
  list.map((passage: Data) => ({ ...passage, article: article(passage.article[0]) }));
const money = ({ moneyAmount, moneyCurrency, ...rest }: Data): Data => ({
  ...rest,
  money: moneyAmount === null ? null : { amount: String(BigInt(moneyAmount) / 100n), currency: moneyCurrency },
});
const days = ({ from, to, ...rest }: Variables): Variables => ({ ...rest, from: dayNumber(from), to: dayNumber(to) });

/** It sorts absent values first in descending order, so it is only asked for statements with a date. */
const dated = "saidOnEarliest: {gte: -10000000}";
const newestFirst = "sort: [{saidOnEarliest: DESC}, {id: ASC}]";

const members = `members(limit: 20, sort: [{id: ASC}]) {
  id name
  statements(limit: 5, where: {${dated}}, ${newestFirst}) { id gist saidOn reportedIn(sort: [{id: ASC}]) {
    article { id title outlet { id name } } } }
}`;

const membersOf = (node: Data): unknown => ({
  ...node,
  members: {
    nodes: node.members.map((member: Data) => ({
      ...member,
      statements: { nodes: member.statements.map((one: Data) => ({ ...one, reportedIn: reportedIn(one.reportedIn) })) },
    })),
  },
});

/** Removes from an answer, at any depth, items without a date under this key. */
const onlyDated =
  (key: string) =>
  (data: unknown): unknown =>
    JSON.parse(JSON.stringify(data), (_name, value: unknown) =>
      Array.isArray(value) ? value.filter((item: Data) => item?.[key] !== null) : value,
    ) as unknown;

const mentioned =
  "__typename ... on Person { id name } ... on Group { id name } ... on State { id name iso2 } " +
  "... on Organisation { id name classification } ... on Event { id name date }";
const subject =
  "__typename ... on Person { id name } ... on Group { id name } ... on State { id name } " +
  "... on Organisation { id name } ... on Event { id }";

function conveyed(value: Data): unknown {
  if (value.__typename === "Pledge") return money(value);
  if (value.__typename !== "Claim") return value;
  const { quantityMin, quantityMax, quantityUnit, quantityMinInclusive, ...rest } = value;
  return {
    ...rest,
    quantity: quantityMinInclusive === null ? null : { min: quantityMin, max: quantityMax, unit: quantityUnit },
    subject: first(value.subject),
  };
}

function groupsOf(pledges: readonly Data[]): readonly unknown[] {
  const groups = new Map<string, { readonly key: unknown; count: number; minor: bigint }>();
  for (const { kind, moneyAmount, moneyCurrency } of pledges) {
    const name = `${kind} ${moneyCurrency}`;
    const group = groups.get(name) ?? { key: { kind, moneyCurrency }, count: 0, minor: 0n };
    groups.set(name, { ...group, count: group.count + 1, minor: group.minor + BigInt(moneyAmount ?? 0) });
  }
  return [...groups.entries()].map(([name, { key, count, minor }]) => ({
    key,
    count,
    money: name.endsWith("null") ? [] : [{ sum: String(minor / 100n) }],
  }));
}

/** The bench's queries by name. */
export const neo4jGraphqlQueries: Readonly<Record<string, Neo4jGraphqlQuery>> = {
  Q1: {
    document: `query Q1($id: ID!) { statements(where: {id: {eq: $id}}) {
      id act gist saidOn certainty madeBy(sort: [{id: ASC}]) { id name } at { id name date }
      reportedIn(sort: [{id: ASC}]) { id fragment article { id title published outlet { id name } } } } }`,
    answer: ({ statements: [one] }) => ({
      statement: { ...one, at: first(one.at), reportedIn: reportedIn(one.reportedIn) },
    }),
  },
  Q2: {
    document: `query Q2($act: String!, $from: Int!, $to: Int!) {
      statements(limit: 50, where: {act: {eq: $act}, saidOnEarliest: {gte: $from, lte: $to},
        saidOnLatest: {lte: $to}}, ${newestFirst}) {
        id gist saidOn madeBy(sort: [{id: ASC}]) { id name }
        conveys { __typename ... on Pledge { id kind summary } ... on Proposal { id title }
          ... on Claim { id summary } }
        reportedIn(sort: [{id: ASC}]) { article { id title outlet { id name } } } } }`,
    variables: days,
    answer: ({ statements }) => ({
      statements: {
        nodes: statements.map((one: Data) => ({
          ...one,
          conveys: byId(one.conveys),
          reportedIn: reportedIn(one.reportedIn),
        })),
      },
    }),
  },
  Q3: {
    document: `query Q3($id: ID!) { actors(where: {id: {eq: $id}}) { id name
      memberships(limit: 10, sort: [{id: ASC}]) { id name ... on Organisation { ${members} }
        ... on Group { ${members} } } } }`,
    answer: ({ actors: [one] }) => ({ actor: { ...one, memberships: { nodes: one.memberships.map(membersOf) } } }),
    comparable: onlyDated("saidOn"),
  },
  Q4: {
    // It cannot group, so all items are fetched, and the client would have to count.
    document: `query Q4($id: ID!) { actors(where: {id: {eq: $id}}) { id name
      pledgesConnection(where: {edge: {PartyProperties: {role: {eq: "BENEFICIARY"}}}}) { edges { node
        { kind moneyAmount moneyCurrency } } } } }`,
    answer: ({ actors: [{ pledgesConnection, ...one }] }) => ({
      actor: {
        ...one,
        pledges: { groups: { nodes: groupsOf(pledgesConnection.edges.map(({ node }: Data) => node)) } },
      },
    }),
  },
  Q5: {
    document: `query Q5($ids: [ID!]!) { events(where: {id: {in: $ids}}, sort: [{id: ASC}], limit: 10) { id
      statements(limit: 100, sort: [{id: ASC}]) { id act gist saidOn madeBy(sort: [{id: ASC}]) { id name }
        reportedIn(sort: [{id: ASC}]) { article { id title } } } } }`,
    answer: ({ events }) => ({
      events: {
        nodes: events.map((one: Data) => ({
          ...one,
          statements: {
            nodes: one.statements.map((item: Data) => ({ ...item, reportedIn: reportedIn(item.reportedIn) })),
          },
        })),
      },
    }),
  },
  Q6: {
    document: `query Q6($organisation: ID!) { pledges(limit: 20, sort: [{agreedOnEarliest: DESC}, {id: ASC}], where: {
      kind: {eq: "FINANCIAL"}, agreedOnEarliest: {gte: -10000000}
      partiesConnection: {some: {edge: {role: {eq: "PLEDGOR"}}, node: {memberships: {some: {id: {eq: $organisation}}}}}}
      statements: {some: {certainty: {eq: "CERTAIN"}}, none: {act: {eq: "REJECT"}}}
      conditions: {none: {state: {eq: "FAILED"}}} }) {
        id kind summary agreedOn moneyAmount moneyCurrency
        partiesConnection(where: {edge: {role: {eq: "PLEDGOR"}}}, sort: [{node: {id: ASC}}]) { edges { node
          { id name } } } } }`,
    answer: ({ pledges }) => ({
      pledges: {
        nodes: pledges.map(({ partiesConnection, ...one }: Data) => ({
          ...money(one),
          pledgors: partiesConnection.edges.map(({ node }: Data) => node),
        })),
      },
    }),
    comparable: onlyDated("agreedOn"),
  },
  Q7: {
    document: `query Q7($id: ID!) { articles(where: {id: {eq: $id}}) { id title
      passages(limit: 40, sort: [{id: ASC}]) { id fragment
        entitiesConnection { edges { properties { surface styledAs } node { ${mentioned} } } }
        statements(limit: 5, sort: [{id: ASC}]) { id act conveys { __typename
          ... on Claim { id predicate summary quantityMin quantityMax quantityMinInclusive quantityUnit subject
            { ${subject} } }
          ... on Pledge { id kind stage moneyAmount moneyCurrency } ... on Proposal { id title order } } } } } }`,
    answer: ({ articles: [one] }) => ({
      article: {
        ...one,
        passages: {
          nodes: one.passages.map(({ entitiesConnection, statements, ...passage }: Data) => ({
            ...passage,
            entities: {
              edges: entitiesConnection.edges
                .map(({ properties, node }: Data) => ({ ...properties, node }))
                .toSorted((left: Data, right: Data) => (left.node.id < right.node.id ? -1 : 1)),
            },
            statements: {
              nodes: statements.map((item: Data) => ({ ...item, conveys: byId(item.conveys).map(conveyed) })),
            },
          })),
        },
      },
    }),
  },
  Q8: {
    document: `query Q8($after: String!) { statementsConnection(first: 20, after: $after, where: {${dated}},
      ${newestFirst}) {
      edges { cursor node { id gist saidOn madeBy(sort: [{id: ASC}]) { id name } } } pageInfo { hasNextPage
        endCursor } } }`,
    // Its cursors are offsets.
    variables: ({ offset }) => ({ after: Buffer.from(`arrayconnection:${Number(offset)}`).toString("base64") }),
    answer: ({ statementsConnection: { edges, pageInfo } }) => ({ statements: { edges, pageInfo } }),
  },
  Q9: {
    document: `query Q9($act: String!, $from: Int!, $to: Int!) {
      statementsConnection(where: {act: {eq: $act}, saidOnEarliest: {gte: $from, lte: $to},
        saidOnLatest: {lte: $to}}) { aggregate { count { nodes } } } }`,
    variables: days,
    answer: ({ statementsConnection: { aggregate } }) => ({ statements: { totalCount: aggregate.count.nodes } }),
  },
};
