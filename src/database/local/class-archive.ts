import { createHash } from "node:crypto";
import { access, constants, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FoundJava } from "./java.js";
import type { JarManifest } from "./jar-manifest.js";

/**
 * Java's archive of loaded classes (AppCDS, JEP 310 and 350). Measured on two idle cores, it shortens a start from 6 s
 * to 3 s, at the cost of 85-130 MB of disk and 5 s at the end of the first run.
 *
 * Java writes it when Neo4j first exits normally, under the name of a draft, which is renamed only then. If an archive
 * does not match the Java or the jars that run, Java itself ignores it.
 */
export interface ClassArchive {
  /** Arguments that make Java use the archive or write one; none where neither is possible. */
  readonly javaArguments: readonly string[];
  /** Whether this run uses an archive. */
  readonly isRead: boolean;
  /** Whether this run writes an archive when it exits, which takes some seconds longer. */
  readonly isWritten: boolean;
  /**
   * To be called once the process has exited, with whether it exited normally: keeps the archive it wrote, or deletes
   * it.
   */
  settle(endedWell: boolean): Promise<void>;
  /** Deletes the archive that was used. */
  discard(): Promise<void>;
}

const prefix = "classes-";

/** Age in milliseconds from which a draft counts as left behind by a killed process; writing one takes seconds. */
const draftAgeMs = 10 * 60_000;

/** The archive for this combination of Java, jars and flags. */
export async function classArchive(
  jarFolder: string,
  manifest: JarManifest,
  java: FoundJava,
  flags: readonly string[],
): Promise<ClassArchive> {
  const nothing: ClassArchive = {
    javaArguments: [],
    isRead: false,
    isWritten: false,
    settle: async () => {},
    discard: async () => {},
  };
  const key = createHash("sha256").update(JSON.stringify([jarFolder, java.home, java.version, flags]));
  // Java compares the modification times of the jars, so a copied folder needs its own archive.
  for (const jar of manifest.jars) key.update(`${jar.name}:${(await stat(join(jarFolder, jar.name))).mtimeMs}\n`);
  const name = `${prefix}${key.digest("hex").slice(0, 16)}.jsa`;
  const archive = join(jarFolder, name);
  await removeLeftovers(jarFolder, (file, ageMs) => file.endsWith(".draft") && ageMs > draftAgeMs);
  if (await isThere(archive, constants.R_OK)) {
    return {
      ...nothing,
      javaArguments: [`-XX:SharedArchiveFile=${archive}`],
      isRead: true,
      discard: async () => rm(archive, { force: true }).catch(() => {}),
    };
  }
  if (!(await isThere(jarFolder, constants.W_OK))) return nothing;
  const draft = join(jarFolder, `${prefix}${process.pid}-${Date.now()}.draft`);
  return {
    ...nothing,
    javaArguments: [`-XX:ArchiveClassesAtExit=${draft}`],
    isWritten: true,
    settle: async (endedWell) => {
      // The archive only saves time, so failing to rename it is not an error.
      if (endedWell) await rename(draft, archive).catch(() => {});
      // A draft that was not renamed, and archives of a different Java or of earlier jars.
      await removeLeftovers(
        jarFolder,
        (file) => join(jarFolder, file) === draft || (endedWell && file.endsWith(".jsa") && file !== name),
      );
    },
  };
}

async function isThere(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

/** Deletes archives and drafts. It never fails, since a leftover only costs disk space. */
async function removeLeftovers(folder: string, isLeftover: (name: string, ageMs: number) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(prefix)) continue;
    const written = (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (isLeftover(name, Date.now() - written)) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}
