import { describe, expect, test } from "vitest";
import { ask, dataOf } from "../support/test-service.js";

interface Hit {
  readonly score: number;
  readonly field: string;
  readonly matched: string;
  readonly node: { readonly id: string; readonly __typename: string };
}
interface Found {
  readonly totalCount: number;
  readonly edges: readonly Hit[];
}

const found = async (query: string, types?: readonly string[]): Promise<Found> =>
  (
    await dataOf("query ($query: String!, $types: [EntityType!]) { search(query: $query, types: $types, first: 100) { totalCount edges { score field matched node { id __typename } } } }", {
      query,
      types: types ?? null,
    })
  ).search as Found;
const idsOf = ({ edges }: Found): readonly string[] => edges.map(({ node }) => node.id);
const refusal = async (query: string): Promise<readonly [code: unknown, message: string | undefined]> => {
  const { errors } = await ask("query ($query: String!) { search(query: $query) { totalCount } }", { query });
  return [errors?.[0]?.extensions["code"], errors?.[0]?.message];
};

const zelensky = "person:volodymyr-zelensky";

describe("search", () => {
  test.each(["Volodymyr Zelensky", "VOLODYMYR ZELENSKYY", "Volodímir Zelenskyy", "volodimir zelenskyy", "  volodymyr   zelensky  "])("finds the person by a spelling of an article: %s", async (typed) => {
    const { edges } = await found(typed);
    expect(edges[0]?.node.id).toBe(zelensky);
    expect(edges[0]?.score).toBeGreaterThanOrEqual(100);
  });

  test.each([["Volodimir", zelensky], ["Zelnsky", zelensky], ["Zelenskiy", zelensky], ["macrn", "person:emmanuel-macron"], ["emanuel makron", "person:emmanuel-macron"], ["Estnia", "state:estonia"], ["Radakn", "person:tony-radakin"]])(
    "forgives a typing error: %s",
    async (typed, id) => {
      const { edges } = await found(typed);
      expect(edges[0]?.node.id).toBe(id);
      expect(edges[0]?.score, "not an exact name").toBeLessThan(100);
    },
  );

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

  test.each([["Moscow", "state:russia"], ["Kremlin", "state:russia"], ["Washington", "state:united-states"], ["U.S.", "state:united-states"], ["US", "state:united-states"], ["UK", "state:united-kingdom"], ["EU", "organisation:european-union"], ["Kyiv", "state:ukraine"]])(
    "knows whom a by-name stands for: %s",
    async (typed, id) => expect(idsOf(await found(typed))[0]).toBe(id),
  );

  test.each([["NATO", "organisation:nato"], ["Coalition of the Willing", "organisation:coalition-of-the-willing"], ["Ukraine's allies", "group:ukraines-allies"], ["ukraine’s allies", "group:ukraines-allies"], ["The Hague summit", "event:the-hague-summit"]])(
    "puts who has exactly this name first: %s",
    async (typed, id) => {
      const { edges } = await found(typed);
      expect(edges[0]?.node.id).toBe(id);
      expect(edges[0]?.score).toBeGreaterThanOrEqual(100);
      expect(edges.slice(1).every(({ score }) => score < 100), "nothing else is exactly that").toBe(true);
      expect(edges.map(({ score }) => score)).toEqual(edges.map(({ score }) => score).toSorted((a, b) => b - a));
    },
  );

  test("finds amounts and dates as they are written, and whose something is", async () => {
    expect(idsOf(await found("1.6 billion"))).toEqual(expect.arrayContaining(["pledge:uk-missile-exports", "statement:uk-pledges-missile-exports"]));
    expect(idsOf(await found("Macron’s"))[0]).toBe("person:emmanuel-macron");
    expect(idsOf(await found("1994 Budapest"))).toContain("statement:durable-architecture-budapest-memorandum-promised-security");
  });

  test("looks through gists, summaries and titles, and wants every word", async () => {
    const ids = idsOf(await found("peacekeepers company"));
    expect(ids).toEqual(expect.arrayContaining(["pledge:estonia-company-of-peacekeepers", "statement:estonia-ready-to-send-peacekeepers"]));
    expect(idsOf(await found("peacekeepers Budapest"))).toEqual([]);
  });

  test("keeps to the types asked for", async () => {
    const all = await found("peacekeepers");
    const pledges = await found("peacekeepers", ["PLEDGE"]);
    expect(idsOf(pledges)).toEqual(["pledge:estonia-company-of-peacekeepers"]);
    expect(pledges.totalCount).toBe(1);
    expect(all.totalCount).toBeGreaterThan(1);
    expect(idsOf(await found("Macron", ["STATE"]))).toEqual([]);
    expect(new Set((await found("Ukraine", ["ARTICLE", "EVENT"])).edges.map(({ node }) => node.__typename))).toEqual(new Set(["Article", "Event"]));
  });

  // More of each than the best hundred of all types hold.
  test.each([["ARTICLE", 3], ["PLEDGE", 8], ["CLAIM", 39]] as const)("takes the best of the types asked for, not what is left of the best of all: %s", async (type, count) => {
    const { totalCount, edges } = await found("Ukraine", [type]);
    expect([totalCount, edges.length]).toEqual([count, count]);
  });

  test("finds nothing of no types", async () => expect((await found("Ukraine", [])).totalCount).toBe(0));

  test.each(["Macron Macron Macron", "macron emmanuel emmanuel macron", "Macron ".repeat(70), "Zelensky Zelensky", "summit summit summit"])(
    "gives 100 to exact names only, however often a word is written: %.30s",
    async (typed) => expect((await found(typed)).edges.filter(({ score }) => score >= 100)).toEqual([]),
  );

  test("goes through its pages by cursor, each hit once", async () => {
    const whole = idsOf(await found("Zelensky"));
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const { search } = await dataOf('query ($after: String) { search(query: "Zelensky", first: 4, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', { after });
      seen.push(...(search.nodes as readonly { id: string }[]).map(({ id }) => id));
      if (!(search.pageInfo.hasNextPage as boolean)) break;
      after = search.pageInfo.endCursor as string;
    }
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("takes a cursor of the same search only", async () => {
    const page = "query ($query: String!, $types: [EntityType!], $after: String) { search(query: $query, types: $types, first: 2, after: $after) { edges { cursor } pageInfo { endCursor } nodes { id } } }";
    const { search } = await dataOf(page, { query: "Zelensky" });
    const after = search.pageInfo.endCursor as string;
    expect(search.edges[1].cursor).toBe(after);
    for (const other of [{ query: "Macron" }, { query: "Zelensky Macron" }, { query: "Zelensky", types: ["PERSON"] }]) {
      const { errors } = await ask(page, { ...other, after });
      expect(errors?.[0]?.extensions["code"], JSON.stringify(other)).toBe("CURSOR_INVALID");
      expect(errors?.[0]?.message).toMatch(/of a page asked with the same arguments/);
    }
    expect((await ask(page, { query: " ZELENSKY", after })).errors, "the same words").toBeUndefined();
    const typed = (await dataOf(page, { query: "Ukraine", types: ["CLAIM", "PLEDGE"] })).search.pageInfo.endCursor as string;
    expect((await ask(page, { query: "Ukraine", types: ["PLEDGE", "CLAIM"], after: typed })).errors, "the same types").toBeUndefined();
  });

  test("refuses a cursor of elsewhere and a page of nothing", async () => {
    expect((await ask('{ search(query: "NATO", after: "nonsense") { totalCount nodes { id } } }')).errors?.[0]?.extensions["code"]).toBe("CURSOR_INVALID");
    expect((await ask('{ search(query: "NATO", first: 0) { nodes { id } } }')).errors?.[0]?.extensions["code"]).toBe("PAGE_SIZE_INVALID");
  });

  test.each(["the +(", '"', "AND OR NOT", "*", "", "   ", "~", "^", "()", "\\", "/.*/", "[a TO the]", "👍"])("asks for a word where %j has none", async (typed) => {
    const [code, message] = await refusal(typed);
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toMatch(/no word to look for; write a name/);
  });

  test.each(["Macron AND NOT Trump", 'name:"Macron" OR *:*', "Macron~9 ^ +x", "foo && bar || !baz", "{macron TO starmer}", "Macron\\", "id:person*", "a".repeat(100), "Macron ".repeat(71), "кремль", "马克龙", "Ω̈ß'", "x\u0000y", "🤝 Macron"])(
    "takes %.40j for words, not for a query language",
    async (typed) => {
      const { errors } = await ask("query ($query: String!) { search(query: $query) { totalCount nodes { id } } }", { query: typed });
      expect(errors).toBeUndefined();
    },
  );

  test.each([
    ["a text of 501 characters", "Macron ".repeat(72), /has 504 characters, and 500 are allowed; write the few words/],
    ["a word of 101 letters", `Macron ${"a".repeat(101)}`, /has a word of 101 characters, and 100 are allowed; write its beginning/],
    ["a word of 800 letters", "a".repeat(800), /has 800 characters, and 500 are allowed/],
    ["marks without end", `a${"\u0301\u0316".repeat(400)}`, /has 801 characters, and 500 are allowed/],
  ])("refuses %s", async (_kind, typed, reason) => {
    const [code, message] = await refusal(typed);
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toMatch(reason);
    expect(message?.length, "what was sent is not repeated").toBeLessThan(300);
    const { errors } = await ask("query ($prefix: String!) { autocomplete(prefix: $prefix) { text } }", { prefix: typed });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "prefix" });
  });

  test.each([["a word of 200,000 letters", "a".repeat(200_000)], ["marks without end", `a${"\u0301\u0316".repeat(20_000)}`]])("refuses %s, in twelve fields at once too", async (_kind, typed) => {
    const fields = Array.from({ length: 12 }, (_none, index) => `s${index}: search(query: $typed) { totalCount }`).join(" ");
    for (const document of ["query ($typed: String!) { search(query: $typed) { totalCount } }", "query ($typed: String!) { autocomplete(prefix: $typed) { text } }", `query ($typed: String!) { ${fields} }`]) {
      const { errors } = await ask(document, { typed });
      expect(errors?.[0]?.extensions["code"]).toMatch(/^(BAD_USER_INPUT|DOCUMENT_TOO_LARGE)$/);
      expect(errors?.[0]?.message).toMatch(/characters, and [\d,]+ are allowed/);
      expect(errors?.[0]?.message.length).toBeLessThan(300);
    }
  });

  test("is asked four times in a request, with autocomplete", async () => {
    const fields = (times: number): string => `{ ${Array.from({ length: times }, (_none, index) => `s${index}: search(query: "NATO", first: 1) { nodes { id } }`).join(" ")} a: autocomplete(prefix: "NA") { text } }`;
    expect((await ask(fields(3))).errors).toBeUndefined();
    const { errors } = await ask(fields(4));
    expect(errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COSTLY", field: "a" });
    expect(errors?.[0]?.message).toMatch(/asks search and autocomplete more than 4 times; ask 4 of them at a time/);
  });

  test("does not let operators of Lucene through", async () => {
    expect(idsOf(await found("Macron NOT French"))).toEqual(idsOf(await found("Macron French")));
    expect((await found("*:*x")).totalCount).toBe(0);
    expect((await found("Зеленский")).totalCount, "no article spells him so").toBe(0);
  });
});

describe("autocomplete", () => {
  const suggested = async (prefix: string, types?: readonly string[]): Promise<readonly { readonly text: string; readonly node: { readonly id: string } }[]> =>
    (await dataOf("query ($prefix: String!, $types: [EntityType!]) { autocomplete(prefix: $prefix, types: $types) { text node { id } } }", { prefix, types: types ?? null })).autocomplete;

  test.each([["Zel", zelensky], ["volodi", zelensky], ["Emm", "person:emmanuel-macron"], ["Macr", "person:emmanuel-macron"], ["Mosc", "state:russia"], ["Coalition of the W", "organisation:coalition-of-the-willing"], ["est", "state:estonia"], ["Ukraine's al", "group:ukraines-allies"]])(
    "offers whose name begins like %s first",
    async (prefix, id) => expect((await suggested(prefix))[0]?.node.id).toBe(id),
  );

  test("shows the spelling that begins so", async () => {
    expect((await suggested("Volodí"))[0]?.text).toBe("Volodímir Zelenskyy");
    expect((await suggested("Krem"))[0]?.text).toBe("Kremlin");
  });

  test("offers more, not less, while a word of every text is typed", async () => {
    const coalition = "organisation:coalition-of-the-willing";
    for (const prefix of ["coalition", "coalition o", "coalition of", "coalition of t", "coalition of th", "coalition of the", "coalition of the ", "Coalition of the W", "coalition of the willing"]) {
      expect((await suggested(prefix))[0]?.node.id, prefix).toBe(coalition);
    }
    const ids = async (prefix: string): Promise<readonly string[]> =>
      ((await dataOf("query ($prefix: String!) { autocomplete(prefix: $prefix, first: 100, types: [ORGANISATION, EVENT, PROPOSAL, CLAIM, PLEDGE]) { node { id } } }", { prefix })).autocomplete as readonly { readonly node: { readonly id: string } }[]).map(({ node }) => node.id);
    const [before, after] = [await ids("coalition of the"), await ids("coalition of the w")];
    expect(before.length).toBeGreaterThan(0);
    expect(before).toEqual(expect.arrayContaining([...after]));
  });

  test("keeps to the types asked for before it takes the best", async () => {
    const pledges = await suggested("Ukr", ["PLEDGE"]);
    expect(pledges.map(({ node }) => node.id).every((id) => id.startsWith("pledge:"))).toBe(true);
    expect(pledges, "eight of Ukraine, one of Ukrainian soldiers").toHaveLength(9);
  });

  test("offers ten at most, or as many as asked for, of the types asked for", async () => {
    expect(await suggested("Ukr")).toHaveLength(10);
    const states = await suggested("u", ["STATE"]);
    expect(states.map(({ node }) => node.id).toSorted()).toEqual(["state:ukraine", "state:united-kingdom", "state:united-states"]);
    expect((await ask('{ autocomplete(prefix: "a", first: 101) { text } }')).errors?.[0]?.extensions["code"]).toBe("PAGE_SIZE_INVALID");
  });

  test.each(["+(", "*", ""])("asks for a word where %j has none", async (prefix) => {
    const { errors } = await ask("query ($prefix: String!) { autocomplete(prefix: $prefix) { text } }", { prefix });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});
