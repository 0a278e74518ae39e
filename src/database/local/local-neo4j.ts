import getPort from "get-port";
import type { ServerAddress } from "../../config/config.js";
import type { Reporter } from "../report/reporter.js";
import { silentReporter } from "../report/silent-reporter.js";
import { bootNeo4j, type BootedNeo4j } from "./boot-neo4j.js";
import { createHome } from "./create-home.js";
import { requireSpace, spaceNeeded } from "./disk-space.js";
import { endOrphan } from "./end-orphan.js";
import { fileFailure } from "./file-failure.js";
import { holdHome } from "./hold-home.js";
import { homeLayout } from "./home-layout.js";
import { requireJars } from "./jar-folder.js";
import { requireJava } from "./java.js";
import { keepRunning, type Restarts } from "./keep-running.js";
import { homePassword } from "./password.js";

/** How to run a local Neo4j. */
export interface LocalNeo4jOptions {
  /** Absolute path of its folder: jars, data, password, logs. */
  readonly home: string;
  /** Folder of the jars, if not `lib` within the home; several homes may share one. */
  readonly jarFolder?: string;
  /** Largest heap, in the form that Java's -Xmx takes. */
  readonly heap: string;
  readonly report: Reporter;
  /** Reports what happens after the start. If given, a Neo4j that exits unexpectedly is restarted. */
  readonly tell?: (message: string) => void;
  /** Aborts the start at any point: what was begun is undone, and the start rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How a local Neo4j ended. */
export interface LocalNeo4jEnd {
  /** Whether {@link LocalNeo4j.stop} had been called. */
  readonly wasStopped: boolean;
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A Neo4j that runs as a child of this process. */
export interface LocalNeo4j {
  readonly address: ServerAddress;
  /** Of the process that runs now; it changes with a restart. */
  readonly processId: number;
  /** Settles when it has ended for good, whether it was asked to or not; never rejects. */
  readonly exited: Promise<LocalNeo4jEnd>;
  /** Stops it and releases the home, within a bounded time. May be called again. */
  stop(): Promise<void>;
}

/** How long Neo4j may take to exit after SIGTERM, in milliseconds; it usually takes 0.3 s. */
const politeMs = 15_000;

/** Additional time for Java to write its class archive, in milliseconds; it usually takes 4 s. */
const archiveMs = 15_000;

/**
 * Runs Neo4j Community as a supervised child process: downloads its jars on the first start, ends the Neo4j that a
 * killed service left running, sets a random password, and waits until queries are answered. If this rejects, nothing
 * that it started is still running, and the home is released.
 * @throws ServiceError JAVA_NOT_FOUND, MAVEN_NOT_FOUND, NEO4J_DOWNLOAD_FAILED, NEO4J_JAR_DAMAGED, NEO4J_START_FAILED,
 * NEO4J_AUTHENTICATION_FAILED, HOME_IN_USE, HOME_NOT_WRITABLE or DISK_FULL.
 */
export async function startLocalNeo4j({
  home,
  jarFolder,
  heap,
  report,
  tell,
  signal,
}: LocalNeo4jOptions): Promise<LocalNeo4j> {
  signal?.throwIfAborted();
  // Checked first, because it may fail before anything has been touched.
  const java = await requireJava();
  const layout = homeLayout(home, jarFolder);
  await createHome(layout);
  const held = await holdHome(layout).catch((error: unknown) => {
    throw fileFailure(error, layout.home);
  });
  try {
    await endOrphan(layout, report);
    const manifest = await requireJars(layout.jarFolder, report, signal);
    await requireSpace(layout.home, spaceNeeded.later, "The local Neo4j");
    const password = await homePassword(layout);
    const plan = { layout, manifest, java, heap, password };
    const choosePort = async (): Promise<number> => getPort({ host: "127.0.0.1" });
    const booted = await bootNeo4j({ ...plan, choosePort, report, ...(signal === undefined ? {} : { signal }) });
    // Restarts use the same port, because a driver keeps the address it was given.
    const samePort = async (): Promise<number> => Number(new URL(booted.address.uri).port);
    const boot = (stopping: AbortSignal): Promise<BootedNeo4j> =>
      bootNeo4j({ ...plan, choosePort: samePort, report: silentReporter, signal: stopping });
    return supervised(booted, tell && { boot, tell }, held.release);
  } catch (error) {
    await held.release();
    throw fileFailure(error, layout.home);
  } finally {
    report.end();
  }
}

function supervised(booted: BootedNeo4j, restarts: Restarts | undefined, release: () => Promise<void>): LocalNeo4j {
  const stopping = new AbortController();
  const running = keepRunning(booted, restarts, stopping.signal);
  const end = async (): Promise<void> => {
    stopping.abort(new Error("the local Neo4j has been stopped"));
    // If a restart is under way, its own abort handling ends that process.
    const { process, archive } = running.current();
    const { exitCode } = await process.end(politeMs + (archive.isWritten ? archiveMs : 0));
    await running.ended;
    await archive.settle(exitCode === 0);
    await release();
  };
  let stopped: Promise<void> | undefined;
  return {
    address: booted.address,
    get processId() {
      return running.current().process.processId;
    },
    exited: running.ended.then((end) => ({ wasStopped: stopping.signal.aborted, ...end })),
    stop: () => (stopped ??= end()),
  };
}
