import { dayNumber } from "../queries/bench-query.js";
import type { RunColumn } from "./graph-driver.js";

/** A node as the loaders give it: the fields that the bench asks of its type. */
export interface LoadedRow {
  readonly id: string;
  readonly __typename: string;
}

/** Arguments of a field. */
type Arguments = Readonly<Record<string, unknown>>;

/** One field of one type: an expression over the owner `o`. */
interface LevelQuery {
  readonly cypher: (parameters: Arguments) => string;
  readonly parameters?: (parameters: Arguments) => Arguments;
}

const actorType = "__typename: head([label IN labels(n) WHERE label IN ['Person', 'State', 'Organisation', 'Group']])";
const actor = `n {.id, .name, ${actorType}}`;
const statement = "n {.id, .act, .gist, .saidOn, .certainty}";
const all = (pattern: string, row: string): LevelQuery => ({ cypher: () => `COLLECT { MATCH ${pattern} WITH n ORDER BY n.id RETURN ${row} }` });
const one = (pattern: string, row: string): LevelQuery => ({ cypher: () => `COLLECT { MATCH ${pattern} RETURN ${row} }[0]` });
const page = (pattern: string, order: string, row: string): LevelQuery => ({
  cypher: () => `{nodes: COLLECT { MATCH ${pattern} ORDER BY ${order} LIMIT $first RETURN ${row} }}`,
  parameters: ({ first }) => ({ first }),
});

const ofEvery = (types: readonly string[], field: string, level: LevelQuery): Readonly<Record<string, LevelQuery>> => Object.fromEntries(types.map((type) => [`${type}.${field}`, level]));
const actors = ["Person", "State", "Organisation", "Group"] as const;

/** What each level fetches, as someone would write it for the bench's queries. */
export const levelQueries: Readonly<Record<string, LevelQuery>> = {
  "Statement.madeBy": all("(o)<-[:MADE]-(n)", actor),
  "Statement.at": one("(o)-[:AT]->(n)", "n {.id, .name, .date}"),
  "Statement.reportedIn": all("(o)-[:REPORTED_IN]->(n)", "n {.id, .fragment}"),
  "Statement.conveys": all("(o)-[:CONVEYS]->(n)", "n {.id, .summary, .title, .kind, __typename: CASE WHEN n:Claim THEN 'Claim' WHEN n:Pledge THEN 'Pledge' ELSE 'Proposal' END}"),
  "Passage.article": one("(o)-[:IN]->(n)", "n {.id, .title, .published}"),
  "Article.outlet": one("(o)-[:PUBLISHED_BY]->(n)", "n {.id, .name}"),
  ...ofEvery(actors, "memberships", page("(o)-[e:MEMBER_OF]->(n) WITH n, e", "n.id, e.key", actor)),
  ...ofEvery(["Organisation", "Group"], "members", page("(o)<-[e:MEMBER_OF]-(n) WITH n, e", "n.id, e.key", actor)),
  ...ofEvery(actors, "statements", page("(o)-[:MADE]->(n) WITH n", "n.saidOnEarliest IS NULL, n.saidOnEarliest DESC, n.id", statement)),
  ...ofEvery(actors, "pledges", {
    cypher: () =>
      `{totalCount: COUNT { (o)-[:PARTY_TO {role: 'BENEFICIARY'}]->() }, nodes: COLLECT { MATCH (o)-[:PARTY_TO {role: 'BENEFICIARY'}]->(n) WITH n ORDER BY n.kind, n.moneyCurrency, n.moneyAmount IS NULL, n.moneyAmount DESC, n.id LIMIT $first
       RETURN n {.id, .kind, .stage, money: CASE WHEN n.moneyAmount IS NOT NULL THEN {amount: toString(n.moneyAmount / 100), currency: n.moneyCurrency} END} }}`,
    parameters: ({ first }) => ({ first }),
  }),
  "Event.statements": page("(o)<-[:AT]-(n:Statement) WITH n", "n.id", statement),
};

type RootQuery = (run: RunColumn, parameters: Arguments) => Promise<unknown>;
type Filter = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const byId =
  (label: string, row: string): RootQuery =>
  async (run, { id }) =>
    (await run(`MATCH (n:${label} {id: $id}) RETURN ${row}`, { id }))[0] ?? null;

/** The fields of Query that the bench asks. */
export const rootQueries: Readonly<Record<string, RootQuery>> = {
  statement: byId("Statement", statement),
  actor: byId("Actor", actor),
  statements: async (run, parameters) => {
    const where = parameters["where"] as Filter;
    const given = { act: where["act"]?.["eq"], from: dayNumber(where["saidOn"]?.["gte"]), to: dayNumber(where["saidOn"]?.["lte"]), first: parameters["first"] };
    const nodes = await run(
      `MATCH (n:Statement) WHERE n.act = $act AND n.saidOnEarliest >= $from AND n.saidOnEarliest <= $to AND n.saidOnLatest <= $to WITH n ORDER BY n.act DESC, n.saidOnEarliest DESC, n.id LIMIT $first RETURN ${statement}`,
      given,
    );
    return { nodes };
  },
  events: async (run, parameters) => {
    const { id } = parameters["where"] as Filter;
    return { nodes: await run("MATCH (n:Event) WHERE n.id IN $ids WITH n ORDER BY n.id LIMIT $first RETURN n {.id}", { ids: id?.["in"], first: parameters["first"] }) };
  },
};
