import { rm } from "node:fs/promises";
import { ServiceError } from "../../errors/service-error.js";
import { homeHolder } from "./home-holder.js";
import type { HomeLayout } from "./home-layout.js";
import { writePrivateFile } from "../../config/private-file.js";
import { processIdentity } from "./process-identity.js";
import { withFolderLock } from "./with-folder-lock.js";

/** A home held by this process. */
export interface HeldHome {
  /** Releases the home; may be called again. */
  release(): Promise<void>;
}

/**
 * Makes this process the only one that may run a Neo4j in this home. A holder that was killed is recognised by its
 * process id and start time, and replaced.
 * @throws ServiceError HOME_IN_USE, naming the process that holds it.
 */
export async function holdHome(layout: HomeLayout): Promise<HeldHome> {
  const self = processIdentity(process.pid) ?? { processId: process.pid, startedAt: "unknown" };
  // Checking for a holder and becoming it are two steps. The short lock makes them one, for two services that start at
  // the same moment.
  await withFolderLock(layout.holderFile, {}, async () => {
    const holder = await homeHolder(layout);
    if (holder !== undefined) {
      throw new ServiceError(
        "HOME_IN_USE",
        `${layout.home} is in use by process ${holder.processId}. Stop that process, or set PLEDGEGRAPH_HOME ` +
          "to another folder.",
        { file: layout.home },
      );
    }
    await writePrivateFile(layout.holderFile, `${JSON.stringify(self)}\n`);
  });
  let isHeld = true;
  return {
    async release() {
      // Only once: a later holder, possibly in this same process, writes the same file.
      if (isHeld) await rm(layout.holderFile, { force: true });
      isHeld = false;
    },
  };
}
