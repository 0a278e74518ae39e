import { expect, test } from "vitest";
import { dataOf } from "../support/test-service.js";

test('names are counted as they are listed, without references such as "this group"', async () => {
  const { counted, listed } = await dataOf(`{
    counted: groups(where: { names: { count: { eq: 0 } } }) { totalCount }
    listed: groups(where: { names: { none: {} } }) { totalCount }
  }`);
  expect(listed.totalCount).toBeGreaterThan(0);
  expect(counted.totalCount).toBe(listed.totalCount);
});
