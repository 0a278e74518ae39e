import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { HomeLayout } from "./home-layout.js";
import { isRunning, type ProcessIdentity } from "./process-identity.js";

const holderSchema = z.object({ processId: z.number().int().positive(), startedAt: z.string() });

/** The running service that holds a home; undefined if there is none, also where a killed one left its file behind. */
export async function homeHolder(layout: HomeLayout): Promise<ProcessIdentity | undefined> {
  const text = await readFile(layout.holderFile, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const holder = holderSchema.parse(JSON.parse(text));
    return isRunning(holder) ? holder : undefined;
  } catch {
    // The file is always written completely, so this one was damaged by a disk fault or edited by hand, and holds
    // nothing.
    return undefined;
  }
}
