import { describe, expect, test } from "vitest";
import { ask } from "../support/test-service.js";

/*
 * What an analyst asks of the five articles: each question in English, one operation, and the answer as the articles have
 * it. `@cite` stands where the question is for the place.
 */
interface Asked {
  readonly question: string;
  readonly operation: string;
  /** Takes from the data what the question is about. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly read: (data: any) => unknown;
  readonly answer: unknown;
}

/* eslint-disable @typescript-eslint/no-explicit-any */
const names = (list: readonly { readonly name: string }[]): readonly string[] =>
  list.map(({ name }) => name).toSorted();
const coalition = "organisation:coalition-of-the-willing";

const questions: readonly Asked[] = [
  {
    question: "Who announced in Paris that 26 nations would send a force, and when?",
    operation:
      '{ statements(where: {act: {eq: ANNOUNCE}, at: {place: {eq: "Paris"}}}) { nodes { madeBy { name } saidOn at { date } } } }',
    read: (data) => data.statements.nodes,
    answer: [{ madeBy: [{ name: "Emmanuel Macron" }], saidOn: "2025-09-04", at: { date: "2025-09-04" } }],
  },
  {
    question: "How many nations is the coalition said to have, lowest and highest?",
    operation: `{ organisation(id: "${coalition}") { size { min max claims { summary } } } }`,
    read: (data) => [data.organisation.size.min, data.organisation.size.max, data.organisation.size.claims.length],
    answer: [26, null, 3],
  },
  {
    question: "Which articles disagree on how many nations the coalition has?",
    operation: `{ conflicts(subject: "${coalition}", predicate: "coalitionSize", sameArticle: false) { nodes { basis left { ...A } right { ...A } } } }
      fragment A on Claim { statements { nodes { reportedIn { article { title } } } } }`,
    read: (data) =>
      data.conflicts.nodes.map((node: any) => [
        node.basis,
        ...[node.left, node.right].map((side: any) =>
          [...new Set(side.statements.nodes.map((one: any) => one.reportedIn[0].article.title))].toSorted(),
        ),
      ]),
    answer: [
      [
        "coalitionSize: 26 nations; more than 30 nations",
        ["Ukraine Postwar Security guarantees"],
        ["Ukraine's Path to Security", "What Do Security Guarantees for Ukraine Really Mean?"],
      ],
    ],
  },
  {
    question: "Which article styles Trump both serving and former President?",
    operation:
      '{ conflicts(subject: "person:donald-trump", predicate: "office", sameArticle: true) { nodes { left { ...A } right { ...A } } } } fragment A on Claim { statements { nodes { reportedIn { article { title } } } } }',
    read: (data) => {
      const titles = (side: any): readonly string[] =>
        side.statements.nodes.map((one: any) => one.reportedIn[0].article.title);
      const [{ left, right }] = data.conflicts.nodes;
      return titles(left).filter((title) => titles(right).includes(title));
    },
    answer: ["What Do Security Guarantees for Ukraine Really Mean?"],
  },
  {
    question: "What did the United Kingdom pledge in pounds, altogether and singly?",
    operation:
      '{ pledgeLedger(groupBy: [CURRENCY], where: {pledgors: {some: {id: {eq: "state:united-kingdom"}}}, money: {isNull: false}}) { stage currency totals { currency total count } pledges(orderBy: [{id: ASC}]) { nodes { kind money { amount } agreedOn } } } }',
    read: (data) => data.pledgeLedger,
    answer: [
      {
        stage: "PLEDGED",
        currency: "GBP",
        totals: [{ currency: "GBP", total: "3800000000", count: 2 }],
        pledges: {
          nodes: [
            { kind: "FINANCIAL", money: { amount: "2200000000" }, agreedOn: "../2025-03" },
            { kind: "EQUIPMENT", money: { amount: "1600000000" }, agreedOn: "2025-03" },
          ],
        },
      },
    ],
  },
  {
    question: "On what condition will Estonia send how many peacekeepers?",
    operation:
      '{ pledges(where: {pledgors: {some: {name: {eq: "Estonia"}}}}) { nodes { stage quantity { min max unit } conditions { trigger state } } } }',
    read: (data) => data.pledges.nodes,
    answer: [
      {
        stage: "FLOATED",
        quantity: { min: 1, max: 1, unit: "companies" },
        conditions: [{ trigger: "AGREEMENT_PERMITS", state: "OPEN" }],
      },
    ],
  },
  {
    question: "Whose willingness is reported only at second hand, and who vouches for it?",
    operation:
      "{ statements(where: {firstHand: {eq: false}, act: {eq: SUPPORT}, relayedBy: {some: {}}}) { nodes { madeBy { name } depth relayedBy { madeBy { name } } } } }",
    read: (data) =>
      data.statements.nodes.map((node: any) => [
        names(node.madeBy),
        node.depth,
        names(node.relayedBy.flatMap(({ madeBy }: any) => madeBy)),
      ]),
    answer: [[["United States"], 2, ["Emmanuel Macron", "Volodymyr Zelensky"]]],
  },
  {
    question: "In which spellings do the articles write Zelensky's full name?",
    operation: '{ person(id: "person:volodymyr-zelensky") { names { name articles { title } } } }',
    read: (data) => names(data.person.names),
    answer: ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodímir Zelenskyy", "Zelensky"],
  },
  {
    question: "Who is meant by the Kremlin, by Washington?",
    operation:
      '{ kremlin: search(query: "the Kremlin", types: [STATE], first: 1) { nodes { ... on State { name iso2 } } } washington: search(query: "Washington", types: [STATE], first: 1) { nodes { ... on State { name iso2 } } } }',
    read: (data) => [data.kremlin.nodes[0], data.washington.nodes[0]],
    answer: [
      { name: "Russia", iso2: "RU" },
      { name: "United States", iso2: "US" },
    ],
  },
  {
    question: "Who refuses to send troops, and where?",
    operation:
      "{ pledges(where: {direction: {eq: WILL_NOT}, kind: {eq: TROOPS}}, orderBy: [{id: ASC}]) { nodes { pledgors { name } domains stage } } }",
    read: (data) => data.pledges.nodes.map((node: any) => [...names(node.pledgors), ...node.domains, node.stage]),
    answer: [
      ["Coalition of the Willing", "REFUSED"],
      ["United Kingdom", "LAND", "REFUSED"],
      ["United States", "LAND", "REFUSED"],
    ],
  },
  {
    question: "Who said that the United States would send no troops?",
    operation:
      '{ pledge(id: "pledge:us-no-troops-in-ukraine") { statements { nodes { madeBy { name } reportedIn { article { title } } } } } }',
    read: (data) =>
      data.pledge.statements.nodes
        .map((node: any) => [...names(node.madeBy), node.reportedIn[0].article.title])
        .toSorted(),
    answer: [
      ["Donald Trump", "Ukraine's Path to Security"],
      ["Donald Trump", "What Do Security Guarantees for Ukraine Really Mean?"],
      ["United States", "Ukraine's Path to Security"],
    ],
  },
  {
    question: "What are the four points of the coalition's plan, in order, and who adopted it when?",
    operation:
      '{ proposals(where: {title: {eq: "Four-point plan"}}) { nodes { proposedBy { name } parts { order title } backedBy { edges { node { name } statements { saidOn at { place } } } } } } }',
    read: (data) => data.proposals.nodes[0],
    answer: {
      proposedBy: [{ name: "Coalition of the Willing" }],
      parts: [
        { order: 1, title: "Aid and sanctions" },
        { order: 2, title: "Ukraine at the talks" },
        { order: 3, title: "Defence after peace" },
        { order: 4, title: "Multinational forces" },
      ],
      backedBy: {
        edges: [
          {
            node: { name: "Leaders at the London summit" },
            statements: [{ saidOn: "2025-03", at: { place: "London" } }],
          },
        ],
      },
    },
  },
  {
    question: "Who is against Ukraine in NATO, and who asks for it?",
    operation: '{ proposal(id: "proposal:ukraine-joins-nato") { proposedBy { name } opposedBy { nodes { name } } } }',
    read: (data) => [names(data.proposal.proposedBy), names(data.proposal.opposedBy.nodes)],
    answer: [
      ["Ukraine"],
      [
        "Donald Trump",
        "Key NATO members resisting Ukrainian membership",
        "Many NATO members wary of Ukrainian membership",
        "Slovakia",
      ],
    ],
  },
  {
    question: "Who opposes NATO troops in Ukraine?",
    operation:
      '{ proposals(where: {title: {eq: "NATO troops in Ukraine"}}) { nodes { opposedBy { nodes { name } } } } }',
    read: (data) => names(data.proposals.nodes[0].opposedBy.nodes),
    answer: ["Russia", "Vladimir Putin"],
  },
  {
    question: "What does the promise of the 26 nations hang on, and where would the force act?",
    operation:
      '{ pledges(where: {pledgors: {some: {name: {contains: "26 nations"}}}}) { nodes { domains conditions { trigger } } } }',
    read: (data) =>
      data.pledges.nodes.map(({ domains, conditions }: any) => [
        domains,
        conditions.map(({ trigger }: any) => trigger).toSorted(),
      ]),
    answer: [[["LAND", "SEA", "AIR"], ["TRUCE_OR_PEACE"]]],
  },
  {
    question: "Which promise was broken, made when, against what in return?",
    operation:
      "{ pledges(where: {stage: {eq: BROKEN}}) { nodes { agreedOn at { name } history { stage on } conditions { trigger } } } }",
    read: (data) => data.pledges.nodes,
    answer: [
      {
        agreedOn: "1994",
        at: { name: "Budapest Memorandum" },
        history: [
          { stage: "PLEDGED", on: "1994" },
          { stage: "BROKEN", on: null },
        ],
        conditions: [{ trigger: "RECIPROCAL" }],
      },
    ],
  },
  {
    question: "What was the coalition's size known to be by the end of August 2025?",
    operation: `{ organisation(id: "${coalition}", asOf: {press: "2025-08"}) { size { min max claims { summary } } } }`,
    read: (data) => data.organisation.size,
    answer: { min: 31, max: null, claims: [{ summary: "The coalition counts more than 30 nations." }] },
  },
  {
    question: "Since when was the British money public?",
    operation:
      '{ before: pledges(asOf: {press: "2025-09-04"}, where: {money: {isNull: false}}) { totalCount } after: pledges(asOf: {press: "2025-09-05"}, where: {money: {isNull: false}}) { totalCount } }',
    read: (data) => [data.before.totalCount, data.after.totalCount],
    answer: [0, 2],
  },
  {
    question: "Which promises stood in 1995?",
    operation:
      '{ pledgeLedger(groupBy: [STAGE], asOf: {world: "1995"}) { stage count pledges { nodes { summary } } } }',
    read: (data) => data.pledgeLedger.map(({ stage, count }: any) => [stage, count]),
    answer: [["PLEDGED", 2]],
  },
  {
    question: "By which path is Estonia connected with Starmer?",
    operation:
      '{ path(from: "state:estonia", to: "person:keir-starmer", first: 1) { length weakestCertainty nodes { id } } }',
    read: (data) => data.path,
    answer: [
      {
        length: 2,
        weakestCertainty: "PROBABLE",
        nodes: [{ id: "state:estonia" }, { id: coalition }, { id: "person:keir-starmer" }],
      },
    ],
  },
  {
    question: "Who supplies missiles of long range?",
    operation:
      '{ pledges(where: {summary: {contains: "missiles of long range"}}) { nodes { stage suppliers { name } } } }',
    read: (data) => data.pledges.nodes.map(({ stage, suppliers }: any) => [stage, names(suppliers)]),
    answer: [["FLOATED", ["Denmark", "Netherlands", "Norway", "United States"]]],
  },
  {
    question: "Where exactly is the willingness of Poland or Romania to host aircraft reported?",
    operation:
      '{ proposals(where: {places: {some: {iso2: {eq: "PL"}}}}) { nodes { places { name } conditions { trigger } statements { nodes { certainty reportedIn { fragment digest article { url published } } } } } } }',
    read: (data) => {
      const [{ places, conditions, statements }] = data.proposals.nodes;
      return [
        names(places),
        conditions[0].trigger,
        statements.nodes.map((node: any) => node.reportedIn[0].fragment).toSorted(),
        statements.nodes[0].reportedIn[0].article.published,
      ];
    },
    answer: [["Poland", "Romania"], "RULES_SET", ["char=2233,2378", "char=2389,2540"], "2025-08-19"],
  },
  {
    question: "Who holds or held which office, and which are former?",
    operation:
      '{ claims(where: {predicate: {eq: "office"}, status: {eq: FORMER}}, orderBy: [{value: ASC}]) { nodes { value subject { ... on Person { name } } } } }',
    read: (data) => data.claims.nodes.map(({ value, subject }: any) => [subject.name, value]),
    answer: [
      ["Ben Wallace", "Defence Secretary of the United Kingdom"],
      ["John Foreman", "Military attaché of the United Kingdom"],
      ["Donald Trump", "President of the United States"],
    ],
  },
  {
    question: "Who belongs to the coalition by name, in what role, how surely, and who says so?",
    operation: `{ organisation(id: "${coalition}") { members(orderBy: [{id: ASC}]) { edges { role certainty node { name } statements { madeBy { name } } } } } }`,
    read: (data) =>
      data.organisation.members.edges.map(({ role, certainty, node, statements }: any) => [
        node.name,
        role,
        certainty,
        names(statements.flatMap(({ madeBy }: any) => madeBy)),
      ]),
    answer: [
      ["The 26 nations of the reassurance force", null, "CERTAIN", []],
      ["Keir Starmer", "co-chair", "CERTAIN", []],
      ["Estonia", null, "PROBABLE", ["Analysts in Europe"]],
    ],
  },
  {
    question: "Which article was partly written by artificial intelligence, and which has no date?",
    operation:
      "{ ai: articles(where: {disclosures: {has: AI_ASSISTED}}) { nodes { title } } undated: articles(where: {published: {isNull: true}}) { nodes { author pageDate outlet { name } } } }",
    read: (data) => [data.ai.nodes, data.undated.nodes],
    answer: [
      [{ title: "The Crucible of Conflict" }],
      [{ author: "Ethan Brooks", pageDate: "2026-02-22", outlet: { name: "The Unbiased Post" } }],
    ],
  },
];

describe("twenty-five questions of an analyst", () => {
  test("are twenty-five", () => expect(questions).toHaveLength(25));

  test.each(questions)("$question", async ({ operation, read, answer }) => {
    const { data, errors } = await ask(operation);
    expect(errors).toBeUndefined();
    expect(read(data)).toEqual(answer);
  });
});
