import { describe, expect, test } from "vitest";
import { ask } from "../support/test-service.js";
import { statementsSent } from "./statements-sent.js";

interface Bucket {
  readonly start: string;
  readonly end: string;
  readonly count: number;
  readonly nodes: readonly { readonly id: string }[];
}

async function timeline(argument: string): Promise<readonly Bucket[]> {
  const { data, errors } = await ask(`{ timeline(${argument}) { start end count nodes { id } } }`);
  expect(errors).toBeUndefined();
  return data.timeline as readonly Bucket[];
}

const spans = (buckets: readonly Bucket[]): readonly string[] =>
  buckets.map(({ start, end, count }) => `${start === end ? start : `${start}/${end}`} ${count}`);
const ids = (bucket: Bucket | undefined): readonly string[] => bucket?.nodes.map(({ id }) => id) ?? [];

const memorandum = [
  "event:budapest-memorandum",
  "pledge:budapest-memorandum-security-promise",
  "pledge:ukraine-nuclear-disarmament",
];
/** In March 2025: the coalition begun, the summit in London, what was said and pledged there and then. */
const march = [
  "event:launch-of-the-coalition-of-the-willing",
  "event:london-summit-march-2025",
  "pledge:higher-defence-spending",
  "pledge:uk-missile-exports",
  "statement:leaders-adopt-four-point-plan",
  "statement:some-countries-agree-to-spend-more-on-defence",
  "statement:uk-pledges-missile-exports",
];
/** By March 2025: so these count from its last day. */
const byMarch = ["pledge:uk-loans", "statement:uk-pledges-loans"];
/** Some time in 2025; the pledge by the first entry of its history. */
const thatYear = ["event:launch-of-nato-command-for-ukraine", "pledge:coalition-support-for-post-war-security"];
const august = [
  "event:rutte-visit-to-kyiv-2025-08",
  "statement:rutte-describes-layered-framework",
  "statement:rutte-guarantees-must-stop-moscow-gambling",
  "statement:rutte-time-for-guarantees-beyond-rhetoric",
];
/** The 26 nations' pledge is dated by its history alone. */
const paris = [
  "event:paris-summit-2025-09-04",
  "pledge:26-nations-reassurance-force",
  "statement:macron-26-nations-pledge-reassurance-force",
];

describe("everything that is dated", () => {
  test("by month, what is dated by a year as the year's months", async () => {
    const buckets = await timeline("bucket: MONTH");
    expect(spans(buckets)).toEqual(["1994-01/1994-12 3", "2025-01/2025-12 2", "2025-03 9", "2025-08 4", "2025-09 3"]);
    expect(buckets.map(ids)).toEqual([memorandum, thatYear, [...march, ...byMarch], august, paris]);
  });

  test("by year", async () => {
    expect(spans(await timeline("bucket: YEAR"))).toEqual(["1994 3", "2025 18"]);
  });

  test("by day, a month never as a day; what has an open start from its last day", async () => {
    const buckets = await timeline("bucket: DAY");
    expect(spans(buckets)).toEqual([
      "1994-01-01/1994-12-31 3",
      "2025-01-01/2025-12-31 2",
      "2025-03-01/2025-03-31 7",
      "2025-03-31 2",
      "2025-08-01/2025-08-31 4",
      "2025-09-04 3",
    ]);
    expect(ids(buckets[2])).toEqual(march);
    expect(ids(buckets[3])).toEqual(byMarch);
  });
});

describe("where", () => {
  test("types chooses", async () => {
    expect(spans(await timeline("bucket: YEAR, where: {types: [EVENT]}"))).toEqual(["1994 1", "2025 5"]);
    expect(spans(await timeline("bucket: YEAR, where: {types: [PLEDGE, STATEMENT]}"))).toEqual(["1994 2", "2025 13"]);
    expect(await timeline("bucket: YEAR, where: {types: []}")).toEqual([]);
  });

  test("from and to take what reaches into them, in count and nodes alike", async () => {
    // The command that was launched in 2025 may have been launched in August.
    const buckets = await timeline('bucket: MONTH, where: {from: "2025-08-15", to: "2025-08"}');
    expect(spans(buckets)).toEqual(["2025-01/2025-12 2", "2025-08 4"]);
    expect(ids(buckets[1])).toEqual(august);
    expect(spans(await timeline('bucket: YEAR, where: {from: "2025-09", types: [EVENT]}'))).toEqual(["2025 2"]);
    expect(ids((await timeline('bucket: YEAR, where: {from: "2025-09", types: [EVENT]}'))[0])).toEqual([
      "event:launch-of-nato-command-for-ukraine",
      "event:paris-summit-2025-09-04",
    ]);
    expect(spans(await timeline('bucket: DAY, where: {to: "2025-03-30", types: [PLEDGE]}'))).toEqual([
      "1994-01-01/1994-12-31 2",
      "2025-01-01/2025-12-31 1",
      "2025-03-01/2025-03-31 2",
    ]);
  });

  test("about an actor: what it said, is party to and took part in", async () => {
    const rutte = await timeline('bucket: MONTH, where: {about: "person:mark-rutte"}');
    expect(spans(rutte)).toEqual(["2025-08 4"]);
    expect(ids(rutte[0])).toEqual(august);
    const britain = await timeline('bucket: DAY, where: {about: "state:united-kingdom"}');
    expect(britain.map(ids)).toEqual([["pledge:uk-missile-exports", "statement:uk-pledges-missile-exports"], byMarch]);
    expect(
      spans(
        await timeline('bucket: DAY, where: {about: "state:united-kingdom", types: [STATEMENT], from: "2025-03-31"}'),
      ),
    ).toEqual(["2025-03-01/2025-03-31 1", "2025-03-31 1"]);
  });

  test("about an event or a pledge: itself, what was said at it and what conveys it", async () => {
    const [summit] = await timeline('bucket: YEAR, where: {about: "event:london-summit-march-2025"}');
    expect(ids(summit)).toEqual([
      "event:london-summit-march-2025",
      "pledge:uk-missile-exports",
      "statement:leaders-adopt-four-point-plan",
      "statement:uk-pledges-missile-exports",
    ]);
    expect((await timeline('bucket: YEAR, where: {about: "pledge:uk-loans"}')).map(ids)).toEqual([byMarch]);
  });
});

test("asOf cuts counts and nodes: the summits stand in an article of September 2025, Rutte's visit in one of August", async () => {
  expect(spans(await timeline('bucket: MONTH, asOf: {press: "2025-08"}, where: {from: "2025"}'))).toEqual([
    "2025-01/2025-12 1",
    "2025-08 4",
  ]);
  expect(spans(await timeline('bucket: MONTH, asOf: {press: "2025-08-19"}, where: {from: "2025-08"}'))).not.toContain(
    "2025-08 4",
  );
  const cut = await timeline('bucket: MONTH, asOf: {press: "2025-08"}, where: {about: "person:mark-rutte"}');
  expect(cut.map(ids)).toEqual([august]);
  expect(
    await timeline(
      'bucket: MONTH, asOf: {press: "2025-08"}, where: {about: "state:united-kingdom", types: [PLEDGE, EVENT]}',
    ),
  ).toEqual([]);
  // What has not begun in the world yet is not there.
  expect(spans(await timeline('bucket: YEAR, asOf: {world: "2024"}'))).toEqual(["1994 3"]);
});

describe("what makes no sense is refused with what to write", () => {
  const refusal = async (where: string): Promise<readonly unknown[]> => {
    const { errors } = await ask(`{ timeline(bucket: DAY, where: {${where}}) { count } }`);
    return [errors?.[0]?.extensions["code"], errors?.[0]?.message];
  };

  test("an end before the start", async () => {
    expect(await refusal('from: "2025-09", to: "2025-08"')).toEqual([
      "BAD_USER_INPUT",
      expect.stringContaining('Write `from: "2025-08", to: "2025-09"`'),
    ]);
    expect(
      (await ask('{ timeline(bucket: DAY, where: {from: "2025-09-15", to: "2025-09"}) { count } }')).errors,
    ).toBeUndefined();
  });

  test("types without a date of their own, ids of nothing, days that do not exist", async () => {
    expect(await refusal("types: [EVENT, CLAIM]")).toEqual([
      "BAD_USER_INPUT",
      expect.stringContaining("Write one or more of EVENT, STATEMENT, PLEDGE"),
    ]);
    expect(await refusal('about: "person:nobody"')).toEqual([
      "BAD_USER_INPUT",
      expect.stringContaining('no node has the id "person:nobody"'),
    ]);
    expect((await refusal('from: "2025-02-30"'))[1]).toContain("2025-03");
  });
});

test("one statement is sent for each timeline asked for", async () => {
  expect(
    await statementsSent(
      '{ a: timeline(bucket: DAY) { count nodes { id } } b: timeline(bucket: YEAR, where: {about: "person:mark-rutte"}) { count nodes { id } } }',
    ),
  ).toBe(2);
});
