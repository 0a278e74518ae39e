import { describe, expect, test } from "vitest";
import { ask, dataOf } from "../support/test-service.js";

const count = async (
  where: string,
  variables: Readonly<Record<string, unknown>> = {},
  declared = "",
): Promise<number> =>
  (await dataOf(`query Q${declared} { statements(where: ${where}) { totalCount } }`, variables)).statements.totalCount;
const refusal = async (
  where: string,
): Promise<{ readonly message: string; readonly extensions: Readonly<Record<string, unknown>> } | undefined> =>
  (
    await ask(
      `query Q(${where.includes("$act") ? "$act: Act" : "$name: String"}) { statements(where: ${where}) { totalCount } }`,
    )
  ).errors?.[0];

describe("a variable without a value", () => {
  test("leaves its condition out where that is all it does", async () => {
    const all = await count("{}");
    expect(await count("{act: {eq: $act}}", {}, "($act: Act)")).toBe(all);
    expect(await count("{and: [{act: {eq: $act}}, {at: {name: {eq: $name}}}]}", {}, "($act: Act, $name: String)")).toBe(
      all,
    );
    expect(await count("{not: $where}", {}, "($where: StatementWhere)")).toBe(all);
    expect(await count("{madeBy: $by}", {}, "($by: ActorListWhere)")).toBe(all);
  });

  test("is refused within `or`, `not` and the words for lists, where the condition would turn into all, none or any", async () => {
    const inNot = await refusal("{not: {act: {eq: $act}}}");
    expect(inNot?.extensions).toEqual({ code: "FILTER_INVALID", field: "where.not.act.eq" });
    expect(inNot?.message).toBe(
      "`where.not.act.eq`: $act has no value. Within `or`, `not`, `some`, `none` and `all`, leaving a condition out would change what the filter means. Give $act a value, or pass the whole filter as one variable.",
    );
    const places = {
      "{or: [{act: {eq: PROPOSE}}, {act: {eq: $act}}]}": "where.or[1].act.eq",
      "{not: {and: [{at: {name: {eq: $name}}}]}}": "where.not.and[0].at.name.eq",
      "{madeBy: {some: {name: {eq: $name}}}}": "where.madeBy.some.name.eq",
      "{madeBy: {none: {name: {contains: $name}}}}": "where.madeBy.none.name.contains",
      "{conveys: {all: {claim: {summary: {contains: $name}}}}}": "where.conveys.all.claim.summary.contains",
    };
    for (const [where, field] of Object.entries(places))
      expect((await refusal(where))?.extensions, where).toEqual({ code: "FILTER_INVALID", field });
  });
});

test("an empty object is no condition, of a value, of an object and of a related node alike", async () => {
  const claims = async (where: string): Promise<number> =>
    (await dataOf(`{ claims(where: ${where}) { totalCount } }`)).claims.totalCount;
  expect(await claims("{quantity: {}}")).toBe(await claims("{}"));
  expect(await claims("{value: {}}")).toBe(await claims("{}"));
  const all = await count("{}");
  expect(await count("{at: {}}")).toBe(all);
  expect(await count("{at: {date: {}, and: [{}]}}")).toBe(all);
  // That there is one is a condition.
  const withEvent = await count("{at: {id: {isNull: false}}}");
  expect(withEvent).toBeGreaterThan(0);
  expect(withEvent).toBeLessThan(all);
  expect(await count("{not: {at: {id: {isNull: false}}}}")).toBe(all - withEvent);
});
