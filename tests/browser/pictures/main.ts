import "reflect-metadata";
import { fileURLToPath } from "node:url";
import { startTestService } from "../../support/start-service.js";
import { findChromium } from "../support/find-chromium.js";
import { launchChromium } from "../support/launch-chromium.js";
import { headline } from "../support/examples.js";

/*
 * Writes the README's picture of the playground: the headline query with its answer, from a service on the seed.
 * Build the page first.
 */
const path = fileURLToPath(new URL("../../../docs/pictures/playground.png", import.meta.url));

const executablePath = findChromium();
if (executablePath === undefined) throw new Error("No Chromium was found. Install one, or name it in CHROMIUM_PATH.");

const service = await startTestService();
const browser = await launchChromium(executablePath);
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  await page.goto(new URL(`?example=${headline.name}`, service.url).href);
  await page.locator(".graphiql-response .view-line", { hasText: "statements" }).waitFor();
  // The editors colour their text a moment after it is there.
  await page.waitForTimeout(1000);
  await page.screenshot({ path });
  console.log(`Wrote ${path}`);
} finally {
  await browser.close();
  await service.stop();
}
