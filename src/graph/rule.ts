/** A record as a document states it, checked for its form. */
export type StatedRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A record that breaks a rule. */
export interface RuleBreach {
  readonly record: StatedRecord;
  /** Fields and places in lists that lead from the record to what is wrong. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to write instead. */
  readonly reason: string;
}

/** What a rule looks other records up in. */
export interface RuleContext {
  /** The record with an id, whether it is being written or in the graph; undefined if it is neither. */
  readonly recordOf: (id: string) => StatedRecord | undefined;
  /** The id of another record in the graph that says the same; see {@link Rule.contentOf}. */
  readonly twinOf: (record: StatedRecord) => string | undefined;
}

/**
 * What the records of a type have to keep beyond their form. A class declares the rules of its records:
 * `@GraphNode({ plural: "pledges", label: "summary", rules: [pledgeHistory] })`.
 */
export interface Rule<Stated extends StatedRecord = StatedRecord> {
  /**
   * Relations of its type. When a record changes, those that refer to it by one of these are checked again, also where
   * they are in the graph and not among the records that change.
   */
  readonly rechecks?: readonly string[];
  /**
   * What a record says, apart from its id and wording. Two records of the type must not say the same, in whichever load
   * each came.
   */
  contentOf?(record: Stated): unknown;
  /** A method, so that a rule may name the fields of its type, which the form of documents assures. */
  check(records: readonly Stated[], context: RuleContext): readonly RuleBreach[];
}

/** A rule that looks at one record at a time. */
export const ruleOfEach = <Stated extends StatedRecord>(
  check: (record: Stated, context: RuleContext) => readonly Omit<RuleBreach, "record">[],
  { rechecks = [] }: Pick<Rule, "rechecks"> = {},
): Rule<Stated> => ({
  rechecks,
  check: (records, context) =>
    records.flatMap((record) => check(record, context).map((breach) => ({ record, ...breach }))),
});
