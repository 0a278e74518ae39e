import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

/**
 * Lets pages of other origins read the answers. Preflight requests are answered by `other-methods.ts`, which knows the
 * methods.
 */
export async function registerCors(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: origins.includes("*") ? "*" : [...origins],
    exposedHeaders: ["x-request-id", "etag"],
    maxAge: 600,
    preflightContinue: true,
    strictPreflight: false,
  });
}
