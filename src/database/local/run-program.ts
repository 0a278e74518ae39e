import { execa } from "execa";

/** What a program left behind. */
export interface ProgramEnd {
  /** Undefined where it could not be started, or did not end in time. */
  readonly exitCode: number | undefined;
  readonly output: string;
}

/**
 * Runs a short program to its end; never rejects.
 * @param limitMs When it is ended, in milliseconds.
 */
export async function runProgram(
  file: string,
  programArguments: readonly string[],
  limitMs: number,
): Promise<ProgramEnd> {
  // execa's own cleaning up passes a signal on to this process once more when it believes to be the only one that listens, which ends the service before it has stopped its Neo4j.
  const { exitCode, stdout } = await execa(file, programArguments, {
    reject: false,
    cleanup: false,
    stdin: "ignore",
    timeout: limitMs,
  });
  return { exitCode, output: stdout };
}
