import type { Lens } from "../query/lens.js";
import type { Leaf } from "../query/plan/argument-value.js";
import { cypher, whereAll } from "../query/plan/cypher.js";
import type { Cypher, Parameter } from "../query/plan/expression.js";

/** What is asked of `conflicts`. */
export interface Asked {
  readonly subject: Leaf<string> | undefined;
  readonly predicate: Leaf<string> | undefined;
  /** Names of the predicates that are compared, and of those with quantities, offices and dates for values. */
  readonly compared: Parameter;
  readonly quantities: Parameter;
  readonly offices: Parameter;
  readonly dates: Parameter;
  /** The stages of those that have some, the first first. */
  readonly stages: readonly { readonly predicate: string; readonly stage: string }[];
  readonly verdicts: Parameter<readonly string[]>;
  readonly sameArticle: Leaf | undefined;
}

/** Most pairs that are compared: of one subject, and of everything. */
const mostPairs = { ofSubject: 20_000, ofAll: 200_000 } as const;

/** Most pairs that are compared for what is asked. */
export const mostOf = ({ subject }: Asked): number => (subject === undefined ? mostPairs.ofAll : mostPairs.ofSubject);

/** The subject, or any: `(subject:Entity {id: $p0})`. */
export const subjectNode = (lens: Lens, { subject }: Asked): ReturnType<Lens["node"]> =>
  lens.node("subject", "Entity", subject === undefined ? {} : { id: subject });

/**
 * Clauses that bind the pledges of a pledgor as list `own`: what the subject undertakes or refuses; of everybody what
 * is refused, which is less.
 */
export function ownPledges(lens: Lens, asked: Asked): readonly Cypher[] {
  const party = lens.edge("party", "PARTY_TO", { role: "PLEDGOR" });
  // Pledges and parties are looked at once they are paired.
  const mine = lens.node("mine", "Pledge").pattern;
  const refused = whereAll(["mine.direction = 'WILL_NOT'", ...party.conditions]);
  const match =
    asked.subject === undefined
      ? cypher`MATCH ${mine}<-${party.pattern}-${lens.node("subject", "Actor").pattern}${refused}`
      : cypher`MATCH ${subjectNode(lens, asked).pattern}-${party.pattern}->${mine}${whereAll(party.conditions)}`;
  return [match, "WITH subject, collect(mine) AS own"];
}
