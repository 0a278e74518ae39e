import { readFile, rm } from "node:fs/promises";
import { z } from "zod";
import type { Reporter } from "../report/reporter.js";
import { endProcess } from "./end-process.js";
import type { HomeLayout } from "./home-layout.js";
import { homeArgument } from "./neo4j-command.js";
import { commandLine, isRunning } from "./process-identity.js";

const processSchema = z.object({ processId: z.number().int().positive(), startedAt: z.string() });

/** How long an orphan may take to exit after SIGTERM, in milliseconds. */
const politeMs = 10_000;

/**
 * Ends the Neo4j that a killed service left running in this home, and removes its process file. Only the holder of the
 * home may call this. A process is ended only if its id and start time are those recorded when it was started, and its
 * command line names this home: process ids are reused.
 */
export async function endOrphan(layout: HomeLayout, report: Reporter): Promise<void> {
  const text = await readFile(layout.processFile, "utf8").catch(() => undefined);
  if (text === undefined) return;
  const parsed = processSchema.safeParse(safeJson(text));
  if (parsed.success && isRunning(parsed.data) && commandLine(parsed.data.processId).includes(homeArgument(layout))) {
    report.step(`Stopping the Neo4j that an earlier run left running (process ${parsed.data.processId})`);
    await endProcess(parsed.data, politeMs);
  }
  await rm(layout.processFile, { force: true });
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
