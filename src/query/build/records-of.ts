/** A record of a statement: a row or a value and, if the statement has several parts, the number of its part. */
export type AnswerRecord = readonly unknown[];

/** The records of one part of a root field's answer. */
export const recordsOf = (records: readonly AnswerRecord[], part: number): readonly AnswerRecord[] =>
  records.filter((record) => (record[1] ?? 0) === part);
