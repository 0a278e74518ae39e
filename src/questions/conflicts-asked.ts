import type { Leaf } from "../query/plan/argument-value.js";
import type { Parameter } from "../query/plan/plan.js";
import { type PrintContext, whereAll } from "../query/print/print-context.js";

/** What is asked of `conflicts`. */
export interface Asked {
  readonly subject: Leaf | undefined;
  readonly predicate: Leaf | undefined;
  /** Names of the predicates that are compared, and of those with quantities, offices and dates for values. */
  readonly compared: Parameter;
  readonly quantities: Parameter;
  readonly offices: Parameter;
  readonly dates: Parameter;
  /** The stages of those that have some, the first first. */
  readonly stages: readonly { readonly predicate: string; readonly stage: string }[];
  readonly verdicts: Parameter;
  readonly sameArticle: Leaf | undefined;
}

/** Most pairs that are compared: of one subject, and of everything. */
const mostPairs = { ofSubject: 20_000, ofAll: 200_000 } as const;

/** Most pairs that are compared for what is asked. */
export const mostOf = ({ subject }: Asked): number => (subject === undefined ? mostPairs.ofAll : mostPairs.ofSubject);

/** The pattern of the subject, or of any: `(subject:Entity {id: $p0})`. */
export const printSubject = (context: PrintContext, { subject }: Asked): string =>
  subject === undefined ? "(subject:Entity)" : `(subject:Entity {id: ${context.parameter(subject)}})`;

/** Clauses that bind the pledges of a pledgor as list `own`: what the subject undertakes or refuses; of everybody what is refused, which is less. */
export function printOwnPledges(context: PrintContext, asked: Asked): readonly string[] {
  const pledgor = "[party:PARTY_TO {role: 'PLEDGOR'}]";
  const cut = context.cutOfPress("party");
  const match =
    asked.subject === undefined
      ? `MATCH (mine:Pledge)<-${pledgor}-(subject:Actor)${whereAll(["mine.direction = 'WILL_NOT'", ...cut])}`
      : `MATCH ${printSubject(context, asked)}-${pledgor}->(mine:Pledge)${whereAll(cut)}`;
  return [match, "WITH subject, collect(mine) AS own"];
}
