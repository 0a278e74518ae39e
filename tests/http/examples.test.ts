import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ask } from "../support/test-service.js";

/** The playground's examples, each with what its answer must say. */
const folder = fileURLToPath(new URL("../../src/web/examples/", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));

/* eslint-disable @typescript-eslint/no-explicit-any */
const says: Readonly<Record<string, (data: any) => void>> = {
  "01-who-proposed-what.graphql": (data) => {
    const [first] = data.statements.nodes;
    expect(first.madeBy.map(({ name }: any) => name)).toEqual(["Emmanuel Macron"]);
    expect(first.at).toMatchObject({ name: "Paris summit of 4 September 2025", date: "2025-09-04" });
    expect(JSON.stringify(first.conveys)).toMatch(/26 nations/);
    expect(first.reportedIn[0].article).toMatchObject({ title: "Ukraine Postwar Security guarantees", published: "2025-09-05" });
  },
  "02-size-of-the-coalition.graphql": (data) => {
    const text = JSON.stringify(data);
    expect(text).toMatch(/"min":31,"max":31/);
    expect(text).toMatch(/"min":26,"max":26/);
    expect(text).toMatch(/"min":30,"max":null/);
  },
  "03-second-hand.graphql": (data) => {
    const text = JSON.stringify(data);
    expect(text).toMatch(/United States/);
    expect(text).toMatch(/Emmanuel Macron/);
    expect(text).toMatch(/Volodymyr Zelensky/);
  },
  "04-pledges.graphql": (data) => {
    const text = JSON.stringify(data);
    expect(text).toMatch(/"amount":"1600000000","currency":"GBP"/);
    expect(text).toMatch(/AGREEMENT_PERMITS/);
  },
  "05-refusals.graphql": (data) => {
    const text = JSON.stringify(data);
    expect(text).toMatch(/Donald Trump/);
    expect(text).toMatch(/United Kingdom/);
  },
  "06-spellings-of-a-name.graphql": (data) => {
    const names_ = data.person.names.map(({ name }: any) => name);
    expect(names_).toEqual(expect.arrayContaining(["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodímir Zelenskyy"]));
  },
  "07-everything-in-one-article.graphql": (data) => expect(data.article.passages.nodes.length).toBeGreaterThan(20),
  "08-summits.graphql": (data) => {
    const text = JSON.stringify(data);
    expect(text).toMatch(/White House/);
    expect(text).toMatch(/"role":"HOST"/);
  },
};

describe("the playground's examples", () => {
  test("are all looked at", () => {
    expect(names.toSorted()).toEqual(Object.keys(says).toSorted());
  });

  test.each(names)("%s answers", async (name) => {
    const text = readFileSync(`${folder}${name}`, "utf8");
    expect(text, "begins with what it shows").toMatch(/^# \S/);
    const { data, errors } = await ask(text);
    expect(errors).toBeUndefined();
    says[name]?.(data);
  });
});
