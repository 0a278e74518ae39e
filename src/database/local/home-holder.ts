import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { HomeLayout } from "./home-layout.js";
import { isRunning, type ProcessIdentity } from "./process-identity.js";

const holderSchema = z.object({ processId: z.number().int().positive(), startedAt: z.string() });

/** The running service that holds a home; undefined where there is none, or only the word of one that was killed. */
export async function homeHolder(layout: HomeLayout): Promise<ProcessIdentity | undefined> {
  const text = await readFile(layout.holderFile, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const holder = holderSchema.parse(JSON.parse(text));
    return isRunning(holder) ? holder : undefined;
  } catch {
    // It is written whole or not at all, so this is nobody's: a disk fault, or somebody's editor.
    return undefined;
  }
}
