import type { Lens } from "../query/lens.js";
import type { Leaf } from "../query/plan/argument-value.js";
import { cypher, whereAll } from "../query/plan/cypher.js";
import type { Cypher, Parameter } from "../query/plan/expression.js";

/** The arguments of `conflicts`, and what follows from the vocabulary. */
export interface Asked {
  readonly subject: Leaf<string> | undefined;
  readonly predicate: Leaf<string> | undefined;
  /** Names of the predicates to compare, and of those whose values are quantities, offices and dates. */
  readonly compared: Parameter;
  readonly quantities: Parameter;
  readonly offices: Parameter;
  readonly dates: Parameter;
  /** The stages of the predicates that have some, in order. */
  readonly stages: readonly { readonly predicate: string; readonly stage: string }[];
  readonly verdicts: Parameter<readonly string[]>;
  readonly sameArticle: Leaf | undefined;
}

/** How many pairs are compared at most: for one subject, and for everything. */
const mostPairs = { ofSubject: 20_000, ofAll: 200_000 } as const;

/** How many pairs are compared at most for these arguments. */
export const mostOf = ({ subject }: Asked): number => (subject === undefined ? mostPairs.ofAll : mostPairs.ofSubject);

/** The subject, or any entity: `(subject:Entity {id: $p0})`. */
export const subjectNode = (lens: Lens, { subject }: Asked): ReturnType<Lens["node"]> =>
  lens.node("subject", "Entity", subject === undefined ? {} : { id: subject });

/**
 * Clauses that bind the pledges of each pledgor as the list `own`: for one subject, what it undertakes or refuses;
 * without a subject only refusals, which are fewer.
 */
export function ownPledges(lens: Lens, asked: Asked): readonly Cypher[] {
  const party = lens.edge("party", "PARTY_TO", { role: "PLEDGOR" });
  // Whether the reader sees the pledges is tested only once they are paired.
  const mine = lens.node("mine", "Pledge").pattern;
  const refused = whereAll(["mine.direction = 'WILL_NOT'", ...party.conditions]);
  const match =
    asked.subject === undefined
      ? cypher`MATCH ${mine}<-${party.pattern}-${lens.node("subject", "Actor").pattern}${refused}`
      : cypher`MATCH ${subjectNode(lens, asked).pattern}-${party.pattern}->${mine}${whereAll(party.conditions)}`;
  return [match, "WITH subject, collect(mine) AS own"];
}
