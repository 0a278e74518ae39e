import { readdir, readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

/** Writes a compressed copy beside every script and style sheet; the server sends it to browsers that accept it. */
function compressedCopies(): Plugin {
  return {
    name: "compressed-copies",
    async writeBundle({ dir }) {
      const files = await readdir(dir!, { recursive: true });
      const texts = files.filter((file) => /\.(js|css)$/.test(file)).map((file) => `${dir}/${file}`);
      await Promise.all(
        texts.map(async (path) => writeFile(`${path}.gz`, await promisify(gzip)(await readFile(path)))),
      );
    },
  };
}

/** Builds the playground into `dist/web`. Every address in it is relative, so that it works under a path prefix too. */
export default defineConfig({
  base: "./",
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    reportCompressedSize: false,
    // The editor's core is one chunk of that size.
    chunkSizeWarningLimit: 3000,
    // "use client" and the like in the packages mean nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: "es" },
  plugins: [compressedCopies()],
});
