import type { TestProject } from "vitest/node";
import { startTestService } from "./start-service.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the service listens that every reading test asks: it is loaded with the seed. */
    readonly serviceUrl: string;
    /** Its Neo4j, for tests that look behind the service; none of them writes there. */
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
