import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import getPort from "get-port";
import { beforeAll, describe, expect, test } from "vitest";
import { defaultHome, packageFolder, packageVersion } from "../../src/config/config.js";
import { temporaryFolder } from "../database/support/temporary-folder.js";
import { sharedJarFolder } from "../support/test-neo4j.js";

const run = promisify(execFile);

/** Most that the package may take with all that it depends on, in bytes. */
const mostInstalled = 120_000_000;

/** Bytes of all files below a folder; a link counts as nothing. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sizes = await Promise.all(
    entries.map(async (entry) =>
      entry.isDirectory()
        ? sizeOf(join(folder, entry.name))
        : entry.isFile()
          ? (await stat(join(folder, entry.name))).size
          : 0,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe("the home of a local Neo4j", () => {
  test("lies in a checkout, and outside an installed package", () => {
    expect(defaultHome("/home/ada/pledgegraph")).toBe("/home/ada/pledgegraph/.pledgegraph");
    expect(defaultHome("/home/ada/site/node_modules/pledgegraph")).not.toMatch(/node_modules/);
    expect(defaultHome("/home/ada/site/node_modules/pledgegraph")).toMatch(/pledgegraph$/);
  });
});

test("a build without its tools says what to add", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "scripts"));
  await mkdir(join(folder, "dist"));
  await copyFile(join(packageFolder, "scripts/prepare-build.js"), join(folder, "scripts/prepare-build.js"));
  await writeFile(join(folder, "package.json"), '{"type": "module"}');
  const failed = await run(process.execPath, ["scripts/prepare-build.js"], { cwd: folder }).catch(
    (error: { readonly code: number; readonly stderr: string }) => error,
  );
  expect(failed).toMatchObject({ code: 1 });
  expect(failed.stderr).toMatch(/typescript and vite are not installed.*npm ci --include=dev/s);
  // What was built already is kept.
  expect((await stat(join(folder, "dist"))).isDirectory()).toBe(true);
});

describe("the package", () => {
  let tarball: string;
  let files: readonly string[];

  beforeAll(async () => {
    // As `npm ci` has built it: to build again would take dist/ away from the tests beside.
    const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts"], {
      cwd: packageFolder,
      maxBuffer: 10_000_000,
    });
    const [packed] = JSON.parse(stdout) as [
      { readonly filename: string; readonly files: readonly { readonly path: string }[] },
    ];
    tarball = join(packageFolder, packed.filename);
    files = packed.files.map(({ path }) => path);
    return () => rm(tarball, { force: true });
  }, 120_000);

  test("holds what runs, and nothing that builds or tests", () => {
    for (const wanted of [
      "dist/main/main.js",
      "dist/web/index.html",
      "schema/schema.graphql",
      "src/database/local/neo4j-pom.xml",
      "LICENSE",
      "README.md",
      "package.json",
    ])
      expect(files).toContain(wanted);
    expect(files.some((path) => path.startsWith("seed/"))).toBe(true);
    expect(files.filter((path) => /^(tests|docs|scripts|\.ci)\/|\.tsx?$|\.map$/.test(path))).toEqual([]);
  });

  test(
    "is installed in an empty folder, serves, and keeps its graph when it is installed anew",
    { timeout: 900_000 },
    async () => {
      const [folder, data] = [await temporaryFolder(), await temporaryFolder()];
      await mkdir(join(data, "pledgegraph"));
      await symlink(sharedJarFolder(), join(data, "pledgegraph", "lib"));
      await writeFile(join(folder, "package.json"), '{"private": true}');
      const environment = {
        ...process.env,
        XDG_DATA_HOME: data,
        HOST: "127.0.0.1",
        NEO4J_URI: "",
        PLEDGEGRAPH_HOME: "",
        NODE_ENV: "production",
      };
      const install = async () =>
        run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", tarball], {
          cwd: folder,
          env: environment,
          maxBuffer: 10_000_000,
        });
      const program = join(folder, "node_modules", ".bin", "pledgegraph");

      await install();
      expect(await sizeOf(join(folder, "node_modules"))).toBeLessThan(mostInstalled);
      expect((await run(program, ["--version"], { env: environment })).stdout.trim()).toBe(packageVersion);
      expect((await run(program, ["doctor"], { env: environment })).stdout).toContain(join(data, "pledgegraph"));

      /** Starts it, asks, and stops it again; gives back what it said and the count. */
      const serve = async (): Promise<{ readonly said: string; readonly people: number }> => {
        const port = await getPort();
        const service = spawn(program, ["serve"], {
          env: { ...environment, PORT: String(port) },
          stdio: ["ignore", "pipe", "pipe"],
        });
        const ended = once(service, "exit");
        let said = "";
        for (const stream of [service.stdout, service.stderr])
          stream.on("data", (text: Buffer) => (said += String(text)));
        try {
          await expect.poll(() => said, { timeout: 240_000 }).toContain("Ready at");
          expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
          const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: '{"query": "{ people { totalCount } }"}',
          });
          const { data: answer } = (await response.json()) as {
            readonly data: { readonly people: { readonly totalCount: number } };
          };
          return { said, people: answer.people.totalCount };
        } finally {
          service.kill("SIGTERM");
          await ended;
        }
      };
      const first = await serve();
      expect(first).toMatchObject({ said: expect.stringContaining("Loading the seed documents"), people: 9 });
      // An upgrade takes the old copy away with all that lies in it.
      await rm(join(folder, "node_modules"), { recursive: true });
      await install();
      const second = await serve();
      expect(second.said).not.toContain("Loading the seed documents");
      expect(second.people).toBe(9);
    },
  );
});
