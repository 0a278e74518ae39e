import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";
import { packageFolder, readConfig } from "../../src/config/config.js";
import { readDocumentSources } from "../../src/feed/documents/document-source.js";
import { loadDocuments } from "../../src/feed/apply/load-documents.js";
import { documentStore } from "../../src/service/document-store.js";
import { startHttpService } from "../../src/server/http-service.js";
import { temporaryFolder } from "../database/support/temporary-folder.js";
import { model, startOwnGraph } from "../export/support/own-graph.js";
import { ask } from "../support/test-service.js";
import { answeredBlocksOf, codeBlocksOf } from "./pages.js";
import { testOrigin } from "../support/test-origin.js";

const blocks = codeBlocksOf("docs/first-article.md");
/** What the page shows behind a command that begins like this. */
const outputOf = (command: string): string => {
  const index = blocks.findIndex(({ language, text }) => language === "sh" && text.startsWith(command));
  return blocks[index + 1]!.text;
};

/** Runs a command of the page in a folder; its npm scripts run in the checkout. */
const run = async (folder: string, command: string) => {
  const program = join(packageFolder, "src", "main", "main.ts");
  const register = import.meta.resolve("@oxc-node/core/register");
  const verify = `"${process.execPath}" --import "${register}" "${program}" verify`;
  return execa("sh", ["-c", command.replace("npm run seed:verify --", verify)], { cwd: folder, reject: false });
};

test("docs/first-article.md leads from a text to an answer", async () => {
  const folder = await temporaryFolder();
  for (const { note, text } of blocks.filter(({ note }) => note.includes("."))) {
    await mkdir(dirname(join(folder, note)), { recursive: true });
    await writeFile(join(folder, note), text);
  }
  const [locate, verify] = blocks.filter(({ language }) => language === "sh").map(({ text }) => text);

  const located = await run(folder, locate!);
  expect(`${located.stdout}\n`).toBe(outputOf("node locate.mjs"));

  const verified = await run(folder, verify!);
  expect([verified.exitCode, `${verified.stdout}\n`]).toEqual([
    0,
    outputOf("PLEDGEGRAPH_SEED=my-articles npm run seed"),
  ]);

  const graph = await startOwnGraph();
  onTestFinished(() => graph.stop());
  await loadDocuments(documentStore(graph.database), model, await readDocumentSources(join(folder, "my-articles")), {
    origin: testOrigin,
    dataset: "my-articles",
  });
  const service = await startHttpService({ ...readConfig({}), port: 0, logLevel: "silent" }, model, graph.database);
  onTestFinished(() => service.stop());
  const [question] = answeredBlocksOf("docs/first-article.md", "graphql");
  const { data, errors } = await ask(question!.text, {}, service.url);
  expect(errors).toBeUndefined();
  expect({ data }).toEqual(JSON.parse(question!.answer));
}, 240_000);
