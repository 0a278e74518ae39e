import { describe, expect, test } from "vitest";
import { ask } from "../support/test-service.js";
import { statementsSent } from "./statements-sent.js";

const everything =
  "{ length weakestCertainty nodes { id } steps { relation forward certainty from { id } to { id } statements { id } } }";

interface Step {
  readonly relation: string;
  readonly forward: boolean;
  readonly certainty: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly statements: readonly { readonly id: string }[];
}

interface Path {
  readonly length: number;
  readonly weakestCertainty: string;
  readonly nodes: readonly { readonly id: string }[];
  readonly steps: readonly Step[];
}

async function paths(from: string, to: string, more = ""): Promise<readonly Path[]> {
  const { data, errors } = await ask(`{ path(from: "${from}", to: "${to}"${more}) ${everything} }`);
  expect(errors).toBeUndefined();
  return data.path as readonly Path[];
}

const idsOf = (path: Path | undefined): readonly string[] => path?.nodes.map(({ id }) => id) ?? [];

/** `a -MEMBER_OF> b`, `c <MADE- d`. */
const printed = (path: Path | undefined): readonly string[] =>
  path?.steps.map(({ from, to, relation, forward }) =>
    forward ? `${from.id} -${relation}> ${to.id}` : `${from.id} <${relation}- ${to.id}`,
  ) ?? [];

const [estonia, coalition, wallace, starmer, zelensky] = [
  "state:estonia",
  "organisation:coalition-of-the-willing",
  "person:ben-wallace",
  "person:keir-starmer",
  "person:volodymyr-zelensky",
];

describe("a path", () => {
  test("of one step is a membership with its own certainty and statement", async () => {
    expect(await paths(estonia, coalition)).toEqual([
      {
        length: 1,
        weakestCertainty: "PROBABLE",
        nodes: [{ id: estonia }, { id: coalition }],
        steps: [
          {
            relation: "MEMBER_OF",
            forward: true,
            certainty: "PROBABLE",
            from: { id: estonia },
            to: { id: coalition },
            statements: [{ id: "statement:analysts-in-europe-estonian-move-part-of-new-coalition" }],
          },
        ],
      },
    ]);
  });

  test("goes along relationships in either direction, and says in which", async () => {
    // Rutte is NATO's Secretary General; several members of it warned together with Trump.
    const first = (await paths("person:mark-rutte", "person:donald-trump", ", first: 100")).find((path) =>
      idsOf(path).includes("group:several-nato-members-concerned-about-tension"),
    );
    expect(printed(first)).toEqual([
      "person:mark-rutte -MEMBER_OF> organisation:nato",
      "organisation:nato <MEMBER_OF- group:several-nato-members-concerned-about-tension",
      "group:several-nato-members-concerned-about-tension -MADE> statement:trump-and-nato-members-warn-of-tension",
      "statement:trump-and-nato-members-warn-of-tension <MADE- person:donald-trump",
    ]);
    expect(first?.steps.map(({ statements }) => statements.map(({ id }) => id))).toEqual([
      ["statement:durable-architecture-rutte-nato-secretary-general"],
      ["statement:trump-and-nato-members-warn-of-tension"],
      ["statement:trump-and-nato-members-warn-of-tension"],
      ["statement:trump-and-nato-members-warn-of-tension"],
    ]);
  });

  test("is as long as all others given, and the surest come first, then the ids decide", async () => {
    const found = await paths("person:mark-rutte", "person:donald-trump", ", first: 100");
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ length }) => length))).toEqual(new Set([4]));
    const rank = ({ weakestCertainty }: Path): number =>
      ["CERTAIN", "PROBABLE", "POSSIBLE", "UNSPECIFIED"].indexOf(weakestCertainty);
    expect(found.map(rank)).toEqual(found.map(rank).toSorted());
    for (const path of found) {
      expect(path.weakestCertainty).toBe(
        path.steps
          .map(({ certainty }) => certainty)
          .toSorted((a, b) => (a === "CERTAIN" ? -1 : b === "CERTAIN" ? 1 : a === "PROBABLE" ? -1 : 1))
          .at(-1),
      );
      expect(path.steps.map(({ from }) => from)).toEqual(path.nodes.slice(0, -1));
      expect(path.steps.map(({ to }) => to)).toEqual(path.nodes.slice(1));
    }
    expect(await paths("person:mark-rutte", "person:donald-trump", ", first: 1")).toEqual(found.slice(0, 1));
  });

  test("passes through a state only if asked", async () => {
    expect(await paths(wallace, starmer)).toEqual([]);
    const [first, ...others] = await paths(wallace, starmer, ", through: [STATE]");
    // Both held an office of the United Kingdom.
    expect(idsOf(first)).toEqual([
      wallace,
      "claim:wallace-defence-secretary-former",
      "state:united-kingdom",
      "claim:starmer-prime-minister-of-the-united-kingdom-current",
      starmer,
    ]);
    expect(first?.weakestCertainty).toBe("CERTAIN");
    expect(first?.steps.map(({ relation, forward }) => `${relation} ${forward}`)).toEqual([
      "SUBJECT false",
      "OBJECT true",
      "OBJECT false",
      "SUBJECT true",
    ]);
    expect(first?.steps[0]?.statements).toEqual([{ id: "statement:real-meaning-wallace-former-defence-secretary" }]);
    expect(others).toEqual([]);
  });

  test("passes through articles and passages only if asked", async () => {
    const found = await paths(wallace, starmer, ", through: [ARTICLE, PASSAGE], first: 100");
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ nodes }) => nodes[2]?.id === "article:what-security-guarantees-really-mean")).toBe(true);
    expect(
      found[0]?.steps.map(({ relation, certainty, statements }) => [relation, certainty, statements.length]),
    ).toEqual([
      ["MENTIONS", "UNSPECIFIED", 0],
      ["IN", "UNSPECIFIED", 0],
      ["IN", "UNSPECIFIED", 0],
      ["MENTIONS", "UNSPECIFIED", 0],
    ]);
  });

  test("starts and ends at a state without being asked", async () => {
    // Slovakia is a member of the group, which belongs to NATO, and of NATO itself.
    expect((await paths("state:slovakia", "organisation:nato")).map(printed)).toEqual([
      ["state:slovakia -MEMBER_OF> organisation:nato"],
    ]);
  });
});

describe("minCertainty", () => {
  test("finds a longer path where the shortest is less sure", async () => {
    const trump = "person:donald-trump";
    const [shortest] = await paths("organisation:nato", trump, ", maxLength: 5");
    expect(
      [shortest?.length, shortest?.weakestCertainty],
      "several members warned with him, of what is only possible",
    ).toEqual([3, "POSSIBLE"]);
    const sure = await paths("organisation:nato", trump, ", maxLength: 5, minCertainty: CERTAIN, first: 100");
    expect(new Set(sure.map(({ length, weakestCertainty }) => `${length} ${weakestCertainty}`))).toEqual(
      new Set(["5 CERTAIN"]),
    );
    expect(sure.map(idsOf)).toContainEqual([
      "organisation:nato",
      "group:key-nato-members-resisting-ukrainian-membership",
      "statement:key-nato-members-resist-ukrainian-membership",
      "proposal:ukraine-joins-nato",
      "statement:trump-resists-ukrainian-nato-membership",
      trump,
    ]);
    expect(await paths("organisation:nato", trump, ", maxLength: 4, minCertainty: CERTAIN")).toEqual([]);
    expect((await paths("organisation:nato", trump, ", minCertainty: POSSIBLE"))[0]?.length).toBe(3);
  });

  test("holds for a single membership, and nothing is left out for UNSPECIFIED", async () => {
    expect(await paths(estonia, coalition, ", minCertainty: CERTAIN, maxLength: 1")).toEqual([]);
    expect(await paths(estonia, coalition, ", minCertainty: PROBABLE")).toHaveLength(1);
    expect(await paths(wallace, starmer, ", through: [ARTICLE, PASSAGE], minCertainty: UNSPECIFIED")).not.toEqual([]);
    expect(await paths(wallace, starmer, ", through: [ARTICLE, PASSAGE], minCertainty: POSSIBLE")).toEqual([]);
  });
});

describe("asOf", () => {
  test("goes only along what had been published: the article of August 2025 counts from its last day", async () => {
    expect(await paths(estonia, coalition, ', asOf: {press: "2025-08-30"}')).toEqual([]);
    expect(await paths(estonia, coalition, ', asOf: {press: "2025-08"}')).toHaveLength(1);
  });

  test("takes certainty from the statements within the cut", async () => {
    const sure = ', minCertainty: CERTAIN, maxLength: 5, first: 100, asOf: {press: "2025-09-05"}';
    for (const path of await paths(coalition, zelensky, sure)) {
      expect(path.steps.every(({ certainty, statements }) => certainty === "CERTAIN" && statements.length > 0)).toBe(
        true,
      );
    }
    expect(
      await paths(coalition, zelensky, ', minCertainty: CERTAIN, maxLength: 5, asOf: {press: "2025-08-18"}'),
    ).toEqual([]);
  });
});

describe("what makes no sense is refused with what to write", () => {
  const refusal = async (more: string, from = wallace, to = starmer): Promise<readonly unknown[]> => {
    const { errors } = await ask(`{ path(from: "${from}", to: "${to}"${more}) { length } }`);
    return [errors?.[0]?.extensions["code"], errors?.[0]?.extensions["field"], errors?.[0]?.message];
  };

  test("a length outside 1 to 8, also in a variable", async () => {
    for (const length of [-1, 0, 9]) {
      expect(await refusal(`, maxLength: ${length}`)).toEqual([
        "BAD_USER_INPUT",
        "maxLength",
        expect.stringMatching(/outside 1-8\. Write .* `maxLength: 4`/),
      ]);
    }
    const document =
      'query ($length: Int) { path(from: "state:estonia", to: "organisation:coalition-of-the-willing", maxLength: $length) { length } }';
    expect((await ask(document, { length: 8 })).data.path).toEqual([{ length: 1 }]);
    expect((await ask(document, { length: 9 })).errors?.[0]?.message).toContain("`maxLength: 9` is outside 1-8");
    expect((await ask(document, { length: null })).data.path).toEqual([{ length: 1 }]);
  });

  test("the same id twice, and ids of nothing", async () => {
    expect(await refusal("", wallace, wallace)).toEqual([
      "BAD_USER_INPUT",
      "to",
      expect.stringContaining("Write two different ids"),
    ]);
    expect(await refusal("", "person:nobody", wallace)).toEqual([
      "BAD_USER_INPUT",
      "from",
      expect.stringContaining('no node has the id "person:nobody"'),
    ]);
    expect(await refusal("", wallace, "person:nobody")).toEqual([
      "BAD_USER_INPUT",
      "to",
      expect.stringContaining('no node has the id "person:nobody"'),
    ]);
  });

  test("more paths than 100", async () => {
    expect((await refusal(", first: -1"))[0]).toBe("PAGE_SIZE_INVALID");
    expect((await refusal(", first: 101"))[0]).toBe("PAGE_SIZE_INVALID");
  });
});

test("one statement is sent for each path asked for", async () => {
  const one = `path(from: "${estonia}", to: "${coalition}") ${everything}`;
  expect(await statementsSent(`{ a: ${one} b: ${one} }`)).toBe(2);
});
