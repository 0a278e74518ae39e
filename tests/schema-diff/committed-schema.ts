import { execa } from "execa";

/** The file that is compared, from the package's folder. */
export const schemaFile = "schema/schema.graphql";

/** The contract as it was at a commit. */
export interface CommittedSchema {
  readonly commit: string;
  /** Undefined where the commit has none yet. */
  readonly text: string | undefined;
}

/**
 * The contract at a commit: at the given one, or where the work left main, which on main itself is the last commit.
 * Undefined where there is no git repository, as in an unpacked archive.
 * @throws Error where the given base is no commit.
 */
export async function committedSchema(folder: string, base: string | undefined): Promise<CommittedSchema | undefined> {
  const commit =
    base === undefined
      ? ((await git(folder, "merge-base", "HEAD", "main")) ?? (await git(folder, "rev-parse", "HEAD")))
      : await git(folder, "rev-parse", "--verify", "--quiet", `${base}^{commit}`);
  if (commit === undefined && base !== undefined)
    throw new Error(`git knows no commit "${base}" here; give a commit, a branch or a tag.`);
  return commit === undefined ? undefined : { commit, text: await git(folder, "show", `${commit}:./${schemaFile}`) };
}

/** What git prints, or undefined where it refuses. */
async function git(folder: string, ...words: readonly string[]): Promise<string | undefined> {
  const { failed, stdout } = await execa("git", words, { cwd: folder, reject: false });
  return failed ? undefined : stdout;
}
