import { execa } from "execa";

/** The result of a program. */
export interface ProgramEnd {
  /** Undefined if it could not be started, or did not exit in time. */
  readonly exitCode: number | undefined;
  readonly output: string;
}

/**
 * Runs a short program to completion; never rejects.
 * @param limitMs time after which it is killed, in milliseconds.
 */
export async function runProgram(
  file: string,
  programArguments: readonly string[],
  limitMs: number,
): Promise<ProgramEnd> {
  // With its own cleanup, execa sends a signal to this process once more if it believes to be the only listener. That
  // would end the service before it has stopped its Neo4j.
  const { exitCode, stdout } = await execa(file, programArguments, {
    reject: false,
    cleanup: false,
    stdin: "ignore",
    timeout: limitMs,
  });
  return { exitCode, output: stdout };
}
