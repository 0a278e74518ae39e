import { copyFile, link, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { requireJars } from "../../../src/database/local/jar-folder.js";
import { silentReporter } from "../../../src/database/report/silent-reporter.js";
import { sharedJarFolder } from "../../support/test-neo4j.js";

/** A folder of jars of a test's own: links to the shared ones, and a true copy of those that it is going to damage. The manifest is always a copy. */
export async function linkedJars(folder: string, copies: (name: string) => boolean): Promise<string> {
  const shared = sharedJarFolder();
  await requireJars(shared, silentReporter);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(shared)) {
    if (!name.endsWith(".jar") && name !== "manifest.json") continue;
    const [from, to] = [join(shared, name), join(folder, name)];
    // Another disk than the temporary folder's cannot be linked to.
    await (copies(name) || !name.endsWith(".jar")
      ? copyFile(from, to)
      : link(from, to).catch(() => copyFile(from, to)));
  }
  return folder;
}
