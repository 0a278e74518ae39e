import { readFile, rm } from "node:fs/promises";
import { z } from "zod";
import { ServiceError } from "../../errors/service-error.js";
import { fileFailure } from "./file-failure.js";
import type { HomeLayout } from "./home-layout.js";
import { writePrivateFile } from "./private-file.js";
import { isRunning, processIdentity, type ProcessIdentity } from "./process-identity.js";
import { withFolderLock } from "./with-folder-lock.js";

const holderSchema = z.object({ processId: z.number().int().positive(), startedAt: z.string() });

/** A home that this process holds. */
export interface HeldHome {
  release(): Promise<void>;
}

async function readHolder(layout: HomeLayout): Promise<ProcessIdentity | undefined> {
  const text = await readFile(layout.holderFile, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    // It is written whole or not at all, so this is nobody's: a disk fault, or somebody's editor.
    return undefined;
  }
}

/**
 * Makes this process the only one that runs a Neo4j in this home. A holder that was killed is recognised by its number and start time and replaced.
 * @throws ServiceError HOME_IN_USE with the process that holds it.
 */
export async function holdHome(layout: HomeLayout): Promise<HeldHome> {
  const self = processIdentity(process.pid) ?? { processId: process.pid, startedAt: "unknown" };
  try {
    // Looking and taking are two steps; the short lock makes them one for two services that start at the same moment.
    await withFolderLock(layout.holderFile, 15_000, async () => {
      const holder = await readHolder(layout);
      if (holder !== undefined && isRunning(holder)) {
        throw new ServiceError("HOME_IN_USE", `${layout.home} is held by process ${holder.processId}; stop that service, or set PLEDGEGRAPH_HOME to another folder.`, { file: layout.home });
      }
      await writePrivateFile(layout.holderFile, `${JSON.stringify(self)}\n`);
    });
  } catch (error) {
    throw fileFailure(error, layout.home);
  }
  return {
    release: async () => {
      const holder = await readHolder(layout);
      if (holder?.processId === self.processId && holder.startedAt === self.startedAt) await rm(layout.holderFile, { force: true });
    },
  };
}
