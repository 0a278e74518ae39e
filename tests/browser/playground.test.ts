import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestService } from "../support/test-service.js";
import { findChromium } from "./find-chromium.js";

const executablePath = findChromium();
const setUpTimeoutMs = 180_000;
const testTimeoutMs = 60_000;
const answerTimeoutMs = 30_000;

const folder = fileURLToPath(new URL("../../src/web/playground/examples/", import.meta.url));
const examples = readdirSync(folder)
  .toSorted()
  .map((file) => {
    const query = readFileSync(folder + file, "utf8");
    return { file, query, title: query.split("\n")[0]!.replace(/^# */, ""), tab: /^query (\w+)/m.exec(query)![1]! };
  });
const headline = examples[0]!;

interface Answer {
  readonly data: Record<string, unknown>;
  readonly errors?: unknown;
}

/** Whether a request asks this operation, and not, say, for the schema. */
function asks(request: Request, query: string, operationName: string): boolean {
  if (request.method() !== "POST" || new URL(request.url()).pathname !== "/graphql") return false;
  const body = request.postDataJSON() as { query: string; operationName?: string };
  return body.query === query && body.operationName === operationName;
}

if (executablePath === undefined && process.env.CI) {
  it("has a Chromium to test with", () => {
    throw new Error("The playground cannot be tested without a Chromium. Install one, or name it in CHROMIUM_PATH.");
  });
} else if (executablePath === undefined) {
  console.warn("The playground is not tested: no Chromium was found. Install one, or name it in CHROMIUM_PATH.");
}

describe.skipIf(executablePath === undefined)("the playground", { timeout: testTimeoutMs }, () => {
  let service: Awaited<ReturnType<typeof startTestService>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** Addresses on other hosts that were asked for, errors that were logged: none, at the end of every test. */
  const problems: string[] = [];

  beforeAll(async () => {
    service = await startTestService();
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // As without internet: no name leads anywhere.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      ],
    });
  }, setUpTimeoutMs);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  }, setUpTimeoutMs);

  beforeEach(async () => {
    problems.length = 0;
    context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    page = await openPage();
  });

  afterEach(async () => {
    await context.close();
    expect(problems).toEqual([]);
  });

  async function openPage(hash = ""): Promise<Page> {
    const opened = await context.newPage();
    opened.on("request", (request) => {
      const { host, protocol } = new URL(request.url());
      if (protocol !== "data:" && protocol !== "blob:" && host !== new URL(service.url).host)
        problems.push(request.url());
    });
    // A breach of the content security policy is logged as an error too.
    opened.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    opened.on("pageerror", (error) => problems.push(error.message));
    const response = await opened.goto(new URL(`/${hash}`, service.url).href);
    expect(response?.status(), await response?.text()).toBe(200);
    await opened.locator(".graphiql-query-editor .view-line").first().waitFor();
    return opened;
  }

  const tabNames = () => page.getByRole("tab").locator(".graphiql-tab-button").allTextContents();

  /** The whole text of an editor, copied as a reader would copy it: only the lines in view stand in the page. */
  async function textOf(pane: "query-editor" | "response", of = page): Promise<string> {
    await of.locator(`.graphiql-${pane} .view-lines`).first().click();
    await of.keyboard.press("ControlOrMeta+a");
    await of.keyboard.press("ControlOrMeta+c");
    return of.evaluate(() => navigator.clipboard.readText());
  }

  /** What the response pane shows; undefined while it shows nothing, or something half written. */
  async function shownAnswer(): Promise<unknown> {
    // Where nothing stands to be copied, what was copied before would stay.
    await page.evaluate(() => navigator.clipboard.writeText(""));
    const text = await textOf("response");
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  /** Does what runs an example, and gives back its answer once the response pane shows it: until then it may show the one before. */
  async function readAnswer({ query, tab }: (typeof examples)[number], run: () => Promise<void>): Promise<Answer> {
    const [response] = await Promise.all([
      page.waitForResponse((response) => asks(response.request(), query, tab)),
      run(),
    ]);
    const answer = (await response.json()) as Answer;
    await expect
      .poll(shownAnswer, { timeout: answerTimeoutMs, message: `the answer of ${tab} is shown` })
      .toEqual(answer);
    return answer;
  }

  it("opens on the examples: as tabs, and as a list that explains them", async () => {
    expect(await tabNames()).toEqual(examples.map(({ tab }) => tab));
    const listed = await page
      .getByRole("region", { name: "Examples" })
      .getByRole("listitem")
      .locator("strong")
      .allTextContents();
    expect(listed).toEqual(examples.map(({ title }) => title));
    expect(await textOf("query-editor")).toBe(headline.query);
  });

  it("answers who proposed what, and where it was reported", async () => {
    await page.locator(".graphiql-query-editor .view-lines").click();
    const { data, errors } = await readAnswer(headline, () => page.keyboard.press("ControlOrMeta+Enter"));
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

  it(
    "opens and runs every example from the gallery",
    async () => {
      for (const example of examples) {
        const { file, title, tab } = example;
        const { data, errors } = await readAnswer(example, () => page.getByRole("button", { name: title }).click());
        expect(errors, file).toBeUndefined();
        const [answer] = Object.values(data) as [
          { nodes?: unknown[]; names?: unknown[]; passages?: { nodes: unknown[] } },
        ];
        expect(answer.nodes ?? answer.names ?? answer.passages?.nodes ?? answer, file).not.toEqual([]);
        expect(await page.getByRole("tab", { selected: true }).locator(".graphiql-tab-button").textContent()).toBe(tab);
      }
      expect(await tabNames()).toHaveLength(examples.length);
    },
    5 * testTimeoutMs,
  );

  it("keeps the gallery at hand for who has tabs of their own", async () => {
    await page.getByLabel("Hide Examples").click();
    await page.locator(".graphiql-query-editor .view-lines").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("query Mine { __typename }");
    // Tabs are stored half a second after the last key: all that was typed has to be there, or the rest would open as a tab of its own.
    await page.waitForFunction(() => localStorage.getItem("graphiql:tabState")?.includes("query Mine { __typename }"));
    await page.reload();
    await page.locator(".graphiql-query-editor .view-line", { hasText: "Mine" }).waitFor();
    const own = ["Mine", ...examples.slice(1).map(({ tab }) => tab)];
    expect(await tabNames()).toEqual(own);

    await page.getByLabel("Show Examples").click();
    expect(
      (await readAnswer(headline, () => page.getByRole("button", { name: headline.title }).click())).errors,
    ).toBeUndefined();
    expect(await tabNames()).toEqual([...own, headline.tab]);
  });

  it("explains types and fields", async () => {
    await page.getByLabel("Show Documentation Explorer").click();
    await page.getByRole("link", { name: "Statement", exact: true }).click();
    const panel = page.locator(".graphiql-doc-explorer");
    const description = panel.getByText("One act of saying").first();
    await expect
      .poll(async () => (await description.boundingBox())?.y, { message: "the top of the page is in view" })
      .toBeGreaterThan(0);
    await panel.getByRole("link", { name: "weakestCertainty" }).waitFor();
  });

  it("completes what is typed", async () => {
    await page.getByLabel("New tab").click();
    await page.locator(".graphiql-query-editor .view-lines").click();
    await page.keyboard.type("{ artic");
    await page.locator(".suggest-widget .monaco-list-row", { hasText: "articles" }).waitFor();
  });

  it("builds a query by clicking", async () => {
    await page.getByLabel("New tab").click();
    await page.getByLabel("Show GraphiQL Explorer").click();
    await page.locator(".graphiql-explorer-root").getByText("articles", { exact: true }).click();
    await page.locator(".graphiql-query-editor .view-line", { hasText: "articles" }).waitFor();
  });

  it("opens a link to a query, and forgets it when another is shown", async () => {
    await page.getByLabel("Copy a link to this query").click();
    await page.getByLabel("Link copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await context.clearCookies();
    await page.evaluate(() => localStorage.clear());

    const linked = await openPage(new URL(link).hash);
    expect(await textOf("query-editor", linked)).toBe(headline.query);
    await linked.getByRole("tab", { name: examples[1]!.tab }).click();
    await linked.waitForURL(new URL("/", service.url).href);
  });

  it("opens a link to an example, and gives the same call as a command that answers alike", async () => {
    const asked = examples.find(({ file }) => file.startsWith("11-"))!;
    expect(
      await page.getByRole("link", { name: `Link to ${asked.file.replace(".graphql", "")}` }).getAttribute("href"),
    ).toBe(`?example=${asked.file.replace(".graphql", "")}`);
    await page.evaluate(() => localStorage.clear());
    const linked = await openPage(`?example=${asked.file.replace(".graphql", "")}`);
    expect(await textOf("query-editor", linked)).toBe(asked.query);

    await linked.getByLabel("Copy as curl").click();
    await linked.getByLabel("Command copied").waitFor();
    const command = await linked.evaluate(() => navigator.clipboard.readText());
    expect(command).toMatch(/^curl 'http:.*\/graphql' -H 'content-type: application\/json' --data-raw '\{"query":/);
    const { stdout } = await execa("sh", ["-c", command.replace(/^curl/, "curl --silent")]);
    expect((JSON.parse(stdout) as { data: { conflicts: { totalCount: number } } }).data.conflicts.totalCount).toBe(3);
  });

  it("fits a telephone: the list covers the page and makes way for the answer", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(
      (await readAnswer(headline, () => page.getByRole("button", { name: headline.title }).click())).errors,
    ).toBeUndefined();
    const query = (await page.locator(".graphiql-query-editor").boundingBox())!;
    const answer = (await page.locator(".graphiql-response").boundingBox())!;
    expect(answer.y).toBeGreaterThan(query.y + query.height / 2);
    expect(answer.width).toBeGreaterThan(300);
  });
});
