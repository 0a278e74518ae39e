import { execFileSync } from "node:child_process";
import { readdir, stat, writeFile } from "node:fs/promises";
import { connect as connectSocket, createServer, type AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ServerAddress } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import { bootNeo4j, type BootPlan } from "../../src/database/local/boot-neo4j.js";
import { createHome } from "../../src/database/local/create-home.js";
import { homeHolder } from "../../src/database/local/home-holder.js";
import { homeLayout } from "../../src/database/local/home-layout.js";
import { requireJars } from "../../src/database/local/jar-folder.js";
import { javaProgram, requireJava } from "../../src/database/local/java.js";
import { startLocalNeo4j, type LocalNeo4j, type LocalNeo4jOptions } from "../../src/database/local/local-neo4j.js";
import { classPath, javaFlags, neo4jArguments } from "../../src/database/local/neo4j-command.js";
import { writeNeo4jConfiguration } from "../../src/database/local/neo4j-configuration.js";
import { startNeo4jProcess } from "../../src/database/local/neo4j-process.js";
import { homePassword } from "../../src/database/local/password.js";
import { processIdentity } from "../../src/database/local/process-identity.js";
import { silentReporter } from "../../src/database/report/silent-reporter.js";
import { sharedJarFolder } from "../support/test-neo4j.js";
import { startChildService } from "./support/child-service.js";
import { programsFolder } from "./support/programs-folder.js";
import { temporaryFolder } from "./support/temporary-folder.js";

const start = async (home: string, options: Partial<LocalNeo4jOptions> = {}): Promise<LocalNeo4j> => {
  const local = await startLocalNeo4j({
    home,
    jarFolder: sharedJarFolder(),
    heap: "512m",
    report: silentReporter,
    ...options,
  });
  onTestFinished(() => local.stop());
  return local;
};

const ask = async (address: ServerAddress, text: string): Promise<unknown> => {
  const graph = await connect(address, "neo4j", { queryTimeoutMs: 10_000 });
  try {
    return await graph.write(async (transaction) => (await transaction.run(text)).rows);
  } finally {
    await graph.close();
  }
};

const isAlive = (processId: number): boolean => processIdentity(processId) !== undefined;

const diesWithin = async (processId: number, limitMs: number): Promise<boolean> => {
  for (const end = Date.now() + limitMs; Date.now() < end; await pause(50)) if (!isAlive(processId)) return true;
  return !isAlive(processId);
};

/** The PATH of this machine without the program that ties Neo4j to its parent, as on macOS. */
const withoutSetpriv = async (folder: string): Promise<Record<string, string>> => ({
  PATH: await programsFolder(join(folder, "programs"), ["java", "ps", "sh"]),
});

describe("a local Neo4j", { timeout: 120_000 }, () => {
  test("is private, answers, is held by one service, keeps password and data over a restart, and ends when stopped", async () => {
    const home = await temporaryFolder();
    const layout = homeLayout(home);
    const first = await start(home);
    expect(await ask(first.address, "CREATE (n:Kept) RETURN count(n)")).toEqual([[1]]);

    // Owner only, whatever the umask; nothing but loopback.
    for (const name of await readdir(home, { recursive: true })) {
      const { mode } = await stat(join(home, name));
      expect({ name, othersMay: mode & 0o077 }).toEqual({ name, othersMay: 0 });
    }
    const port = Number(new URL(first.address.uri).port);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry?.internal === false && entry.family === "IPv4");
    if (outside !== undefined) {
      const socket = connectSocket({ host: outside.address, port });
      await expect(once(socket, "connect")).rejects.toMatchObject({ code: "ECONNREFUSED" });
    }
    if (process.platform === "linux") expect(listeningPorts(first.processId)).toEqual([`127.0.0.1:${port}`]);

    // A terminal's Ctrl-C goes to the group of the service.
    const group = (processId: number): string =>
      execFileSync("ps", ["-o", "pgid=", "-p", String(processId)], { encoding: "utf8" }).trim();
    expect(group(first.processId)).not.toBe(group(process.pid));

    await expect(start(home)).rejects.toMatchObject({
      code: "HOME_IN_USE",
      message: expect.stringContaining(`process ${process.pid}`),
    });

    await first.stop();
    await first.stop();
    expect(isAlive(first.processId)).toBe(false);
    expect(await first.exited).toMatchObject({ wasStopped: true, exitCode: 0 });
    expect(await homeHolder(layout)).toBeUndefined();

    // Without Maven, since the jars are there.
    const second = startChildService({
      home,
      environment: { PATH: await programsFolder(join(home, "programs"), ["java", "ps", "sh", "setpriv"]) },
    });
    const { address, processId = 0 } = await second.firstWord;
    expect(address?.password).toBe(first.address.password);
    expect(await ask(address as ServerAddress, "MATCH (n:Kept) RETURN count(n)")).toEqual([[1]]);
    await expect(start(home)).rejects.toMatchObject({
      code: "HOME_IN_USE",
      message: expect.stringContaining(`process ${second.process.pid}`),
    });
    expect(await second.end("SIGTERM")).toBe(0);
    expect(isAlive(processId)).toBe(false);
    expect(second.progress()).toContain("Starting Neo4j");
  });

  test("that a killed service left behind is ended by the next start, which finds everything committed", async () => {
    const home = await temporaryFolder();
    const environment = await withoutSetpriv(home);
    const killed = startChildService({ home, environment });
    const { address, processId = 0 } = await killed.firstWord;
    await ask(address as ServerAddress, "CREATE (:Kept)");
    await killed.end("SIGKILL");
    await pause(500);
    expect(isAlive(processId)).toBe(true);

    const next = await start(home);
    expect(isAlive(processId)).toBe(false);
    expect(next.processId).not.toBe(processId);
    expect(await ask(next.address, "MATCH (n:Kept) RETURN count(n)")).toEqual([[1]]);

    // Killed itself, it says so, and the home recovers once more.
    process.kill(next.processId, "SIGKILL");
    expect(await next.exited).toEqual({ wasStopped: false, exitCode: null, signal: "SIGKILL" });
    await next.stop();
    const last = await start(home);
    expect(await ask(last.address, "MATCH (n:Kept) RETURN count(n)")).toEqual([[1]]);
  });

  test.runIf(process.platform === "linux")(
    "ends with its service where the kernel sees to it, and at Ctrl-C",
    async () => {
      const home = await temporaryFolder();
      const killed = startChildService({ home });
      const { processId = 0 } = await killed.firstWord;
      await killed.end("SIGKILL");
      expect(await diesWithin(processId, 20_000)).toBe(true);

      const interrupted = startChildService({ home });
      const second = await interrupted.firstWord;
      process.kill(-(interrupted.process.pid ?? 0), "SIGINT");
      expect((await once(interrupted.process, "exit"))[0]).toBe(0);
      expect(isAlive(second.processId ?? 0)).toBe(false);
    },
  );

  test("whose start is given up leaves nothing behind", async () => {
    const home = await temporaryFolder();
    const reason = new Error("given up");
    const report = { ...silentReporter, progress: () => gone.abort(reason) };
    const gone = new AbortController();
    await expect(start(home, { report, signal: gone.signal })).rejects.toBe(reason);
    expect(await homeHolder(homeLayout(home))).toBeUndefined();
    expect(await readdir(home)).not.toContain("neo4j.json");
    expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain(home);
  });

  test("whose service was killed before the password was set has it set by the next start", async () => {
    const { layout, plan } = await planFor(await temporaryFolder());
    // What a service does up to the moment at which it is killed: the password is stored, Neo4j runs, and was not told.
    const port = await plan.choosePort();
    await writeNeo4jConfiguration(layout, port);
    const unfinished = await startNeo4jProcess(
      layout,
      javaProgram(plan.java),
      neo4jArguments(layout, javaFlags("512m")),
      classPath(layout, plan.manifest),
    );
    while (!(await accepts(port))) await pause(100);
    await pause(500);
    await unfinished.end(10_000);

    const local = await start(layout.home);
    expect(local.address.password).toBe(plan.password);
    await local.stop();

    await writeFile(layout.passwordFile, "another-one\n");
    await expect(start(layout.home)).rejects.toMatchObject({
      code: "NEO4J_AUTHENTICATION_FAILED",
      message: expect.stringContaining(layout.passwordFile),
    });
    expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain(layout.home);
  });

  test("takes another port when the chosen one is taken meanwhile", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const ports = [port, (free.address() as AddressInfo).port];
    free.close();
    const { plan } = await planFor(await temporaryFolder());
    const booted = await bootNeo4j({ ...plan, choosePort: async () => ports.shift() ?? 0 });
    await booted.process.end(10_000);
    taken.close();
    expect(ports).toEqual([]);
    expect(booted.address.uri).not.toContain(String(port));
  });

  test("that cannot start says how it ended and what it printed", async () => {
    const home = await temporaryFolder();
    await expect(start(home, { heap: "3m" })).rejects.toMatchObject({
      code: "NEO4J_START_FAILED",
      message: expect.stringMatching(/heap|memory/i),
    });
    expect(await homeHolder(homeLayout(home))).toBeUndefined();
  });
});

async function accepts(port: number): Promise<boolean> {
  const socket = connectSocket({ host: "127.0.0.1", port });
  return once(socket, "connect")
    .then(
      () => true,
      () => false,
    )
    .finally(() => socket.destroy());
}

async function planFor(home: string): Promise<{ layout: ReturnType<typeof homeLayout>; plan: BootPlan }> {
  const layout = homeLayout(home, sharedJarFolder());
  await createHome(layout);
  const manifest = await requireJars(layout.jarFolder, silentReporter);
  const choosePort = async (): Promise<number> => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    return port;
  };
  return {
    layout,
    plan: {
      layout,
      manifest,
      java: await requireJava(),
      heap: "512m",
      password: await homePassword(layout),
      choosePort,
      report: silentReporter,
    },
  };
}

/** What a process listens on, read from Linux itself. */
function listeningPorts(processId: number): readonly string[] {
  const inodes = execFileSync("/bin/sh", ["-c", `ls -l /proc/${processId}/fd 2>/dev/null || true`], {
    encoding: "utf8",
  });
  const tables = execFileSync("/bin/sh", ["-c", "cat /proc/net/tcp /proc/net/tcp6 2>/dev/null || true"], {
    encoding: "utf8",
  });
  return tables
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === "0A" && inodes.includes(`socket:[${fields[9]}]`))
    .map((fields) => {
      const [address = "", port = ""] = (fields[1] ?? "").split(":");
      // The kernel writes the bytes of an address in the machine's order; one in IPv6's clothes ends with them.
      const bytes = address.slice(-8).match(/../g) ?? [];
      return `${bytes
        .toReversed()
        .map((byte) => Number.parseInt(byte, 16))
        .join(".")}:${Number.parseInt(port, 16)}`;
    });
}
