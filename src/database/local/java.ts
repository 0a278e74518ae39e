import { join } from "node:path";
import { findRuntimes, getSources } from "jdk-utils";
import { ServiceError } from "../../errors/service-error.js";
import { runProgram } from "./run-program.js";

/** Oldest Java that Neo4j 2026.09 runs on. */
export const oldestJava = 21;

/** A Java that was found on this machine. */
export interface FoundJava {
  /** Its folder, as JAVA_HOME would name it. */
  readonly home: string;
  /** Feature release: 17, 21, 25. */
  readonly major: number;
  /** The whole version, such as "25.0.1". */
  readonly version: string;
  /** What led to it: "JAVA_HOME", "PATH", or a folder of the system. */
  readonly foundIn: string;
}

/** Every Java of this machine: JAVA_HOME, the PATH, the system's folders and the usual version managers. */
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

/** Java releases with long support, on which Neo4j is tested by its makers. */
const longSupport: readonly number[] = [21, 25, 29];

/** The one to run Neo4j with: the newest with long support, or else the newest of all; undefined where none is new enough. */
export function chooseJava(found: readonly FoundJava[]): FoundJava | undefined {
  const rank = (java: FoundJava): number => (longSupport.includes(java.major) ? 1_000 : 0) + java.major;
  return found.filter((java) => java.major >= oldestJava).toSorted((left, right) => rank(right) - rank(left))[0];
}

/** What to install where Java is missing, in the words of the most common package managers. */
export const javaRemedy = `install Java ${oldestJava} or newer (Debian, Ubuntu: openjdk-21-jre-headless; Fedora: java-21-openjdk-headless; macOS: brew install openjdk@21; anywhere: Eclipse Temurin), or set JAVA_HOME to an installed one, or set NEO4J_URI to use a Neo4j that runs elsewhere`;

/**
 * A Java for Neo4j that has been seen to run.
 * @throws ServiceError JAVA_NOT_FOUND with those that were found and where.
 */
export async function requireJava(): Promise<FoundJava> {
  const found = await findJava();
  const candidates = [...found];
  for (let java = chooseJava(candidates); java !== undefined; java = chooseJava(candidates)) {
    // A folder of a Java that was removed by half, or is for another processor, looks like one.
    if ((await runProgram(javaProgram(java), ["-version"], 20_000)).exitCode === 0) return java;
    candidates.splice(candidates.indexOf(java), 1);
  }
  const list = found.map((java) => `Java ${java.version} in ${java.home} (${java.foundIn})`).join("; ");
  throw new ServiceError(
    "JAVA_NOT_FOUND",
    `The local Neo4j needs Java ${oldestJava} or newer. Found: ${list === "" ? "none (looked in JAVA_HOME, on the PATH and in the system's folders)" : list}. To fix this, ${javaRemedy}.`,
  );
}

/** The program file of a Java. */
export function javaProgram(java: FoundJava): string {
  return join(java.home, "bin", "java");
}
