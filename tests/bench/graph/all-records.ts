import { group, organisation, person, state } from "./actors.js";
import { event } from "./events.js";
import type { GraphShape } from "./graph-shape.js";
import { claim, condition, pledge, proposal } from "./propositions.js";
import type { BenchRecord } from "./record.js";
import { article, passage } from "./sources.js";
import { derivedValuesOf, statement } from "./statements.js";

/** The records of one type: their number, and how to make each. */
export interface RecordSeries {
  /** Name of the GraphQL type. */
  readonly type: string;
  readonly count: number;
  readonly record: (index: number) => BenchRecord;
  /** Derived properties of a record that depend on other nodes. */
  readonly derived?: (index: number) => Readonly<Record<string, string | number | boolean>>;
}

/** Every record of a graph of this shape, type by type. */
export function allRecords(shape: GraphShape): readonly RecordSeries[] {
  const series = (
    type: string,
    count: number,
    make: (shape: GraphShape, index: number) => BenchRecord,
  ): RecordSeries => ({ type, count, record: (index) => make(shape, index) });
  return [
    series("Person", shape.people, person),
    series("State", shape.states, state),
    series("Organisation", shape.organisations, organisation),
    series("Group", shape.groups, group),
    series("Article", shape.articles, article),
    series("Passage", shape.passages, passage),
    series("Condition", shape.conditions, condition),
    series("Event", shape.events, event),
    series("Claim", shape.claims, claim),
    series("Pledge", shape.pledges, pledge),
    series("Proposal", shape.proposals, proposal),
    { ...series("Statement", shape.statements, statement), derived: (index) => derivedValuesOf(shape, index) },
  ];
}
