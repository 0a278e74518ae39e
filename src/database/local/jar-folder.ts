import { randomUUID } from "node:crypto";
import { sha256 } from "../../graph/sha256.js";
import { mkdir, readFile, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { packageFolder } from "../../config/config.js";
import { ServiceError } from "../../errors/service-error.js";
import type { Reporter } from "../report/reporter.js";
import { requireSpace, spaceNeeded } from "./disk-space.js";
import { fileFailure } from "./file-failure.js";
import { checkJarSizes, readManifest, writeManifest, type JarManifest } from "./jar-manifest.js";
import { copyJars } from "./maven.js";
import { withFolderLock } from "./with-folder-lock.js";

/** Pins Neo4j's version. The package ships it in the source folder, where the built code looks for it too. */
const pomFile = resolve(packageFolder, "src", "database", "local", "neo4j-pom.xml");

async function pomDigest(): Promise<string> {
  return sha256(await readFile(pomFile));
}

/** The manifest of a folder's jars if they are those of this release; undefined if they have to be downloaded. */
export async function currentManifest(folder: string): Promise<JarManifest | undefined> {
  const manifest = await readManifest(folder);
  return manifest?.pom === (await pomDigest()) ? manifest : undefined;
}

/**
 * Ensures that a folder holds Neo4j's jars. The first time Maven downloads them; after that, neither Maven nor network
 * is needed. If several processes ask for the same folder at once, one downloads and the others wait. The folder is
 * filled under a draft name and then renamed, so that half a download never passes for a whole one.
 * @throws ServiceError NEO4J_JAR_DAMAGED, MAVEN_NOT_FOUND, NEO4J_DOWNLOAD_FAILED, DISK_FULL or HOME_NOT_WRITABLE.
 */
export async function requireJars(folder: string, report: Reporter, signal?: AbortSignal): Promise<JarManifest> {
  const present = await currentManifest(folder);
  if (present !== undefined) {
    await checkJarSizes(folder, present);
    return present;
  }
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
    const onWait = (): void => report.step(`Waiting for another process to finish downloading Neo4j into ${folder}`);
    return await withFolderLock(
      folder,
      { onWait, signal },
      async () => (await currentManifest(folder)) ?? (await download(folder, report, signal)),
    );
  } catch (error) {
    throw fileFailure(error, folder);
  }
}

async function download(folder: string, report: Reporter, signal: AbortSignal | undefined): Promise<JarManifest> {
  await refuseForeignFolder(folder);
  await requireSpace(dirname(folder), spaceNeeded.first, "The first start, which downloads Neo4j,");
  await removeDrafts(folder);
  const draft = `${folder}.draft-${randomUUID().slice(0, 8)}`;
  try {
    await mkdir(draft, { mode: 0o700 });
    report.step(`Downloading Neo4j Community with Maven into ${folder} (first start only: 230 jars, 155 MB)`);
    await copyJars(pomFile, draft, report, signal);
    const manifest = await writeManifest(draft, await pomDigest());
    // Replaces the jars of an earlier release.
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Refuses to replace a folder that was not made here: one that is not empty and has no manifest. */
async function refuseForeignFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (names.length === 0 || (await readManifest(folder)) !== undefined) return;
  throw new ServiceError(
    "HOME_NOT_WRITABLE",
    `${folder} is the folder for Neo4j's jars, but it holds something else (it has no manifest.json). Set ` +
      "PLEDGEGRAPH_HOME to another folder, or delete this one.",
    { file: folder },
  );
}

/** Deletes the drafts of killed downloads. Only safe while holding the lock, since a draft may otherwise be in use. */
async function removeDrafts(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.draft-`;
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(prefix)) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}
