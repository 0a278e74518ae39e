import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestService } from "../../support/test-service.js";
import { findChromium } from "./find-chromium.js";
import { launchChromium } from "./launch-chromium.js";
import { PlaygroundPage } from "./playground-page.js";

const setUpTimeoutMs = 180_000;
const testTimeoutMs = 60_000;

/** What a test of the playground has at hand. */
export interface Visit {
  /** Of the service, with a slash at the end. */
  readonly url: string;
  /** The browser of one reader, who was never here before. */
  readonly context: BrowserContext;
  /** Opens the playground, with what follows the slash in its address. */
  open(link?: string): Promise<PlaygroundPage>;
  /** The same in the browser of another reader. */
  openElsewhere(link: string): Promise<PlaygroundPage>;
}

/**
 * Describes the playground in a real Chromium. Each test ends with no error on the console, a breach of the content
 * security policy among them, and no request to another host.
 */
export function describePlayground(name: string, describeIt: (visit: () => Visit) => void): void {
  const executablePath = findChromium();
  if (executablePath === undefined && process.env.CI) {
    it("has a Chromium to test with", () => {
      throw new Error("The playground cannot be tested without a Chromium. Install one, or name it in CHROMIUM_PATH.");
    });
  } else if (executablePath === undefined) {
    console.warn("The playground is not tested: no Chromium was found. Install one, or name it in CHROMIUM_PATH.");
  }

  describe.skipIf(executablePath === undefined)(name, { timeout: testTimeoutMs }, () => {
    let browser: Browser;
    let service: Awaited<ReturnType<typeof startTestService>>;
    let visit: Visit;
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];

    beforeAll(async () => {
      service = await startTestService();
      browser = await launchChromium(executablePath!);
    }, setUpTimeoutMs);

    afterAll(async () => {
      await browser?.close();
      await service?.stop();
    }, setUpTimeoutMs);

    beforeEach(async () => {
      problems.length = 0;
      const context = await newContext();
      visit = {
        url: service.url,
        context,
        open: (link = "") => open(context, link),
        openElsewhere: async (link) => open(await newContext(), link),
      };
    });

    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close();
      expect(problems).toEqual([]);
    });

    async function newContext(): Promise<BrowserContext> {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        permissions: ["clipboard-read", "clipboard-write"],
      });
      contexts.push(context);
      return context;
    }

    async function open(context: BrowserContext, link: string): Promise<PlaygroundPage> {
      const page = await context.newPage();
      page.on("request", (request) => {
        const { host, protocol } = new URL(request.url());
        if (protocol !== "data:" && protocol !== "blob:" && host !== new URL(service.url).host)
          problems.push(request.url());
      });
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(error.message));
      const response = await page.goto(new URL(link, service.url).href);
      expect(response?.status(), await response?.text()).toBe(200);
      await page.locator(".graphiql-query-editor .view-line").first().waitFor();
      return new PlaygroundPage(page);
    }

    describeIt(() => visit);
  });
}
