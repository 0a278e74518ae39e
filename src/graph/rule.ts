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
  readonly recordOf: (id: string) => StatedRecord | undefined;
}

/**
 * What the records of a type have to keep beyond their form. A class declares the rules of its records:
 * `@GraphNode({ plural: "pledges", label: "summary", rules: [pledgeHistory] })`.
 */
export interface Rule<Stated extends StatedRecord = StatedRecord> {
  /** A method, so that a rule may name the fields of its type, which the form of documents assures. */
  check(records: readonly Stated[], context: RuleContext): readonly RuleBreach[];
}

/** A rule that looks at one record at a time. */
export const ruleOfEach = <Stated extends StatedRecord>(
  check: (record: Stated, context: RuleContext) => readonly Omit<RuleBreach, "record">[],
): Rule<Stated> => ({
  check: (records, context) =>
    records.flatMap((record) => check(record, context).map((breach) => ({ record, ...breach }))),
});
