import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execFileSync } from "node:child_process";

/**
 * Makes a folder that can stand alone as a PATH.
 * @param names Programs of this machine that are in it; those that the machine lacks are not.
 * @param scripts Programs made up here: name and shell script.
 */
export async function programsFolder(
  folder: string,
  names: readonly string[],
  scripts: Readonly<Record<string, string>> = {},
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of names) {
    const found = execFileSync("/bin/sh", ["-c", `command -v ${name} || true`], { encoding: "utf8" }).trim();
    if (found !== "") await symlink(found, join(folder, name));
  }
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}
