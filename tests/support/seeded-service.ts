import type { TestProject } from "vitest/node";
import { startTestService } from "./start-service.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the seeded service that all read-only tests share. */
    readonly serviceUrl: string;
    /** Its Neo4j, for tests that check the graph itself; none of them writes to it. */
    readonly neo4j: { readonly uri: string; readonly username: string; readonly password: string };
  }
}

/** Starts one seeded service for the whole run: a real Neo4j and the real HTTP service. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const service = await startTestService();
  project.provide("serviceUrl", service.url);
  project.provide("neo4j", { ...service.address });
  return () => service.stop();
}
