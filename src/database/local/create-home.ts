import { chmod, mkdir } from "node:fs/promises";
import { fileFailure } from "./file-failure.js";
import type { HomeLayout } from "./home-layout.js";

/**
 * Creates the folders of a home, for its owner only; does nothing to those that are there except take the rights of others away.
 * @throws ServiceError HOME_NOT_WRITABLE or DISK_FULL.
 */
export async function createHome(layout: HomeLayout): Promise<void> {
  for (const folder of [layout.home, layout.configurationFolder, layout.dataFolder, layout.logFolder]) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
    } catch (error) {
      throw fileFailure(error, layout.home);
    }
  }
}
