import { describe, expect, test } from "vitest";
import { ask, dataOf } from "../support/test-service.js";

interface Hit {
  readonly score: number;
  readonly field: string;
  readonly matched: string;
  readonly missing: readonly string[];
  readonly node: { readonly id: string; readonly __typename: string };
}
interface Found {
  readonly totalCount: number;
  readonly edges: readonly Hit[];
}

const found = async (query: string, types?: readonly string[]): Promise<Found> =>
  (
    await dataOf(
      "query ($query: String!, $types: [EntityType!]) { search(query: $query, types: $types, first: 100) { totalCount edges { score field matched missing node { id __typename } } } }",
      {
        query,
        types: types ?? null,
      },
    )
  ).search as Found;
const idsOf = ({ edges }: Found): readonly string[] => edges.map(({ node }) => node.id);
const refusal = async (query: string): Promise<readonly [code: unknown, message: string | undefined]> => {
  const { errors } = await ask("query ($query: String!) { search(query: $query) { totalCount } }", { query });
  return [errors?.[0]?.extensions["code"], errors?.[0]?.message];
};

const zelensky = "person:volodymyr-zelensky";

describe("search", () => {
  test.each([
    "Volodymyr Zelensky",
    "VOLODYMYR ZELENSKYY",
    "Volodímir Zelenskyy",
    "volodimir zelenskyy",
    "  volodymyr   zelensky  ",
  ])("finds the person by a spelling of an article: %s", async (typed) => {
    const { edges } = await found(typed);
    expect(edges[0]?.node.id).toBe(zelensky);
    expect(edges[0]?.score).toBeGreaterThanOrEqual(100);
  });

  test.each([
    ["Volodimir", zelensky],
    ["Zelnsky", zelensky],
    ["Zelenskiyy", zelensky],
    ["macrn", "person:emmanuel-macron"],
    ["emanuel makron", "person:emmanuel-macron"],
    ["Estnia", "state:estonia"],
    ["Radakn", "person:tony-radakin"],
  ])("forgives a typing error: %s", async (typed, id) => {
    const { edges } = await found(typed);
    expect(edges[0]?.node.id).toBe(id);
    expect(edges[0]?.score, "not an exact name").toBeLessThan(100);
  });

  test.each([
    ["Zelenskyy", ["names", /Zelenskyy$/]],
    ["Volodimir", ["names", "Volodímir Zelenskyy"]],
    ["Moscow", ["names", "Moscow"]],
    ["Mark Rutte", ["name", "Mark Rutte"]],
    ["four-point plan", ["title", "Four-point plan"]],
    ["Unbiased", ["name", "The Unbiased Post"]],
  ] as const)("says which field and spelling matched %s", async (typed, [field, matched]) => {
    const [first] = (await found(typed)).edges;
    expect(first?.field).toBe(field);
    if (typeof matched === "string") expect(first?.matched).toBe(matched);
    else expect(first?.matched).toMatch(matched);
  });

  test.each([
    ["Moscow", "state:russia"],
    ["Kremlin", "state:russia"],
    ["Washington", "state:united-states"],
    ["U.S.", "state:united-states"],
    ["US", "state:united-states"],
    ["UK", "state:united-kingdom"],
    ["EU", "organisation:european-union"],
    ["Kyiv", "state:ukraine"],
  ])("knows whom a by-name stands for: %s", async (typed, id) => expect(idsOf(await found(typed))[0]).toBe(id));

  test.each([
    ["NATO", "organisation:nato"],
    ["Coalition of the Willing", "organisation:coalition-of-the-willing"],
    ["Ukraine's allies", "group:ukraines-allies"],
    ["ukraine’s allies", "group:ukraines-allies"],
    ["The Hague summit", "event:the-hague-summit"],
  ])("puts who has exactly this name first: %s", async (typed, id) => {
    const { edges } = await found(typed);
    expect(edges[0]?.node.id).toBe(id);
    expect(edges[0]?.score).toBeGreaterThanOrEqual(100);
    expect(
      edges.slice(1).every(({ score }) => score < 100),
      "nothing else is exactly that",
    ).toBe(true);
    expect(edges.map(({ score }) => score)).toEqual(edges.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  test("finds amounts and dates as they are written, and whose something is", async () => {
    expect(idsOf(await found("1.6 billion"))).toEqual(
      expect.arrayContaining(["pledge:uk-missile-exports", "statement:uk-pledges-missile-exports"]),
    );
    expect(idsOf(await found("Macron’s"))[0]).toBe("person:emmanuel-macron");
    expect(idsOf(await found("1994 Budapest"))).toContain(
      "statement:durable-architecture-budapest-memorandum-promised-security",
    );
  });

  test("looks through gists, summaries and titles, and wants every word", async () => {
    const ids = idsOf(await found("peacekeepers company"));
    expect(ids).toEqual(
      expect.arrayContaining([
        "pledge:estonia-company-of-peacekeepers",
        "statement:estonia-ready-to-send-peacekeepers",
      ]),
    );
    expect(
      ids.slice(0, 2).every((id) => id.includes("estonia")),
      "those with all words first",
    ).toBe(true);
    const none = await found("peacekeepers Budapest");
    expect(none.totalCount).toBeGreaterThan(0);
    expect(
      none.edges.every(({ missing, score }) => missing.length === 1 && score < 1),
      "no text has both",
    ).toBe(true);
  });

  test("keeps to the types asked for", async () => {
    const all = await found("peacekeepers");
    const pledges = await found("peacekeepers", ["PLEDGE"]);
    expect(idsOf(pledges)).toEqual(["pledge:estonia-company-of-peacekeepers"]);
    expect(pledges.totalCount).toBe(1);
    expect(all.totalCount).toBeGreaterThan(1);
    expect(idsOf(await found("Macron", ["STATE"]))).toEqual([]);
    expect(new Set((await found("Ukraine", ["ARTICLE", "EVENT"])).edges.map(({ node }) => node.__typename))).toEqual(
      new Set(["Article", "Event"]),
    );
  });

  // More of each than the best hundred of all types hold.
  test.each([
    ["ARTICLE", 3],
    ["PLEDGE", 7],
    ["CLAIM", 36],
  ] as const)("takes the best of the types asked for, not what is left of the best of all: %s", async (type, least) => {
    const { totalCount, edges } = await found("Ukraine", [type]);
    expect(totalCount).toBeGreaterThanOrEqual(least);
    expect(edges.map(({ node }) => node.__typename.toUpperCase())).toEqual(
      Array.from({ length: totalCount }, () => type),
    );
  });

  test("finds nothing of no types", async () => expect((await found("Ukraine", [])).totalCount).toBe(0));

  test.each([
    "Macron Macron Macron",
    "macron emmanuel emmanuel macron",
    "Macron ".repeat(70),
    "Zelensky Zelensky",
    "summit summit summit",
  ])("gives 100 to exact names only, however often a word is written: %.30s", async (typed) =>
    expect((await found(typed)).edges.filter(({ score }) => score >= 100)).toEqual([]),
  );

  test("goes through its pages by cursor, each hit once", async () => {
    const whole = idsOf(await found("Zelensky"));
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const { search } = await dataOf(
        'query ($after: String) { search(query: "Zelensky", first: 4, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...(search.nodes as readonly { id: string }[]).map(({ id }) => id));
      if (!(search.pageInfo.hasNextPage as boolean)) break;
      after = search.pageInfo.endCursor as string;
    }
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("takes a cursor of the same search only", async () => {
    const page =
      "query ($query: String!, $types: [EntityType!], $after: String) { search(query: $query, types: $types, first: 2, after: $after) { edges { cursor } pageInfo { endCursor } nodes { id } } }";
    const { search } = await dataOf(page, { query: "Zelensky" });
    const after = search.pageInfo.endCursor as string;
    expect(search.edges[1].cursor).toBe(after);
    for (const other of [{ query: "Macron" }, { query: "Zelensky Macron" }, { query: "Zelensky", types: ["PERSON"] }]) {
      const { errors } = await ask(page, { ...other, after });
      expect(errors?.[0]?.extensions["code"], JSON.stringify(other)).toBe("CURSOR_INVALID");
      expect(errors?.[0]?.message).toMatch(/of a page requested with the same arguments/);
    }
    expect((await ask(page, { query: " ZELENSKY", after })).errors, "the same words").toBeUndefined();
    const typed = (await dataOf(page, { query: "Ukraine", types: ["CLAIM", "PLEDGE"] })).search.pageInfo
      .endCursor as string;
    expect(
      (await ask(page, { query: "Ukraine", types: ["PLEDGE", "CLAIM"], after: typed })).errors,
      "the same types",
    ).toBeUndefined();
  });

  test("refuses a cursor of elsewhere and a page of nothing", async () => {
    expect(
      (await ask('{ search(query: "NATO", after: "nonsense") { totalCount nodes { id } } }')).errors?.[0]?.extensions[
        "code"
      ],
    ).toBe("CURSOR_INVALID");
    expect((await ask('{ search(query: "NATO", first: 0) { nodes { id } } }')).errors?.[0]?.extensions["code"]).toBe(
      "PAGE_SIZE_INVALID",
    );
  });

  test.each(["the +(", '"', "AND OR NOT", "*", "", "   ", "~", "^", "()", "\\", "/.*/", "[a TO the]", "👍"])(
    "asks for a word where %j has none",
    async (typed) => {
      const [code, message] = await refusal(typed);
      expect(code).toBe("BAD_USER_INPUT");
      expect(message).toMatch(/no word to search for. Write a name/);
    },
  );

  test.each([
    "Macron AND NOT Trump",
    'name:"Macron" OR *:*',
    "Macron~9 ^ +x",
    "foo && bar || !baz",
    "{macron TO starmer}",
    "Macron\\",
    "id:person*",
    "a".repeat(100),
    "Macron ".repeat(71),
    "кремль",
    "马克龙",
    "Ω̈ß'",
    "x\u0000y",
    "🤝 Macron",
  ])("takes %.40j for words, not for a query language", async (typed) => {
    const { errors } = await ask("query ($query: String!) { search(query: $query) { totalCount nodes { id } } }", {
      query: typed,
    });
    expect(errors).toBeUndefined();
  });

  test.each([
    [
      "a text of 501 characters",
      "Macron ".repeat(72),
      /has 504 characters, and at most 500 are allowed. Write only the most telling words/,
    ],
    [
      "a word of 101 letters",
      `Macron ${"a".repeat(101)}`,
      /has a word of 101 characters, and at most 100 are allowed. Write its beginning/,
    ],
    ["a word of 800 letters", "a".repeat(800), /has 800 characters, and at most 500 are allowed/],
    ["marks without end", `a${"\u0301\u0316".repeat(400)}`, /has 801 characters, and at most 500 are allowed/],
  ])("refuses %s", async (_kind, typed, reason) => {
    const [code, message] = await refusal(typed);
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toMatch(reason);
    expect(message?.length, "what was sent is not repeated").toBeLessThan(300);
    const { errors } = await ask("query ($prefix: String!) { autocomplete(prefix: $prefix) { text } }", {
      prefix: typed,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "prefix" });
  });

  test.each([
    ["a word of 200,000 letters", "a".repeat(200_000)],
    ["marks without end", `a${"\u0301\u0316".repeat(20_000)}`],
  ])("refuses %s, in twelve fields at once too", async (_kind, typed) => {
    const fields = Array.from({ length: 12 }, (_none, index) => `s${index}: search(query: $typed) { totalCount }`).join(
      " ",
    );
    for (const document of [
      "query ($typed: String!) { search(query: $typed) { totalCount } }",
      "query ($typed: String!) { autocomplete(prefix: $typed) { text } }",
      `query ($typed: String!) { ${fields} }`,
    ]) {
      const { errors } = await ask(document, { typed });
      expect(errors?.[0]?.extensions["code"]).toMatch(/^(BAD_USER_INPUT|DOCUMENT_TOO_LARGE)$/);
      expect(errors?.[0]?.message).toMatch(/characters, and at most [\d,]+ are allowed/);
      expect(errors?.[0]?.message.length).toBeLessThan(300);
    }
  });

  test("is asked four times in a request, with autocomplete", async () => {
    const fields = (times: number): string =>
      `{ ${Array.from({ length: times }, (_none, index) => `s${index}: search(query: "NATO", first: 1) { nodes { id } }`).join(" ")} a: autocomplete(prefix: "NA") { text } }`;
    expect((await ask(fields(3))).errors).toBeUndefined();
    const { errors } = await ask(fields(4));
    expect(errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COSTLY", field: "a" });
    expect(errors?.[0]?.message).toMatch(
      /asks for search and autocomplete more than 4 times in all\. Ask for at most 4 at a time/,
    );
  });

  test("does not let operators of Lucene through", async () => {
    expect(idsOf(await found("Macron NOT French"))).toEqual(idsOf(await found("Macron French")));
    expect((await found("*:*x")).totalCount).toBe(0);
  });
});

describe("search finds what people type", () => {
  test.each([
    ["Britain", "state:united-kingdom", "aliases", "Britain"],
    ["USA", "state:united-states", "aliases", "USA"],
    ["Зеленський", zelensky, "aliases", "Зеленський"],
    ["Selenskyj", zelensky, "aliases", "Selenskyj"],
    ["OTAN", "organisation:nato", "aliases", "OTAN"],
    ["Велика Британія", "state:united-kingdom", "aliases", "Велика Британія"],
    ["France", "state:france", "name", "France"],
  ])("%s is an exact name", async (typed, id, field, matched) => {
    const { edges } = await found(typed);
    expect(edges[0]).toMatchObject({ field, matched, missing: [], node: { id } });
    expect(edges[0]?.score).toBeGreaterThanOrEqual(100);
    expect(edges.slice(1).every(({ score }) => score < 100)).toBe(true);
  });

  test.each([
    ["Zelinskiy", zelensky, /^Zelenskiy$|Zelensk/],
    ["Zelenskij", zelensky, /Zelensk/],
    ["Volodymyr Selenski", zelensky, /Zelensk|Selensk|Зеленськ/],
    ["Emmanouel Makron", "person:emmanuel-macron", /Macron|Макрон/],
    ["Stramer", "person:keir-starmer", /Starmer|Стармер/],
    ["President Zelinskiy", zelensky, /Zelensk/],
  ])("%s is found by what it sounds like, or with an error in it", async (typed, id, matched) => {
    const { edges } = await found(typed);
    expect(edges[0]).toMatchObject({ missing: [], node: { id }, matched: expect.stringMatching(matched) });
    expect(edges[0]?.score).toBeLessThan(100);
  });

  test("names in other scripts find what is said of whom, too", async () => {
    expect(idsOf(await found("Зеленський"))).toContain("claim:zelensky-president-of-ukraine-current");
  });

  test.each([
    ["troops on the ground", ["ground"], /troops/i],
    ["peacekeepers from Estonia", [], /Estonia.*peacekeepers/],
  ])("%s has hits", async (typed, missing, matched) => {
    const { edges } = await found(typed);
    expect(edges.some((edge) => matched.test(edge.matched) && edge.missing.join(" ") === missing.join(" "))).toBe(true);
    const lacking = edges.map((edge) => edge.missing.length);
    expect(lacking, "those that lack fewer words come first").toEqual(lacking.toSorted((a, b) => a - b));
    expect(edges.every((edge) => edge.missing.length > 0 === edge.score < 1)).toBe(true);
  });

  test("a question of many words is answered by what has most of them", async () => {
    const { edges } = await found("how many troops would Estonia send to Ukraine");
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.every(({ missing }) => missing.length > 0 && missing.length <= 3)).toBe(true);
  });

  test("what matched has a word that was typed, in some way", async () => {
    for (const typed of ["Stramer", "Rute", "Kremln", "peacekeeper"]) {
      const { edges } = await found(typed);
      expect(edges.length, typed).toBeGreaterThan(0);
      for (const { matched } of edges)
        expect([typed, matched.toLowerCase()]).toEqual([
          typed,
          expect.stringMatching(/starmer|стармер|rutte|route|кремл|kremlin|peacekeep/),
        ]);
    }
  });

  test("whatever is typed, the work is bounded", async () => {
    const words = (word: (index: number) => string): string =>
      Array.from({ length: 60 }, (_none, index) => word(index))
        .join(" ")
        .slice(0, 500);
    for (const typed of [
      words((index) => `troops${String.fromCodePoint(97 + (index % 26))}`),
      words((index) => `зелен${String.fromCodePoint(1072 + (index % 32))}`),
      words((index) => String.fromCodePoint(0x4e00 + index)),
      "щ".repeat(100),
      words((index) => `a.b'${index}`),
    ]) {
      for (const asOf of [null, { press: "2025-09-05", world: "2025-09-05", includeUndated: true }]) {
        const { errors } = await ask(
          "query ($typed: String!, $asOf: AsOf) { search(query: $typed, asOf: $asOf) { totalCount nodes { id } } autocomplete(prefix: $typed, asOf: $asOf) { text } }",
          { typed, asOf },
        );
        expect(errors, typed.slice(0, 30)).toBeUndefined();
      }
    }
  });
});

describe("autocomplete", () => {
  const suggested = async (
    prefix: string,
    types?: readonly string[],
  ): Promise<readonly { readonly text: string; readonly node: { readonly id: string } }[]> =>
    (
      await dataOf(
        "query ($prefix: String!, $types: [EntityType!]) { autocomplete(prefix: $prefix, types: $types) { text node { id } } }",
        { prefix, types: types ?? null },
      )
    ).autocomplete;

  test.each([
    ["Zel", zelensky],
    ["volodi", zelensky],
    ["Emm", "person:emmanuel-macron"],
    ["Macr", "person:emmanuel-macron"],
    ["Mosc", "state:russia"],
    ["Coalition of the W", "organisation:coalition-of-the-willing"],
    ["est", "state:estonia"],
    ["Ukraine's al", "group:ukraines-allies"],
  ])("offers whose name begins like %s first", async (prefix, id) =>
    expect((await suggested(prefix))[0]?.node.id).toBe(id),
  );

  test("shows the spelling that begins so", async () => {
    expect((await suggested("Volodí"))[0]?.text).toBe("Volodímir Zelenskyy");
    expect((await suggested("Krem"))[0]?.text).toBe("Kremlin");
  });

  test("offers more, not less, while a word of every text is typed", async () => {
    const coalition = "organisation:coalition-of-the-willing";
    for (const prefix of [
      "coalition",
      "coalition o",
      "coalition of",
      "coalition of t",
      "coalition of th",
      "coalition of the",
      "coalition of the ",
      "Coalition of the W",
      "coalition of the willing",
    ]) {
      expect((await suggested(prefix))[0]?.node.id, prefix).toBe(coalition);
    }
    const ids = async (prefix: string): Promise<readonly string[]> =>
      (
        (
          await dataOf(
            "query ($prefix: String!) { autocomplete(prefix: $prefix, types: [ORGANISATION, GROUP, EVENT, PROPOSAL, PLEDGE], first: 100) { node { id } } }",
            { prefix },
          )
        ).autocomplete as readonly { readonly node: { readonly id: string } }[]
      ).map(({ node }) => node.id);
    const [before, after] = [await ids("coalition of the"), await ids("coalition of the w")];
    expect(before.length).toBeGreaterThan(0);
    expect(before).toEqual(expect.arrayContaining([...after]));
  });

  test("keeps to the types asked for before it takes the best", async () => {
    const pledges = await suggested("Ukr", ["PLEDGE"]);
    expect(pledges.map(({ node }) => node.id).every((id) => id.startsWith("pledge:"))).toBe(true);
    expect(pledges.length, "seven of Ukraine, one of Ukrainian soldiers").toBeGreaterThanOrEqual(8);
  });

  test("offers ten at most, or as many as asked for, of the types asked for", async () => {
    expect(await suggested("Ukr")).toHaveLength(10);
    const states = await suggested("u", ["STATE"]);
    expect(states.map(({ node }) => node.id).toSorted()).toEqual([
      "state:ukraine",
      "state:united-kingdom",
      "state:united-states",
    ]);
    expect((await ask('{ autocomplete(prefix: "a", first: 101) { text } }')).errors?.[0]?.extensions["code"]).toBe(
      "PAGE_SIZE_INVALID",
    );
  });

  test.each(["+(", "*", ""])("asks for a word where %j has none", async (prefix) => {
    const { errors } = await ask("query ($prefix: String!) { autocomplete(prefix: $prefix) { text } }", { prefix });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});
