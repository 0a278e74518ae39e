import { chmod, mkdir } from "node:fs/promises";
import { fileFailure } from "./file-failure.js";
import type { HomeLayout } from "./home-layout.js";

/**
 * Creates the folders of a home, for its owner only.
 * The rights of a home that is there already are left alone, since it may serve other purposes; those of the folders in it are not.
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
