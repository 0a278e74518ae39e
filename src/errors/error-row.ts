/** One kind of failure: what it means, and how it is reported to programs. */
export interface ErrorRow {
  /** HTTP status where the whole request fails for this reason. */
  readonly status: number;
  /**
   * The status instead of that for clients that accept `application/json`, if the reason lies in the document or its
   * variables: GraphQL over HTTP demands 200 there.
   * @see https://graphql.github.io/graphql-over-http/draft/#sec-application-json
   */
  readonly statusAsJson?: 200;
  /**
   * Exit code of the command line, after sysexits(3): 64 usage, 65 data, 69 unavailable, 70 internal, 73 cannot create,
   * 75 try again, 77 no permission, 78 configuration.
   */
  readonly exitCode: number;
  /** What happened and what to do about it, in one sentence, for the table in docs/errors.md. */
  readonly meaning: string;
}
