import { sha256 } from "./sha256.js";

/** Tells definitions apart, in names and versions that a graph keeps: eight digits of a SHA-256. */
export const definitionHash = (definition: unknown): string => sha256(JSON.stringify(definition)).slice(0, 8);
