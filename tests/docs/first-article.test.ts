import { mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";
import { packageFolder, readConfig } from "../../src/config/config.js";
import { startHttpService } from "../../src/server/http-service.js";
import { temporaryFolder } from "../database/support/temporary-folder.js";
import { model, startOwnGraph } from "../export/support/own-graph.js";
import { ask } from "../support/test-service.js";
import { answeredBlocksOf, codeBlocksOf } from "./pages.js";

const blocks = codeBlocksOf("docs/first-article.md");
/** The commands of the page, each with what it shows behind it. */
const commands = blocks.flatMap(({ language, text }, index) =>
  language === "sh" ? [{ command: text, output: blocks[index + 1]!.text }] : [],
);
const noted = (note: string): string => blocks.find((block) => block.note === note)!.text;

const { scripts: npmScripts } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Runs a command of the page in a folder; its npm scripts run in the checkout. */
const run = async (folder: string, command: string, env: Readonly<Record<string, string>> = {}) => {
  const program = join(packageFolder, "src", "main", "main.ts");
  const register = import.meta.resolve("@oxc-node/core/register");
  const cli = `"${process.execPath}" --import "${register}" "${program}"`;
  const scripts = command.replaceAll(/npm run ([a-z:]+) --/g, (_all, script: string) => {
    const [, subcommand] = /^node dist\/main\/main\.js (\S+)$/.exec(npmScripts[script] ?? "") ?? [];
    return `${cli} ${subcommand}`;
  });
  return execa("sh", ["-c", scripts], { cwd: folder, reject: false, env });
};

test("docs/first-article.md leads from a text to an answer", async () => {
  const folder = await temporaryFolder();
  const draft = join(folder, "my-articles", "ferry.yaml");
  const [newArticle, pin, lint, importing] = commands;
  const runs = async ({ command, output }: { readonly command: string; readonly output: string }) => {
    const { exitCode, stdout, stderr } = await run(folder, command);
    expect([exitCode, `${stdout}\n`, stderr]).toEqual([0, output, ""]);
  };
  await mkdir(join(folder, "my-texts"));
  await writeFile(join(folder, "my-texts", "ferry.txt"), noted("my-texts/ferry.txt"));

  await runs(newArticle!);
  const made = await readFile(draft, "utf8");
  expect(made.replace(/(?<=\$schema=)\S+/, "SCHEMA")).toBe(noted("the draft"));
  const schema = /(?<=\$schema=)\S+/.exec(made)?.[0] ?? "";
  expect(await realpath(join(dirname(draft), schema))).toBe(join(packageFolder, "schema", "document.schema.json"));

  const written = noted("my-articles/ferry.yaml");
  await writeFile(
    draft,
    written.replace("Neighbouring Lemuria is prepared to lend a pilot.", "is willing to lend a pilot"),
  );
  const refused = await run(folder, pin!.command);
  expect([refused.exitCode, `${refused.stderr}\n`]).toEqual([65, noted("is willing to lend a pilot")]);

  await writeFile(draft, written);
  await runs(pin!);
  expect((await readFile(draft, "utf8")).endsWith(noted("the last line"))).toBe(true);
  await runs(lint!);

  const graph = await startOwnGraph();
  onTestFinished(() => graph.stop());
  const imported = await run(folder, importing!.command, {
    NEO4J_URI: graph.address.uri,
    NEO4J_USERNAME: graph.address.username,
    NEO4J_PASSWORD: graph.address.password,
  });
  expect([imported.exitCode, `${imported.stdout}\n`]).toEqual([0, importing!.output]);
  const service = await startHttpService({ ...readConfig({}), port: 0, logLevel: "silent" }, model, graph.database);
  onTestFinished(() => service.stop());
  const [question] = answeredBlocksOf("docs/first-article.md", "graphql");
  const { data, errors } = await ask(question!.text, {}, service.url);
  expect(errors).toBeUndefined();
  expect({ data }).toEqual(JSON.parse(question!.answer));
}, 240_000);
