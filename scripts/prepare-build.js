/*
 * Before `npm ci` and `npm pack` build dist/: says what to add where the build tools were left out, and clears what an
 * earlier build left, which a package would otherwise bring along.
 */
import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const isInstalled = (name) => (require.resolve.paths(name) ?? []).some((folder) => existsSync(join(folder, name)));
const missing = ["typescript", "vite"].filter((name) => !isInstalled(name));

if (missing.length === 0) rmSync(fileURLToPath(new URL("../dist", import.meta.url)), { recursive: true, force: true });
else {
  console.error(`Pledgegraph cannot be built: ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not installed. npm leaves development dependencies out with NODE_ENV=production and with --omit=dev.
  npm ci --include=dev                 installs them too, and builds
  npm prune --omit=dev                 removes them afterwards
  npm ci --omit=dev --ignore-scripts   installs without them, and keeps what is built already`);
  process.exitCode = 1;
}
