import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textFragment } from "../../src/domain/text-fragment.js";
import { keptText } from "../../src/graph/kept-text.js";
import { findChromium } from "./support/find-chromium.js";
import { launchChromium } from "./support/launch-chromium.js";

/** A made-up article whose paragraphs lie far apart on the page. */
const paragraphs = [
  "Ten boats leave, said the board - at dawn, & on time.",
  "Nobody waits.",
  "Later Ada Quill said: ten boats leave at noon 🚤, so be there.",
  "The first half of a passage ends here.",
  "The second half ends there.",
];
const text = paragraphs.join("\n");

const executablePath = findChromium();
if (executablePath === undefined)
  console.warn("Links to passages are not tested: no Chromium was found. Install one, or name it in CHROMIUM_PATH.");

describe.skipIf(executablePath === undefined)("a link to a passage, in a real Chromium,", { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    const page = paragraphs.map((one, index) => `<p id="p${index}" style="margin: 3000px 0">${one}</p>`).join("");
    server = createServer((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<!doctype html><title>Boats</title>${page.replaceAll("&", "&amp;")}`);
    }).listen(0, "127.0.0.1");
    browser = await launchChromium(executablePath as string);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test.each([
    ["signs of the syntax", "said the board - at dawn, & on", 0],
    ["words that stand earlier, too", "ten boats leave", 2],
    ["characters of two units", "at noon 🚤, so", 2],
    ["a beginning that stands earlier, too", "ten boats leave at noon 🚤, so be there.\nThe first", 2],
    ["words on more than one line", "a passage ends here.\nThe second half", 3],
  ])("jumps to a passage with %s", async (_name, words, paragraph) => {
    const start = Array.from(text.slice(0, text.lastIndexOf(words))).length;
    const directive = textFragment(keptText(text), start, start + Array.from(words).length);
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#:~:${directive}`);
    await expect
      .poll(() =>
        page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? -1, `p${paragraph}`),
      )
      .toSatisfy((top: number) => top >= 0 && top < 1_000);
    await page.close();
  });
});
