import { chmod, mkdir } from "node:fs/promises";
import { fileFailure } from "./file-failure.js";
import type { HomeLayout } from "./home-layout.js";

/**
 * Creates the folders of a home, accessible to their owner only. The permissions of a home that exists already are not
 * changed, since the folder may serve other purposes; those of its subfolders are.
 * @throws ServiceError HOME_NOT_WRITABLE or DISK_FULL.
 */
export async function createHome(layout: HomeLayout): Promise<void> {
  try {
    await mkdir(layout.home, { recursive: true, mode: 0o700 });
    for (const folder of [layout.configurationFolder, layout.dataFolder, layout.logFolder]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
    }
  } catch (error) {
    throw fileFailure(error, layout.home);
  }
}
