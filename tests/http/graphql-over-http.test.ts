import { serverAudits } from "graphql-http";
import { expect, inject, test } from "vitest";

/** @see https://graphql.github.io/graphql-over-http/draft/ */
test("every audit of GraphQL over HTTP passes, without a notice", async () => {
  const results = [];
  for (const audit of serverAudits({ url: `${inject("serviceUrl")}graphql` })) results.push(await audit.fn());
  expect(results).toHaveLength(61);
  expect(
    results
      .filter(({ status }) => status !== "ok")
      .map((result) => [result.status, result.name, "reason" in result ? result.reason : ""]),
  ).toEqual([]);
});
