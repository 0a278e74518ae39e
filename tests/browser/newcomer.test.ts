import { expect, it } from "vitest";
import { describePlayground } from "./support/describe-playground.js";
import { examples } from "./support/examples.js";

describePlayground("a newcomer", (visit) => {
  it("runs an example, changes it, shares it, and finds the table, the CSV, the documentation and the history", async () => {
    const pledges = examples.find(({ name }) => name.startsWith("04-"))!;
    const playground = await visit().open();
    await playground.readAnswer(pledges, () => playground.example(pledges).click());

    const changed = pledges.query.replace("first: 50", "first: 3");
    await playground.write(changed);
    const { data } = await playground.readAnswer({ ...pledges, query: changed }, () => playground.run());
    expect((data.pledges as { nodes: unknown[] }).nodes).toHaveLength(3);

    await playground.page.getByLabel("Copy a link to this query").click();
    await playground.page.getByRole("status").getByText("Link copied").waitFor();
    const elsewhere = await visit().openElsewhere(new URL(await playground.clipboard()).hash);
    expect(await elsewhere.textOf("query-editor")).toBe(changed);
    await elsewhere.readAnswer({ ...pledges, query: changed }, () => elsewhere.run());

    await playground.choose("Table");
    await expect.poll(() => playground.page.locator(".answer-table tbody tr").count()).toBe(3);
    await playground.page.getByRole("button", { name: "Copy CSV" }).click();
    await playground.page.getByRole("status").getByText("CSV copied").waitFor();

    await playground.page.getByLabel("Show Documentation Explorer").click();
    await playground.page.getByRole("link", { name: "Pledge", exact: true }).click();
    await playground.page.locator(".graphiql-doc-explorer").getByRole("link", { name: "pledgors" }).waitFor();

    await playground.page.getByLabel("Show History").click();
    expect(await playground.historyNames()).toEqual([pledges.tab, pledges.tab]);
  });
});
