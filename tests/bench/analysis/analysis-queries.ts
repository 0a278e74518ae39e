import type { Driver } from "neo4j-driver";

/**
 * An analyst's question with many values to ask it for, and how long it may take at a million statements, in
 * milliseconds.
 */
export interface AnalysisQuery {
  readonly name: string;
  readonly document: string;
  /** The variables to ask it with; some concern the largest hubs. */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
  readonly median: number;
  readonly p99: number;
  /** A document without what is being measured, and how many times as long as that the question may take. */
  readonly against?: { readonly document: string; readonly ratio: number };
}

const newest = (
  asOf: string,
): string => `query Q($act: Act!, $from: Edtf!, $to: Edtf!${asOf === "" ? "" : ", $press: Edtf!"}) {
  statements(first: 50, where: {act: {eq: $act}, saidOn: {gte: $from, lte: $to}}, orderBy: [{saidOn: DESC}]${asOf}) {
    nodes { id gist saidOn madeBy { name } reportedIn { fragment article { title outlet { name } } } }
  }
}`;

/** The questions, with values from this graph. */
export async function analysisQueries(driver: Driver, count: number): Promise<readonly AnalysisQuery[]> {
  const read = async (text: string): Promise<readonly (readonly unknown[])[]> =>
    (await driver.executeQuery(text, { count })).records.map((record) => [...record.values()]);
  const hubs = await read(
    "MATCH (n:Actor) WHERE NOT n:State RETURN n.id, n.name ORDER BY COUNT { (n)--() } DESC LIMIT 20",
  );
  const actors = [
    ...hubs,
    ...(await read(
      "MATCH (n:Actor) WHERE NOT n:State WITH n LIMIT 20000 RETURN n.id, n.name ORDER BY rand() " +
        "LIMIT toInteger($count)",
    )),
  ];
  const gists = await read(
    "MATCH (n:Claim) WITH n LIMIT 50000 RETURN n.summary ORDER BY rand() LIMIT toInteger($count)",
  );
  const subjects = [
    ...(await read(
      "MATCH (n:Entity)<-[:SUBJECT]-() WITH n, count(*) AS claims ORDER BY claims DESC LIMIT 20 RETURN n.id",
    )),
    ...(await read(
      "MATCH (c:Claim) WITH c LIMIT 50000 MATCH (c)-[:SUBJECT]->(n) RETURN DISTINCT n.id ORDER BY n.id " +
        "LIMIT toInteger($count)",
    )),
  ];
  const ids = actors.map(([id]) => id as string);
  const words = (text: unknown): readonly string[] =>
    String(text)
      .split(" ")
      .filter((word) => word.length > 3);
  const acts = ["PROPOSE", "ASSERT", "PROMISE", "REJECT", "ANNOUNCE"];
  const spans = Array.from({ length: count }, (_none, index) => ({
    act: acts[index % acts.length],
    from: `20${String(10 + (index % 12)).padStart(2, "0")}-01-01`,
    to: `20${String(12 + (index % 12)).padStart(2, "0")}-12-31`,
  }));
  const cuts = spans.map((span, index) => ({ ...span, press: index % 7 === 0 ? "1990" : "2019-06" }));
  return [
    {
      name: "search",
      document:
        "query Q($query: String!) { search(query: $query, first: 20) { edges { score field matched node " +
        "{ id __typename } } } }",
      variables: [
        ...actors.map(([, name]) => ({ query: name })),
        ...gists.map(([summary]) => ({ query: words(summary).slice(0, 2).join(" ") || "nothing" })),
      ],
      median: 30,
      p99: 100,
    },
    {
      name: "autocomplete",
      document: "query Q($prefix: String!) { autocomplete(prefix: $prefix, first: 10) { text node { id } } }",
      variables: actors.map(([, name], index) => ({ prefix: String(name).slice(0, 3 + (index % 5)) })),
      median: 15,
      p99: 50,
    },
    {
      name: "path",
      document:
        "query Q($from: ID!, $to: ID!) { path(from: $from, to: $to, maxLength: 4) { length " +
        "weakestCertainty steps { relation from { id } to { id } certainty statements { id } } } }",
      variables: ids
        .map((from, index) => ({ from, to: ids[(index * 7 + 1) % ids.length] }))
        .filter(({ from, to }) => from !== to),
      median: 30,
      p99: 250,
    },
    {
      name: "neighbourhood",
      document:
        "query Q($id: ID!) { neighbourhood(id: $id, limit: 200) { leftOut nodes { id __typename } links " +
        "{ relation certainty from { id } to { id } } } }",
      variables: ids.map((id) => ({ id })),
      median: 75,
      p99: 250,
    },
    {
      name: "conflicts",
      document:
        "query Q($subject: ID!) { conflicts(subject: $subject, verdicts: [CONTRADICTS, REFINES, " +
        "DIFFERS], first: 20) { nodes { id verdict basis sameArticle left { __typename } right { " +
        "__typename } } } }",
      variables: subjects.map(([subject]) => ({ subject })),
      median: 30,
      p99: 150,
    },
    {
      name: "asOf.press",
      document: newest(", asOf: {press: $press}"),
      variables: cuts,
      median: Number.POSITIVE_INFINITY,
      p99: Number.POSITIVE_INFINITY,
      against: { document: newest(""), ratio: 1.5 },
    },
    {
      name: "@cite",
      document: newest("").replace("query Q(", "query Q(").replace(") {\n", ") @cite {\n"),
      variables: spans,
      median: Number.POSITIVE_INFINITY,
      p99: Number.POSITIVE_INFINITY,
      against: { document: newest(""), ratio: 1.3 },
    },
  ];
}
