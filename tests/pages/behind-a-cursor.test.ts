import { expect, test } from "vitest";
import { dataOf } from "../support/test-service.js";

interface Page {
  readonly nodes: readonly { readonly id: string; readonly saidOn: string | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All statements by two keys that nodes may lack, page by page. */
async function walk(first: number): Promise<Page["nodes"]> {
  const found: Page["nodes"][number][] = [];
  let after: string | null = null;
  do {
    const data: { readonly statements: Page } = await dataOf(
      `query ($first: Int, $after: String) {
        statements(first: $first, after: $after, orderBy: [{saidOn: DESC}, {reportedOn: DESC}]) {
          nodes { id saidOn } pageInfo { hasNextPage endCursor }
        }
      }`,
      { first, after },
    );
    const { nodes, pageInfo } = data.statements;
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

test("no node is lost behind a cursor that lacks the first key of the order", async () => {
  const [few, many] = [await walk(17), await walk(100)];
  expect(few.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  expect(new Set(few.map(({ id }) => id)).size).toBe(few.length);
  // Several pages end among those that lack it.
  expect(few.filter(({ saidOn }) => saidOn === null).length).toBeGreaterThan(2 * 17);
});
