import { expect, it } from "vitest";
import { describePlayground } from "./support/describe-playground.js";
import { examples, headline } from "./support/examples.js";

describePlayground("the playground's examples", (visit) => {
  it("greet a first visitor in one tab, with a list that explains them all", async () => {
    const playground = await visit().open();
    expect(await playground.tabNames()).toEqual([headline.tab]);
    expect(await playground.textOf("query-editor")).toBe(headline.query);
    const listed = playground.page.getByRole("region", { name: "Examples" }).getByRole("listitem").locator("strong");
    expect(await listed.allTextContents()).toEqual(examples.map(({ title }) => title));
  });

  it("answer who proposed what, and where it was reported", async () => {
    const playground = await visit().open();
    const { data, errors } = await playground.readAnswer(headline, () => playground.run());
    expect(errors).toBeUndefined();
    const { nodes } = data.statements as { nodes: { madeBy: { name: string }[] }[] };
    const byMacron = nodes.filter(({ madeBy }) => madeBy.some(({ name }) => name.includes("Macron")));
    expect(byMacron).toContainEqual(
      expect.objectContaining({
        saidOn: "2025-09-04",
        gist: expect.stringContaining("26"),
        at: expect.objectContaining({ date: "2025-09-04", place: expect.stringContaining("Paris") }),
        reportedIn: expect.arrayContaining([
          expect.objectContaining({
            article: expect.objectContaining({ title: "Ukraine Postwar Security guarantees" }),
          }),
        ]),
      }),
    );
  });

  it("open one after the other in the same tab, each run once and with one entry in the history", async () => {
    const playground = await visit().open();
    const asked: unknown[] = [];
    playground.page.on("request", (request) => {
      if (request.method() === "POST") asked.push((request.postDataJSON() as { operationName: string }).operationName);
    });
    for (const example of examples) {
      const { data, errors } = await playground.readAnswer(example, () => playground.example(example).click());
      expect(errors, example.name).toBeUndefined();
      const [answer] = Object.values(data) as [
        { nodes?: unknown[]; names?: unknown[]; passages?: { nodes: unknown[] } },
      ];
      expect(answer.nodes ?? answer.names ?? answer.passages?.nodes ?? answer, example.name).not.toEqual([]);
      expect(await playground.tabNames()).toEqual([example.tab]);
    }
    const names = examples.map(({ tab }) => tab);
    expect(asked.filter((name) => name !== "IntrospectionQuery")).toEqual(names);
    await playground.page.getByLabel("Show History").click();
    // It keeps the last twenty.
    expect(await playground.historyNames()).toEqual(names.slice(-20).toReversed());
  }, 300_000);

  it("leave alone what a reader has written: they open in a new tab", async () => {
    const playground = await visit().open();
    await playground.write("query Mine { __typename }");
    await playground.page.getByRole("tab", { name: "Mine" }).waitFor();
    await playground.readAnswer(headline, () => playground.example(headline).click());
    expect(await playground.tabNames()).toEqual(["Mine", headline.tab]);

    await playground.page.getByRole("tab", { name: "Mine" }).click();
    expect(await playground.textOf("query-editor")).toBe("query Mine { __typename }");
  });

  it("leave alone variables that a reader has set", async () => {
    const playground = await visit().open();
    const search = examples.find(({ name }) => name.startsWith("09-"))!;
    await playground.readAnswer(search, () => playground.example(search).click());
    await playground.page.getByRole("button", { name: "Variables" }).click();
    await playground.page.locator(".graphiql-editor-tool .view-lines").first().click();
    await playground.page.keyboard.insertText('{"query": "Macron"}');
    await playground.readAnswer(headline, () => playground.example(headline).click());
    expect(await playground.tabNames()).toEqual([search.tab, headline.tab]);
  });

  it("stay at hand for who comes back to tabs of their own", async () => {
    const playground = await visit().open();
    const { page } = playground;
    await page.getByLabel("Hide Examples").click();
    await page.locator(".graphiql-query-editor .view-lines").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("query Mine { __typename }");
    // Tabs are stored half a second after the last key: all that was typed has to be there, or the rest would open as a tab of its own.
    await page.waitForFunction(() => localStorage.getItem("graphiql:tabState")?.includes("query Mine { __typename }"));
    await page.reload();
    await page.locator(".graphiql-query-editor .view-line", { hasText: "Mine" }).waitFor();
    expect(await playground.tabNames()).toEqual(["Mine"]);
    await page.getByLabel("Show Examples").click();
    await page.getByRole("region", { name: "Examples" }).waitFor();
  });
});
