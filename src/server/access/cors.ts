import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

/** Lets pages of other origins read the answers; a preflight is answered by the routes, which know their methods. */
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
