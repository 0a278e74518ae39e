import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: [
      // vitest would load graphql twice, once as index.mjs and once as index.js, and explicit scalars would not be recognised.
      { find: /^graphql$/, replacement: "graphql/index.js" },
    ],
  },
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/bench/**"],
    globalSetup: ["tests/support/seeded-service.ts"],
    setupFiles: ["reflect-metadata"],
    testTimeout: 30_000,
    hookTimeout: 180_000,
    // CI reads the counts from a file; a person reads the screen.
    reporters: process.env["VITEST_RESULTS"]
      ? ["default", ["json", { outputFile: process.env["VITEST_RESULTS"] }]]
      : ["default"],
    // Two cores, shared with Neo4j.
    maxWorkers: 2,
  },
});
