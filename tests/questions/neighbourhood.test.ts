import { describe, expect, test } from "vitest";
import { ask } from "../support/test-service.js";
import { statementsSent } from "./statements-sent.js";

interface Neighbourhood {
  readonly nodes: readonly { readonly id: string; readonly __typename: string }[];
  readonly links: readonly {
    readonly relation: string;
    readonly certainty: string;
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
  }[];
  readonly leftOut: number;
}

async function around(id: string, more = ""): Promise<Neighbourhood> {
  const { data, errors } = await ask(
    `{ neighbourhood(id: "${id}"${more}) { leftOut nodes { id __typename } links { relation certainty from { id } to { id } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.neighbourhood as Neighbourhood;
}

const ids = ({ nodes }: Neighbourhood): readonly string[] => nodes.map(({ id }) => id);
const links = (found: Neighbourhood): readonly string[] =>
  found.links.map(({ from, relation, to, certainty }) => `${from.id} -${relation}> ${to.id} ${certainty}`);

const estonia = "state:estonia";
const [coalition, pledge, statement] = [
  "organisation:coalition-of-the-willing",
  "pledge:estonia-company-of-peacekeepers",
  "statement:estonia-ready-to-send-peacekeepers",
];

describe("the nodes around one", () => {
  test("are all there is, the most telling first, with every link among them", async () => {
    const found = await around(estonia);
    // What Estonia belongs to, pledged and said; the passage that names it is not asked for.
    expect(ids(found)).toEqual([estonia, coalition, pledge, statement]);
    expect(found.leftOut).toBe(0);
    expect(links(found)).toEqual([
      `${pledge} -STAGED_BY> ${statement} CERTAIN`,
      `${estonia} -MEMBER_OF> ${coalition} PROBABLE`,
      `${estonia} -PARTY_TO> ${pledge} CERTAIN`,
      `${estonia} -MADE> ${statement} CERTAIN`,
      `${statement} -CONVEYS> ${pledge} CERTAIN`,
    ]);
  });

  test("are cut to the limit, and those left out are counted", async () => {
    const two = await around(estonia, ", limit: 2");
    expect([ids(two), two.leftOut, links(two)]).toEqual([
      [estonia, coalition],
      2,
      [`${estonia} -MEMBER_OF> ${coalition} PROBABLE`],
    ]);
    const one = await around(estonia, ", limit: 1");
    expect([ids(one), one.leftOut, links(one)]).toEqual([[estonia], 3, []]);
    const ukraine = await around("state:ukraine", ", limit: 500");
    expect(ukraine.leftOut).toBe(0);
    expect((await around("state:ukraine", ", limit: 11")).leftOut).toBe(ukraine.nodes.length - 11);
  });

  test("come by kind, then the surer ones", async () => {
    const { nodes } = await around("state:ukraine", ", limit: 500");
    const kinds = nodes.slice(1).map(({ __typename }) => __typename);
    const order = [
      ["Person", "State", "Organisation", "Group"],
      ["Pledge"],
      ["Proposal"],
      ["Claim"],
      ["Event"],
      ["Condition"],
      ["Statement"],
    ];
    const places = kinds.map((kind) => order.findIndex((names) => names.includes(kind)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    // Starmer chairs it and others are said to be its members as a fact; of Estonia analysts think so.
    const members = ids(await around(coalition))
      .slice(1)
      .filter((id) => /^(person|state|group|organisation):/.test(id));
    expect(members).toContain("person:keir-starmer");
    expect(members.at(-1)).toBe(estonia);
  });

  test("are of the types asked for, passages and articles included only then", async () => {
    const passages = await around(estonia, ", types: [PASSAGE]");
    expect(ids(passages)).toEqual([estonia, "passage:ukraine-seeks-durable-defense-architecture:1355-1447"]);
    expect(links(passages)).toEqual([
      "passage:ukraine-seeks-durable-defense-architecture:1355-1447 -MENTIONS> state:estonia UNSPECIFIED",
    ]);
    expect(ids(await around(estonia, ", types: [PLEDGE, STATEMENT]"))).toEqual([estonia, pledge, statement]);
    expect(await around(estonia, ", types: []")).toEqual({
      nodes: [{ id: estonia, __typename: "State" }],
      links: [],
      leftOut: 0,
    });
    expect(
      ids(await around("article:crucible-of-conflict", ", types: [PERSON, PASSAGE], limit: 5"))
        .slice(1)
        .every((id) => id.startsWith("passage:crucible-of-conflict:")),
    ).toBe(true);
  });
});

describe("depth", () => {
  test("leads on from what is shown, the nearer first", async () => {
    const near = await around(estonia);
    const far = await around(estonia, ", depth: 2");
    expect(ids(far).slice(0, near.nodes.length)).toEqual(ids(near));
    // Starmer chairs the coalition; the pledge hangs on an agreement.
    expect(ids(far)).toEqual(
      expect.arrayContaining(["person:keir-starmer", "condition:agreement-permits-peacekeepers"]),
    );
    expect(ids(far)).not.toContain("group:international-leaders-in-picture");
    expect(far.leftOut).toBe(0);
    expect(new Set(ids(far)).size).toBe(far.nodes.length);
    const third = await around(estonia, ", depth: 3, limit: 500");
    expect(third.nodes.length).toBeGreaterThan(far.nodes.length);
    expect(third.leftOut).toBe(0);
  });

  test("leads by way of the types asked for only", async () => {
    expect(ids(await around(estonia, ", depth: 3, types: [ORGANISATION]"))).toEqual([estonia, coalition]);
  });

  test("links stand only between nodes shown", async () => {
    const found = await around("organisation:nato", ", depth: 2, limit: 20");
    const shown = new Set(ids(found));
    expect(found.nodes).toHaveLength(20);
    expect(found.links.length).toBeGreaterThanOrEqual(19);
    expect(found.links.every(({ from, to }) => shown.has(from.id) && shown.has(to.id))).toBe(true);
  });
});

test("asOf cuts nodes, links and counts; where it leaves out the entity itself, there is nothing", async () => {
  // The one article that names Estonia is of August 2025.
  expect(await around(estonia, ', asOf: {press: "2025-08-30"}')).toEqual({ nodes: [], links: [], leftOut: 0 });
  const cut = await around(estonia, ', asOf: {press: "2025-08"}');
  expect(ids(cut)).toEqual([estonia, coalition, pledge, statement]);
  const before = await around(coalition, ', limit: 3, asOf: {press: "2025-08"}');
  expect(before.leftOut).toBeLessThan((await around(coalition, ", limit: 3")).leftOut);
});

describe("what makes no sense is refused with what to write", () => {
  const refusal = async (argument: string): Promise<readonly unknown[]> => {
    const { errors } = await ask(`{ neighbourhood(${argument}) { leftOut } }`);
    return [errors?.[0]?.extensions["code"], errors?.[0]?.extensions["field"], errors?.[0]?.message];
  };

  test("a depth or a limit outside its range, and an id of nothing", async () => {
    for (const depth of [-1, 0, 4])
      expect(await refusal(`id: "${estonia}", depth: ${depth}`)).toEqual([
        "BAD_USER_INPUT",
        "depth",
        expect.stringContaining("outside 1-3. Write"),
      ]);
    for (const limit of [-1, 0, 501])
      expect(await refusal(`id: "${estonia}", limit: ${limit}`)).toEqual([
        "BAD_USER_INPUT",
        "limit",
        expect.stringContaining("outside 1-500. Write"),
      ]);
    expect(await refusal('id: "state:nowhere"')).toEqual([
      "BAD_USER_INPUT",
      "id",
      expect.stringContaining('no node has the id "state:nowhere"'),
    ]);
  });
});

test("one statement is sent, however deep", async () => {
  expect(
    await statementsSent(
      `{ neighbourhood(id: "${estonia}", depth: 3) { leftOut nodes { id } links { relation from { id } to { id } } } }`,
    ),
  ).toBe(1);
});
