import { join } from "node:path";
import { findRuntimes, getSources } from "jdk-utils";
import { ServiceError } from "../../errors/service-error.js";
import { runProgram } from "./run-program.js";

/** The oldest Java that Neo4j 2026.09 supports. */
export const oldestJava = 21;

/** A Java found on this machine. */
export interface FoundJava {
  /** Its folder, suitable for JAVA_HOME. */
  readonly home: string;
  /** Feature release: 17, 21, 25. */
  readonly major: number;
  /** The full version, such as "25.0.1". */
  readonly version: string;
  /** Where it was found: "JAVA_HOME", "PATH", or "the system's folders". */
  readonly foundIn: string;
}

/** Every Java on this machine: from JAVA_HOME, the PATH, the system's folders and the usual version managers. */
export async function findJava(): Promise<readonly FoundJava[]> {
  const runtimes = await findRuntimes({ withVersion: true, withTags: true });
  return runtimes.flatMap((runtime) =>
    runtime.version === undefined || runtime.version.major === 0
      ? []
      : [
          {
            home: runtime.homedir,
            major: runtime.version.major,
            version: runtime.version.java_version,
            foundIn: getSources(runtime).join(", ") || "the system's folders",
          },
        ],
  );
}

/** Java releases with long-term support, on which Neo4j is tested. */
const longSupport: readonly number[] = [21, 25, 29];

/**
 * The Java to run Neo4j with: the newest release with long-term support, otherwise the newest of all; undefined if none
 * is new enough.
 */
export function chooseJava(found: readonly FoundJava[]): FoundJava | undefined {
  const rank = (java: FoundJava): number => (longSupport.includes(java.major) ? 1_000 : 0) + java.major;
  return found.filter((java) => java.major >= oldestJava).toSorted((left, right) => rank(right) - rank(left))[0];
}

/** How to install Java, for the most common package managers. */
export const javaRemedy = `install Java ${oldestJava} or newer (Debian, Ubuntu: openjdk-21-jre-headless; Fedora: java-21-openjdk-headless; macOS: brew install openjdk@21; anywhere: Eclipse Temurin), or set JAVA_HOME to an installed one, or set NEO4J_URI to use a Neo4j that runs elsewhere`;

/**
 * A Java for Neo4j, verified to run.
 * @throws ServiceError JAVA_NOT_FOUND, listing those that were found and where.
 */
export async function requireJava(): Promise<FoundJava> {
  const found = await findJava();
  const candidates = [...found];
  for (let java = chooseJava(candidates); java !== undefined; java = chooseJava(candidates)) {
    // The folder of a half-removed Java, or of one for a different processor, looks like any other.
    if ((await runProgram(javaProgram(java), ["-version"], 20_000)).exitCode === 0) return java;
    candidates.splice(candidates.indexOf(java), 1);
  }
  const list = found.map((java) => `Java ${java.version} in ${java.home} (${java.foundIn})`).join("; ");
  throw new ServiceError(
    "JAVA_NOT_FOUND",
    `The local Neo4j needs Java ${oldestJava} or newer. Found: ${list === "" ? "none (looked in JAVA_HOME, on the PATH and in the system's folders)" : list}. To fix this, ${javaRemedy}.`,
  );
}

/** Path of a Java's executable. */
export function javaProgram(java: FoundJava): string {
  return join(java.home, "bin", "java");
}
