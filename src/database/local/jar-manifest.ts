import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { ServiceError } from "../../errors/service-error.js";
import { writePrivateFile } from "../../config/private-file.js";

const manifestSchema = z.object({
  /** SHA-256 of the pom.xml by which the jars were downloaded; if it changes, so may the jars. */
  pom: z.string(),
  jars: z
    .array(z.object({ name: z.string().endsWith(".jar"), size: z.number().int().nonnegative(), sha256: z.string() }))
    .min(1),
});

/** Which jars were downloaded, ordered by name. */
export type JarManifest = z.output<typeof manifestSchema>;

const manifestName = "manifest.json";

async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Records the names, sizes and hashes of freshly downloaded jars in their folder. */
export async function writeManifest(folder: string, pom: string): Promise<JarManifest> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".jar")).toSorted();
  const jars = [];
  for (const name of names)
    jars.push({ name, size: (await stat(join(folder, name))).size, sha256: await sha256(join(folder, name)) });
  const manifest = manifestSchema.parse({ pom, jars });
  await writePrivateFile(join(folder, manifestName), `${JSON.stringify(manifest, undefined, 1)}\n`);
  return manifest;
}

/** The manifest of a folder of jars; undefined if there is none because nothing was downloaded yet. */
export async function readManifest(folder: string): Promise<JarManifest | undefined> {
  const text = await readFile(join(folder, manifestName), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw damaged(folder, manifestName, "cannot be read", error);
  }
}

/**
 * Compares names and sizes of the jars with their manifest; takes a few milliseconds.
 * @throws ServiceError NEO4J_JAR_DAMAGED, naming the first file that differs.
 */
export async function checkJarSizes(folder: string, manifest: JarManifest): Promise<void> {
  for (const jar of manifest.jars) {
    const size = (await stat(join(folder, jar.name)).catch(() => undefined))?.size;
    if (size === undefined) throw damaged(folder, jar.name, "is missing");
    if (size !== jar.size) throw damaged(folder, jar.name, `has ${size} bytes instead of ${jar.size}`);
  }
}

/**
 * Compares the hashes of the jars with their manifest; takes about a second. Used by `doctor`, and after a failed
 * start.
 * @throws ServiceError NEO4J_JAR_DAMAGED, naming the first file that differs.
 */
export async function checkJarHashes(folder: string, manifest: JarManifest): Promise<void> {
  await checkJarSizes(folder, manifest);
  for (const jar of manifest.jars) {
    if ((await sha256(join(folder, jar.name))) !== jar.sha256)
      throw damaged(folder, jar.name, "has changed since it was downloaded");
  }
}

function damaged(folder: string, name: string, what: string, cause?: unknown): ServiceError {
  return new ServiceError(
    "NEO4J_JAR_DAMAGED",
    `${join(folder, name)} ${what}. Delete the folder ${folder} and start again to download it again.`,
    { file: join(folder, name) },
    { cause },
  );
}
