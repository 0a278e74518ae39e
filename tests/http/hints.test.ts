import { describe, expect, inject, test } from "vitest";
import { hintTable } from "../../src/query/plan/hint-table.js";
import { ask } from "../support/test-service.js";

interface Hint {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

/** The hints of an answer. A statement that the graph has not planned yet can take longer than a look may: it is asked again then. */
async function hintsOf(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<readonly Hint[]> {
  for (let times = 0; ; times += 1) {
    const { errors, extensions } = await ask(query, variables);
    expect(errors).toBeUndefined();
    const hints = extensions?.["hints"] as readonly Hint[] | undefined;
    if (hints !== undefined || times === 3) return hints ?? [];
  }
}

/** Code and message of the only hint. */
async function hintOf(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<readonly [code: string, message: string] | undefined> {
  const [hint, ...others] = await hintsOf(query, variables);
  expect(others).toEqual([]);
  return hint && [hint.code, hint.message];
}

describe("an id that nothing has", () => {
  test("is told the id that it is nearly", async () => {
    expect(await hintsOf('{ pledge(id: "26-nations") { id } }')).toEqual([
      {
        path: ["pledge"],
        code: "ID_UNKNOWN",
        message: 'No node has the id "26-nations". Did you mean "pledge:26-nations-reassurance-force"?',
      },
    ]);
  });

  test.each([
    ["without its prefix", "person", "keir-starmer", "person:keir-starmer"],
    ["without its prefix, asked of anything", "node", "keir-starmer", "person:keir-starmer"],
    ["as a name", "actor", "Keir Starmer", "person:keir-starmer"],
    ["with an error in it", "person", "person:keir-stramer", "person:keir-starmer"],
    ["with an error at its beginning", "person", "person:kier-starmer", "person:keir-starmer"],
    ["by a part of the name", "person", "starmer", "person:keir-starmer"],
    ["with the prefix of another type", "node", "state:keir-starmer", "person:keir-starmer"],
    ["in capitals", "state", "state:Estonia", "state:estonia"],
    [
      "of which an end is missing",
      "organisation",
      "organisation:coalition-of-the-will",
      "organisation:coalition-of-the-willing",
    ],
  ])("%s: %s(id: %j)", async (_how, field, id, meant) => {
    const [code, message] = (await hintOf(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id })) ?? [];
    expect(code).toBe("ID_UNKNOWN");
    expect(message).toMatch(new RegExp(`^No node has the id ${JSON.stringify(id)}\\. Did you mean "${meant}"\\?`));
  });

  test("and is like none is told how to find one", async () => {
    expect(await hintOf('{ claim(id: "claim:entirely-made-up-thing") { id } }')).toEqual([
      "ID_UNKNOWN",
      'No node has the id "claim:entirely-made-up-thing". Find ids with `search(query: "entirely made up thing") { nodes { id } }`.',
    ]);
  });

  test("is named where it stands in a filter", async () => {
    const [code, message] =
      (await hintOf('{ statements(where: {madeBy: {some: {id: {eq: "person:emanuel-macron"}}}}) { nodes { id } } }')) ??
      [];
    expect([code, message]).toEqual([
      "ID_UNKNOWN",
      'No node has the id "person:emanuel-macron". Did you mean "person:emmanuel-macron"?',
    ]);
    expect(
      (
        await hintOf("query ($ids: [ID!]) { people(where: {id: {in: $ids}}) { totalCount } }", {
          ids: ["person:nobody-at-all-of-this-name"],
        })
      )?.[0],
    ).toBe("ID_UNKNOWN");
    // What a filter leaves out need not be there.
    expect(
      await hintsOf(
        '{ people(where: {and: [{not: {id: {eq: "person:x"}}}, {name: {eq: "Nobody"}}]}) { nodes { id } } }',
      ),
    ).toEqual([]);
  });

  test("of any length and of any characters costs nothing and breaks nothing", async () => {
    for (const id of [
      "",
      ":",
      "::::",
      "person:",
      '"] +(x) \\',
      "*".repeat(5000),
      "ä ö ü",
      "\u0000",
      `person:${"a-".repeat(3000)}`,
      "a b c d e f g h i j k l m n o p",
    ]) {
      for (const field of ["person", "node"]) {
        const { status, data, errors } = await ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id });
        expect([status, data, errors], JSON.stringify(id).slice(0, 80)).toEqual([200, { [field]: null }, undefined]);
      }
    }
  });
});

describe("an id of another type, or of another time", () => {
  test("names the field to ask", async () => {
    expect(await hintOf('{ person(id: "state:france") { id } }')).toEqual([
      "ID_OF_ANOTHER_TYPE",
      '"state:france" has the type State. Ask for it with `state(id: "state:france")`, or with `node`, which takes ids of all types.',
    ]);
    expect((await hintOf('{ actor(id: "article:crucible-of-conflict") { id } }'))?.[0]).toBe("ID_OF_ANOTHER_TYPE");
  });

  test("is there, but was not known or not so yet", async () => {
    const [code, message] =
      (await hintOf('{ pledge(id: "pledge:26-nations-reassurance-force", asOf: {press: "2025-01"}) { id } }')) ?? [];
    expect(code).toBe("OUTSIDE_AS_OF");
    expect(message).toMatch(
      /^"pledge:26-nations-reassurance-force" exists, but not at the time of `asOf`: it was first reported on 2025-\d\d-\d\d\.$/,
    );
    expect((await hintOf('{ event(id: "event:paris-summit-2025-09-04", asOf: {world: "1994"}) { id } }'))?.[1]).toBe(
      '"event:paris-summit-2025-09-04" exists, but not at the time of `asOf`: in the world it holds from 2025-09-04.',
    );
    expect(
      (await hintOf('{ pledge(id: "pledge:uk-no-frontline-troops", asOf: {press: "2026"}) { id } }'))?.[0],
      "only an undated article has it",
    ).toBe("UNDATED_LEFT_OUT");
  });
});

describe("a connection that is empty under asOf", () => {
  test("has something at another time, or without a date", async () => {
    expect((await hintOf('{ pledges(asOf: {press: "2020"}) { nodes { id } } }'))?.[0]).toBe("UNDATED_LEFT_OUT");
    expect(
      (
        await hintOf(
          '{ pledges(where: {id: {eq: "pledge:26-nations-reassurance-force"}}, asOf: {press: "2020", includeUndated: true}) { totalCount } }',
        )
      )?.[0],
    ).toBe("OUTSIDE_AS_OF");
  });

  test("and one that is empty for no such reason has no hint, nor has a page after the last", async () => {
    expect(await hintsOf('{ people(where: {name: {eq: "Nobody"}}) { nodes { id } } }')).toEqual([]);
    const { data } = await ask("{ people(first: 100) { pageInfo { endCursor } } }");
    const after = data.people.pageInfo.endCursor as string;
    expect(
      await hintsOf(
        'query ($after: String) { people(first: 100, after: $after, asOf: {press: "2026", includeUndated: true}) { nodes { id } } }',
        { after },
      ),
    ).toEqual([]);
  });
});

describe("no path", () => {
  test("but through a State, which has to be asked for", async () => {
    expect(await hintsOf('{ way: path(from: "person:ben-wallace", to: "person:keir-starmer") { length } }')).toEqual([
      {
        path: ["way"],
        code: "THROUGH_STATE",
        message: "Paths pass through a State only on request. With `through: [STATE]` there is one of 4 steps.",
      },
    ]);
    expect(
      await hintsOf('{ path(from: "person:ben-wallace", to: "person:keir-starmer", through: [STATE]) { length } }'),
    ).toEqual([]);
  });

  test("of so few steps, or so sure", async () => {
    expect(await hintOf('{ path(from: "state:estonia", to: "person:keir-starmer", maxLength: 1) { length } }')).toEqual(
      ["LONGER_PATH", "There is no path of at most 1 step. With `maxLength: 2` there is one."],
    );
    expect(
      await hintOf(
        '{ path(from: "state:estonia", to: "organisation:coalition-of-the-willing", maxLength: 1, minCertainty: CERTAIN) { length } }',
      ),
    ).toEqual([
      "LESS_SURE_PATH",
      "No path of at most 1 step has a certainty of CERTAIN or better at every step. Without `minCertainty` there is one of 1 step.",
    ]);
    expect(
      (
        await hintOf(
          '{ path(from: "state:estonia", to: "organisation:coalition-of-the-willing", maxLength: 1, asOf: {press: "2020"}) { length } }',
        )
      )?.[0],
    ).toBe("OUTSIDE_AS_OF");
  });
});

describe("a search without a hit", () => {
  test("names the words that are found nowhere", async () => {
    expect(await hintOf('{ search(query: "Xylophonist") { nodes { id } } }')).toEqual([
      "WORDS_NOT_FOUND",
      '"xylophonist" matches nothing, even allowing for a typing error. Leave it out, or spell the name as an article does.',
    ]);
    expect(await hintOf('{ autocomplete(prefix: "zzyzx qqq") { text } }')).toEqual([
      "WORDS_NOT_FOUND",
      '"zzyzx", "qqq" match nothing, even allowing for a typing error. Leave them out, or spell the name as an article does.',
    ]);
  });

  test("of these types says that there are others", async () => {
    expect((await hintOf('{ search(query: "Starmer", types: [STATE]) { nodes { id } } }'))?.[0]).toBe("OTHER_TYPES");
  });

  test("for whatever is typed breaks nothing", async () => {
    for (const query of [
      "a'b.c xyzzyx",
      "1.6,7 qqqqqq",
      "\u{1F600} wwwwww",
      "войська qqqqqq",
      "AND OR NOT qqqqqq",
      "l'été qqqqqq",
    ]) {
      expect(
        (await hintOf("query ($query: String!) { search(query: $query) { nodes { id } } }", { query }))?.[0],
        query,
      ).toBe("WORDS_NOT_FOUND");
    }
  });
});

describe("hints", () => {
  const url = (): string => `${inject("serviceUrl")}graphql`;
  const document =
    '{ a: person(id: "keir-starmer") { id } b: person(id: "person:keir-starmer") { id } c: person(id: "state:france") { id } }';

  test("stand in the order of the answer, for what is empty only, by every way in and in both media types", async () => {
    const expected = [
      ["a", "ID_UNKNOWN"],
      ["c", "ID_OF_ANOTHER_TYPE"],
    ];
    await hintsOf(document);
    for (const accept of ["application/json", "application/graphql-response+json"]) {
      const ways: readonly (() => Promise<Response>)[] = [
        () =>
          fetch(url(), {
            method: "POST",
            headers: { "content-type": "application/json", accept },
            body: JSON.stringify({ query: document }),
          }),
        // The same again is answered without Apollo; asked what it cost, by it.
        () =>
          fetch(url(), {
            method: "POST",
            headers: { "content-type": "application/json", accept },
            body: JSON.stringify({ query: document }),
          }),
        () =>
          fetch(url(), {
            method: "POST",
            headers: { "content-type": "application/json", accept, "x-cost": "true" },
            body: JSON.stringify({ query: document }),
          }),
        () => fetch(`${url()}?query=${encodeURIComponent(document)}`, { headers: { accept } }),
        // `@cite` adds to what stands beside the data, introspection is executed by graphql-js.
        () =>
          fetch(url(), {
            method: "POST",
            headers: { "content-type": "application/json", accept },
            body: JSON.stringify({ query: `query @cite ${document}` }),
          }),
        () =>
          fetch(url(), {
            method: "POST",
            headers: { "content-type": "application/json", accept },
            body: JSON.stringify({ query: document.replace(/}$/, "__typename __schema { queryType { name } } }") }),
          }),
      ];
      for (const way of ways) {
        const response = await way();
        expect(response.status).toBe(200);
        expect(response.headers.get("content-type")).toContain(accept);
        const { data, extensions } = (await response.json()) as {
          data: { a: null; b: unknown };
          extensions: { hints: readonly Hint[] };
        };
        expect([data.a, data.b]).toEqual([null, { id: "person:keir-starmer" }]);
        expect(extensions.hints.map(({ path: [key], code }) => [key, code])).toEqual(expected);
      }
    }
  });

  test("come for the first five empty root fields of a request", async () => {
    const many = `{ ${Array.from({ length: 8 }, (_none, index) => `a${index}: person(id: "keir-starmer") { id }`).join(" ")} }`;
    expect(await hintsOf(many)).toHaveLength(5);
  });

  test("cost statements only where the answer is empty", async () => {
    const statements = async (query: string): Promise<number> => {
      const response = await fetch(url(), {
        method: "POST",
        headers: { "content-type": "application/json", "x-cost": "true" },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { extensions: { cost: { statements: number } } }).extensions.cost.statements;
    };
    expect(await statements('{ person(id: "person:keir-starmer") { id } }')).toBe(1);
    expect(await statements('{ person(id: "keir-starmer") { id } }')).toBe(2);
  });

  test("say in their table what to do", () => {
    for (const { meaning } of Object.values(hintTable)) expect(meaning).toMatch(/[.]$/);
  });
});
