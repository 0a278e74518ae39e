import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createHome } from "../../src/database/local/create-home.js";
import { endOrphan } from "../../src/database/local/end-orphan.js";
import { endProcess } from "../../src/database/local/end-process.js";
import { holdHome } from "../../src/database/local/hold-home.js";
import { homeHolder } from "../../src/database/local/home-holder.js";
import { homeLayout } from "../../src/database/local/home-layout.js";
import { homeArgument } from "../../src/database/local/neo4j-command.js";
import { homePassword } from "../../src/database/local/password.js";
import { isRunning, processIdentity, type ProcessIdentity } from "../../src/database/local/process-identity.js";
import { silentReporter } from "../../src/database/report/silent-reporter.js";
import { temporaryFolder } from "./support/temporary-folder.js";

/** Some process that is nobody's, with words on its command line. */
async function stranger(...words: readonly string[]): Promise<ProcessIdentity> {
  const child = spawn(
    process.execPath,
    ["-e", "process.stdout.write('.'); setInterval(() => {}, 1000)", "--", ...words],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const identity = processIdentity(child.pid ?? 0);
  if (identity === undefined) throw new Error("the process is not there");
  return identity;
}

describe("a process that is not ours", () => {
  test("is not touched where its command line does not name the home", async () => {
    const layout = homeLayout(await temporaryFolder());
    const other = await stranger("--home-dir=/somewhere/else");
    await writeFile(layout.processFile, JSON.stringify(other));
    await endOrphan(layout, silentReporter);
    expect(isRunning(other)).toBe(true);
    expect(await readdir(layout.home)).toEqual([]);
  });

  test("is not touched where it only has the number that was written down", async () => {
    const layout = homeLayout(await temporaryFolder());
    const other = await stranger(homeArgument(layout));
    await writeFile(layout.processFile, JSON.stringify({ ...other, startedAt: "an earlier time" }));
    await endOrphan(layout, silentReporter);
    expect(isRunning(other)).toBe(true);
    expect(await endProcess({ ...other, startedAt: "an earlier time" }, 0)).toBe(true);
    expect(isRunning(other)).toBe(true);
  });

  test("does not hold a home by having the number of one that did", async () => {
    const layout = homeLayout(await temporaryFolder());
    const other = await stranger();
    await writeFile(layout.holderFile, JSON.stringify({ ...other, startedAt: "an earlier time" }));
    const held = await holdHome(layout);
    expect(await homeHolder(layout)).toMatchObject({ processId: process.pid });
    await held.release();
    expect(isRunning(other)).toBe(true);
  });
});

test("the orphan that was written down is ended, by force if it does not listen", async () => {
  const layout = homeLayout(await temporaryFolder());
  const orphan = await stranger(homeArgument(layout));
  await writeFile(layout.processFile, JSON.stringify(orphan));
  const steps: string[] = [];
  await endOrphan(layout, { ...silentReporter, step: (text) => void steps.push(text) });
  expect(isRunning(orphan)).toBe(false);
  expect(steps).toEqual([expect.stringContaining(`process ${orphan.processId}`)]);

  const deaf = spawn(
    process.execPath,
    ["-e", "process.on('SIGTERM', () => {}); process.stdout.write('.'); setInterval(() => {}, 1000)"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  await once(deaf.stdout, "data");
  const identity = processIdentity(deaf.pid ?? 0);
  expect(await endProcess(identity as ProcessIdentity, 200)).toBe(false);
  expect(isRunning(identity as ProcessIdentity)).toBe(false);
});

test.each(["", "{", "[]", '{"processId": 0}', "null"])(
  "a file of the home that holds %j counts as none",
  async (text) => {
    const layout = homeLayout(await temporaryFolder());
    await writeFile(layout.processFile, text);
    await writeFile(layout.holderFile, text);
    await endOrphan(layout, silentReporter);
    const held = await holdHome(layout);
    await held.release();
    expect(await readdir(layout.home)).toEqual([]);
  },
);

test("of many that want one home at once, one gets it", async () => {
  const layout = homeLayout(await temporaryFolder());
  const other = await stranger();
  await writeFile(layout.holderFile, JSON.stringify({ ...other, startedAt: "an earlier time" }));
  const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => holdHome(layout)));
  const held = attempts.filter((attempt) => attempt.status === "fulfilled");
  expect(held).toHaveLength(1);
  for (const attempt of attempts)
    if (attempt.status === "rejected") expect(attempt.reason).toMatchObject({ code: "HOME_IN_USE" });
});

test("the password is random, stays, and is its owner's", async () => {
  const [one, two] = [homeLayout(await temporaryFolder()), homeLayout(await temporaryFolder())];
  const password = await homePassword(one);
  expect(password).toMatch(/^[\w-]{32}$/);
  expect(await homePassword(one)).toBe(password);
  expect(await homePassword(two)).not.toBe(password);
  expect((await stat(one.passwordFile)).mode & 0o777).toBe(0o600);
});

test("a home that cannot be made is said to be so", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "file"), "");
  await expect(createHome(homeLayout(join(folder, "file")))).rejects.toMatchObject({ code: "HOME_NOT_WRITABLE" });
  await expect(createHome(homeLayout(join(folder, "file", "below")))).rejects.toMatchObject({
    code: "HOME_NOT_WRITABLE",
  });
});

test("a home that is there keeps its rights, the folders in it are its owner's", async () => {
  const home = join(await temporaryFolder(), "shared");
  await mkdir(join(home, "logs"), { recursive: true, mode: 0o755 });
  await createHome(homeLayout(home));
  expect((await stat(home)).mode & 0o777).toBe(0o755);
  expect((await stat(join(home, "logs"))).mode & 0o777).toBe(0o700);
});
