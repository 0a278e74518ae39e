import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "../support/start-service.js";
import { dataOf } from "../support/test-service.js";

/* What makes a verdict, condition by condition: each case is a state of its own with two pledges, or two claims. */

type Values = Readonly<Record<string, unknown>>;
/** What a pledge is beside its kind and its pledgor; `stage` and `on` are those of its history, `for` are beneficiaries. */
interface Given extends Values {
  readonly stage?: string;
  readonly on?: string;
  readonly for?: readonly string[];
}
/** A case of pledges: what would be done, what will not be, and what differs; nothing where they contradict each other. */
type PledgeCase = readonly [name: string, doing: Given, refusing: Given, differ: string];

const soldiers = (min: number | undefined, max: number | undefined, more: Values = {}): Values => ({
  quantity: { ...(min !== undefined && { min }), ...(max !== undefined && { max }), unit: "soldiers", ...more },
});
const money = (amount: string, currency = "EUR"): Values => ({ kind: "FINANCIAL", money: { amount, currency } });
const financial = { kind: "FINANCIAL" };

const pledgeCases: readonly PledgeCase[] = [
  ["nothing but the kind", {}, {}, ""],
  [
    "the same task in the same domain",
    { tasks: ["COMBAT"], domains: ["LAND"] },
    { tasks: ["COMBAT"], domains: ["LAND"] },
    "",
  ],
  ["a task that a refusal of all has too", { tasks: ["TRAINING"], domains: ["AIR"] }, {}, ""],
  [
    "fewer tasks and domains than are refused",
    { tasks: ["TRAINING"], domains: ["AIR"] },
    { tasks: ["COMBAT", "TRAINING"], domains: ["AIR", "LAND"] },
    "",
  ],
  ["another task", { tasks: ["SUPPORT", "TRAINING"] }, { tasks: ["COMBAT"] }, "task"],
  ["one of two tasks", { tasks: ["COMBAT", "TRAINING"] }, { tasks: ["COMBAT"] }, "task"],
  ["no task that is named", {}, { tasks: ["COMBAT"] }, "task"],
  ["tasks without a name", { tasks: ["OTHER"] }, { tasks: ["OTHER"] }, "task"],
  ["another domain", { domains: ["SEA", "AIR"] }, { domains: ["LAND"] }, "domain"],
  ["one of three domains", { domains: ["LAND", "SEA", "AIR"] }, { domains: ["LAND"] }, "domain"],
  ["no domain that is named", {}, { domains: ["LAND"] }, "domain"],
  ["a kind without a name", { kind: "OTHER" }, { kind: "OTHER" }, "kind"],
  ["the same beneficiary", { for: ["state:ally"] }, { for: ["state:ally"] }, ""],
  ["a beneficiary, refused to all", { for: ["state:ally"] }, {}, ""],
  ["another beneficiary", { for: ["state:ally"] }, { for: ["state:other-ally"] }, 'beneficiary ("Ally"; "Other ally")'],
  ["nobody named whom it is for", {}, { for: ["state:ally"] }, 'beneficiary (none; "Ally")'],
  ["the same amount", money("5"), money("5"), ""],
  ["an amount, all of which is refused", money("5"), financial, ""],
  ["another amount", money("5"), money("6"), "amount"],
  ["the amount in another currency", money("5"), money("5", "GBP"), "amount"],
  ["no amount that is named", financial, money("5"), "amount"],
  ["a number of what is refused", soldiers(31, 31), soldiers(10, undefined), ""],
  ["the same rough number", soldiers(30, 30, { approximate: true }), soldiers(30, 30, { approximate: true }), ""],
  ["a number below what is refused", soldiers(5, 5), soldiers(10, undefined), "quantity"],
  ["a rough number that may be below", soldiers(10, 10, { approximate: true }), soldiers(10, undefined), "quantity"],
  [
    "a number of something else",
    { quantity: { min: 31, max: 31, unit: "ships" } },
    soldiers(10, undefined),
    "quantity",
  ],
  ["no number", {}, soldiers(10, undefined), "quantity"],
  ["the same condition", { conditions: ["condition:truce"] }, { conditions: ["condition:truce"] }, ""],
  ["conditions of one trigger", { conditions: ["condition:truce"] }, { conditions: ["condition:other-truce"] }, ""],
  ["a condition of its own", { conditions: ["condition:truce"] }, {}, 'condition ("There is a truce."; none)'],
  [
    "a condition that only the refusal has",
    {},
    { conditions: ["condition:truce"] },
    'condition (none; "There is a truce.")',
  ],
  [
    "one condition more",
    { conditions: ["condition:truce", "condition:rules"] },
    { conditions: ["condition:truce"] },
    'condition ("There are rules.", "There is a truce."; "There is a truce.")',
  ],
  ["a condition that is met", { conditions: ["condition:met"] }, {}, ""],
  [
    "a condition that has failed",
    { conditions: ["condition:failed"] },
    { conditions: ["condition:failed"] },
    'condition ("It failed."; "It failed.")',
  ],
  ["one condition of the trigger OTHER", { conditions: ["condition:rain"] }, { conditions: ["condition:rain"] }, ""],
  [
    "two of the trigger OTHER",
    { conditions: ["condition:rain"] },
    { conditions: ["condition:sun"] },
    'condition ("It rains."; "The sun shines.")',
  ],
  [
    "two of the trigger RECIPROCAL",
    { conditions: ["condition:gold"] },
    { conditions: ["condition:silver"] },
    'condition ("In exchange for gold."; "In exchange for silver.")',
  ],
  ["an undertaking that is bound", { stage: "COMMITTED" }, {}, ""],
  ["one for which means are set aside", { stage: "ALLOCATED" }, {}, ""],
  ...["FLOATED", "DELIVERED", "WITHDRAWN", "LAPSED", "SUPERSEDED", "BROKEN"].map((stage): PledgeCase => [
    `an undertaking that is ${stage}`,
    { stage },
    {},
    `stage (${stage})`,
  ]),
  [
    "several at once",
    { tasks: ["TRAINING"], conditions: ["condition:truce"], stage: "FLOATED" },
    { tasks: ["COMBAT"], domains: ["LAND"] },
    'task, domain, condition ("There is a truce."; none), stage (FLOATED)',
  ],
];

/** A case of members: who undertakes and who refuses, the membership of the state in the club, and what differs. */
type MemberCase = readonly [
  name: string,
  undertakes: "member" | "club",
  membership: Values,
  differ: (member: string, club: string) => string,
];

const memberCases: readonly MemberCase[] = [
  ["a member that is sure, of a club that refuses", "member", { certainty: "CERTAIN" }, () => ""],
  ["one whose role is that of a member", "member", { certainty: "CERTAIN", role: "member" }, () => ""],
  [
    "a member that is likely",
    "member",
    { certainty: "PROBABLE" },
    (member, club) => `membership (${member} in ${club}, PROBABLE)`,
  ],
  [
    "one that chairs it",
    "member",
    { certainty: "CERTAIN", role: "co-chair" },
    (member, club) => `membership (${member} in ${club}, CERTAIN, co-chair)`,
  ],
  [
    "one that had left before",
    "member",
    { certainty: "CERTAIN", to: "2020" },
    (member, club) => `membership (${member} in ${club}, CERTAIN, until 2020)`,
  ],
  ["one that left afterwards", "member", { certainty: "CERTAIN", to: "2030" }, () => ""],
  [
    "a club that undertakes what a member refuses",
    "club",
    { certainty: "CERTAIN" },
    (member, club) => `membership (${member} in ${club}, CERTAIN)`,
  ],
];

/** A case of claims: their predicate, both, how their statements say them, and what comes of it: the verdict, and the basis after the predicate. */
type ClaimCase = readonly [
  name: string,
  predicate: string,
  one: Values,
  other: Values,
  told: readonly [one: Values, other: Values],
  verdict: string,
  basis: string,
];

const plainly = [{}, {}] as const;
const nations = (min: number | undefined, max: number | undefined, more: Values = {}): Values => ({
  quantity: { ...(min !== undefined && { min }), ...(max !== undefined && { max }), unit: "nations", ...more },
});
const over30 = nations(30, undefined, { minInclusive: false });
const [current, former] = [
  { value: "President", status: "CURRENT" },
  { value: "President", status: "FORMER" },
];

const claimCases: readonly ClaimCase[] = [
  ["two numbers", "coalitionSize", nations(26, 26), nations(31, 31), plainly, "CONTRADICTS", "26 nations; 31 nations"],
  [
    "a number of a range",
    "coalitionSize",
    over30,
    nations(31, 31),
    plainly,
    "REFINES",
    "31 nations; more than 30 nations",
  ],
  [
    "about 30 and 31",
    "coalitionSize",
    nations(30, 30, { approximate: true }),
    nations(31, 31),
    plainly,
    "DIFFERS",
    "about 30 nations; 31 nations",
  ],
  [
    "30 and about 30",
    "coalitionSize",
    nations(30, 30),
    nations(30, 30, { approximate: true }),
    plainly,
    "CORROBORATES",
    "30 nations; about 30 nations",
  ],
  [
    "about 31 and more than 30",
    "coalitionSize",
    nations(31, 31, { approximate: true }),
    over30,
    plainly,
    "CORROBORATES",
    "about 31 nations; more than 30 nations",
  ],
  [
    "31 in about 30 to 40",
    "coalitionSize",
    nations(31, 31),
    nations(30, 40, { approximate: true }),
    plainly,
    "REFINES",
    "31 nations; about 30 to 40 nations",
  ],
  [
    "31 and not 26",
    "coalitionSize",
    nations(26, 26),
    nations(31, 31),
    [{ polarity: "NEGATIVE" }, {}],
    "DIFFERS",
    "26 nations; 31 nations; differ in what is asserted (only denied; asserted)",
  ],
  [
    "neither 26 nor 31",
    "coalitionSize",
    nations(26, 26),
    nations(31, 31),
    [{ polarity: "NEGATIVE" }, { polarity: "NEGATIVE" }],
    "DIFFERS",
    "26 nations; 31 nations; differ in what is asserted (only denied; only denied)",
  ],
  [
    "31, and whether 26",
    "coalitionSize",
    nations(26, 26),
    nations(31, 31),
    [{ polarity: "UNKNOWN" }, {}],
    "DIFFERS",
    "26 nations; 31 nations; differ in what is asserted (neither asserted nor denied; asserted)",
  ],
  [
    "31, and perhaps 26",
    "coalitionSize",
    nations(26, 26),
    nations(31, 31),
    [{ certainty: "POSSIBLE" }, {}],
    "DIFFERS",
    "26 nations; 31 nations; differ in what is asserted (only possible; asserted)",
  ],
  [
    "31, and probably 26",
    "coalitionSize",
    nations(26, 26),
    nations(31, 31),
    [{ certainty: "PROBABLE" }, {}],
    "CONTRADICTS",
    "26 nations; 31 nations",
  ],
  [
    "31, and 26 without a word on how sure",
    "coalitionSize",
    nations(26, 26),
    nations(31, 31),
    [{ certainty: "UNSPECIFIED" }, {}],
    "CONTRADICTS",
    "26 nations; 31 nations",
  ],
  [
    "perhaps 31 of more than 30",
    "coalitionSize",
    over30,
    nations(31, 31),
    [{}, { certainty: "POSSIBLE" }],
    "REFINES",
    "31 nations; more than 30 nations",
  ],
  [
    "31 of what is denied to be more than 30",
    "coalitionSize",
    over30,
    nations(31, 31),
    [{ polarity: "NEGATIVE" }, {}],
    "DIFFERS",
    "31 nations; more than 30 nations; differ in what is asserted (asserted; only denied)",
  ],
  [
    "31, and 40 if there is a truce",
    "coalitionSize",
    nations(31, 31),
    { ...nations(40, 40), conditions: ["condition:truce"] },
    plainly,
    "DIFFERS",
    '31 nations; 40 nations; differ in condition (none; "There is a truce.")',
  ],
  [
    "both if there is a truce",
    "coalitionSize",
    { ...nations(31, 31), conditions: ["condition:truce"] },
    { ...nations(40, 40), conditions: ["condition:other-truce"] },
    plainly,
    "CONTRADICTS",
    "31 nations; 40 nations",
  ],
  [
    "an office held and formerly held",
    "office",
    { ...current, objects: ["state:ally"] },
    { ...former, objects: ["state:ally"] },
    plainly,
    "CONTRADICTS",
    '"President" CURRENT; "President" FORMER',
  ],
  [
    "an office of nobody named",
    "office",
    current,
    former,
    plainly,
    "CONTRADICTS",
    '"President" CURRENT; "President" FORMER',
  ],
  [
    "an office of which one says whose",
    "office",
    { ...current, objects: ["state:ally"] },
    former,
    plainly,
    "DIFFERS",
    '"President" CURRENT; "President" FORMER; differ in object',
  ],
  [
    "a stage and an earlier one",
    "formationStage",
    { value: "launched", validFrom: "2025-03" },
    { value: "forming" },
    plainly,
    "DIFFERS",
    '"forming"; "launched" from 2025-03',
  ],
  [
    "a stage at two times",
    "formationStage",
    { value: "launched", validFrom: "2025-03" },
    { value: "launched" },
    plainly,
    "CORROBORATES",
    '"launched" from 2025-03; "launched"',
  ],
  [
    "stages of the same year",
    "formationStage",
    { value: "proposed", validFrom: "2025", validTo: "2025" },
    { value: "operational", validFrom: "2025", validTo: "2025" },
    plainly,
    "DIFFERS",
    '"proposed" from 2025 to 2025; "operational" from 2025 to 2025',
  ],
  ["a month of a year", "launchedOn", { value: "2025" }, { value: "2025-03" }, plainly, "REFINES", '"2025-03"; "2025"'],
  ["two years", "launchedOn", { value: "2024" }, { value: "2025" }, plainly, "CONTRADICTS", '"2024"; "2025"'],
  [
    "two months of a year",
    "launchedOn",
    { value: "2025-02" },
    { value: "2025-03" },
    plainly,
    "CONTRADICTS",
    '"2025-02"; "2025-03"',
  ],
  [
    "about a year and another",
    "launchedOn",
    { value: "2024~" },
    { value: "2025" },
    plainly,
    "DIFFERS",
    '"2024~"; "2025"',
  ],
  [
    "a span and a year of it",
    "launchedOn",
    { value: "2024/2025" },
    { value: "2025" },
    plainly,
    "DIFFERS",
    '"2024/2025"; "2025"',
  ],
  [
    "two texts",
    "membershipProspect",
    { value: "unlikely", objects: ["state:ally"] },
    { value: "ruled out", objects: ["state:ally"] },
    plainly,
    "DIFFERS",
    '"unlikely"; "ruled out"',
  ],
];

const passage = "passage:source:0-10";
const reported = {
  act: "ASSERT",
  voice: "NARRATOR",
  certainty: "CERTAIN",
  polarity: "POSITIVE",
  gist: "It is said.",
  reportedIn: [passage],
};
const condition = (name: string, trigger: string, summary: string, state = "OPEN"): Values => ({
  id: `condition:${name}`,
  trigger,
  state,
  summary,
  statements: ["statement:source"],
});

function pledge(
  id: string,
  direction: "WILL" | "WILL_NOT",
  pledgor: string,
  { stage, on, for: beneficiaries = [], ...given }: Given,
): Values {
  const party = (node: string, role: string): Values => ({ node, role, statements: ["statement:source"] });
  return {
    id,
    kind: "TROOPS",
    direction,
    summary: "A pledge.",
    ...given,
    parties: [party(pledgor, "PLEDGOR"), ...beneficiaries.map((node) => party(node, "BENEFICIARY"))],
    history: [
      {
        stage: direction === "WILL" ? (stage ?? "PLEDGED") : "REFUSED",
        ...(on !== undefined && { on }),
        statement: "statement:source",
      },
    ],
  };
}

function documentOfCases(): Values {
  const told = claimCases.flatMap(([, predicate, one, other, [tellingOne, tellingOther]], index) =>
    [
      [one, tellingOne, "a"],
      [other, tellingOther, "b"],
    ].map(([values, telling, side]) => ({
      claim: {
        id: `claim:${index}-${side as string}`,
        predicate,
        summary: "A claim.",
        subject: `state:claims-${index}`,
        ...(values as Values),
      },
      statement: {
        ...reported,
        id: `statement:claim-${index}-${side as string}`,
        conveys: [`claim:${index}-${side as string}`],
        ...(telling as Values),
      },
    })),
  );
  const pledges = [
    ...pledgeCases.flatMap(([, doing, refusing], index) => [
      pledge(`pledge:will-${index}`, "WILL", `state:pledges-${index}`, doing),
      pledge(`pledge:will-not-${index}`, "WILL_NOT", `state:pledges-${index}`, {
        ...(doing["kind"] !== undefined && { kind: doing["kind"] }),
        ...refusing,
      }),
    ]),
    ...memberCases.flatMap(([, undertakes], index) => {
      const [member, club] = [`state:member-${index}`, `organisation:club-${index}`];
      return [
        pledge(`pledge:member-will-${index}`, "WILL", undertakes === "member" ? member : club, { on: "2025" }),
        pledge(`pledge:member-will-not-${index}`, "WILL_NOT", undertakes === "member" ? club : member, {
          on: "2025",
        }),
      ];
    }),
  ];
  return {
    articles: [
      {
        id: "article:source",
        title: "Source",
        language: "en",
        published: "2025-01",
        length: 100,
        textDigest: "0".repeat(63) + "1",
      },
    ],
    passages: [{ id: passage, article: "article:source", fragment: "char=0,10", digest: "0".repeat(63) + "2" }],
    states: [
      { id: "state:ally", name: "Ally" },
      { id: "state:other-ally", name: "Other ally" },
      ...pledgeCases.map((_case, index) => ({ id: `state:pledges-${index}`, name: `State ${index}` })),
      ...memberCases.map(([, , membership], index) => ({
        id: `state:member-${index}`,
        name: `Member ${index}`,
        memberships: [{ node: `organisation:club-${index}`, statements: ["statement:source"], ...membership }],
      })),
      ...claimCases.map((_case, index) => ({ id: `state:claims-${index}`, name: `Claimed ${index}` })),
    ],
    organisations: memberCases.map((_case, index) => ({
      id: `organisation:club-${index}`,
      name: `Club ${index}`,
      classification: "ALLIANCE",
    })),
    conditions: [
      condition("truce", "CEASEFIRE", "There is a truce."),
      condition("other-truce", "CEASEFIRE", "There is another truce."),
      condition("rules", "RULES_SET", "There are rules."),
      condition("met", "RULES_SET", "It is met.", "MET"),
      condition("failed", "US_BACKING", "It failed.", "FAILED"),
      condition("rain", "OTHER", "It rains."),
      condition("sun", "OTHER", "The sun shines."),
      condition("gold", "RECIPROCAL", "In exchange for gold."),
      condition("silver", "RECIPROCAL", "In exchange for silver."),
    ],
    statements: [
      { ...reported, id: "statement:source", conveys: pledges.map(({ id }) => id) },
      ...told.map(({ statement }) => statement),
    ],
    claims: told.map(({ claim }) => claim),
    pledges,
  };
}

let service: TestService;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pledgegraph-verdicts-"));
  await writeFile(join(folder, "verdicts.yaml"), JSON.stringify(documentOfCases()));
  service = await startTestService({ seedFolder: folder });
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

const everyVerdict = "verdicts: [CONTRADICTS, DIFFERS, REFINES, CORROBORATES]";
const ofSubject = async (id: string): Promise<readonly Values[]> =>
  (
    await dataOf(
      `{ conflicts(subject: "${id}", ${everyVerdict}) { nodes { verdict basis left { ... on Pledge { direction } } right { ... on Pledge { direction } } } } }`,
      {},
      service.url,
    )
  ).conflicts.nodes;

describe("a pledge and a refusal", () => {
  test.each(pledgeCases.map(([name, doing, refusing, differ], index) => ({ name, doing, refusing, differ, index })))(
    "with $name",
    async ({ doing, differ, index }) => {
      const found = await ofSubject(`state:pledges-${index}`);
      const ends = (basis: unknown): string => String(basis).replace(/^.*WILL_NOT(?: \([A-Z, ]+\))?/, "");
      expect(found.map(({ verdict, basis, left, right }) => [verdict, ends(basis), left, right])).toEqual([
        [
          differ === "" ? "CONTRADICTS" : "DIFFERS",
          differ === "" ? "" : `; differ in ${differ}`,
          { direction: "WILL" },
          { direction: "WILL_NOT" },
        ],
      ]);
      expect(found[0]?.["basis"]).toMatch(
        new RegExp(`^${(doing["kind"] as string | undefined) ?? "TROOPS"}: State ${index} WILL`),
      );
    },
  );

  test("names tasks and domains of both", async () => {
    const index = pledgeCases.findIndex(([name]) => name === "fewer tasks and domains than are refused");
    expect((await ofSubject(`state:pledges-${index}`))[0]?.["basis"]).toBe(
      `TROOPS: State ${index} WILL (TRAINING, AIR); State ${index} WILL_NOT (COMBAT, TRAINING, AIR, LAND)`,
    );
  });

  test.each(memberCases.map(([name, undertakes, , differ], index) => ({ name, undertakes, differ, index })))(
    "of $name",
    async ({ undertakes, differ, index }) => {
      const [member, club] = [`Member ${index}`, `Club ${index}`];
      const [doer, refuser] = undertakes === "member" ? [member, club] : [club, member];
      const text = differ(member, club);
      const expected = {
        verdict: text === "" ? "CONTRADICTS" : "DIFFERS",
        basis: `TROOPS: ${doer} WILL; ${refuser} WILL_NOT${text === "" ? "" : `; differ in ${text}`}`,
      };
      // The same from either side.
      for (const id of [`state:member-${index}`, `organisation:club-${index}`])
        expect(await ofSubject(id)).toEqual([expect.objectContaining(expected)]);
    },
  );

  test("contradicts in as many cases as are meant to, asked of everybody at once", async () => {
    const { conflicts } = await dataOf(
      "{ conflicts(first: 100) { totalCount nodes { left { ... on Pledge { id } } } } }",
      {},
      service.url,
    );
    const pledges = conflicts.nodes.filter(({ left }: { left: { id?: string } }) => left.id?.startsWith("pledge:"));
    expect(pledges).toHaveLength(
      pledgeCases.filter(([, , , differ]) => differ === "").length +
        memberCases.filter(([, , , differ]) => differ("", "") === "").length,
    );
  });
});

describe("two claims", () => {
  test.each(
    claimCases.map(([name, predicate, , , , verdict, basis], index) => ({ name, predicate, verdict, basis, index })),
  )("$name", async ({ predicate, verdict, basis, index }) => {
    expect((await ofSubject(`state:claims-${index}`)).map((found) => [found["verdict"], found["basis"]])).toEqual([
      [verdict, `${predicate}: ${basis}`],
    ]);
  });
});

describe("no contradiction", () => {
  test("is told from pairs with other verdicts by a hint that counts them", async () => {
    const index = pledgeCases.findIndex(([name]) => name === "another task");
    const asked = async (): Promise<{ readonly extensions?: unknown }> => {
      const response = await fetch(`${service.url}graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: `{ none: conflicts(subject: "state:pledges-${index}") { nodes { id } } }` }),
      });
      return (await response.json()) as { readonly extensions?: unknown };
    };
    let answer = await asked();
    // A statement that the graph has not planned yet can take a busy machine longer than a look may.
    for (let times = 0; answer.extensions === undefined && times < 3; times += 1) answer = await asked();
    expect(answer).toEqual({
      data: { none: { nodes: [] } },
      extensions: {
        hints: [
          {
            path: ["none"],
            code: "OTHER_VERDICTS",
            message: "There are pairs with other verdicts: 1 DIFFERS. To see them, write `verdicts: [DIFFERS]`.",
          },
        ],
      },
    });
  });
});
