import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createReporter } from "../../src/database/report/create-reporter.js";
import { lineReporter } from "../../src/database/report/line-reporter.js";
import type { Reporter } from "../../src/database/report/reporter.js";

/** What a reporter writes into a stream that is a terminal, or is not. */
function written(isTTY: boolean, say: (reporter: Reporter) => void): string {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  say(createReporter(stream as unknown as NodeJS.WriteStream));
  return String(stream.read() ?? "");
}

test("a pipe gets plain lines, and few of them", () => {
  const text = written(false, (report) => {
    report.step("Counting");
    for (let n = 1; n <= 100; n += 1) report.progress(n, 100, "jars");
    report.step("Done");
    report.end();
  });
  expect(text).toBe("Counting\nDone\n");
});

test("a step that takes longer says how far it is", async () => {
  const stream = new PassThrough();
  const report = lineReporter(stream, 20);
  report.step("Counting");
  await new Promise((resolve) => setTimeout(resolve, 30));
  report.progress(7, 10, "jars");
  report.progress(8, 10, "jars");
  expect(String(stream.read())).toBe("Counting\n  7 of 10 jars\n");
});

test("a terminal gets a bar, which is gone in the end", () => {
  const text = written(true, (report) => {
    report.step("Counting");
    report.progress(3, 10, "jars");
    report.progress(12, 10, "jars");
    report.end();
    report.end();
  });
  expect(text).toMatch(/^Counting\n/);
  expect(text).toMatch(/\[.*\] 3 of 10 jars/);
});
