import { ExecaError, execa } from "execa";
import { ServiceError } from "../../errors/service-error.js";
import type { Reporter } from "../report/reporter.js";
import { runProgram } from "./run-program.js";

/**
 * Roughly how many jars are copied, and how many files Maven downloads for that if it has none yet. Only the progress
 * bar uses these.
 */
const usual = Object.freeze({ jars: 230, files: 800 });

/** Maven's version, such as "3.9.9"; undefined if there is none on the PATH. */
export async function mavenVersion(): Promise<string | undefined> {
  const { exitCode, output } = await runProgram("mvn", ["-version", "-B"], 30_000);
  // The output may contain colour codes, even in a pipe.
  return exitCode === 0 ? /Apache Maven (\d[\w.-]*)/.exec(output)?.[1] : undefined;
}

/**
 * Copies the jars that a pom.xml names, with their runtime dependencies, into a folder. They come from the user's local
 * repository or from the registry set in the user's own Maven settings.
 * @param signal ends Maven; the promise then rejects with the signal's reason.
 * @throws ServiceError MAVEN_NOT_FOUND, DISK_FULL, or NEO4J_DOWNLOAD_FAILED with Maven's reason.
 */
export async function copyJars(pomFile: string, folder: string, report: Reporter, signal?: AbortSignal): Promise<void> {
  const maven = execa(
    "mvn",
    [
      "--batch-mode",
      "--file",
      pomFile,
      "dependency:copy-dependencies",
      "-DincludeScope=runtime",
      `-DoutputDirectory=${folder}`,
    ],
    {
      stdin: "ignore",
      // For the reason given in runProgram.
      cleanup: false,
      all: true,
      // Maven's output is only needed if it fails.
      buffer: false,
      ...(signal === undefined ? {} : { cancelSignal: signal }),
    },
  );
  const endOnExit = (): void => void maven.kill("SIGTERM");
  process.once("exit", endOnExit);
  let [fetched, copied] = [0, 0];
  const last: string[] = [];
  try {
    for await (const line of maven.iterable({ from: "all" })) {
      last.push(line);
      if (last.length > 400) last.shift();
      if (line.includes("Downloaded from ")) fetched += 1;
      else if (/Copying \S+\.jar/.test(line)) copied += 1;
      else continue;
      // If the user's local repository has most of the files, few are downloaded, and the number of copied jars is the
      // better measure.
      report.progress(
        Math.min(Math.max(fetched, Math.round((copied / usual.jars) * usual.files)), usual.files),
        usual.files,
        "files",
      );
    }
    await maven;
  } catch (error) {
    throw mavenFailure(error, last, folder, signal);
  } finally {
    process.removeListener("exit", endOnExit);
  }
}

function mavenFailure(
  error: unknown,
  lines: readonly string[],
  folder: string,
  signal: AbortSignal | undefined,
): unknown {
  if (signal?.aborted === true) return signal.reason;
  if (!(error instanceof ExecaError)) return error;
  if (error.code === "ENOENT" || error.exitCode === 127) {
    return new ServiceError(
      "MAVEN_NOT_FOUND",
      "The first start downloads Neo4j's jars with Maven, but there is no mvn on the PATH. To fix this, install Maven (Debian, Ubuntu, Fedora: the package maven; macOS: brew install maven), or set NEO4J_URI to use a Neo4j that runs elsewhere. Later starts do not need Maven.",
      {},
      { cause: error },
    );
  }
  const errors = lines.filter(
    (line) => /ERROR|FATAL/.test(line) && !/Re-run Maven|To see the full stack|For more information|\[Help/.test(line),
  );
  const reason = (errors.length === 0 ? lines : errors).slice(0, 5).join("\n  ");
  if (/No space left on device|Disk quota exceeded|not enough space/i.test(lines.join("\n"))) {
    return new ServiceError(
      "DISK_FULL",
      `Maven ran out of disk space, in ${folder} or in its own repository (~/.m2 by default). Free about 600 MB.\n  ${reason}`,
      { file: folder },
      { cause: error },
    );
  }
  return new ServiceError(
    "NEO4J_DOWNLOAD_FAILED",
    `Maven could not download Neo4j's jars. Check the network and the repositories in Maven's settings, then start again. Maven said:\n  ${reason}`,
    {},
    { cause: error },
  );
}
