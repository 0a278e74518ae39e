import { describe, expect, test } from "vitest";
import { ask, dataOf } from "../support/test-service.js";

interface Conflict {
  readonly id: string;
  readonly verdict: string;
  readonly basis: string;
  readonly sameArticle: boolean;
}

const conflicts = async (given = ""): Promise<readonly Conflict[]> =>
  (
    await dataOf(
      `{ conflicts(first: 100${given === "" ? "" : `, ${given}`}) { nodes { id verdict basis sameArticle } } }`,
    )
  ).conflicts.nodes;
const idsOf = (found: readonly Conflict[]): readonly string[] => found.map(({ id }) => id);
const all = "verdicts: [CONTRADICTS, DIFFERS, REFINES, CORROBORATES]";

const [size26, size31, sizeOver30] = [
  "claim:coalition-size-26",
  "claim:coalition-size-31",
  "claim:coalition-size-over-30",
];
const twoTitles =
  "claim:trump-president-of-the-united-states-current|claim:trump-president-of-the-united-states-former";

describe("conflicts", () => {
  test("how many nations the coalition has: 26, 31 and more than 30", async () => {
    const found = await conflicts(
      `subject: "organisation:coalition-of-the-willing", predicate: "coalitionSize", ${all}`,
    );
    expect(found).toEqual([
      // One article has both numbers; "over 30" stands in two others.
      {
        id: `${size26}|${size31}`,
        verdict: "CONTRADICTS",
        basis: "coalitionSize: 26 nations; 31 nations",
        sameArticle: true,
      },
      {
        id: `${size26}|${sizeOver30}`,
        verdict: "CONTRADICTS",
        basis: "coalitionSize: 26 nations; more than 30 nations",
        sameArticle: false,
      },
      // 31 is one of the numbers above 30: the more precise one is on the left.
      {
        id: `${size31}|${sizeOver30}`,
        verdict: "REFINES",
        basis: "coalitionSize: 31 nations; more than 30 nations",
        sameArticle: false,
      },
    ]);
  });

  test("the two titles of one man, in one article and between articles", async () => {
    const { nodes } = (
      await dataOf(`{ conflicts(predicate: "office") { nodes { verdict basis sameArticle
      left { ... on Claim { status statements { nodes { reportedIn { article { id } } } } } } right { ... on Claim { status statements { nodes { reportedIn { article { id } } } } } } } } }`)
    ).conflicts;
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      verdict: "CONTRADICTS",
      sameArticle: true,
      left: { status: "CURRENT" },
      right: { status: "FORMER" },
    });
    expect(nodes[0].basis).toBe(
      'office: "President of the United States" CURRENT; "President of the United States" FORMER',
    );
    const articles = (side: string): ReadonlySet<string> =>
      new Set([...JSON.stringify(nodes[0][side]).matchAll(/article:[a-z-]+/g)].map(([id]) => id));
    expect(articles("left")).toEqual(
      new Set(["article:what-security-guarantees-really-mean", "article:ukraines-path-to-security"]),
    );
    expect(articles("right")).toEqual(
      new Set(["article:what-security-guarantees-really-mean", "article:ukraine-postwar-security-guarantees"]),
    );
  });

  test("willing and unwilling to send troops can all be so, and the basis says why: no pledge contradicts another", async () => {
    expect((await conflicts()).filter(({ id }) => id.startsWith("pledge:"))).toEqual([]);
    const refusal = "Coalition of the Willing WILL_NOT";
    expect((await conflicts("verdicts: [DIFFERS]")).filter(({ id }) => id.startsWith("pledge:"))).toEqual([
      {
        id: "pledge:26-nations-reassurance-force|pledge:coalition-no-troops-unopposed",
        verdict: "DIFFERS",
        basis: `TROOPS: The 26 nations of the reassurance force WILL (DETERRENCE, LAND, SEA, AIR); ${refusal}; differ in condition ("There is a ceasefire or a peace deal."; none)`,
        sameArticle: false,
      },
      // A company if an agreement permits, of a country that is likely to belong to the coalition.
      {
        id: "pledge:estonia-company-of-peacekeepers|pledge:coalition-no-troops-unopposed",
        verdict: "DIFFERS",
        basis: `TROOPS: Estonia WILL (PEACEKEEPING); ${refusal}; differ in condition ("An agreement permits peacekeepers to be sent."; none), stage (FLOATED), membership (Estonia in Coalition of the Willing, PROBABLE)`,
        sameArticle: false,
      },
      // Troops that do not fight, and none to the front: one position.
      {
        id: "pledge:european-non-combat-troops|pledge:uk-no-frontline-troops",
        verdict: "DIFFERS",
        basis:
          "TROOPS: United Kingdom WILL (SUPPORT, TRAINING); United Kingdom WILL_NOT (COMBAT, LAND); differ in task, domain, stage (FLOATED)",
        sameArticle: true,
      },
      {
        id: "pledge:uk-troops-for-skies-and-seas|pledge:uk-no-frontline-troops",
        verdict: "DIFFERS",
        basis:
          "TROOPS: United Kingdom WILL (PROTECTION, SUPPORT, SEA, AIR); United Kingdom WILL_NOT (COMBAT, LAND); differ in task, domain, stage (FLOATED)",
        sameArticle: true,
      },
    ]);
  });

  test("shows contradictions alone where no verdict is asked for", async () => {
    const found = await conflicts();
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(["CONTRADICTS"]));
    expect(found).toHaveLength(3);
    expect(idsOf(await conflicts("verdicts: []"))).toEqual([]);
  });

  test("texts that are not the same differ: four of NATO's door, three of American troops", async () => {
    const found = await conflicts("verdicts: [DIFFERS]");
    const count = (predicate: string): number => found.filter(({ basis }) => basis.startsWith(`${predicate}:`)).length;
    // Each pair once: 4 x 3 / 2, 3 x 2 / 2; and three stages.
    expect([count("membershipProspect"), count("troopPosition"), count("formationStage"), count("TROOPS")]).toEqual([
      6, 3, 3, 4,
    ]);
    expect(found).toHaveLength(16);
    expect(
      found.find(({ id }) => id === "claim:us-troop-position-ruled-out|claim:us-troop-position-undecided")?.basis,
    ).toBe('troopPosition: "ruled out"; "undecided"');
  });

  test("stages of one coalition follow each other, the earlier one on the left", async () => {
    const found = await conflicts(`predicate: "formationStage", ${all}`);
    expect(found.map(({ verdict, basis }) => [verdict, basis])).toEqual([
      ["DIFFERS", 'formationStage: "forming"; "launched" from 2025-03'],
      ["DIFFERS", 'formationStage: "proposed"; "forming"'],
      ["DIFFERS", 'formationStage: "proposed"; "launched" from 2025-03'],
    ]);
  });

  test("contradictions come first, and each pair once", async () => {
    const found = await conflicts(all);
    const ranks = ["CONTRADICTS", "DIFFERS", "REFINES", "CORROBORATES"];
    expect(found.map(({ verdict }) => ranks.indexOf(verdict))).toEqual(
      found.map(({ verdict }) => ranks.indexOf(verdict)).toSorted((a, b) => a - b),
    );
    expect(new Set(found.map(({ id }) => id.split("|").toSorted().join("|"))).size).toBe(found.length);
  });

  test("inside one article, or not", async () => {
    const within = await conflicts(`sameArticle: true`);
    const between = await conflicts(`sameArticle: false`);
    expect(idsOf(within)).toEqual([`${size26}|${size31}`, twoTitles]);
    expect(idsOf(between).toSorted()).toEqual(
      idsOf(await conflicts())
        .filter((id) => !idsOf(within).includes(id))
        .toSorted(),
    );
  });

  test("about one subject: its claims, its pledges and those of its collectives and members", async () => {
    expect(idsOf(await conflicts('subject: "person:donald-trump"'))).toEqual([twoTitles]);
    expect(idsOf(await conflicts(`subject: "state:united-kingdom", ${all}`))).toEqual([
      "pledge:european-non-combat-troops|pledge:uk-no-frontline-troops",
      "pledge:uk-troops-for-skies-and-seas|pledge:uk-no-frontline-troops",
    ]);
    expect(idsOf(await conflicts(`subject: "state:estonia", ${all}`))).toEqual([
      "pledge:estonia-company-of-peacekeepers|pledge:coalition-no-troops-unopposed",
    ]);
    expect(
      idsOf(
        await conflicts('subject: "organisation:coalition-of-the-willing", verdicts: [CONTRADICTS, DIFFERS]'),
      ).filter((id) => !id.startsWith("claim:coalition-")),
    ).toEqual([
      "pledge:26-nations-reassurance-force|pledge:coalition-no-troops-unopposed",
      "pledge:estonia-company-of-peacekeepers|pledge:coalition-no-troops-unopposed",
    ]);
    expect(idsOf(await conflicts('subject: "organisation:coalition-of-the-willing"'))).toEqual([
      `${size26}|${size31}`,
      `${size26}|${sizeOver30}`,
    ]);
    expect(idsOf(await conflicts(`subject: "state:taiwan", ${all}`))).toEqual([]);
  });

  test("an id that is not there, a predicate that is none and one that is not compared are refused, each with what to write", async () => {
    const messageOf = async (given: string): Promise<string> => {
      const { errors } = await ask(`{ conflicts(${given}) { totalCount } }`);
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
      return errors?.[0]?.message ?? "";
    };
    expect(await messageOf('subject: "person:nobody"')).toMatch(/no node has the id "person:nobody".*search/);
    expect(await messageOf('predicate: "coalitionsize"')).toMatch(/is not a predicate.*coalitionSize/s);
    expect(await messageOf('predicate: "purpose"')).toMatch(/"purpose" is not comparable.*coalitionSize/s);
    const unknown = await ask("{ conflicts(verdicts: [DISAGREES]) { totalCount } }");
    expect(unknown.errors?.[0]?.message).toMatch(/DISAGREES/);
  });

  test("goes through its pages by cursor", async () => {
    const whole = idsOf(await conflicts(all));
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const { conflicts: found } = await dataOf(
        `query ($after: String) { conflicts(${all}, first: 7, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(found.totalCount).toBe(whole.length);
      seen.push(...(found.edges as readonly { node: { id: string } }[]).map(({ node }) => node.id));
      if (!(found.pageInfo.hasNextPage as boolean)) break;
      after = found.pageInfo.endCursor as string;
    }
    expect(seen).toEqual(whole);
  });

  test("at a date: in August 2025 neither 26 nor 31 had been published, both titles had", async () => {
    expect(idsOf(await conflicts('asOf: {press: "2025-08"}'))).toEqual([twoTitles]);
    const pledges = async (asOf: string): Promise<readonly string[]> =>
      idsOf(await conflicts(`${all}, asOf: {${asOf}}`)).filter((id) => id.startsWith("pledge:"));
    expect(await pledges('press: "2025-08"')).toEqual([
      "pledge:estonia-company-of-peacekeepers|pledge:coalition-no-troops-unopposed",
    ]);
    expect(idsOf(await conflicts('asOf: {press: "2025-08-18"}'))).toEqual([]);
    expect(idsOf(await conflicts('asOf: {press: "2025-09-05"}'))).toHaveLength(3);
    // What the one undated article adds: the refusal of the front line.
    expect(await pledges('press: "2025-09-05"')).toHaveLength(2);
    expect(await pledges('press: "2025-09-05", includeUndated: true')).toHaveLength(4);
  });

  test("leads to both sides' passages", async () => {
    const side = "{ ... on Claim { summary statements { nodes { reportedIn { fragment article { id } } } } } }";
    const { nodes } = (
      await dataOf(
        `{ conflicts(predicate: "coalitionSize", sameArticle: true) { nodes { left ${side} right ${side} } } }`,
      )
    ).conflicts;
    const fragments = (node: unknown): readonly string[] =>
      [...JSON.stringify(node).matchAll(/char=\d+,\d+/g)].map(([fragment]) => fragment).toSorted();
    expect(fragments(nodes[0].left)).toEqual(["char=340,483", "char=504,556"]);
    expect(fragments(nodes[0].right)).toEqual(["char=132,212", "char=2115,2195"]);
  });
});
