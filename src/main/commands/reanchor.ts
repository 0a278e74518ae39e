import { type Config, readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { readCitedText } from "../../domain/readings/read-cited-text.js";
import { citedTextIn } from "../../domain/reanchoring/cited-text.js";
import type { Reanchoring } from "../../domain/reanchoring/reanchor.js";
import { ServiceError } from "../../errors/service-error.js";
import { readDocumentSources } from "../../feed/documents/document-source.js";
import { openKeptTexts, readText } from "../../feed/documents/kept-texts.js";
import { readRecords, typedRecord } from "../../feed/documents/records.js";
import { buildModel } from "../../service/build-model.js";
import { changeGraph } from "../../service/feed-graph.js";
import { judgeArticle, type NewText, reanchorArticle } from "../../service/reanchor-article.js";
import type { CliCommand } from "../cli-command.js";
import { originOf, type OriginFlags, withOriginFlags } from "../origin-flags.js";
import { printReanchoring } from "../print-reanchoring.js";

interface ReanchorOptions extends OriginFlags {
  readonly dryRun?: boolean;
  readonly known?: string;
  readonly texts?: string;
  readonly keepText?: boolean;
}

export const reanchorCommand: CliCommand = {
  name: "reanchor",
  description: "anchor the passages of an article in a new version of its text, judged by digests only",
  configure: (command) =>
    withOriginFlags(
      command
        .argument("<article>", "id of the article, such as article:ferry")
        .argument("<text>", "file with the new text, in UTF-8")
        .option("--dry-run", "print the judgements and write nothing")
        .option("--known <folder>", "judge the passages of the documents in a folder; writes nothing, needs no graph")
        .option("--texts <folder>", "folder that has the old text, beside those that are kept")
        .option("--keep-text", "keep a copy of the new text in the home, readable by its owner only"),
    ),
  run: runReanchor,
};

async function runReanchor(article: string, file: string, options: ReanchorOptions): Promise<number> {
  const { texts: folder } = options;
  const config = readConfig(folder === undefined ? process.env : { ...process.env, PLEDGEGRAPH_TEXTS: folder });
  const texts = openKeptTexts(config);
  const asked = { article, newText: await readText(file), texts };
  const found =
    options.known === undefined ? await inGraph(config, asked, options) : await inDocuments(options.known, asked);
  if (found === undefined)
    throw new ServiceError(
      "BAD_USER_INPUT",
      `There is no article ${article} in ${options.known ?? "the graph"}. Write its id, such as article:ferry.`,
      { field: "article" },
    );
  console.log(printReanchoring(found));
  return 0;
}

async function inDocuments(folder: string, asked: NewText): Promise<Reanchoring | undefined> {
  const records = readRecords(buildModel(), await readDocumentSources(folder)).map(typedRecord);
  const cited = citedTextIn(records, asked.article);
  return cited && judgeArticle(cited, asked);
}

async function inGraph(config: Config, asked: NewText, options: ReanchorOptions): Promise<Reanchoring | undefined> {
  const { dryRun = false, keepText = false } = options;
  const report = createReporter();
  return changeGraph(config, report, async ({ database, store, model }) => {
    if (dryRun) {
      const cited = await readCitedText(store.read, asked.article);
      return cited && judgeArticle(cited, asked);
    }
    const written = await reanchorArticle(database, model, asked, originOf("reanchor", options));
    if (written !== undefined && keepText) await openKeptTexts(config).keep(asked.newText.bytes);
    return written;
  });
}
