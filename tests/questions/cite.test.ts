import { describe, expect, test } from "vitest";
import { ask, dataOf } from "../support/test-service.js";

interface Citation {
  readonly article: string;
  readonly fragment: string;
  readonly digest: string;
}
type Citations = Readonly<Record<string, readonly Citation[]>>;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function cited(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly data: any; readonly citations: Citations }> {
  const { data, errors, extensions } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return { data, citations: extensions?.["citations"] as Citations };
}

describe("@cite", () => {
  test("maps every node of the answer by its path, with the aliases of the answer", async () => {
    const { data, citations } =
      await cited(`query @cite { said: statements(first: 2, where: {act: {eq: ANNOUNCE}, at: {place: {eq: "Paris"}}, madeBy: {some: {type: {eq: PERSON}}}}) {
      nodes { who: madeBy { id } conveys { ... on Pledge { id } } reportedIn { fragment digest article { id } } } } }`);
    expect(data.said.nodes).toHaveLength(1);
    const paths = [
      "said.nodes.0",
      "said.nodes.0.who.0",
      ...[0, 1, 2, 3].map((index) => `said.nodes.0.conveys.${index}`),
      "said.nodes.0.reportedIn.0",
      "said.nodes.0.reportedIn.0.article",
    ];
    expect(Object.keys(citations).toSorted()).toEqual(paths.toSorted());
    const [{ fragment, digest, article }] = data.said.nodes[0].reportedIn;
    expect(citations["said.nodes.0"]).toEqual([{ article: article.id, fragment, digest }]);
    expect(citations["said.nodes.0.reportedIn.0"]).toEqual([{ article: article.id, fragment, digest }]);
  });

  test("gives the digests of the passages themselves", async () => {
    const { data, citations } = await cited(
      "query @cite { claims(first: 100) { nodes { id statements { nodes { reportedIn { fragment digest article { id } } } } } } }",
    );
    for (const [index, claim] of (
      data.claims.nodes as readonly {
        statements: {
          nodes: readonly { reportedIn: readonly { fragment: string; digest: string; article: { id: string } }[] }[];
        };
      }[]
    ).entries()) {
      const reported = claim.statements.nodes.flatMap(({ reportedIn }) =>
        reportedIn.map(({ fragment, digest, article }) => `${article.id} ${fragment} ${digest}`),
      );
      const places = citations[`claims.nodes.${index}`] ?? [];
      expect(places.length).toBe(Math.min(new Set(reported).size, 5));
      for (const { article, fragment, digest } of places)
        expect(reported).toContain(`${article} ${fragment} ${digest}`);
    }
  });

  test("cites an article by the whole of it", async () => {
    const { data, citations } = await cited("query @cite { articles { nodes { id length textDigest } } }");
    for (const [index, { id, length, textDigest }] of (
      data.articles.nodes as readonly { id: string; length: number; textDigest: string }[]
    ).entries()) {
      expect(citations[`articles.nodes.${index}`]).toEqual([
        { article: id, fragment: `char=0,${length}`, digest: textDigest },
      ]);
    }
  });

  test("leaves no entity of the seed without a place", async () => {
    for (const plural of ["actors", "events", "statements", "claims", "pledges", "proposals", "articles", "passages"]) {
      let after: string | null = null;
      for (let more = true; more;) {
        const { data, citations }: Awaited<ReturnType<typeof cited>> = await cited(
          `query ($after: String) @cite { ${plural}(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        const nodes = data[plural].nodes as readonly { id: string }[];
        expect(
          nodes
            .filter((_node, index) => (citations[`${plural}.nodes.${index}`] ?? []).length === 0)
            .map(({ id }) => id),
          plural,
        ).toEqual([]);
        more = data[plural].pageInfo.hasNextPage;
        after = data[plural].pageInfo.endCursor;
      }
    }
  });

  test("keeps to what had been published", async () => {
    const { citations } = await cited(
      'query @cite { then: person(id: "person:donald-trump", asOf: {press: "2025-08-19"}) { id } size: claims(asOf: {press: "2025-09-05"}, where: {id: {eq: "claim:coalition-size-over-30"}}) { nodes { id } } }',
    );
    expect(new Set(citations["then"]?.map(({ article }) => article))).toEqual(
      new Set(["article:what-security-guarantees-really-mean"]),
    );
    expect(citations["size.nodes.0"]?.map(({ fragment }) => fragment).toSorted()).toEqual([
      "char=2038,2083",
      "char=7082,7144",
    ]);
    const later = await cited('query @cite { claim(id: "claim:coalition-size-over-30") { id } }');
    expect(new Set(later.citations["claim"]?.map(({ article }) => article))).toEqual(
      new Set(["article:what-security-guarantees-really-mean", "article:ukraines-path-to-security"]),
    );
  });

  test("stands beside the answers of the questions too", async () => {
    const { citations } = await cited(`query @cite {
      conflicts(first: 1) { nodes { left { ... on Claim { id } } right { ... on Claim { id } } } } search(query: "Macron", first: 1) { edges { node { id } } }
      pledgeLedger(groupBy: [CURRENCY], where: {money: {isNull: false}}) { pledges { nodes { id } } } autocomplete(prefix: "Eston", first: 1) { node { id } } }`);
    expect(Object.keys(citations).toSorted()).toEqual(
      [
        "autocomplete.0.node",
        "conflicts.nodes.0.left",
        "conflicts.nodes.0.right",
        "pledgeLedger.0.pledges.nodes.0",
        "pledgeLedger.0.pledges.nodes.1",
        "search.edges.0.node",
      ].toSorted(),
    );
    // Where the number stands, and where the group is called the coalition.
    expect(citations["conflicts.nodes.0.left"]).toEqual(
      ["char=340,483", "char=504,556"].map((fragment) => ({
        article: "article:ukraine-postwar-security-guarantees",
        fragment,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      })),
    );
  });

  test("is silent where it is not asked for, and where nothing is found", async () => {
    const { extensions } = await ask("{ articles { nodes { id } } }");
    expect(extensions?.["citations"]).toBeUndefined();
    expect((await cited('query @cite { person(id: "person:nobody") { id } }')).citations).toEqual({});
    const { articles } = await dataOf("query @cite { articles { totalCount } }");
    expect(articles).toEqual({ totalCount: 5 });
  });
});
