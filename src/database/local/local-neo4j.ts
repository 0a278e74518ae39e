import getPort from "get-port";
import type { ServerAddress } from "../../config.js";
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
  /** Its folder: jars, data, password, logs. Absolute. */
  readonly home: string;
  /** Folder of the jars where it is not `lib` in the home: several homes may share one. */
  readonly jarFolder?: string;
  /** Largest heap, as java's -Xmx takes it. */
  readonly heap: string;
  readonly report: Reporter;
  /** Is told what happens to it after its start. Where this is given, a Neo4j that ends unasked is started again. */
  readonly tell?: (message: string) => void;
  /** Gives the start up, at any point of it: what was begun is undone, and the start rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How a local Neo4j ended. */
export interface LocalNeo4jEnd {
  /** Whether {@link LocalNeo4j.stop} was called before. */
  readonly wasStopped: boolean;
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A Neo4j that runs as a child of this process. */
export interface LocalNeo4j {
  readonly address: ServerAddress;
  /** Of the process that runs now. */
  readonly processId: number;
  /** Settles when it ends for good, asked or not; never rejects. */
  readonly exited: Promise<LocalNeo4jEnd>;
  /** Stops it and gives the home free; bounded in time. May be called again. */
  stop(): Promise<void>;
}

/** How long a Neo4j may take to end when asked, in milliseconds; it takes 0.3 s. */
const politeMs = 15_000;

/** How much longer where Java writes its archive of classes; it takes 4 s. */
const archiveMs = 15_000;

/**
 * Runs Neo4j Community as a supervised child process: downloads its jars on the first start, takes over what a killed service left, sets a random password, and waits until it answers.
 * When this rejects, nothing that it started still runs, and the home is free.
 * @throws ServiceError JAVA_NOT_FOUND, MAVEN_NOT_FOUND, NEO4J_DOWNLOAD_FAILED, NEO4J_JAR_DAMAGED, NEO4J_START_FAILED, NEO4J_AUTHENTICATION_FAILED, HOME_IN_USE, HOME_NOT_WRITABLE or DISK_FULL.
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
  // First what may fail without having touched anything.
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
    // Where its clients know it: a driver keeps to one address.
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
    // One that is being started again is ended by its own start.
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
