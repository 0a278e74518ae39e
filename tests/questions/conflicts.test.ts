import { describe, expect, test } from "vitest";
import { ask, dataOf } from "../support/test-service.js";

interface Conflict {
  readonly id: string;
  readonly verdict: string;
  readonly basis: string;
  readonly sameArticle: boolean;
}

const conflicts = async (given = ""): Promise<readonly Conflict[]> => (await dataOf(`{ conflicts(first: 100${given === "" ? "" : `, ${given}`}) { nodes { id verdict basis sameArticle } } }`)).conflicts.nodes;
const idsOf = (found: readonly Conflict[]): readonly string[] => found.map(({ id }) => id);
const all = "verdicts: [CONTRADICTS, DIFFERS, REFINES, CORROBORATES]";

const [size26, size31, sizeOver30] = ["claim:coalition-size-26", "claim:coalition-size-31", "claim:coalition-size-over-30"];
const twoTitles = "claim:trump-president-of-the-united-states-current|claim:trump-president-of-the-united-states-former";

describe("conflicts", () => {
  test("how many nations the coalition has: 26, 31 and more than 30", async () => {
    const found = await conflicts(`subject: "organisation:coalition-of-the-willing", predicate: "coalitionSize", ${all}`);
    expect(found).toEqual([
      // One article has both numbers; "over 30" stands in two others.
      { id: `${size26}|${size31}`, verdict: "CONTRADICTS", basis: "coalitionSize: 26 nations; 31 nations", sameArticle: true },
      { id: `${size26}|${sizeOver30}`, verdict: "CONTRADICTS", basis: "coalitionSize: 26 nations; more than 30 nations", sameArticle: false },
      // 31 is one of the numbers above 30: the more precise one is on the left.
      { id: `${size31}|${sizeOver30}`, verdict: "REFINES", basis: "coalitionSize: 31 nations; more than 30 nations", sameArticle: false },
    ]);
  });

  test("the two titles of one man, in one article and between articles", async () => {
    const { nodes } = (await dataOf(`{ conflicts(predicate: "office") { nodes { verdict basis sameArticle
      left { ... on Claim { status statements { nodes { reportedIn { article { id } } } } } } right { ... on Claim { status statements { nodes { reportedIn { article { id } } } } } } } } }`)).conflicts;
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({ verdict: "CONTRADICTS", sameArticle: true, left: { status: "CURRENT" }, right: { status: "FORMER" } });
    expect(nodes[0].basis).toBe('office: "President of the United States" CURRENT; "President of the United States" FORMER');
    const articles = (side: string): ReadonlySet<string> => new Set([...JSON.stringify(nodes[0][side]).matchAll(/article:[a-z-]+/g)].map(([id]) => id));
    expect(articles("left")).toEqual(new Set(["article:what-security-guarantees-really-mean", "article:ukraines-path-to-security"]));
    expect(articles("right")).toEqual(new Set(["article:what-security-guarantees-really-mean", "article:ukraine-postwar-security-guarantees"]));
  });

  test("willing and unwilling to send troops: an actor, a collective and its member", async () => {
    expect((await conflicts()).filter(({ id }) => id.startsWith("pledge:"))).toEqual([
      {
        id: "pledge:26-nations-reassurance-force|pledge:coalition-no-troops-unopposed",
        verdict: "CONTRADICTS",
        basis: "TROOPS: The 26 nations of the reassurance force WILL (LAND, SEA, AIR); Coalition of the Willing WILL_NOT",
        sameArticle: false,
      },
      { id: "pledge:estonia-company-of-peacekeepers|pledge:coalition-no-troops-unopposed", verdict: "CONTRADICTS", basis: "TROOPS: Estonia WILL; Coalition of the Willing WILL_NOT", sameArticle: false },
      // Troops for skies and seas do not meet a refusal on land; those that name no domain do.
      { id: "pledge:european-non-combat-troops|pledge:uk-no-frontline-troops", verdict: "CONTRADICTS", basis: "TROOPS: United Kingdom WILL; United Kingdom WILL_NOT (LAND)", sameArticle: true },
    ]);
  });

  test("shows contradictions alone where no verdict is asked for", async () => {
    const found = await conflicts();
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(["CONTRADICTS"]));
    expect(found).toHaveLength(6);
    expect(idsOf(await conflicts("verdicts: []"))).toEqual([]);
  });

  test("texts that are not the same differ: three stages of how far the coalition is, four of NATO's door, three of American troops", async () => {
    const found = await conflicts("verdicts: [DIFFERS]");
    const count = (predicate: string): number => found.filter(({ basis }) => basis.startsWith(`${predicate}:`)).length;
    // Each pair once: 3 x 2 / 2, 4 x 3 / 2, 3 x 2 / 2. "New" and "evolving" are no stages.
    expect([count("formationStage"), count("membershipProspect"), count("troopPosition")]).toEqual([3, 6, 3]);
    expect(found).toHaveLength(12);
    expect(found.find(({ id }) => id === "claim:us-troop-position-ruled-out|claim:us-troop-position-undecided")?.basis).toBe('troopPosition: "ruled out"; "undecided"');
  });

  test("contradictions come first, and each pair once", async () => {
    const found = await conflicts(all);
    const ranks = ["CONTRADICTS", "DIFFERS", "REFINES", "CORROBORATES"];
    expect(found.map(({ verdict }) => ranks.indexOf(verdict))).toEqual(found.map(({ verdict }) => ranks.indexOf(verdict)).toSorted((a, b) => a - b));
    expect(new Set(found.map(({ id }) => id.split("|").toSorted().join("|"))).size).toBe(found.length);
  });

  test("inside one article, or not", async () => {
    const within = await conflicts(`sameArticle: true`);
    const between = await conflicts(`sameArticle: false`);
    expect(idsOf(within)).toEqual([`${size26}|${size31}`, twoTitles, "pledge:european-non-combat-troops|pledge:uk-no-frontline-troops"]);
    expect(idsOf(between).toSorted()).toEqual(idsOf(await conflicts()).filter((id) => !idsOf(within).includes(id)).toSorted());
  });

  test("about one subject: its claims, its pledges and those of its collectives and members", async () => {
    expect(idsOf(await conflicts('subject: "person:donald-trump"'))).toEqual([twoTitles]);
    expect(idsOf(await conflicts('subject: "state:united-kingdom"'))).toEqual(["pledge:european-non-combat-troops|pledge:uk-no-frontline-troops"]);
    expect(idsOf(await conflicts('subject: "state:estonia"'))).toEqual(["pledge:estonia-company-of-peacekeepers|pledge:coalition-no-troops-unopposed"]);
    expect(idsOf(await conflicts('subject: "organisation:coalition-of-the-willing"'))).toEqual([
      `${size26}|${size31}`,
      `${size26}|${sizeOver30}`,
      "pledge:26-nations-reassurance-force|pledge:coalition-no-troops-unopposed",
      "pledge:estonia-company-of-peacekeepers|pledge:coalition-no-troops-unopposed",
    ]);
    expect(idsOf(await conflicts('subject: "state:taiwan"'))).toEqual([]);
  });

  test("an id that is not there, a predicate that is none and one that is not compared are refused, each with what to write", async () => {
    const messageOf = async (given: string): Promise<string> => {
      const { errors } = await ask(`{ conflicts(${given}) { totalCount } }`);
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
      return errors?.[0]?.message ?? "";
    };
    expect(await messageOf('subject: "person:nobody"')).toMatch(/there is nothing under "person:nobody".*search/);
    expect(await messageOf('predicate: "coalitionsize"')).toMatch(/is no predicate.*coalitionSize/s);
    expect(await messageOf('predicate: "purpose"')).toMatch(/"purpose" is not compared.*coalitionSize/s);
    const unknown = await ask("{ conflicts(verdicts: [DISAGREES]) { totalCount } }");
    expect(unknown.errors?.[0]?.message).toMatch(/DISAGREES/);
  });

  test("goes through its pages by cursor", async () => {
    const whole = idsOf(await conflicts(all));
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const { conflicts: found } = await dataOf(`query ($after: String) { conflicts(${all}, first: 7, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`, { after });
      expect(found.totalCount).toBe(whole.length);
      seen.push(...(found.edges as readonly { node: { id: string } }[]).map(({ node }) => node.id));
      if (!(found.pageInfo.hasNextPage as boolean)) break;
      after = found.pageInfo.endCursor as string;
    }
    expect(seen).toEqual(whole);
  });

  test("at a date: in August 2025 neither 26 nor 31 had been published, both titles had", async () => {
    expect(idsOf(await conflicts('asOf: {press: "2025-08"}'))).toEqual([twoTitles, "pledge:estonia-company-of-peacekeepers|pledge:coalition-no-troops-unopposed"]);
    expect(idsOf(await conflicts('asOf: {press: "2025-08-18"}'))).toEqual([]);
    // What the one undated article adds: the refusal of the front line.
    expect(await conflicts('asOf: {press: "2025-09-05"}')).toHaveLength(5);
    expect(await conflicts('asOf: {press: "2025-09-05", includeUndated: true}')).toHaveLength(6);
  });

  test("leads to both sides' passages", async () => {
    const side = "{ ... on Claim { summary statements { nodes { reportedIn { fragment article { id } } } } } }";
    const { nodes } = (await dataOf(`{ conflicts(predicate: "coalitionSize", sameArticle: true) { nodes { left ${side} right ${side} } } }`)).conflicts;
    const fragments = (node: unknown): readonly string[] => [...JSON.stringify(node).matchAll(/char=\d+,\d+/g)].map(([fragment]) => fragment).toSorted();
    expect(fragments(nodes[0].left)).toEqual(["char=340,483", "char=504,556"]);
    expect(fragments(nodes[0].right)).toEqual(["char=132,212", "char=2115,2195"]);
  });
});
