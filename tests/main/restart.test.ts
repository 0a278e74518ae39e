import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import getPort from "get-port";
import { expect, test } from "vitest";
import { temporaryFolder } from "../database/support/temporary-folder.js";
import { sharedJarFolder } from "../support/test-neo4j.js";

const program = fileURLToPath(new URL("../../src/main/main.ts", import.meta.url));

test(
  "a local Neo4j that is killed comes back by itself, and the service tells meanwhile",
  { timeout: 400_000 },
  async () => {
    const home = await temporaryFolder();
    await mkdir(home, { recursive: true });
    await symlink(sharedJarFolder(), join(home, "lib"));
    const port = await getPort();
    const url = `http://127.0.0.1:${port}/`;
    const service = spawn(process.execPath, ["--import", "@oxc-node/core/register", program, "serve"], {
      env: { ...process.env, PLEDGEGRAPH_HOME: home, HOST: "127.0.0.1", PORT: String(port), NEO4J_URI: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(service, "exit");
    let told = "";
    service.stdout.on("data", (text: Buffer) => (told += String(text)));
    service.stderr.on("data", (text: Buffer) => (told += String(text)));
    const ask = async () => {
      const response = await fetch(`${url}graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"query": "{ people { totalCount } }"}',
      });
      return (await response.json()) as {
        readonly data?: { readonly people: { readonly totalCount: number } } | null;
        readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
      };
    };
    const neo4jProcess = async (): Promise<number> =>
      (JSON.parse(await readFile(join(home, "neo4j.json"), "utf8")) as { readonly processId: number }).processId;
    try {
      await expect.poll(() => told, { timeout: 240_000 }).toContain("Ready at");
      const before = (await ask()).data?.people.totalCount;
      expect(before).toBeGreaterThan(0);
      const killed = await neo4jProcess();
      process.kill(killed, "SIGKILL");
      await expect
        .poll(() => told, { timeout: 60_000 })
        .toContain("The local Neo4j stopped (SIGKILL) and is being restarted");
      const { data, errors } = await ask();
      // It may be back before the question has given up trying.
      if (errors === undefined) expect(data?.people.totalCount).toBe(before);
      else expect(errors[0]?.extensions.code).toBe("DATABASE_UNAVAILABLE");
      await expect.poll(() => told, { timeout: 120_000 }).toContain("The local Neo4j is back.");
      await expect.poll(async () => (await fetch(`${url}readyz`)).status, { timeout: 30_000 }).toBe(200);
      expect((await ask()).data?.people.totalCount).toBe(before);
      expect(await neo4jProcess()).not.toBe(killed);
    } finally {
      service.kill("SIGTERM");
      expect((await ended)[0]).toBe(0);
    }
  },
);
