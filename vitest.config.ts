import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { SkippedReporter } from "./tests/support/skipped-reporter.js";

/** The files of tests, and whether they ask the seeded service of the run: the others do not wait until one has started. */
const files = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts") && !name.startsWith("bench"))
  .map((name) => {
    const path = join("tests", name);
    return {
      path,
      asksService: /\binject\(|support\/(test-service|describe-playground)\.js/.test(readFileSync(path, "utf8")),
    };
  });
const pathsOf = (asksService: boolean): string[] =>
  files.filter((file) => file.asksService === asksService).map(({ path }) => path);

export default defineConfig({
  resolve: {
    alias: [
      // vitest would load graphql twice, once as index.mjs and once as index.js, and explicit scalars would not be recognised.
      { find: /^graphql$/, replacement: "graphql/index.js" },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "seeded", include: pathsOf(true), globalSetup: ["tests/support/seeded-service.ts"] },
      },
      { extends: true, test: { name: "alone", include: pathsOf(false) } },
    ],
    setupFiles: ["reflect-metadata"],
    testTimeout: 30_000,
    hookTimeout: 180_000,
    // CI reads the counts from a file; a person reads the screen.
    reporters: [
      "default",
      new SkippedReporter(),
      ...(process.env["VITEST_RESULTS"]
        ? [["json", { outputFile: process.env["VITEST_RESULTS"] }] as [string, object]]
        : []),
    ],
    // Two cores, shared with Neo4j.
    maxWorkers: 2,
  },
});
