import { createHash } from "node:crypto";

/** The SHA-256 of a text's UTF-8 bytes, or of bytes, as lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
