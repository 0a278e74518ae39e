import type { BenchQuery } from "./bench-query.js";

const document = /* GraphQL */ `
  query Q3($id: ID!) {
    actor(id: $id) {
      id
      name
      memberships(first: 10) {
        nodes {
          id
          name
          ... on Organisation {
            members(first: 20) {
              ...Members
            }
          }
          ... on Group {
            members(first: 20) {
              ...Members
            }
          }
        }
      }
    }
  }
  fragment Members on MembershipConnection {
    nodes {
      id
      name
      statements(first: 5, orderBy: [{ saidOn: DESC }]) {
        nodes {
          id
          gist
          saidOn
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
  }
`;

/** The five newest statements of `b`, read off the index, followed by those without a date. */
const newestStatements = `CALL (b) {
        MATCH ()-[x:MADE]->(s) WHERE x.startId = b.id AND x.saidOnEarliest IS NOT NULL
        RETURN s ORDER BY x.startId DESC, x.saidOnEarliest DESC, s.id LIMIT 5
      UNION ALL
        MATCH (b)-[x:MADE]->(s) WHERE x.saidOnEarliest IS NULL
        RETURN s ORDER BY s.id LIMIT 5
      }
      WITH s LIMIT 5`;

export const throughOrganisations: BenchQuery = {
  name: "Q3",
  title: "an actor, its organisations, 20 members each, their 5 newest statements, articles and outlets",
  document,
  /** Actors with an organisation that has a very frequent speaker among the members shown. */
  variables: async ({ statements, column }) => {
    const ids = await column<string>(
      `MATCH (o:Organisation)
       WITH o, COLLECT { MATCH (o)<-[:MEMBER_OF]-(b) WITH b ORDER BY b.id LIMIT 20 RETURN b } AS members
       WHERE any(b IN members WHERE COUNT { (b)-[:MADE]->() } >= toInteger($many))
       MATCH (a:Person)-[:MEMBER_OF]->(o) WITH DISTINCT a.id AS id ORDER BY id LIMIT 200 RETURN id`,
      { many: statements / 200 },
    );
    return ids.filter((_id, index) => index % 10 === 0).map((id) => ({ id }));
  },
  handWritten: {
    parameters: ({ id }) => ({ id }),
    maps: `
MATCH (a:Actor {id: $id})
RETURN a {.id, .name, memberships: {nodes: COLLECT {
  MATCH (a)-[m:MEMBER_OF]->(o) WITH o, m ORDER BY o.id, m.key LIMIT 10
  RETURN o {.id, .name, members: {nodes: COLLECT {
    MATCH (o)<-[n:MEMBER_OF]-(b) WITH b, n ORDER BY b.id, n.key LIMIT 20
    RETURN b {.id, .name, statements: {nodes: COLLECT {
      ${newestStatements}
      RETURN s {.id, .gist, .saidOn, reportedIn: COLLECT {
        MATCH (s)-[:REPORTED_IN]->(p)-[:IN]->(w) WITH p, w ORDER BY p.id
        RETURN {article: w {.id, .title, outlet: COLLECT { MATCH (w)-[:PUBLISHED_BY]->(u) RETURN u {.id, .name} }[0]}}
      }}
    }}}
  }}}
}}} AS row`,
    lists: `
MATCH (a:Actor {id: $id})
RETURN [a.id, a.name, COLLECT {
  MATCH (a)-[m:MEMBER_OF]->(o) WITH o, m ORDER BY o.id, m.key LIMIT 10
  RETURN [o.id, o.name, COLLECT {
    MATCH (o)<-[n:MEMBER_OF]-(b) WITH b, n ORDER BY b.id, n.key LIMIT 20
    RETURN [b.id, b.name, COLLECT {
      ${newestStatements}
      RETURN [s.id, s.gist, s.saidOn, COLLECT {
        MATCH (s)-[:REPORTED_IN]->(p)-[:IN]->(w) WITH p, w ORDER BY p.id
        RETURN [[w.id, w.title, COLLECT { MATCH (w)-[:PUBLISHED_BY]->(u) RETURN [u.id, u.name] }[0]]]
      }]
    }]
  }]
}] AS row`,
    shape: {
      id: "value",
      name: "value",
      memberships: {
        nodes: {
          id: "value",
          name: "value",
          members: {
            nodes: {
              id: "value",
              name: "value",
              statements: {
                nodes: {
                  id: "value",
                  gist: "value",
                  saidOn: "value",
                  reportedIn: {
                    list: {
                      article: {
                        one: { id: "value", title: "value", outlet: { one: { id: "value", name: "value" } } },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    answer: (rows) => ({ actor: rows[0] ?? null }),
  },
};
