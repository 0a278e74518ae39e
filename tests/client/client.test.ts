import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { describe, expect, inject, test } from "vitest";
import { packageFolder } from "../../src/config/config.js";
import { ask } from "../support/test-service.js";
import { PledgegraphError } from "./example/ask-pledgegraph.js";
import { conveyedLines } from "./example/conveyed-lines.js";
import { pledgeTable } from "./example/pledge-table.js";
import { type StatementItem, statementsSince } from "./example/statements-since.js";
import { generatedClient } from "./generated-client.js";

const service = inject("serviceUrl");

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe("the generated types", () => {
  test("are what schema/schema.graphql and the documents say now", async () => {
    const { file, content } = await generatedClient();
    expect(await readFile(file, "utf8"), "run npm run client, read the difference and commit it").toBe(content);
  });

  test("let the example compile, and refuse every mistake", async () => {
    const { stdout, exitCode } = await execa("tsc", ["-p", fileURLToPath(new URL(".", import.meta.url))], {
      preferLocal: true,
      localDir: packageFolder,
      reject: false,
    });
    expect(stdout).toBe("");
    expect(exitCode).toBe(0);
  });
});

describe("a dashboard", () => {
  test("lists pledges by filters that are variables", async () => {
    const { total, rows } = await pledgeTable(service, {
      kinds: ["EQUIPMENT"],
      pledgor: "United Kingdom",
      worth: { atLeast: "1000000000", currency: "GBP" },
    });
    expect(total).toBe(1);
    expect(rows).toEqual([
      expect.objectContaining({
        id: "pledge:uk-missile-exports",
        pledgors: "United Kingdom",
        worth: "1,600,000,000 GBP",
        summary: "The United Kingdom pledges missile exports worth GBP 1.6 billion.",
      }),
    ]);
  });

  test("lists all without a filter, the dearest first", async () => {
    const { total, rows } = await pledgeTable(service, {});
    expect(total).toBe(rows.length);
    expect(rows.findIndex(({ worth }) => worth === "")).toBe(rows.filter(({ worth }) => worth !== "").length);
    const refused = await pledgeTable(service, { stages: ["REFUSED"] });
    expect(refused.rows.map(({ id }) => id).toSorted()).toEqual(
      rows
        .filter(({ stage }) => stage === "REFUSED")
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(refused.total).toBeGreaterThan(0);
  });

  test("pages through statements by cursor, each once", async () => {
    const { data } = await ask(`{ statements(where: { saidOn: { gte: "2025-08" } }) { totalCount } }`);
    const items: readonly StatementItem[] = await all(statementsSince(service, "2025-08", 1));
    expect(items.length).toBe((data as { statements: { totalCount: number } }).statements.totalCount);
    expect(items.length, "several pages").toBeGreaterThan(2);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.every(({ saidOn }) => saidOn !== null && saidOn >= "2025-08")).toBe(true);
    expect(items.map(({ id }) => id)).toEqual(
      (await all(statementsSince(service, "2025-08", 100))).map(({ id }) => id),
    );
  });

  test("tells the types of a union apart by fragments", async () => {
    expect(await conveyedLines(service, "statement:macron-26-nations-pledge-reassurance-force")).toEqual([
      "says of The 26 nations of the reassurance force: forcePledgors 26 to 26 nations",
      "says of a Pledge: purpose",
      "The 26 nations of the reassurance force pledged: 26 nations pledge to send a reassurance force to Ukraine, by land, by sea or in the air, after a ceasefire or a peace deal.",
      "proposes: Reassurance force for Ukraine",
    ]);
    expect(await conveyedLines(service, "statement:nobody-said-this")).toEqual([]);
  });

  test("gets an error with its code", async () => {
    const refusal = all(statementsSince(service, "2025-02-30"));
    await expect(refusal).rejects.toThrow(PledgegraphError);
    await expect(refusal).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("2025-02-30"),
    });
    await expect(all(statementsSince(service, "2025-08", 0))).rejects.toMatchObject({ code: "PAGE_SIZE_INVALID" });
  });
});
