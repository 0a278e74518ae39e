const partyTo = '@relationship(type: "PARTY_TO", direction: OUT, properties: "PartyProperties")';

/**
 * The model in the schema language of @neo4j/graphql, as far as the bench's queries need it. Dates are stored as text
 * and as the numbers of their first and last day, as the service stores them.
 */
const actorFields = (implemented: boolean): string => `
  id: ID!
  name: String!
  memberships: [Actor!]! ${implemented ? '@relationship(type: "MEMBER_OF", direction: OUT)' : "@declareRelationship"}
  statements: [Statement!]! ${implemented ? '@relationship(type: "MADE", direction: OUT)' : "@declareRelationship"}
  pledges: [Pledge!]! ${implemented ? partyTo : "@declareRelationship"}`;

const members = `members: [Actor!]! @relationship(type: "MEMBER_OF", direction: IN)`;

export const neo4jGraphqlTypes = /* GraphQL */ `
  interface Actor {${actorFields(false)}
  }
  type Person implements Actor @node {${actorFields(true)}
  }
  type State implements Actor @node {${actorFields(true)}
    iso2: String
  }
  type Organisation implements Actor @node {${actorFields(true)}
    classification: String!
    ${members}
  }
  type Group implements Actor @node {${actorFields(true)}
    ${members}
  }
  type PartyProperties @relationshipProperties {
    role: String!
  }
  type Event @node {
    id: ID!
    name: String!
    date: String
    statements: [Statement!]! @relationship(type: "AT", direction: IN)
  }
  type Article @node {
    id: ID!
    title: String!
    published: String
    outlet: [Organisation!]! @relationship(type: "PUBLISHED_BY", direction: OUT)
    passages: [Passage!]! @relationship(type: "IN", direction: IN)
  }
  type Passage @node {
    id: ID!
    fragment: String!
    article: [Article!]! @relationship(type: "IN", direction: OUT)
    statements: [Statement!]! @relationship(type: "REPORTED_IN", direction: IN)
    entities: [Mentioned!]! @relationship(type: "MENTIONS", direction: OUT, properties: "MentionProperties")
  }
  union Mentioned = Person | State | Organisation | Group | Event
  type MentionProperties @relationshipProperties {
    surface: String!
    styledAs: String
  }
  type Statement @node {
    id: ID!
    act: String!
    gist: String!
    certainty: String!
    saidOn: String
    saidOnEarliest: Int
    saidOnLatest: Int
    madeBy: [Actor!]! @relationship(type: "MADE", direction: IN)
    at: [Event!]! @relationship(type: "AT", direction: OUT)
    conveys: [Proposition!]! @relationship(type: "CONVEYS", direction: OUT)
    reportedIn: [Passage!]! @relationship(type: "REPORTED_IN", direction: OUT)
  }
  union Proposition = Claim | Pledge | Proposal
  type Claim @node {
    id: ID!
    predicate: String!
    summary: String!
    quantityMin: Float
    quantityMax: Float
    quantityMinInclusive: Boolean
    quantityUnit: String
    subject: [Mentioned!]! @relationship(type: "SUBJECT", direction: OUT)
  }
  type Pledge @node {
    id: ID!
    kind: String!
    stage: String!
    summary: String!
    moneyAmount: BigInt
    moneyCurrency: String
    agreedOn: String
    agreedOnEarliest: Int
    parties: [Actor!]! @relationship(type: "PARTY_TO", direction: IN, properties: "PartyProperties")
    conditions: [Condition!]! @relationship(type: "SUBJECT_TO", direction: OUT)
    statements: [Statement!]! @relationship(type: "CONVEYS", direction: IN)
  }
  type Proposal @node {
    id: ID!
    title: String!
    order: Int
  }
  type Condition @node {
    id: ID!
    state: String!
  }
`;
