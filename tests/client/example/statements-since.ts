import { askPledgegraph } from "./ask-pledgegraph.js";
import { StatementPageDocument, type StatementPageQuery } from "./generated/graphql.js";

/** One statement as the document asks for it. */
export type StatementItem = StatementPageQuery["statements"]["nodes"][number];

/**
 * Every statement made since a day, the newest first. A page is asked for when the one before is used up.
 * @param since a date in EDTF, as `2025-08`.
 */
export async function* statementsSince(
  service: string,
  since: string,
  pageSize = 50,
): AsyncGenerator<StatementItem, void, undefined> {
  let after: string | null = null;
  do {
    const { statements }: StatementPageQuery = await askPledgegraph(service, StatementPageDocument, {
      since,
      first: pageSize,
      after,
    });
    yield* statements.nodes;
    after = statements.pageInfo.hasNextPage ? statements.pageInfo.endCursor : null;
  } while (after !== null);
}
