import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { schemaDifference } from "./schema-difference.js";

const before = `
  type Query { pledge(id: ID!): Pledge pledges(first: Int): [Pledge!]! }
  type Pledge { id: ID! summary: String! stage: Stage }
  enum Stage { FLOATED PLEDGED }
  input PledgeWhere { id: ID }
`;
const widened = `
  type Query { pledge(id: ID!): Pledge pledges(first: Int, where: PledgeWhere): [Pledge!]! }
  "An undertaking."
  type Pledge { id: ID! summary: String! stage: Stage! agreedOn: String }
  enum Stage { FLOATED PLEDGED LAPSED }
  input PledgeWhere { id: ID }
`;
const broken = `
  type Query { pledge(id: ID!): Pledge pledges(first: Int!): [Pledge!]! }
  type Pledge { id: ID! summary: String stage: String }
  input PledgeWhere { id: ID, stage: String! }
`;

describe("the difference of two schemas", () => {
  test("of one that was widened has nothing that breaks a document", async () => {
    const { breaking, dangerous, harmless } = await schemaDifference(before, widened);
    expect(breaking).toEqual([]);
    expect(dangerous).toEqual(expect.arrayContaining([expect.stringContaining("LAPSED")]));
    expect(harmless).toBeGreaterThanOrEqual(3);
  });

  test("names what breaks documents: what is gone, of another type, no longer sure or needed now", async () => {
    const { breaking } = await schemaDifference(before, broken);
    for (const name of ["Stage", "Pledge.summary", "Pledge.stage", "first", "PledgeWhere"]) {
      expect(breaking, name).toEqual(expect.arrayContaining([expect.stringContaining(name)]));
    }
  });

  test("of a schema and itself is none", async () => {
    expect(await schemaDifference(before, before)).toEqual({ breaking: [], dangerous: [], harmless: 0 });
  });
});

/** What a program printed and how it ended. */
interface Outcome {
  readonly exitCode?: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where the tests run in a hook of git, it names its own repository in the environment. */
const ofNoOtherRepository = { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined };

describe("npm run schema:diff", () => {
  const command = fileURLToPath(new URL("main.ts", import.meta.url));
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "pledgegraph-diff-"));
    await mkdir(join(folder, "schema"));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const git = async (...words: readonly string[]): Promise<void> => {
    await execa(
      "git",
      ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "core.hooksPath=/dev/null", ...words],
      { cwd: folder, env: ofNoOtherRepository },
    );
  };
  const write = (text: string): Promise<void> => writeFile(join(folder, "schema", "schema.graphql"), text);
  const commit = async (text: string): Promise<void> => {
    await write(text);
    await git("add", "schema");
    await git("commit", "-q", "--no-gpg-sign", "-m", "A version");
  };
  const run = async (...words: readonly string[]): Promise<Outcome> =>
    execa(process.execPath, ["--import", import.meta.resolve("@oxc-node/core/register"), command, ...words], {
      cwd: folder,
      reject: false,
      env: ofNoOtherRepository,
    });

  test("compares with the last commit on main, and fails on what breaks unless that is allowed", async () => {
    await git("init", "-q", "-b", "main");
    await commit(before);
    expect(await run()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^schema\/schema\.graphql since [0-9a-f]{7}: Nothing has changed\.$/),
    });
    await write(widened);
    expect(await run()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/may surprise a consumer:\n[^]*LAPSED[^]*Other changes: \d+\.$/),
    });
    await write(broken);
    expect(await run()).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(/Breaking changes:\n[^]*Pledge\.summary[^]*--allow-breaking/),
    });
    expect(await run("--allow-breaking")).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Pledge.summary"),
    });
  });

  test("compares with where a branch left main, or with a given commit", async () => {
    await git("init", "-q", "-b", "main");
    await commit(before);
    await git("checkout", "-q", "-b", "work");
    await commit(broken);
    expect((await run()).exitCode).toBe(1);
    expect((await run("HEAD")).exitCode).toBe(0);
    expect((await run("HEAD~1")).exitCode).toBe(1);
    expect(await run("nowhere")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('no commit "nowhere"') });
  });

  test("has nothing to compare with outside of a repository, or before there was a schema", async () => {
    await write(before);
    expect(await run()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("no git repository") });
    await git("init", "-q", "-b", "main");
    await git("commit", "-q", "--no-gpg-sign", "--allow-empty", "-m", "Nothing yet");
    expect(await run()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("has no schema/schema.graphql") });
  });
});
