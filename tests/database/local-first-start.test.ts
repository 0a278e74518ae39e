import { execFileSync } from "node:child_process";
import { access, open, readFile, readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freeBytes, requireSpace } from "../../src/database/local/disk-space.js";
import { requireJars } from "../../src/database/local/jar-folder.js";
import { checkJarHashes, readManifest } from "../../src/database/local/jar-manifest.js";
import { chooseJava, findJava } from "../../src/database/local/java.js";
import { silentReporter } from "../../src/database/report/silent-reporter.js";
import { sharedJarFolder } from "../support/test-neo4j.js";
import { startChildService } from "./support/child-service.js";
import { linkedJars } from "./support/linked-jars.js";
import { programsFolder } from "./support/programs-folder.js";
import { temporaryFolder } from "./support/temporary-folder.js";

const programs = ["java", "ps", "sh", "setpriv"];

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const processesWith = (text: string): string =>
  execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(text))
    .join("\n");

/** Whether a namespace with mounts of its own can be made here, as on most Linux machines but not in every container. */
const canMount = ((): boolean => {
  try {
    execFileSync("unshare", ["--mount", "--map-root-user", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
})();

/** Runs a command after some mounts that only it sees. */
const afterMounts = (mounts: string): readonly string[] => [
  "unshare",
  "--mount",
  "--map-root-user",
  "sh",
  "-c",
  `${mounts}; exec "$@"`,
  "sh",
];

/** A Maven of two lines that copies from the shared folder and leaves a mark for every run. */
const copyingMaven = (marks: string): string => `
for word; do case $word in -DoutputDirectory=*) folder=\${word#-DoutputDirectory=};; esac; done
echo run >> ${marks}
/bin/sleep 1
for jar in ${sharedJarFolder()}/*.jar; do /bin/ln -s "$jar" "$folder/" && echo "[INFO] Copying \${jar##*/} to $folder"; done`;

describe("Java", { timeout: 30_000 }, () => {
  const java = (major: number): Parameters<typeof chooseJava>[0][number] => ({
    home: `/java/${major}`,
    major,
    version: `${major}.0.1`,
    foundIn: "PATH",
  });

  test("the newest with long support is chosen, else the newest, never one that is too old", () => {
    expect(chooseJava([java(17), java(21), java(23), java(25)])?.major).toBe(25);
    expect(chooseJava([java(21), java(24)])?.major).toBe(21);
    expect(chooseJava([java(22), java(24)])?.major).toBe(24);
    expect(chooseJava([java(8), java(17)])).toBeUndefined();
    expect(chooseJava([])).toBeUndefined();
  });

  test("is found on this machine", async () => {
    expect(chooseJava(await findJava())?.major).toBeGreaterThanOrEqual(21);
  });

  test.runIf(canMount)("where only an old one is there, the message names it and what to install", async () => {
    const folder = await temporaryFolder();
    const old = join(folder, "java-17");
    await programsFolder(join(old, "bin"), [], { java: "exit 0" });
    await writeFile(join(old, "release"), 'JAVA_VERSION="17.0.9"\n');
    const home = join(folder, "home");
    const child = startChildService({
      home,
      environment: {
        PATH: await programsFolder(join(folder, "programs"), ["mount", "ps", "sh", "mkdir", "unshare"]),
        JAVA_HOME: old,
        JDK_HOME: undefined,
        HOME: folder,
      },
      before: afterMounts("mkdir -p /usr/lib/jvm; mount -t tmpfs tmpfs /usr/lib/jvm"),
    });
    const { code, message } = await child.firstWord;
    expect({ code, message }).toMatchObject({
      code: "JAVA_NOT_FOUND",
      message: expect.stringContaining("Java 17.0.9 in "),
    });
    expect(message).toMatch(/JAVA_HOME.*install Java 21 or newer/s);
    // Nothing was begun.
    expect(await isThere(home)).toBe(false);
  });
});

describe("the jars", { timeout: 60_000 }, () => {
  test("are not fetched without Maven, and nothing is left of the attempt", async () => {
    const folder = await temporaryFolder();
    const home = join(folder, "home");
    const child = startChildService({
      home,
      jarFolder: join(home, "lib"),
      environment: { PATH: await programsFolder(join(folder, "programs"), programs) },
    });
    expect(await child.firstWord).toMatchObject({
      code: "MAVEN_NOT_FOUND",
      message: expect.stringMatching(/install Maven.*NEO4J_URI/s),
    });
    expect((await readdir(home)).toSorted()).toEqual(["conf", "data", "logs"]);
    await expect.poll(() => processesWith(home), { timeout: 10_000 }).toBe("");
  });

  test("are fetched once by several services that start at the same time", async () => {
    const folder = await temporaryFolder();
    const marks = join(folder, "marks");
    const jarFolder = join(folder, "lib");
    const environment = {
      PATH: await programsFolder(join(folder, "programs"), programs, { mvn: copyingMaven(marks) }),
    };
    // A heap that is too small ends both right after the jars are there.
    const children = ["one", "two"].map((name) =>
      startChildService({ home: join(folder, name), jarFolder, heap: "3m", environment }),
    );
    for (const child of children) expect(await child.firstWord).toMatchObject({ code: "NEO4J_START_FAILED" });
    expect(await readFile(marks, "utf8")).toBe("run\n");
    const manifest = await readManifest(jarFolder);
    expect(manifest?.jars.length).toBeGreaterThan(200);
    expect((await readdir(folder)).filter((name) => name.startsWith("lib"))).toEqual(["lib"]);
    const said = children.map((child) => child.progress().split("\n")[0]?.split(" ")[0]);
    expect(said.toSorted()).toEqual(["Downloading", "Waiting"]);
  });

  test.each([
    [
      "NEO4J_DOWNLOAD_FAILED",
      'echo "[ERROR] Could not transfer artifact org.neo4j:neo4j"; exit 1',
      "Could not transfer artifact",
    ],
    ["DISK_FULL", 'echo "[ERROR] No space left on device"; exit 1', "No space left"],
  ])("%s has Maven's own words", async (code, script, words) => {
    const folder = await temporaryFolder();
    const environment = { PATH: await programsFolder(join(folder, "programs"), programs, { mvn: script }) };
    const child = startChildService({ home: folder, jarFolder: join(folder, "lib"), environment });
    expect(await child.firstWord).toMatchObject({ code, message: expect.stringContaining(words) });
    expect((await readdir(folder)).filter((name) => name.startsWith("lib"))).toEqual([]);
  });

  test("of a download that was killed half way do not count, and are removed by the next", async () => {
    const folder = await temporaryFolder();
    const pidFile = join(folder, "maven.pid");
    const half =
      `echo $$ > ${pidFile}; ` +
      'for word; do case $word in -DoutputDirectory=*) echo > "${word#-DoutputDirectory=}/half.jar";; esac; done; echo "[INFO] Copying half.jar"; exec /bin/sleep 30';
    const path = await programsFolder(join(folder, "programs"), programs, { mvn: half });
    const killed = startChildService({ home: folder, jarFolder: join(folder, "lib"), environment: { PATH: path } });
    // The draft is there before Maven is, and a half of a jar only after its process has told its number.
    await expect
      .poll(
        async () => (await readdir(folder, { recursive: true })).some((name) => /^lib\.draft-.*half\.jar$/.test(name)),
        { timeout: 20_000 },
      )
      .toBe(true);
    await killed.end("SIGKILL");
    process.kill(Number(await readFile(pidFile, "utf8")), "SIGKILL");
    const next = startChildService({
      home: folder,
      jarFolder: join(folder, "lib"),
      heap: "3m",
      environment: {
        PATH: await programsFolder(join(folder, "others"), programs, { mvn: copyingMaven(join(folder, "marks")) }),
      },
    });
    expect(await next.firstWord).toMatchObject({ code: "NEO4J_START_FAILED" });
    expect((await readdir(folder)).filter((name) => name.startsWith("lib"))).toEqual(["lib"]);
    expect(await readdir(join(folder, "lib"))).not.toContain("half.jar");
  });

  test("at Ctrl-C stop being fetched", async () => {
    const folder = await temporaryFolder();
    const child = startChildService({
      home: folder,
      jarFolder: join(folder, "lib"),
      environment: { PATH: await programsFolder(join(folder, "programs"), programs, { mvn: "exec /bin/sleep 30" }) },
    });
    await expect.poll(() => child.progress(), { timeout: 20_000 }).toContain("Downloading");
    expect(await child.end("SIGINT")).toBe(1);
    expect(await child.firstWord).toMatchObject({ message: expect.stringContaining("SIGINT") });
    expect((await readdir(folder)).filter((name) => name.startsWith("lib") || name.endsWith(".json"))).toEqual([]);
  });

  test("never take the place of a folder that somebody else made", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "precious.txt"), "");
    await expect(requireJars(folder, silentReporter)).rejects.toMatchObject({
      code: "HOME_NOT_WRITABLE",
      message: expect.stringContaining(folder),
    });
    expect(await readdir(folder)).toEqual(["precious.txt"]);
  });
});

describe("a damaged jar", { timeout: 60_000 }, () => {
  const isServer = (name: string): boolean => /^neo4j-server-\d/.test(name);

  test("that is too short or missing is named before anything starts", async () => {
    const folder = await linkedJars(join(await temporaryFolder(), "lib"), isServer);
    const jar = join(folder, (await readdir(folder)).find(isServer) ?? "");
    await truncate(jar, 1_000);
    await expect(requireJars(folder, silentReporter)).rejects.toMatchObject({
      code: "NEO4J_JAR_DAMAGED",
      message: expect.stringContaining(`${jar} has 1000 bytes`),
    });
    execFileSync("rm", [jar]);
    await expect(requireJars(folder, silentReporter)).rejects.toMatchObject({
      code: "NEO4J_JAR_DAMAGED",
      message: expect.stringMatching(`${jar} is missing. Delete the folder ${folder}`),
    });
    await writeFile(join(folder, "manifest.json"), "{");
    await expect(requireJars(folder, silentReporter)).rejects.toMatchObject({
      code: "NEO4J_JAR_DAMAGED",
      message: expect.stringContaining("manifest.json"),
    });
  });

  test("of the right size is named when Neo4j fails to start by it", async () => {
    const home = await temporaryFolder();
    const folder = await linkedJars(join(home, "lib"), isServer);
    const jar = join(folder, (await readdir(folder)).find(isServer) ?? "");
    const { size } = await open(jar, "r+").then(async (file) => {
      const found = await file.stat();
      // The directory of a zip is at its end.
      await file.write(Buffer.alloc(2_000), 0, 2_000, found.size - 2_000);
      await file.close();
      return found;
    });
    expect(size).toBeGreaterThan(2_000);
    const child = startChildService({ home, jarFolder: folder });
    expect(await child.firstWord).toMatchObject({
      code: "NEO4J_JAR_DAMAGED",
      message: expect.stringContaining(`${jar} has changed since it was downloaded`),
    });
    await expect.poll(() => processesWith(home), { timeout: 10_000 }).toBe("");
    const manifest = await readManifest(folder);
    if (manifest !== undefined)
      await expect(checkJarHashes(folder, manifest)).rejects.toMatchObject({ code: "NEO4J_JAR_DAMAGED" });
  });
});

describe("the disk", { timeout: 30_000 }, () => {
  test("of a folder that is not there yet is its parent's", async () => {
    const folder = await temporaryFolder();
    expect(await freeBytes(join(folder, "not", "yet"))).toBeGreaterThan(0);
    await expect(requireSpace(folder, Number.MAX_SAFE_INTEGER, "This")).rejects.toMatchObject({
      code: "DISK_FULL",
      message: expect.stringMatching(/This needs \d+ MB on the disk of .*, but only \d+ MB are free/),
    });
  });

  test.runIf(canMount)("that is too small is refused before anything is downloaded", async () => {
    const folder = await temporaryFolder();
    const child = startChildService({
      home: `${folder}/small/home`,
      jarFolder: `${folder}/small/home/lib`,
      before: afterMounts(`mkdir ${folder}/small; mount -t tmpfs -o size=30m tmpfs ${folder}/small`),
    });
    expect(await child.firstWord).toMatchObject({
      code: "DISK_FULL",
      message: expect.stringContaining("needs 600 MB"),
    });
  });
});
