import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import getPort from "get-port";
import { expect, test } from "vitest";
import { temporaryFolder } from "../database/support/temporary-folder.js";
import { sharedJarFolder } from "../support/test-neo4j.js";

const program = fileURLToPath(new URL("../../src/main/main.ts", import.meta.url));
const register = import.meta.resolve("@oxc-node/core/register");

/** In short form, citing an actor of the seed by his name, and quoting a text that is at hand. */
const draft = `article:
  title: A ferry for Port Nemo
  language: en
  published: "2031-05-04"
statements:
  - act: PROMISE
    madeBy: Emmanuel Macron
    conveys: {pledge: A ferry for Port Nemo., kind: OTHER, id: pledge:ferry-for-port-nemo}
    reportedIn: promises a ferry for Port Nemo
`;
const text = "A ferry for Port Nemo\n\nIn a letter, he promises a ferry for Port Nemo by spring.\n";

test(
  "documents are imported, seen and taken back while a service runs on the same home",
  { timeout: 600_000 },
  async () => {
    const home = await temporaryFolder();
    await mkdir(join(home, "texts-at-hand"), { recursive: true });
    await symlink(sharedJarFolder(), join(home, "lib"));
    await writeFile(join(home, "ferry.yaml"), draft);
    await writeFile(join(home, "texts-at-hand", "ferry.txt"), text);
    const port = await getPort();
    const env = { ...process.env, PLEDGEGRAPH_HOME: home, HOST: "127.0.0.1", PORT: String(port), NEO4J_URI: "" };
    const service = spawn(process.execPath, ["--import", register, program, "serve"], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(service, "exit");
    let told = "";
    service.stdout.on("data", (piece: Buffer) => (told += String(piece)));
    service.stderr.on("data", (piece: Buffer) => (told += String(piece)));
    const command = async (...given: readonly string[]) =>
      execa(process.execPath, ["--import", register, program, ...given], { env, cwd: home, reject: false });
    const ask = async (): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          query: '{ pledge(id: "pledge:ferry-for-port-nemo") { stage pledgors { id } } }',
        }),
      });
      return ((await response.json()) as { readonly data: { readonly pledge: unknown } }).data.pledge;
    };
    try {
      await expect.poll(() => told, { timeout: 300_000 }).toContain("Ready at");
      const imported = await command("import", "ferry.yaml", "--dataset", "news", "--texts", "texts-at-hand");
      expect(imported.exitCode, imported.stdout).toBe(0);
      expect(imported.stdout).toContain("Imported 1 documents into news: 4 created, 0 updated");
      expect(await ask()).toEqual({ stage: "PLEDGED", pledgors: [{ id: "person:emmanuel-macron" }] });
      const again = await command("import", "ferry.yaml", "--dataset", "news", "--texts", "texts-at-hand", "--dry-run");
      expect(again.stdout).toContain(
        "Would import 1 documents into news: 0 created, 0 updated, 4 unchanged, 0 removed.",
      );
      const undone = await command("undo", "2");
      expect([undone.exitCode, undone.stdout]).toEqual([
        0,
        "Undid revision 2 by revision 3: 0 created, 0 updated, 4 removed.",
      ]);
      expect(await ask()).toBeNull();
      const listed = await command("revisions");
      expect(listed.stdout.split("\n").map((line) => line.split("  ").slice(3, 5))).toEqual([
        ["undo of 2", "news"],
        ["import", "news"],
        ["seed", "seed"],
      ]);
      expect((await command("undo", "2")).stderr).toContain("REVISION_IN_THE_WAY: Revision 2 was undone already");
    } finally {
      service.kill("SIGTERM");
      expect((await ended)[0]).toBe(0);
    }
  },
);
