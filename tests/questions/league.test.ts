import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "../support/start-service.js";
import { ask, dataOf } from "../support/test-service.js";

/* What the five articles have no case of, asked of a small graph of its own. */
let service: TestService;
beforeAll(async () => {
  service = await startTestService({ seedFolder: fileURLToPath(new URL("fixture/", import.meta.url)) });
});
afterAll(() => service.stop());

// eslint-disable-next-line @typescript-eslint/no-explicit-any
const asked = (query: string): Promise<any> => dataOf(query, {}, service.url);

describe("conflicts", () => {
  test("of all four verdicts, with their basis", async () => {
    const { conflicts } = await asked(
      "{ conflicts(verdicts: [CONTRADICTS, DIFFERS, REFINES, CORROBORATES]) { nodes { id verdict basis sameArticle } } }",
    );
    expect(conflicts.nodes).toEqual([
      // Up to 12, and more than 12: the bound that both have belongs to one of them only.
      {
        id: "claim:league-8-to-12|claim:league-over-12-under-14",
        verdict: "CONTRADICTS",
        basis: "coalitionSize: 8 to 12 nations; more than 12 to less than 14 nations",
        sameArticle: false,
      },
      // Five yen more are refused, which are not what was pledged.
      {
        id: "pledge:lemuria-yen|pledge:lemuria-no-more-yen",
        verdict: "DIFFERS",
        basis: "FINANCIAL: Lemuria WILL; Lemuria WILL_NOT; differ in amount",
        sameArticle: true,
      },
      {
        id: "claim:league-over-12-under-14|claim:league-10-to-14",
        verdict: "REFINES",
        basis: "coalitionSize: more than 12 to less than 14 nations; 10 to 14 nations",
        sameArticle: true,
      },
      // Ranges that meet in part, and equal texts of which one names no place.
      {
        id: "claim:league-10-to-14|claim:league-8-to-12",
        verdict: "CORROBORATES",
        basis: "coalitionSize: 10 to 14 nations; 8 to 12 nations",
        sameArticle: false,
      },
      {
        id: "claim:league-launched-2023|claim:league-launched-2023-somewhere",
        verdict: "CORROBORATES",
        basis: 'launchedOn: "2023"; "2023"',
        sameArticle: false,
      },
      // Not there: Secretary until 2023 and formerly Secretary from 2024, whose times do not meet; Secretary and Treasurer, two offices.
    ]);
  });
});

describe("a pledge that went from floated to withdrawn", () => {
  const stageAt = async (asOf: string): Promise<unknown> => {
    const { pledge } = await asked(
      `{ pledge(id: "pledge:atlantis-ships"${asOf === "" ? "" : `, asOf: {${asOf}}`}) { stage history { stage } } }`,
    );
    return pledge === null ? null : [pledge.stage, pledge.history.map(({ stage }: { stage: string }) => stage)];
  };

  test("has the stage that its articles of a day tell", async () => {
    expect(await stageAt('press: "2024-01"')).toBeNull();
    expect(
      await stageAt('press: "2024-02-28"'),
      "a month counts from its last day, and 2024 is a leap year",
    ).toBeNull();
    expect(await stageAt('press: "2024-02-29"')).toEqual(["FLOATED", ["FLOATED"]]);
    expect(await stageAt('press: "2024-05-09"')).toEqual(["FLOATED", ["FLOATED"]]);
    expect(await stageAt('press: "2024-05-10"')).toEqual(["PLEDGED", ["FLOATED", "PLEDGED"]]);
    expect(await stageAt("")).toEqual(["WITHDRAWN", ["FLOATED", "PLEDGED", "WITHDRAWN"]]);
    expect(await stageAt('press: "2024-02", includeUndated: true')).toEqual(["WITHDRAWN", ["FLOATED", "WITHDRAWN"]]);
  });

  test("has the stage that it had in the world on a day", async () => {
    expect(await stageAt('world: "2024-01-30"')).toBeNull();
    expect(await stageAt('world: "2024-01-31"')).toEqual(["FLOATED", ["FLOATED"]]);
    expect(await stageAt('world: "2024-05-01"')).toEqual(["FLOATED", ["FLOATED"]]);
    expect(await stageAt('world: "2024-05-02"')).toEqual(["PLEDGED", ["FLOATED", "PLEDGED"]]);
    expect(await stageAt('world: "2024-05-02", includeUndated: true')).toEqual([
      "WITHDRAWN",
      ["FLOATED", "PLEDGED", "WITHDRAWN"],
    ]);
    expect(await stageAt('world: "2024-06", press: "2024-02"'), "both clocks at once").toEqual([
      "FLOATED",
      ["FLOATED"],
    ]);
  });

  test("is found, ordered and counted by the stage of that day", async () => {
    const { floated, pledged, ordered, grouped } = await asked(`{
      floated: pledges(asOf: {press: "2024-02"}, where: {stage: {eq: FLOATED}}) { nodes { id } totalCount }
      pledged: pledges(asOf: {press: "2024-02"}, where: {stage: {in: [PLEDGED, WITHDRAWN]}}) { nodes { id } }
      ordered: pledges(asOf: {press: "2024-05-10"}, orderBy: [{stage: ASC}]) { nodes { stage } }
      grouped: pledges(asOf: {press: "2024-05-10"}) { groups(by: [STAGE]) { nodes { key { stage } count } } }
    }`);
    expect(floated).toEqual({ nodes: [{ id: "pledge:atlantis-ships" }], totalCount: 1 });
    expect(pledged.nodes).toEqual([]);
    expect(ordered.nodes.map(({ stage }: { stage: string }) => stage)).toEqual([
      "PLEDGED",
      "PLEDGED",
      "PLEDGED",
      "REFUSED",
    ]);
    expect(grouped.groups.nodes).toEqual([
      { key: { stage: "PLEDGED" }, count: 3 },
      { key: { stage: "REFUSED" }, count: 1 },
    ]);
  });
});

describe("a ledger", () => {
  const lines = async (given: string): Promise<unknown> =>
    (await asked(`{ pledgeLedger(${given}) { stage currency count totals { currency total count } } }`)).pledgeLedger;

  const euros = { currency: "EUR", total: "100.3", count: 2 };
  const yen = { currency: "JPY", total: "12345678901", count: 1 };

  test("adds up exactly, and never two currencies", async () => {
    expect(await lines('groupBy: [CURRENCY], asOf: {press: "2024-05-10"}')).toEqual([
      { stage: "PLEDGED", currency: "EUR", count: 2, totals: [euros] },
      { stage: "PLEDGED", currency: "JPY", count: 1, totals: [yen] },
      { stage: "REFUSED", currency: "JPY", count: 1, totals: [] },
    ]);
    expect(await lines('groupBy: [STAGE], asOf: {press: "2024-05-10"}')).toEqual([
      { stage: "PLEDGED", currency: null, count: 3, totals: [euros, yen] },
      { stage: "REFUSED", currency: null, count: 1, totals: [] },
    ]);
  });

  test("has no total of what was only floated on that day", async () => {
    expect(await lines('groupBy: [STAGE], asOf: {press: "2024-02"}')).toEqual([
      { stage: "FLOATED", currency: null, count: 1, totals: [] },
    ]);
    expect(await lines('groupBy: [STAGE], where: {id: {eq: "pledge:atlantis-ships"}}')).toEqual([
      { stage: "WITHDRAWN", currency: null, count: 1, totals: [{ currency: "EUR", total: "100.1", count: 1 }] },
    ]);
  });

  test("of more lines than a thousand is refused, not cut off", async () => {
    await service.database.write((transaction) =>
      transaction.run(
        "MATCH (pledge:Pledge {id: 'pledge:atlantis-sails'}) UNWIND range(1, 1000) AS number CREATE (pledge)<-[:PARTY_TO {role: 'PLEDGOR'}]-(:Entity:Actor:State:Crowd {id: 'state:of-crowd-' + number, name: 'State ' + number})",
      ),
    );
    try {
      const { errors } = await ask("{ pledgeLedger(groupBy: [PLEDGOR]) { count } }", {}, service.url);
      expect(errors?.[0]?.extensions["code"]).toBe("QUERY_TOO_COSTLY");
      expect(errors?.[0]?.message).toMatch(/more than 1,000 lines.*fewer keys/);
      expect(
        (
          await asked(
            '{ pledgeLedger(groupBy: [PLEDGOR], where: {pledgors: {some: {id: {eq: "state:lemuria"}}}}) { count } }',
          )
        ).pledgeLedger,
      ).toHaveLength(2);
    } finally {
      await service.database.write((transaction) => transaction.run("MATCH (crowd:Crowd) DETACH DELETE crowd"));
    }
  });
});

describe("memberships, claims and names", () => {
  test("hold by their span", async () => {
    const members = (asOf: string): string =>
      `organisation(id: "organisation:league", asOf: {${asOf}}) { members { nodes { id } totalCount } size { named } }`;
    const { inside, lastDay, after, undated, known } = await asked(`{
      inside: ${members('world: "2021-05-05"')} lastDay: ${members('world: "2022-06-30"')} after: ${members('world: "2022-07"')}
      undated: ${members('world: "2022-07", includeUndated: true')} known: ${members('press: "2024-03"')}
    }`);
    const atlantis = { members: { nodes: [{ id: "state:atlantis" }], totalCount: 1 }, size: { named: 1 } };
    expect([inside, lastDay, known]).toEqual([atlantis, atlantis, atlantis]);
    expect(after).toEqual({ members: { nodes: [], totalCount: 0 }, size: { named: 0 } });
    expect(undated).toEqual({ members: { nodes: [{ id: "state:lemuria" }], totalCount: 1 }, size: { named: 1 } });
  });

  test("claims hold in their valid time, an open end being open, and without one from when they were first said", async () => {
    const claims = async (asOf: string): Promise<readonly string[]> =>
      (await asked(`{ claims(asOf: {${asOf}}) { nodes { id } } }`)).claims.nodes.map(({ id }: { id: string }) => id);
    expect(await claims('world: "2021"')).toEqual(["claim:atlantis-in-league", "claim:doe-secretary-until-2023"]);
    expect(await claims('world: "1900"')).toEqual(["claim:doe-secretary-until-2023"]);
    // Of the other seven the articles of 2024 tell for the first time.
    const said = [
      "claim:doe-treasurer",
      "claim:league-10-to-14",
      "claim:league-8-to-12",
      "claim:league-launched-2023",
      "claim:league-launched-2023-somewhere",
      "claim:league-over-12-under-14",
      "claim:lemuria-in-league",
    ];
    expect(await claims('world: "2023/2024"')).toEqual([
      "claim:doe-former-secretary-since-2024",
      "claim:doe-secretary-until-2023",
      ...said,
    ]);
    expect(await claims('world: "2023"')).toEqual(["claim:doe-secretary-until-2023"]);
    expect(await claims('world: "2100"')).toEqual(["claim:doe-former-secretary-since-2024", ...said]);
    expect(await claims('world: "2100", includeUndated: true')).toHaveLength(8);
  });

  test("spellings are those of the articles known then", async () => {
    const { early, late } = await asked(
      '{ early: organisation(id: "organisation:league", asOf: {press: "2024-02"}) { names { name } } late: organisation(id: "organisation:league") { names { name } } }',
    );
    expect(early.names).toEqual([{ name: "League" }]);
    expect(late.names).toEqual([{ name: "League" }, { name: "the Léague" }]);
  });
});
