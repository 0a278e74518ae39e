import type { Origin } from "../../src/feed/change/revision.js";

/** Who writes in tests. */
export const testOrigin: Origin = { by: "tester", tool: "test" };
