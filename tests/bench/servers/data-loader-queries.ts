import { dayNumber } from "../queries/bench-query.js";
import { readCursor } from "../queries/q8-page-thousand.js";
import type { RunColumn } from "./graph-driver.js";

/** A node as the loaders return it: the fields of its type that the bench asks for. */
export interface LoadedRow {
  readonly id: string;
  readonly __typename: string;
}

type Arguments = Readonly<Record<string, unknown>>;

/** One field of one type, as an expression over its owner `o`. */
interface LevelQuery {
  readonly cypher: (parameters: Arguments) => string;
  readonly parameters?: (parameters: Arguments) => Arguments;
}

const actorType = "__typename: head([label IN labels(n) WHERE label IN ['Person', 'State', 'Organisation', 'Group']])";
const actor = `n {.id, .name, ${actorType}}`;
const mentionedType =
  "__typename: head([label IN labels(n) WHERE label IN ['Person', 'State', 'Organisation', 'Group', 'Event']])";
const statement = "n {.id, .act, .gist, .saidOn, .certainty}";
const all = (pattern: string, row: string): LevelQuery => ({
  cypher: () => `COLLECT { MATCH ${pattern} WITH n ORDER BY n.id RETURN ${row} }`,
});
const one = (pattern: string, row: string): LevelQuery => ({
  cypher: () => `COLLECT { MATCH ${pattern} RETURN ${row} }[0]`,
});
const page = (pattern: string, order: string, row: string): LevelQuery => ({
  cypher: () => `{nodes: COLLECT { MATCH ${pattern} ORDER BY ${order} LIMIT $first RETURN ${row} }}`,
  parameters: ({ first }) => ({ first }),
});

const ofEvery = (types: readonly string[], field: string, level: LevelQuery): Readonly<Record<string, LevelQuery>> =>
  Object.fromEntries(types.map((type) => [`${type}.${field}`, level]));
const actors = ["Person", "State", "Organisation", "Group"] as const;

/** What each level fetches, as hand-written for the bench's queries. */
export const levelQueries: Readonly<Record<string, LevelQuery>> = {
  "Statement.madeBy": all("(o)<-[:MADE]-(n)", actor),
  "Statement.at": one("(o)-[:AT]->(n)", "n {.id, .name, .date}"),
  "Statement.reportedIn": all("(o)-[:REPORTED_IN]->(n)", "n {.id, .fragment}"),
  "Statement.conveys": all(
    "(o)-[:CONVEYS]->(n)",
    `n {.id, .summary, .title, .kind, .predicate, .stage, .order,
      quantity: CASE WHEN n.quantityMinInclusive IS NOT NULL
        THEN {min: n.quantityMin, max: n.quantityMax, unit: n.quantityUnit} END,
    money: CASE WHEN n.moneyAmount IS NOT NULL THEN {amount: toString(n.moneyAmount / 100),
      currency: n.moneyCurrency} END,
    __typename: CASE WHEN n:Claim THEN 'Claim' WHEN n:Pledge THEN 'Pledge' ELSE 'Proposal' END}`,
  ),
  "Passage.article": one("(o)-[:IN]->(n)", "n {.id, .title, .published}"),
  "Article.outlet": one("(o)-[:PUBLISHED_BY]->(n)", "n {.id, .name}"),
  ...ofEvery(actors, "memberships", page("(o)-[e:MEMBER_OF]->(n) WITH n, e", "n.id, e.key", actor)),
  ...ofEvery(["Organisation", "Group"], "members", page("(o)<-[e:MEMBER_OF]-(n) WITH n, e", "n.id, e.key", actor)),
  ...ofEvery(
    actors,
    "statements",
    page("(o)-[:MADE]->(n) WITH n", "n.saidOnEarliest IS NULL, n.saidOnEarliest DESC, n.id", statement),
  ),
  ...ofEvery(actors, "pledges", {
    cypher: () =>
      `{groups: {nodes: COLLECT { MATCH (o)-[:PARTY_TO {role: 'BENEFICIARY'}]->(n)
        WITH n.kind AS kind, n.moneyCurrency AS currency, count(*) AS number, sum(n.moneyAmount) AS minor
        ORDER BY number DESC, kind, currency LIMIT 100
       RETURN {key: {kind: kind, moneyCurrency: currency}, count: number, money: CASE WHEN currency IS NULL
         THEN [] ELSE [{sum: toString(minor / 100)}] END} }}}`,
  }),
  "Article.passages": page("(o)<-[:IN]-(n) WITH n", "n.id", "n {.id, .fragment}"),
  "Passage.statements": page("(o)<-[:REPORTED_IN]-(n) WITH n", "n.id", statement),
  "Passage.entities": {
    cypher: () =>
      "{edges: COLLECT { MATCH (o)-[e:MENTIONS]->(n) WITH n, e ORDER BY n.id, e.key LIMIT $first " +
      "RETURN {surface: e.surface, styledAs: e.styledAs, node: n {.id, .name, .iso2, .classification, .date, " +
      `${mentionedType}}} }}`,
    parameters: ({ first }) => ({ first }),
  },
  "Claim.subject": one("(o)-[:SUBJECT]->(n)", `n {.id, .name, ${mentionedType}}`),
  "Pledge.pledgors": all("(o)<-[:PARTY_TO {role: 'PLEDGOR'}]-(n)", actor),
  "Event.statements": page("(o)<-[:AT]-(n:Statement) WITH n", "n.id", statement),
};

type RootQuery = (run: RunColumn, parameters: Arguments) => Promise<unknown>;
type Filter = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const byId =
  (label: string, row: string): RootQuery =>
  async (run, { id }) =>
    (await run(`MATCH (n:${label} {id: $id}) RETURN ${row}`, { id }))[0] ?? null;

/** The root fields that the bench asks for. */
export const rootQueries: Readonly<Record<string, RootQuery>> = {
  statement: byId("Statement", statement),
  actor: byId("Actor", actor),
  article: byId("Article", "n {.id, .title}"),
  statements: async (run, parameters) => statementPage(run, parameters),
  pledges: async (run, parameters) => {
    const where = parameters["where"] as {
      readonly pledgors: { readonly some: { readonly memberships: { readonly some: Filter } } };
    };
    const organisation = where.pledgors.some.memberships.some["id"]?.["eq"];
    return { nodes: await run(pledgesOfMembers, { organisation, first: parameters["first"] }) };
  },
  events: async (run, parameters) => {
    const { id } = parameters["where"] as Filter;
    return {
      nodes: await run("MATCH (n:Event) WHERE n.id IN $ids WITH n ORDER BY n.id LIMIT $first RETURN n {.id}", {
        ids: id?.["in"],
        first: parameters["first"],
      }),
    };
  },
};

const money =
  "money: CASE WHEN n.moneyAmount IS NOT NULL THEN {amount: toString(n.moneyAmount / 100), " +
  "currency: n.moneyCurrency} END";

const pledgesOfMembers = `
MATCH (:Organisation {id: $organisation})<-[:MEMBER_OF]-(a) WITH DISTINCT a
MATCH (a)-[:PARTY_TO {role: 'PLEDGOR'}]->(n) WHERE n.kind = 'FINANCIAL' WITH DISTINCT n
WHERE EXISTS { MATCH (n)<-[:CONVEYS]-(s) WHERE s.certainty = 'CERTAIN' } AND NOT EXISTS {
  MATCH (n)<-[:CONVEYS]-(s) WHERE s.act = 'REJECT' }
  AND NOT EXISTS { MATCH (n)-[:SUBJECT_TO]->(c) WHERE c.state = 'FAILED' }
WITH n ORDER BY n.agreedOnEarliest IS NULL, n.agreedOnEarliest DESC, n.id LIMIT $first
RETURN n {.id, .kind, .summary, .agreedOn, ${money}}`;

/** A page of statements, newest first. Its parts are functions, so that only the requested ones are fetched. */
function statementPage(run: RunColumn, parameters: Arguments): unknown {
  const where = parameters["where"] as Filter | undefined;
  const conditions = ["n.saidOnEarliest IS NOT NULL"];
  const given: Record<string, unknown> = { first: Number(parameters["first"] ?? 20) + 1 };
  if (where !== undefined) {
    conditions.push("n.act = $act AND n.saidOnEarliest >= $from AND n.saidOnEarliest <= $to AND n.saidOnLatest <= $to");
    Object.assign(given, {
      act: where["act"]?.["eq"],
      from: dayNumber(where["saidOn"]?.["gte"]),
      to: dayNumber(where["saidOn"]?.["lte"]),
    });
  }
  if (parameters["after"] !== undefined) {
    const [day, id] = readCursor(parameters["after"]);
    conditions.push("n.saidOnEarliest <= $day AND (n.saidOnEarliest < $day OR n.id > $id)");
    Object.assign(given, { day, id });
  }
  const match = `MATCH (n:Statement) WHERE ${conditions.join(" AND ")}`;
  let found: Promise<readonly DatedRow[]> | undefined;
  const rows = (): Promise<readonly DatedRow[]> =>
    (found ??= run(
      `${match} WITH n ORDER BY n.saidOnEarliest DESC, n.id LIMIT $first RETURN n {.id, .gist, .saidOn, ` +
        "day: n.saidOnEarliest}",
      given,
    ) as Promise<readonly DatedRow[]>);
  const size = Number(given["first"]) - 1;
  const cursor = (row: DatedRow | undefined): string | null =>
    row === undefined ? null : `c1.${Buffer.from(JSON.stringify([row.day, row.id])).toString("base64url")}`;
  return {
    totalCount: async () => (await run(`${match} RETURN count(n) AS total`, given))[0],
    nodes: async () => (await rows()).slice(0, size),
    edges: async () => (await rows()).slice(0, size).map((node) => ({ node, cursor: cursor(node) })),
    pageInfo: async () => ({ hasNextPage: (await rows()).length > size, endCursor: cursor((await rows())[size - 1]) }),
  };
}

interface DatedRow extends LoadedRow {
  readonly day: number;
}
