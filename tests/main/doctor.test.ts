import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readConfig, type Config } from "../../src/config/config.js";
import { requireJars } from "../../src/database/local/jar-folder.js";
import { holdHome } from "../../src/database/local/hold-home.js";
import { homeLayout } from "../../src/database/local/home-layout.js";
import { silentReporter } from "../../src/database/report/silent-reporter.js";
import { diagnose } from "../../src/main/doctor.js";
import type { Finding } from "../../src/main/finding.js";
import { printFindings } from "../../src/main/print-findings.js";
import { programsFolder } from "../database/support/programs-folder.js";
import { temporaryFolder } from "../database/support/temporary-folder.js";
import { sharedJarFolder } from "../support/test-neo4j.js";

const configured = (environment: Record<string, string>): Config => readConfig({ PORT: "0", ...environment });

const about = (findings: readonly Finding[], subject: string): Finding | undefined =>
  findings.find((finding) => finding.subject === subject);

test("a machine with everything", async () => {
  await requireJars(sharedJarFolder(), silentReporter);
  const findings = await diagnose(configured({ PLEDGEGRAPH_HOME: join(sharedJarFolder(), "..") }));
  expect(findings.map((finding) => finding.subject)).toEqual(["Node", "Java", "Maven", "Neo4j", "data folder", "port"]);
  for (const subject of ["Node", "Java", "Neo4j", "port"]) expect(about(findings, subject)).toMatchObject({ ok: true });
  expect(about(findings, "Neo4j")?.found).toMatch(/^\d+ jars in .*all intact$/);
  expect(findings.filter((finding) => finding.ok && finding.remedy !== undefined)).toEqual([]);
}, 30_000);

test("no Maven, a home in use, and a port in use, each with what to do", async () => {
  const folder = await temporaryFolder();
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const held = await holdHome(homeLayout(folder));
  const path = process.env["PATH"];
  onTestFinished(async () => {
    process.env["PATH"] = path;
    listener.close();
    await held.release();
  });
  process.env["PATH"] = await programsFolder(join(folder, "programs"), ["java", "ps"]);
  const port = String((listener.address() as AddressInfo).port);
  const findings = await diagnose(configured({ PLEDGEGRAPH_HOME: folder, PORT: port }));
  expect(about(findings, "Maven")).toMatchObject({ ok: false, remedy: expect.stringContaining("install Maven") });
  expect(about(findings, "Neo4j")).toMatchObject({ ok: true, found: expect.stringContaining("not downloaded yet") });
  expect(about(findings, "data folder")).toMatchObject({
    ok: false,
    found: expect.stringContaining(`process ${process.pid}`),
  });
  expect(about(findings, "port")).toMatchObject({
    ok: false,
    found: expect.stringContaining(port),
    remedy: expect.stringContaining("PORT"),
  });
});

test("damaged jars, and a home that cannot be", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "lib"));
  await writeFile(join(folder, "lib", "manifest.json"), "{");
  expect(about(await diagnose(configured({ PLEDGEGRAPH_HOME: folder })), "Neo4j")).toMatchObject({
    ok: false,
    remedy: expect.stringContaining(`Delete the folder ${join(folder, "lib")}`),
  });
});

test("a server that is given: Java and Maven do not matter", async () => {
  const findings = await diagnose(configured({ NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "any" }));
  expect(findings.map((finding) => finding.subject)).toEqual(["Node", "Neo4j", "port"]);
  expect(about(findings, "Neo4j")).toMatchObject({
    ok: false,
    found: "bolt://127.0.0.1:1: NEO4J_UNREACHABLE",
    remedy: expect.stringContaining("NEO4J_URI"),
  });
});

test("the report is readable", () => {
  const findings: readonly Finding[] = [
    { subject: "Node", ok: true, found: "20.19.0" },
    { subject: "Maven", ok: false, found: "not found on the PATH", remedy: "install Maven" },
  ];
  expect(printFindings(findings)).toBe(
    "ok    Node   20.19.0\nFAIL  Maven  not found on the PATH\n             fix: install Maven\n1 of 2 checks failed.\n",
  );
  expect(printFindings(findings.slice(0, 1))).toContain("Everything needed is in place.");
});
