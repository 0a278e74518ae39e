import { execa } from "execa";
import { expect, it } from "vitest";
import { describePlayground } from "./support/describe-playground.js";
import { examples, headline } from "./support/examples.js";

const howMany = examples.find(({ name }) => name.startsWith("11-"))!;

describePlayground("links to the playground", (visit) => {
  it("open an example and run it, once", async () => {
    const first = await visit().open();
    const link = await first.page.getByRole("link", { name: `Link to “${howMany.title}”` }).getAttribute("href");
    expect(link).toBe(`?example=${howMany.name}`);

    const linked = await visit().openElsewhere(link!);
    await linked.page.locator(".graphiql-response .view-line", { hasText: "conflicts" }).waitFor();
    expect(await linked.textOf("query-editor")).toBe(howMany.query);
    expect(await linked.tabNames()).toEqual([howMany.tab]);
    await linked.page.getByLabel("Show History").click();
    await expect.poll(() => linked.historyNames()).toEqual([howMany.tab]);
  });

  it("open an example beside what a reader has written", async () => {
    const playground = await visit().open();
    await playground.write("query Mine { __typename }");
    await playground.page.waitForFunction(() => localStorage.getItem("graphiql:tabState")?.includes("query Mine"));
    await playground.page.goto(new URL(`?example=${howMany.name}`, visit().url).href);
    await playground.page.locator(".graphiql-response .view-line", { hasText: "conflicts" }).waitFor();
    expect(await playground.tabNames()).toEqual(["Mine", howMany.tab]);
  });

  it("open a query, and are forgotten when another is shown", async () => {
    const playground = await visit().open();
    await playground.page.getByLabel("Copy a link to this query").click();
    await playground.page.getByRole("status").getByText("Link copied").waitFor();
    const link = await playground.clipboard();

    const linked = await visit().openElsewhere(new URL(link).hash);
    expect(await linked.textOf("query-editor")).toBe(headline.query);
    await linked.example(howMany).click();
    await linked.page.waitForURL(visit().url);
  });

  it("give the same call as a command that answers alike", async () => {
    const playground = await visit().open(`?example=${howMany.name}`);
    await playground.page.locator(".graphiql-response .view-line", { hasText: "conflicts" }).waitFor();
    await playground.page.getByLabel("Copy as curl").click();
    await playground.page.getByRole("status").getByText("curl command copied").waitFor();
    const command = await playground.clipboard();
    expect(command).toMatch(/^curl 'http:.*\/graphql' -H 'content-type: application\/json' --data-raw '\{"query":/);
    const { stdout } = await execa("sh", ["-c", command.replace(/^curl/, "curl --silent")]);
    expect((JSON.parse(stdout) as { data: { conflicts: { totalCount: number } } }).data.conflicts.totalCount).toBe(3);
  });

  it("say that the query was copied, for a moment", async () => {
    const playground = await visit().open();
    await playground.page.getByLabel("Copy query").click();
    const said = playground.page.getByRole("status").getByText("Query copied");
    await said.waitFor();
    expect(await playground.clipboard()).toBe(headline.query);
    await said.waitFor({ state: "detached" });
  });

  it.each([
    ["?example=nonsense", "There is no example called “nonsense”.", "choose one from the list of examples"],
    ["#query=", "The query in this link is empty.", "choose an example"],
    ["#qeury=%7Ba%7D", "This link carries no query.", "choose an example"],
    ["#query=%7B%20statements%20%7B", "The query in this link cannot be read (Syntax Error", "mend the query below"],
    ["#query=%7Ba%7D&variables=%7B", "The variables in this link cannot be read", "mend them under Variables"],
  ])("that lead nowhere say so, and what to do: %s", async (link, what, advice) => {
    const playground = await visit().open(link);
    const notice = playground.page.getByRole("alert").filter({ hasText: what });
    expect(await notice.textContent()).toContain(what);
    expect(await notice.textContent()).toContain(advice);

    await notice.getByRole("button", { name: "Dismiss" }).click();
    await notice.waitFor({ state: "detached" });
    expect(playground.page.url()).toBe(visit().url);
  });

  it("that were cut short still show what arrived", async () => {
    const playground = await visit().open(`#query=${encodeURIComponent("{ statements {")}`);
    expect(await playground.textOf("query-editor")).toBe("{ statements {");
    expect(await playground.tabNames()).toEqual(["<untitled>"]);
  });
});
