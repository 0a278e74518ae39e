import { defineConfig } from "vitest/config";

/** Tests that read no graph: they start no Neo4j, and so take a second or two. */
const withoutGraph = [
  "tests/architecture.test.ts",
  "tests/graph/**/*.test.ts",
  "tests/query/**/*.test.ts",
  "tests/schema-diff/**/*.test.ts",
];

export default defineConfig({
  resolve: {
    alias: [
      // vitest would load graphql twice, once as index.mjs and once as index.js, and explicit scalars would not be recognised.
      { find: /^graphql$/, replacement: "graphql/index.js" },
    ],
  },
  test: {
    projects: [
      { extends: true, test: { name: "plain", include: withoutGraph } },
      {
        extends: true,
        test: {
          name: "graph",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/bench/**", ...withoutGraph],
          globalSetup: ["tests/support/seeded-service.ts"],
        },
      },
    ],
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
