import { readFile } from "node:fs/promises";
import { parse } from "papaparse";
import { expect, it } from "vitest";
import { describePlayground } from "./support/describe-playground.js";
import { headline } from "./support/examples.js";
import type { PlaygroundPage } from "./support/playground-page.js";

describePlayground("an answer as a table", (visit) => {
  const cells = (playground: PlaygroundPage) => playground.page.locator(".answer-table tbody tr");
  const columns = (playground: PlaygroundPage) => playground.page.getByRole("columnheader").allTextContents();

  /** Writes a query, runs it, and shows its answer as a table. */
  async function ask(playground: PlaygroundPage, query: string): Promise<void> {
    await playground.write(query);
    await Promise.all([
      playground.page.waitForResponse((response) => response.request().method() === "POST"),
      playground.page.keyboard.press("ControlOrMeta+Enter"),
    ]);
    await playground.choose("Table");
  }

  it("has a row for every node, what is below it in columns, and the same as CSV", async () => {
    const playground = await visit().open();
    const { data } = await playground.readAnswer(headline, () => playground.example(headline).click());
    const { nodes } = data.statements as { nodes: { gist: string; at: { name: string } | null }[] };
    await playground.choose("Table");
    expect(await columns(playground)).toEqual(
      expect.arrayContaining(["reportedOn", "madeBy.name", "at.name", "conveys.label", "reportedIn.article.title"]),
    );
    expect(await cells(playground).count()).toBe(nodes.length);
    await playground.page
      .getByRole("region", { name: "Answer as a table" })
      .getByText(`${nodes.length} rows`)
      .waitFor();

    const [download] = await Promise.all([
      playground.page.waitForEvent("download"),
      playground.page.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${headline.tab}.csv`);
    const text = await readFile(await download.path(), "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const { data: rows } = parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
    expect(rows.map(({ gist }) => gist)).toEqual(nodes.map(({ gist }) => gist));
    expect(rows.map((row) => row["at.name"])).toEqual(nodes.map(({ at }) => at?.name ?? ""));

    await playground.page.getByRole("button", { name: "Copy CSV" }).click();
    await playground.page.getByRole("status").getByText("CSV copied").waitFor();
    expect((await playground.clipboard()).replaceAll("\r\n", "\n")).toBe(text.replaceAll("\r\n", "\n"));

    await playground.choose("JSON");
    await playground.page.locator(".graphiql-response .view-line", { hasText: "statements" }).first().waitFor();
  });

  it("lets a reader choose among the lists of an answer, groups among them", async () => {
    const playground = await visit().open();
    await ask(
      playground,
      "{ statements(first: 3) { byAct: groups(by: [ACT]) { nodes { key { act } count } } nodes { gist } } states(first: 2) { nodes { name } } }",
    );
    await expect.poll(() => columns(playground)).toEqual(["key.act", "count"]);
    await playground.page.getByLabel("List").selectOption("states.nodes");
    expect(await columns(playground)).toEqual(["name"]);
    expect(await cells(playground).count()).toBe(2);
    await playground.page.getByRole("button", { name: "Copy CSV" }).click();
    await playground.page.getByRole("status").getByText("CSV copied").waitFor();
    expect(await playground.clipboard()).toMatch(/^\uFEFF?name\r?\n/);
  });

  it("has one row where there is no list, and says when a list is empty", async () => {
    const playground = await visit().open();
    await ask(
      playground,
      '{ person(id: "person:donald-trump") { name id } absent: person(id: "person:nobody") { name } }',
    );
    await expect.poll(() => columns(playground)).toEqual(["person.name", "person.id", "absent"]);
    expect(await cells(playground).count()).toBe(1);

    await ask(playground, '{ people(where: { name: { eq: "Nobody" } }) { totalCount nodes { name } } }');
    await playground.page.getByText("The list is empty").waitFor();
  });

  it("says what went wrong where there is no data", async () => {
    const playground = await visit().open();
    await playground.choose("Table");
    await playground.page.getByText("Run a query, and its answer stands here as a table.").waitFor();
    // The service answers a wrong question with a status that the console shows as an error.
    await playground.page.route("**/graphql", (route) =>
      route.fulfill({ json: { errors: [{ message: "There is no field “nmae” here." }], data: null } }),
    );
    await ask(playground, "{ people { nodes { nmae } } }");
    await playground.page.getByText("There is no field “nmae” here.").waitFor();
    await playground.page.getByText("The answer has no data.").waitFor();
    expect(await playground.page.getByRole("button", { name: "Copy CSV" }).count()).toBe(0);
  });

  it("shows other scripts in their direction and long texts whole, and scrolls within itself on a telephone", async () => {
    const long = "A long sentence of a statement. ".repeat(60).trim();
    const names = ["Володимир Зеленський", "فولوديمير زيلينسكي", "Volodymyr Zelensky"];
    const playground = await visit().open();
    // No name of the seed is written from right to left: the answer is made up.
    await playground.page.route("**/graphql", (route) =>
      route.fulfill({
        json: { data: { people: { nodes: names.map((name) => ({ name, long, list: [1, null, 2] })) } } },
      }),
    );
    await playground.page.setViewportSize({ width: 390, height: 844 });
    await playground.page.getByLabel("Hide Examples").click();
    await ask(playground, "{ people { nodes { name } } }");
    await expect.poll(() => cells(playground).locator("td:first-child").allTextContents()).toEqual(names);
    expect(await cells(playground).first().locator("td").allTextContents()).toEqual([names[0], long, "1; 2"]);
    const directions = cells(playground).locator("td:first-child > div");
    expect(
      await directions.evaluateAll((elements) => elements.map((element) => getComputedStyle(element).direction)),
    ).toEqual(["ltr", "rtl", "ltr"]);
    const { scrollWidth, clientWidth } = await playground.page
      .locator(".answer-table")
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth).toBeGreaterThan(clientWidth);
    expect(clientWidth).toBeGreaterThan(250);
    expect(await playground.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it("is reached by keyboard", async () => {
    const playground = await visit().open();
    await playground.readAnswer(headline, () => playground.run());
    await playground.page.getByRole("radio", { name: "JSON" }).focus();
    await playground.page.keyboard.press("ArrowRight");
    expect(await playground.page.getByRole("radio", { name: "Table" }).isChecked()).toBe(true);
    await playground.page.getByRole("table").waitFor();
    await playground.page.keyboard.press("Tab");
    expect(await playground.page.evaluate(() => document.activeElement?.textContent)).toBe("Copy CSV");
    await playground.page.keyboard.press("Tab");
    await playground.page.keyboard.press("Tab");
    expect(await playground.page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Answer as a table",
    );
  });
});
