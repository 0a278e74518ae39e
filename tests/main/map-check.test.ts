import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { mapCheckCommand } from "../../src/main/commands/map-check.js";
import { votesMapping, folderOf } from "../feed/mapping/map-files.js";

/** Runs map-check on votes, and gives its exit code and what it prints. */
async function mapCheck(
  votes: string,
  options: Readonly<Record<string, unknown>>,
): Promise<{ readonly code: number; readonly printed: string; readonly folder: string }> {
  const folder = await folderOf({
    "mapping.yaml": votesMapping({ top: "constants: {who: nobody}" }),
    "votes.csv": votes,
  });
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => lines.push(line));
  const paths = [join(folder, "mapping.yaml"), [join(folder, "votes.csv")]];
  const report = options["report"] === undefined ? {} : { report: join(folder, "report.json") };
  const code = await mapCheckCommand.run(...paths, { ...options, ...report });
  return { code, printed: lines.join("\n"), folder };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("map-check", () => {
  const good = "Country,Code,Vote\nNorway,NO,yes\nPeru,PE,no\nChile,CL,no\n";

  test("shows the first rows as documents, under their places", async () => {
    const { code, printed, folder } = await mapCheck(good, { rows: "2" });
    expect(code).toBe(0);
    expect(printed).toContain(`# ${join(folder, "votes.csv")}:3:1\nstates:\n  - id: state:peru\n    name: Peru\n`);
    expect(printed).not.toContain("chile");
    expect(printed).toContain("votes: 2 rows = 2 mapped + 0 filtered + 0 refused");
  });

  test("exits with 65 where a row is refused, and writes all that it found", async () => {
    const { code, printed, folder } = await mapCheck(`${good}Malta,MT,perhaps\n`, { all: true, report: true });
    expect(code).toBe(65);
    expect(printed).toContain("votes: 4 rows = 3 mapped + 0 filtered + 1 refused");
    expect(printed).toMatch(/votes\.csv:5:10: Vote: "perhaps" is not among the words that act translates/);
    expect(JSON.parse(await readFile(join(folder, "report.json"), "utf8"))).toMatchObject({
      tables: { votes: { rows: 4, mapped: 3, filtered: 0, refused: 1 } },
      refused: [{ line: 5, column: 10, field: "Vote", row: "row=5" }],
    });
  });

  test("refuses numbers and constants that are none", async () => {
    for (const options of [{ rows: "0" }, { rows: "many" }, { set: ["who"] }])
      await expect(mapCheck(good, options)).rejects.toMatchObject({ code: "USAGE" });
    await expect(mapCheck(good, { set: ["whom=x"] })).rejects.toMatchObject({ code: "MAPPING_INVALID" });
  });
});
