import { describe, expect, test } from "vitest";
import { ask } from "../support/test-service.js";

/*
 * What could not be asked before 0.2, or was answered so that it misled: each in English, one operation, and the answer as
 * the articles have it.
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
const questions: readonly Asked[] = [
  {
    question: "What is surest first, and which pledge has come furthest?",
    operation:
      "{ up: statements(first: 100, orderBy: [{certainty: ASC}]) { nodes { certainty } } down: statements(first: 1, orderBy: [{certainty: DESC}]) { nodes { certainty } } pledges(first: 100, orderBy: [{stage: DESC}]) { nodes { stage } } }",
    read: (data) => [
      [...new Set(data.up.nodes.map((node: any) => node.certainty))],
      data.down.nodes[0].certainty,
      [...new Set(data.pledges.nodes.map((node: any) => node.stage))],
    ],
    answer: [
      ["UNSPECIFIED", "POSSIBLE", "PROBABLE", "CERTAIN"],
      "CERTAIN",
      ["REFUSED", "BROKEN", "PLEDGED", "FLOATED"],
    ],
  },
  {
    question: "What is the newest that was proposed, announced or requested, where so little says when it was said?",
    operation:
      "{ statements(first: 1, where: {act: {in: [PROPOSE, ANNOUNCE, REQUEST]}}, orderBy: [{reportedOn: DESC}, {saidOn: DESC}]) { nodes { id reportedOn articles { title } } } unsaid: statements(where: {saidOn: {isNull: true}}) { totalCount } unreported: statements(where: {reportedOn: {isNull: true}}) { totalCount } }",
    read: (data) => [data.statements.nodes, data.unsaid.totalCount > 220, data.unreported.totalCount < 60],
    answer: [
      [
        {
          id: "statement:macron-26-nations-pledge-reassurance-force",
          reportedOn: "2025-09-05",
          articles: [{ title: "Ukraine Postwar Security guarantees" }],
        },
      ],
      true,
      true,
    ],
  },
  {
    question: "What do articles say themselves, and what do they say that somebody said?",
    operation:
      "{ statements { totalCount groups(by: [ATTRIBUTION]) { nodes { key { attribution } count } } } narrated: statements(where: {attribution: {eq: NARRATOR}, madeBy: {some: {}}}) { totalCount } relayed: statements(where: {attribution: {eq: RELAYED}}) { nodes { depth } } }",
    read: (data) => [
      data.statements.groups.nodes.map((group: any) => group.key.attribution),
      data.statements.groups.nodes.reduce((sum: number, group: any) => sum + group.count, 0) ===
        data.statements.totalCount,
      data.narrated.totalCount,
      data.relayed.nodes.map((node: any) => node.depth),
    ],
    answer: [["NARRATOR", "ATTRIBUTED", "RELAYED"], true, 0, [2, 2, 2]],
  },
  {
    question: "What do two articles report alike?",
    operation:
      "{ claims(where: {articles: {count: {gte: 2}}}) { nodes { id articles { id } } } propositions(where: {articles: {count: {gt: 5}}}) { totalCount } }",
    read: (data) => [
      data.claims.nodes.length > 0,
      data.claims.nodes.every((claim: any) => claim.articles.length >= 2),
      data.claims.nodes.some((claim: any) => claim.id === "claim:coalition-size-over-30"),
      data.propositions.totalCount,
    ],
    answer: [true, true, true, 0],
  },
  {
    question: "Was it known on 4 September that 26 nations pledged the force, and the day before?",
    operation:
      '{ then: claims(where: {predicate: {eq: "forcePledgors"}}, asOf: {world: "2025-09-04"}) { nodes { quantity { min } } } before: claims(where: {predicate: {eq: "forcePledgors"}}, asOf: {world: "2025-09-03"}) { nodes { id } } unpublished: claims(where: {predicate: {eq: "forcePledgors"}}, asOf: {world: "2025-09-04", press: "2025-09-04"}) { nodes { id } } }',
    read: (data) => [data.then.nodes, data.before.nodes, data.unpublished.nodes],
    answer: [[{ quantity: { min: 26 } }], [], []],
  },
  {
    question: "Which articles, months, and kinds of propositions does what Macron said come from, in one request?",
    operation:
      '{ person(id: "person:emmanuel-macron") { statements { totalCount articles: groups(by: [ARTICLES]) { nodes { key { articles { title } } count } } months: groups(by: [REPORTED_ON_MONTH]) { nodes { key { reportedOnMonth } count } } outlets: groups(by: [ARTICLES_OUTLET]) { nodes { key { articlesOutlet { name } } } } kinds: groups(by: [CONVEYS_TYPE]) { nodes { key { conveysType } } } } } }',
    read: ({ person: { statements } }) => [
      statements.articles.nodes.map((group: any) => group.key.articles.title),
      statements.months.nodes.map((group: any) => group.key.reportedOnMonth),
      statements.outlets.nodes.map((group: any) => group.key.articlesOutlet),
      statements.kinds.nodes.map((group: any) => group.key.conveysType),
    ],
    answer: [["Ukraine Postwar Security guarantees"], ["2025-09"], [null], ["CLAIM", "PROPOSAL", "PLEDGE"]],
  },
  {
    question:
      "Who says that the parts belong to Rutte's framework, and who is party to Estonia's pledge on whose word?",
    operation:
      '{ proposal(id: "proposal:binding-pledges-of-us-and-europe") { partOf { title } partOfStatements { madeBy { name } } } pledge(id: "pledge:estonia-company-of-peacekeepers") { pledgors { name } parties { edges { role node { name } statements { id } } } conditions { trigger statements { nodes { id } } } } }',
    read: (data) => [data.proposal, data.pledge],
    answer: [
      { partOf: { title: "Layered security framework" }, partOfStatements: [{ madeBy: [{ name: "Mark Rutte" }] }] },
      {
        pledgors: [{ name: "Estonia" }],
        parties: {
          edges: [
            {
              role: "PLEDGOR",
              node: { name: "Estonia" },
              statements: [{ id: "statement:estonia-ready-to-send-peacekeepers" }],
            },
          ],
        },
        conditions: [
          {
            trigger: "AGREEMENT_PERMITS",
            statements: { nodes: [{ id: "statement:estonia-ready-to-send-peacekeepers" }] },
          },
        ],
      },
    ],
  },
  {
    question: "Who says when the Paris summit was, and from when on could one know?",
    operation:
      '{ event(id: "event:paris-summit-2025-09-04") { date dateStatements { madeBy { name } } participants { edges { node { name } statements { articles { published } } } } } before: event(id: "event:paris-summit-2025-09-04", asOf: {press: "2025-09-04"}) { id } }',
    read: (data) => [
      data.event.date,
      data.event.dateStatements,
      data.event.participants.edges.every((edge: any) =>
        edge.statements.every((one: any) => one.articles[0].published === "2025-09-05"),
      ),
      data.before,
    ],
    answer: ["2025-09-04", [{ madeBy: [{ name: "Emmanuel Macron" }] }], true, null],
  },
  {
    question: "How is each thing called, whatever it is?",
    operation:
      '{ nodes: passage(id: "passage:ukraine-postwar-security-guarantees:249-483") { label statements(first: 1) { nodes { label gist conveys { label summary } madeBy { label name } } } article { label title } } propositions(first: 1, where: {label: {contains: "reassurance FORCE", ignoreCase: true}, pledge: {kind: {eq: TROOPS}}}) { nodes { __typename label summary } } }',
    read: ({ nodes: { label, article, statements }, propositions }) => [
      label,
      article.label === article.title,
      statements.nodes.every(
        (one: any) => one.label === one.gist && one.madeBy.every((actor: any) => actor.label === actor.name),
      ),
      propositions.nodes.map((one: any) => [one.__typename, one.label === one.summary]),
    ],
    answer: ["Ukraine Postwar Security guarantees (char=249,483)", true, true, [["Pledge", true]]],
  },
  {
    question: "Who is meant whatever the case, and which pledges name no domain?",
    operation:
      '{ people(where: {name: {contains: "MACRON", ignoreCase: true}}) { nodes { name } } exactly: people(where: {name: {contains: "MACRON"}}) { totalCount } actors(where: {names: {some: {name: {eq: "kremlin", ignoreCase: true}}}}) { nodes { name } } none: pledges(where: {domains: {isEmpty: true}}) { totalCount } some: pledges(where: {domains: {isEmpty: false}}) { nodes { domains } } all: pledges { totalCount } }',
    read: (data) => [
      data.people.nodes,
      data.exactly.totalCount,
      data.actors.nodes,
      data.none.totalCount + data.some.nodes.length === data.all.totalCount,
      data.some.nodes.every((pledge: any) => pledge.domains.length > 0),
    ],
    answer: [[{ name: "Emmanuel Macron" }], 0, [{ name: "Russia" }], true, true],
  },
];

describe("what can be asked since 0.2", () => {
  test.each(questions)("$question", async ({ operation, read, answer }) => {
    const { data, errors } = await ask(operation);
    expect(errors).toBeUndefined();
    expect(read(data)).toEqual(answer);
  });
});

describe("recordedAt", () => {
  test("filters, sorts and pages by the moment at which something came into the graph", async () => {
    const { data } = await ask(
      '{ first: statements(first: 3, orderBy: [{recordedAt: DESC}, {id: DESC}]) { nodes { id recordedAt } pageInfo { endCursor } } none: statements(where: {recordedAt: {lt: "2020-01-01T00:00:00Z"}}) { totalCount } all: statements(where: {recordedAt: {gt: "2020-01-01T01:00:00+01:00"}}) { totalCount } statements { totalCount } }',
    );
    expect(data.none.totalCount).toBe(0);
    expect(data.all.totalCount).toBe(data.statements.totalCount);
    for (const { recordedAt } of data.first.nodes)
      expect(new Date(recordedAt).getTime()).toBeGreaterThan(Date.parse("2025-01-01"));
    const { data: more } = await ask(
      "query ($after: String!) { statements(first: 3, after: $after, orderBy: [{recordedAt: DESC}, {id: DESC}]) { nodes { id } } }",
      { after: data.first.pageInfo.endCursor },
    );
    const ids = [...data.first.nodes, ...more.statements.nodes].map(({ id }: { readonly id: string }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  test("takes a moment with its zone, and says so", async () => {
    const { errors } = await ask('{ statements(where: {recordedAt: {gt: "2025-02-30T00:00:00Z"}}) { totalCount } }');
    expect(errors?.[0]?.message).toContain(
      'DateTime takes a moment with its time zone, such as "2025-09-04T12:30:00Z"',
    );
  });
});
