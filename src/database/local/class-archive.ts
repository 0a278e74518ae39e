import { createHash } from "node:crypto";
import { access, constants, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FoundJava } from "./java.js";
import type { JarManifest } from "./jar-manifest.js";

/**
 * Java's archive of loaded classes (AppCDS, JEP 310 and 350): measured on two quiet cores, it takes a start from 6 s to 3 s, for 85-130 MB of disk and 5 s at the end of the first run.
 * Java writes it when Neo4j first ends well, under a draft's name that becomes the real one only then. Java itself refuses an archive that does not fit, and runs without.
 */
export interface ClassArchive {
  /** What to tell Java: to use the archive, to write one, or nothing. */
  readonly javaArguments: readonly string[];
  /** Whether an archive is used. */
  readonly isRead: boolean;
  /** Whether ending takes some seconds longer this time, because the archive is written. */
  readonly isWritten: boolean;
  /** To be called after the process has ended, with whether it ended well: keeps what it wrote, or throws it away. */
  settle(endedWell: boolean): Promise<void>;
  /** Removes the archive that was used. */
  discard(): Promise<void>;
}

const prefix = "classes-";

/** Age in milliseconds from which a draft is one that a killed process left; writing one takes seconds. */
const draftAgeMs = 10 * 60_000;

/** The archive that belongs to this Java, these jars and these flags. */
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
  // Java compares the jars' times, so a copied folder needs an archive of its own.
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
      // It only saves time, so a failure here is no failure.
      if (endedWell) await rename(draft, archive).catch(() => {});
      // The draft where it did not become the archive, and archives of another Java or of earlier jars.
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

/** Removes archives and drafts, and never fails: whatever stays costs only disk. */
async function removeLeftovers(folder: string, isLeftover: (name: string, ageMs: number) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(prefix)) continue;
    const written = (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (isLeftover(name, Date.now() - written)) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}
