import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** Whether a program of this name is on the PATH. */
export async function commandFound(name: string): Promise<boolean> {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    if (folder !== "" && (await access(join(folder, name), constants.X_OK).then(() => true, () => false))) return true;
  }
  return false;
}
