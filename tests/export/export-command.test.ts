import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, inject, test } from "vitest";
import { packageFolder } from "../../src/config/config.js";
import { errorTable } from "../../src/errors/error-table.js";
import { writeOutputFile, writeOutputFolder } from "../../src/main/output.js";
import { temporaryFolder } from "../database/support/temporary-folder.js";

const { uri, username, password } = inject("neo4j");
const program = join(packageFolder, "src", "main", "main.ts");

/** Runs the command line on the seeded graph. */
const run = async (cwd: string, ...words: readonly string[]) =>
  execa(process.execPath, ["--import", import.meta.resolve("@oxc-node/core/register"), program, "export", ...words], {
    cwd,
    reject: false,
    env: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
  });

const served = async (query: string): Promise<string> =>
  Buffer.from(await (await fetch(`${inject("serviceUrl")}export?${query}`)).arrayBuffer()).toString();

describe("pledgegraph export", () => {
  test("writes a file as the service does, and not over another unless it is forced to", async () => {
    const folder = await temporaryFolder();
    const first = await run(folder, "--format", "jsonl", "--output", "graph.jsonl");
    expect(first).toMatchObject({ exitCode: 0, stdout: "" });
    expect(first.stderr).toMatch(/Wrote \d+ records to graph\.jsonl\./);
    expect(await readFile(join(folder, "graph.jsonl"), "utf8")).toBe(await served("format=jsonl"));
    await writeFile(join(folder, "graph.jsonl"), "mine");
    const second = await run(folder, "--format", "jsonl", "--output", "graph.jsonl");
    expect([second.exitCode, second.stderr]).toEqual([
      errorTable.OUTPUT_EXISTS.exitCode,
      expect.stringMatching(/OUTPUT_EXISTS: The file graph\.jsonl already exists\. .*--force/),
    ]);
    expect(await readFile(join(folder, "graph.jsonl"), "utf8")).toBe("mine");
    expect((await run(folder, "--format", "turtle", "--output", "graph.jsonl", "--force")).exitCode).toBe(0);
    expect(await readFile(join(folder, "graph.jsonl"), "utf8")).toBe(await served("format=turtle"));
    expect(await readdir(folder)).toEqual(["graph.jsonl"]);
  }, 60_000);

  test("writes the tables of csv into a folder, one table to standard output, and all of them into an archive", async () => {
    const folder = await temporaryFolder();
    expect((await run(folder, "--format", "csv", "--output", "tables")).exitCode).toBe(0);
    expect(await readdir(join(folder, "tables"))).toEqual(
      expect.arrayContaining(["people.csv", "people-memberships.csv", "statements.csv"]),
    );
    const people = await served("format=csv&type=Person");
    expect(await readFile(join(folder, "tables", "people.csv"), "utf8")).toBe(people);
    expect((await run(folder, "--format", "csv", "--type", "Person", "--raw")).stdout).toBe(
      (await served("format=csv&type=Person&raw=true")).trimEnd(),
    );
    expect((await run(folder, "--format", "csv", "--output", "tables.zip")).exitCode).toBe(0);
    expect((await readFile(join(folder, "tables.zip"))).subarray(0, 2).toString()).toBe("PK");
  }, 60_000);

  test.each([
    [["--format", "xml"], "EXPORT_INVALID", /There is no format "xml"\..*The formats are csv/],
    [[], "EXPORT_INVALID", /An export needs a format/],
    [["--format", "csv"], "USAGE", /Add --output FOLDER for one file per table/],
    [["--format", "csv", "--type", "Persn"], "EXPORT_INVALID", /Did you mean "Person"/],
    [
      ["--format", "jsonl", "--output", join("no", "such", "graph.jsonl")],
      "OUTPUT_NOT_WRITABLE",
      /Create its parent folder first/,
    ],
    [["--fromat", "csv"], "USAGE", /Did you mean --format/],
  ] as const)(
    "refuses %j and says what to write",
    async (words, code, says) => {
      const folder = await temporaryFolder();
      const { exitCode, stderr } = await run(folder, ...words);
      expect(stderr).toMatch(says);
      expect(exitCode).toBe(errorTable[code].exitCode);
      expect(await readdir(folder)).toEqual([]);
    },
    60_000,
  );
});

describe("what is written to a file or a folder", () => {
  const failing = async function* (): AsyncGenerator<string> {
    yield "half";
    throw new Error("the graph went away");
  };
  const patient = { force: false, signal: new AbortController().signal };

  test("is not left half written where reading fails, and what was there stays", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "mine");
    await expect(writeOutputFile(join(folder, "file"), failing(), { ...patient, force: true })).rejects.toThrow(
      "the graph went away",
    );
    await expect(
      writeOutputFolder(join(folder, "tables"), [{ name: "a.csv", pieces: failing }], patient),
    ).rejects.toThrow("the graph went away");
    expect(await readdir(folder)).toEqual(["file"]);
    expect(await readFile(join(folder, "file"), "utf8")).toBe("mine");
  });

  test("is not left half written where it is interrupted", async () => {
    const folder = await temporaryFolder();
    const controller = new AbortController();
    const endless = async function* (): AsyncGenerator<string> {
      for (let count = 0; ; count++) {
        if (count === 10) controller.abort();
        yield "x".repeat(1_000);
        await new Promise(setImmediate);
      }
    };
    await expect(
      writeOutputFile(join(folder, "file"), endless(), { force: false, signal: controller.signal }),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(await readdir(folder)).toEqual([]);
  });

  test("goes into a folder that is empty, and with force beside what else is in one", async () => {
    const folder = await temporaryFolder();
    const files = [
      {
        name: "a.csv",
        pieces: async function* () {
          yield "new";
        },
      },
    ];
    await mkdir(join(folder, "tables"));
    await writeOutputFolder(join(folder, "tables"), files, patient);
    await writeFile(join(folder, "tables", "b.csv"), "mine");
    await expect(writeOutputFolder(join(folder, "tables"), files, patient)).rejects.toMatchObject({
      code: "OUTPUT_EXISTS",
    });
    await writeOutputFolder(join(folder, "tables"), files, { ...patient, force: true });
    expect(await readdir(join(folder, "tables"))).toEqual(["a.csv", "b.csv"]);
    expect(await readdir(folder)).toEqual(["tables"]);
  });
});
