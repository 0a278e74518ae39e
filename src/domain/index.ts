import "reflect-metadata";
import { Article } from "./article.js";
import { Claim } from "./claim.js";
import { Condition } from "./condition.js";
import { ActorEventEdge } from "./edges/actor-event-edge.js";
import { ActorPledgeEdge } from "./edges/actor-pledge-edge.js";
import { EntityMentionEdge } from "./edges/entity-mention-edge.js";
import { MembershipEdge } from "./edges/membership-edge.js";
import { MentionEdge } from "./edges/mention-edge.js";
import { ParticipantEdge } from "./edges/participant-edge.js";
import { PartyEdge } from "./edges/party-edge.js";
import { PositionEdge } from "./edges/position-edge.js";
import { Event } from "./event.js";
import { Group } from "./group.js";
import { Money } from "./money.js";
import { Name } from "./name.js";
import { Organisation } from "./organisation.js";
import { Passage } from "./passage.js";
import { Person } from "./person.js";
import { Pledge } from "./pledge.js";
import { Proposal } from "./proposal.js";
import { Quantity } from "./quantity.js";
import { Size } from "./size.js";
import { StageEntry } from "./stage-entry.js";
import { State } from "./state.js";
import { Statement } from "./statement.js";
import { TextVersion } from "./text-version.js";

/** The classes of the domain: nodes first, then edges, then value objects. */
export const domainClasses = [
  Person,
  State,
  Organisation,
  Group,
  Article,
  Passage,
  TextVersion,
  Statement,
  Claim,
  Pledge,
  Proposal,
  Condition,
  Event,
  ActorPledgeEdge,
  PartyEdge,
  ActorEventEdge,
  ParticipantEdge,
  MembershipEdge,
  MentionEdge,
  EntityMentionEdge,
  PositionEdge,
  StageEntry,
  Money,
  Quantity,
  Size,
  Name,
];

export { schemaDescription } from "./schema-description.js";
export { storedReadings } from "./readings/stored-readings.js";
export { NodeQuery } from "./node-query.js";
