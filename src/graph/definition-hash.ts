import { createHash } from "node:crypto";

/** Tells definitions apart, in names and versions that a graph keeps: eight digits of a SHA-256. */
export const definitionHash = (definition: unknown): string =>
  createHash("sha256").update(JSON.stringify(definition)).digest("hex").slice(0, 8);
