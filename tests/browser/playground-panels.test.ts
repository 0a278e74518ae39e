import { expect, it } from "vitest";
import { describePlayground } from "./support/describe-playground.js";
import { headline } from "./support/examples.js";

describePlayground("the playground's panels", (visit) => {
  it("document the types, entities first, from the top", async () => {
    const { page } = await visit().open();
    // The list of examples is long: where it was scrolled to is not where the documentation begins.
    await page.getByRole("listitem").last().scrollIntoViewIfNeeded();
    await page.getByLabel("Show Documentation Explorer").click();
    const panel = page.locator(".graphiql-doc-explorer");
    const names = panel.locator(".graphiql-doc-explorer-type-name");
    await names.getByText("Statement", { exact: true }).waitFor();
    const listed = (await names.allTextContents()).filter((name) => name !== "Query");
    expect(listed.slice(0, 5)).toEqual(["Statement", "Claim", "Pledge", "Proposal", "Person"]);
    const firstOf = (pattern: RegExp): number => listed.findIndex((name) => pattern.test(name));
    expect(firstOf(/^State$/)).toBeLessThan(firstOf(/Connection$/));
    expect(firstOf(/^Money$/)).toBeLessThan(firstOf(/Connection$/));
    expect(firstOf(/Connection$/)).toBeLessThan(firstOf(/Filter$|Where$/));
    expect(await page.locator(".graphiql-plugin").evaluate((element) => element.scrollTop)).toBe(0);

    await names.getByText("StatementAggregate", { exact: true }).click();
    await panel.getByText("StatementAggregate").first().waitFor();
    expect(await page.locator(".graphiql-plugin").evaluate((element) => element.scrollTop)).toBe(0);
    await page.getByLabel("Go back to Docs").click();
    await names.getByText("Statement", { exact: true }).click();
    await panel.getByRole("link", { name: "weakestCertainty" }).waitFor();
  });

  it("keep one entry in the history for a run right after a change, as it was sent", async () => {
    const playground = await visit().open();
    await playground.write("query Changed { __typename }");
    await playground.page.keyboard.press("ControlOrMeta+Enter");
    await playground.page.locator(".graphiql-response .view-line", { hasText: "__typename" }).waitFor();
    await playground.page.getByLabel("Show History").click();
    // Whatever the editor tells the page later has been told by then.
    await playground.page.waitForTimeout(1000);
    const stored = await playground.page.evaluate(() => localStorage.getItem("graphiql:queries"));
    const { queries } = JSON.parse(stored!) as { queries: { query: string }[] };
    expect(queries.map(({ query }) => query)).toEqual(["query Changed { __typename }"]);
    expect(await playground.historyNames()).toHaveLength(1);
  });

  it("keep no request header in the history: it may be a token", async () => {
    const playground = await visit().open();
    await playground.page.getByRole("button", { name: "Headers" }).click();
    await playground.page
      .locator(".graphiql-editor-tool:has(.graphiql-editor:not(.hidden)) .view-lines")
      .last()
      .click();
    await playground.page.evaluate(() => navigator.clipboard.writeText('{"authorization": "Bearer secret"}'));
    await playground.page.keyboard.press("ControlOrMeta+v");
    const [request] = await Promise.all([
      playground.page.waitForRequest((candidate) => candidate.method() === "POST"),
      playground.run(),
    ]);
    expect(request.headers().authorization).toBe("Bearer secret");
    await playground.page.waitForFunction(() => localStorage.getItem("graphiql:queries") !== null);
    await playground.page.waitForTimeout(1000);
    expect(await playground.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("secret");
  });

  it("complete what is typed", async () => {
    const { page } = await visit().open();
    await page.getByLabel("New tab").click();
    await page.locator(".graphiql-query-editor .view-lines").click();
    await page.keyboard.type("{ artic");
    await page.locator(".suggest-widget .monaco-list-row", { hasText: "articles" }).waitFor();
  });

  it("build a query by clicking", async () => {
    const { page } = await visit().open();
    await page.getByLabel("New tab").click();
    await page.getByLabel("Show GraphiQL Explorer").click();
    await page.locator(".graphiql-explorer-root").getByText("articles", { exact: true }).click();
    await page.locator(".graphiql-query-editor .view-line", { hasText: "articles" }).waitFor();
  });

  it("lie over the editors below 1200 pixels, and fold when something is opened or the editor is clicked", async () => {
    const playground = await visit().open();
    const { page } = playground;
    const panel = page.getByRole("region", { name: "Examples" });
    await page.setViewportSize({ width: 1199, height: 768 });
    await playground.readAnswer(headline, () => playground.example(headline).click());
    await panel.waitFor({ state: "detached" });
    for (const part of [".graphiql-query-editor", ".graphiql-response"]) {
      expect((await page.locator(part).boundingBox())!.width, part).toBeGreaterThan(400);
    }

    await page.getByLabel("Show Examples").click();
    await panel.waitFor();
    // Over the editors, which keep their width.
    expect((await page.locator(".graphiql-query-editor").boundingBox())!.width).toBeGreaterThan(400);
    await page.locator(".graphiql-response").click({ position: { x: 200, y: 300 } });
    await panel.waitFor({ state: "detached" });

    await page.getByLabel("Show Examples").click();
    await playground.example(headline).focus();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });

    await page.setViewportSize({ width: 1200, height: 768 });
    await page.getByLabel("Show Examples").click();
    await page.locator(".graphiql-response").click({ position: { x: 100, y: 300 } });
    expect(await panel.isVisible()).toBe(true);
  });

  it("cover a telephone, and make way for the answer below the query", async () => {
    const playground = await visit().open();
    const { page } = playground;
    await page.setViewportSize({ width: 390, height: 844 });
    await playground.readAnswer(headline, () => playground.example(headline).click());
    const query = (await page.locator(".graphiql-query-editor").boundingBox())!;
    const answer = (await page.locator(".graphiql-response").boundingBox())!;
    expect(answer.y).toBeGreaterThan(query.y + query.height / 2);
    expect(answer.width).toBeGreaterThan(300);
    expect(answer.y + answer.height).toBeLessThanOrEqual(844);
  });
});
