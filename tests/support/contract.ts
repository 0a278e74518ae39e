/*
 * The read contract as GraphQL, against which the generated schema is compared: the names, types and nullability that
 * other programs rely on.
 */
const page = (connection: string, base = connection, more = ""): string =>
  `(first: Int, after: String, last: Int, before: String, where: ${base}Where, ` +
  `orderBy: [${base}Order!]${more}): ${connection}Connection!`;

const nodeFields = "id: ID! label: String! recordedAt: DateTime!";

const propositionFields = `${nodeFields} summary: String! conditions: [Condition!]! articles: [Article!]!
  statements${page("Statement")}`;

const actorFields = `
  ${nodeFields} name: String! names: [Name!]! wikidata: String
  statements${page("Statement")} pledges${page("ActorPledge")} proposals${page("Proposal")}
  memberships${page("Membership")} events${page("ActorEvent")} mentions${page("Mention")}`;

const connections: Readonly<Record<string, readonly [node: string, edge: string]>> = {
  Statement: ["Statement", ""],
  Proposal: ["Proposal", ""],
  Passage: ["Passage", ""],
  Pledge: ["Pledge", ""],
  ActorPledge: ["Pledge", "role: PartyRole!"],
  Membership: ["Actor", "role: String from: Edtf to: Edtf certainty: Certainty! statements: [Statement!]!"],
  ActorEvent: ["Event", "role: EventRole!"],
  Participant: ["Actor", "role: EventRole!"],
  Mention: ["Passage", "surface: String! styledAs: String"],
  EntityMention: ["Node", "surface: String! styledAs: String"],
  Position: ["Actor", "statements: [Statement!]!"],
};

const connectionTypes = Object.entries(connections).map(
  ([name, [node, edge]]) => `
type ${name}Connection { edges: [${name}Edge!]! nodes: [${node}!]! pageInfo: PageInfo! totalCount: Int! }
type ${name}Edge { cursor: String! node: ${node}! ${edge} }
input ${name}Where { id: ID } input ${name}Order { id: ID }`,
);

const roots: readonly (readonly [type: string, plural: string])[] = [
  ["Actor", "actors"],
  ["Person", "people"],
  ["State", "states"],
  ["Organisation", "organisations"],
  ["Group", "groups"],
  ["Statement", "statements"],
  ["Claim", "claims"],
  ["Pledge", "pledges"],
  ["Proposal", "proposals"],
  ["Event", "events"],
  ["Article", "articles"],
  ["Passage", "passages"],
];
const rootFields = roots.map(
  ([type, plural]) =>
    `${type.toLowerCase()}(id: ID!, asOf: AsOf): ${type} ${plural}${page(type, type, ", asOf: AsOf")}`,
);
const rootConnections = roots
  .filter(([type]) => connections[type] === undefined)
  .map(
    ([type]) =>
      `type ${type}Connection { edges: [${type}Edge!]! nodes: [${type}!]! pageInfo: PageInfo! totalCount: Int! } ` +
      `type ${type}Edge { cursor: String! node: ${type}! } ` +
      `input ${type}Where { id: ID } input ${type}Order { id: ID }`,
  );

const enumerations = `
enum Act { ASSERT ANNOUNCE PROMISE PROPOSE REQUEST SUPPORT REJECT ABSTAIN ACCUSE WARN INTERPRET FORECAST }
enum Voice { DIRECT INDIRECT NARRATOR HEADLINE }
enum Certainty { CERTAIN PROBABLE POSSIBLE UNSPECIFIED }
enum Attribution { NARRATOR ATTRIBUTED RELAYED }
enum Polarity { POSITIVE NEGATIVE UNKNOWN }
enum PledgeKind { FINANCIAL EQUIPMENT TROOPS TRAINING INTELLIGENCE LOGISTICS GUARANTEE SANCTIONS COORDINATION OTHER }
enum Direction { WILL WILL_NOT }
enum Domain { LAND SEA AIR CYBER SPACE }
enum Task { COMBAT DETERRENCE PEACEKEEPING MONITORING PROTECTION TRAINING SUPPORT DEMINING OTHER }
enum Stage { FLOATED PLEDGED COMMITTED ALLOCATED DELIVERED BROKEN WITHDRAWN LAPSED SUPERSEDED REFUSED }
enum OrganisationClassification { ALLIANCE COALITION GOVERNMENT MILITARY OUTLET COMPANY BODY OTHER }
enum EventType { SUMMIT VISIT TREATY LAUNCH MEETING VOTE OTHER }
enum EventRole { HOST VISITOR SPEAKER PARTICIPANT }
enum PartyRole { PLEDGOR BENEFICIARY SUPPLIER COORDINATOR }
enum Trigger { CEASEFIRE PEACE_AGREEMENT AGREEMENT_PERMITS BREACH US_BACKING RULES_SET RECIPROCAL OTHER }
enum ConditionState { OPEN MET FAILED UNKNOWN }
enum OfficeStatus { CURRENT FORMER }
enum Disclosure { AI_ASSISTED SPONSORED CORRECTED }
enum EntityType { PERSON STATE ORGANISATION GROUP ARTICLE STATEMENT CLAIM PLEDGE PROPOSAL EVENT }
enum Verdict { CONTRADICTS DIFFERS REFINES CORROBORATES }
enum LedgerKey { STAGE CURRENCY PLEDGOR BENEFICIARY KIND DOMAIN }`;

/** The analyst's questions. */
const analysis = `
input AsOf { world: Edtf press: Edtf includeUndated: Boolean = false }
type SearchConnection { edges: [SearchEdge!]! nodes: [Node!]! pageInfo: PageInfo! totalCount: Int! }
type SearchEdge { cursor: String! node: Node! score: Float! field: String! matched: String! }
type Suggestion { text: String! node: Node! }
type ConflictConnection { edges: [ConflictEdge!]! nodes: [Conflict!]! pageInfo: PageInfo! totalCount: Int! }
type ConflictEdge { cursor: String! node: Conflict! }
type Conflict { id: ID! verdict: Verdict! basis: String! sameArticle: Boolean! left: Proposition! right: Proposition! }
type Path { length: Int! weakestCertainty: Certainty! nodes: [Node!]! steps: [PathStep!]! }
type PathStep { from: Node! to: Node! relation: String! forward: Boolean! certainty: Certainty!
  statements: [Statement!]! }
type Neighbourhood { nodes: [Node!]! links: [Link!]! leftOut: Int! }
type Link { from: Node! to: Node! relation: String! certainty: Certainty! }
input TimelineWhere { types: [EntityType!] about: ID from: Edtf to: Edtf }
enum Bucket { DAY MONTH YEAR }
type TimelineBucket { start: Edtf! end: Edtf! count: Int! nodes: [Node!]! }
type LedgerLine { stage: Stage currency: Currency pledgor: Actor beneficiary: Actor kind: PledgeKind
  domain: Domain count: Int! totals: [LedgerTotal!]! pledges${page("Pledge")} }
type LedgerTotal { currency: Currency! total: Decimal! count: Int! }`;

const questions = `
  search(query: String!, types: [EntityType!], first: Int, after: String): SearchConnection!
  autocomplete(prefix: String!, types: [EntityType!], first: Int): [Suggestion!]!
  conflicts(subject: ID, predicate: String, verdicts: [Verdict!] = [CONTRADICTS], sameArticle: Boolean,
    first: Int, after: String, asOf: AsOf): ConflictConnection!
  path(from: ID!, to: ID!, maxLength: Int = 4, through: [EntityType!], minCertainty: Certainty, first: Int = 3,
    asOf: AsOf): [Path!]!
  neighbourhood(id: ID!, depth: Int = 1, types: [EntityType!], limit: Int = 100, asOf: AsOf): Neighbourhood!
  pledgeLedger(groupBy: [LedgerKey!]!, where: PledgeWhere, asOf: AsOf): [LedgerLine!]!
  timeline(where: TimelineWhere, bucket: Bucket!, asOf: AsOf): [TimelineBucket!]!`;

/** The contract in the schema definition language. */
export const contract = `
scalar Decimal scalar Edtf scalar Currency scalar DateTime
interface Node { ${nodeFields} }
interface Actor implements Node { ${actorFields} }
type Person implements Node & Actor { ${actorFields} }
type State implements Node & Actor { ${actorFields} iso2: String }
type Organisation implements Node & Actor { ${actorFields} classification: OrganisationClassification!
  members${page("Membership")} size: Size! }
type Group implements Node & Actor { ${actorFields} named: Boolean! region: String members${page("Membership")}
  size: Size! }
type Name { name: String! articles: [Article!]! }
type Size { named: Int! min: Int max: Int claims: [Claim!]! }
type Article implements Node {
  ${nodeFields} title: String! url: String language: String! published: Edtf pageDate: Edtf author: String length: Int!
  textDigest: String! disclosures: [Disclosure!]! outlet: Organisation
  passages${page("Passage")} statements${page("Statement")}
}
type Passage implements Node {
  ${nodeFields} fragment: String! start: Int end: Int digest: String! article: Article!
  statements${page("Statement")} entities${page("EntityMention")}
}
type Statement implements Node {
  ${nodeFields} act: Act! gist: String! voice: Voice! certainty: Certainty! polarity: Polarity! saidOn: Edtf
  madeBy: [Actor!]! addressedTo: [Actor!]! at: Event relays: [Statement!]! relayedBy: [Statement!]!
  depth: Int! firstHand: Boolean! weakestCertainty: Certainty!
  attribution: Attribution! articles: [Article!]! reportedOn: Edtf conveys: [Proposition!]! reportedIn: [Passage!]!
}
interface Proposition implements Node { ${propositionFields} }
type Claim implements Node & Proposition {
  ${propositionFields} predicate: String! value: String status: OfficeStatus quantity: Quantity
  validFrom: Edtf validTo: Edtf subject: Node! objects: [Node!]!
}
type Pledge implements Node & Proposition {
  ${propositionFields} kind: PledgeKind! direction: Direction! money: Money quantity: Quantity
    domains: [Domain!]! tasks: [Task!]! agreedOn: Edtf
  stage: Stage! history: [StageEntry!]! pledgors: [Actor!]! beneficiaries: [Actor!]! suppliers: [Actor!]!
    coordinators: [Actor!]!
  at: Event
}
type Proposal implements Node & Proposition {
  ${propositionFields} title: String! order: Int partOf: Proposal parts: [Proposal!]! places: [State!]! at: Event
  proposedBy: [Actor!]! backedBy${page("Position")} opposedBy${page("Position")}
}
type Quantity { min: Float max: Float minInclusive: Boolean! maxInclusive: Boolean! unit: String approximate: Boolean! }
type Money { amount: Decimal! currency: Currency! }
type StageEntry { stage: Stage! on: Edtf statement: Statement! }
type Condition implements Node { ${nodeFields} summary: String! trigger: Trigger! state: ConditionState! }
type Event implements Node {
  ${nodeFields} name: String! type: EventType! date: Edtf place: String hosts: [Actor!]!
  participants${page("Participant")} statements${page("Statement")} mentions${page("Mention")}
}
type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
${connectionTypes.join("\n")}
${rootConnections.join("\n")}
${enumerations}
${analysis}
type Query { node(id: ID!, asOf: AsOf): Node ${questions} ${rootFields.join(" ")} }
`;
