import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { HomeLayout } from "./home-layout.js";
import { writePrivateFile } from "../../config/private-file.js";

/**
 * The password of this home's Neo4j: the stored one, or a new random one. A new one is on disk before Neo4j is told, so
 * that after a crash in between, the next start tells Neo4j the same one.
 */
export async function homePassword(layout: HomeLayout): Promise<string> {
  const stored = await readFile(layout.passwordFile, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  if (stored.trim() !== "") return stored.trim();
  const password = randomBytes(24).toString("base64url");
  await writePrivateFile(layout.passwordFile, `${password}\n`);
  return password;
}
