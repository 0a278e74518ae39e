import { expect, test } from "vitest";
import { knownRedirects } from "../../src/server/reads/known-redirects.js";
import type { Run } from "../../src/feed/run.js";

test("redirects are read when they have changed, and looked at once a second at most", async () => {
  let [version, time] = [1, 0];
  const asked: string[] = [];
  const run: Run = async ({ text }) => {
    asked.push(text.includes("LoadLock") ? "version" : "all");
    return text.includes("LoadLock") ? [[version]] : [[`person:v${version}`, "person:new"]];
  };
  const redirects = knownRedirects(run, () => time);
  const [one, other] = await Promise.all([redirects(), redirects()]);
  expect(one).toEqual(new Map([["person:v1", "person:new"]]));
  expect(other).toBe(one);
  expect(asked, "two requests at once").toEqual(["version", "all"]);
  time = 999;
  version = 2;
  expect(await redirects()).toBe(one);
  expect(asked).toHaveLength(2);
  time = 1_000;
  expect(await redirects()).toEqual(new Map([["person:v2", "person:new"]]));
  time = 2_000;
  await redirects();
  expect(asked, "nothing has changed").toEqual(["version", "all", "version", "all", "version"]);
});

test("redirects that cannot be read fail the request, and are read by the next", async () => {
  let isDown = true;
  const redirects = knownRedirects(async () => {
    if (isDown) throw new Error("down");
    return [];
  });
  await expect(redirects()).rejects.toThrow("down");
  isDown = false;
  expect((await redirects()).size).toBe(0);
});
