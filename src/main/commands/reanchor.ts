import { readConfig } from "../../config/config.js";
import { createReporter } from "../../database/report/create-reporter.js";
import { citedTextIn, type CitedText } from "../../domain/reanchoring/cited-text.js";
import { ServiceError } from "../../errors/service-error.js";
import { readDocumentSources } from "../../feed/documents/document-source.js";
import { openKeptTexts, readText } from "../../feed/documents/kept-texts.js";
import { readRecords, typedRecord } from "../../feed/documents/records.js";
import { buildModel } from "../../service/build-model.js";
import { openGraph } from "../../service/open-graph.js";
import { reanchorArticle } from "../../service/reanchor-article.js";
import { readCitedText } from "../../domain/readings/read-cited-text.js";
import { runReads } from "../../service/run-reads.js";
import type { CliCommand } from "../cli-command.js";
import { printReanchoring } from "../print-reanchoring.js";

interface ReanchorOptions {
  readonly dryRun?: boolean;
  readonly known?: string;
  readonly texts?: string;
}

export const reanchorCommand: CliCommand = {
  name: "reanchor",
  description: "judge each passage of an article in a new version of its text, by digests only",
  configure: (command) =>
    command
      .argument("<article>", "id of the article, such as article:ferry")
      .argument("<text>", "file with the new text, in UTF-8")
      .option("--dry-run", "print the judgements and write nothing")
      .option("--known <folder>", "take the passages from the documents of a folder instead of the graph")
      .option("--texts <folder>", "folder that has the old text, beside those that are kept"),
  run: reanchorWith,
};

async function reanchorWith(
  article: string,
  file: string,
  { dryRun = false, known, texts }: ReanchorOptions,
): Promise<number> {
  if (!dryRun && known === undefined)
    throw new ServiceError("USAGE", "Judgements are not written to the graph yet. Add --dry-run to print them.");
  const config = readConfig(texts === undefined ? process.env : { ...process.env, PLEDGEGRAPH_TEXTS: texts });
  const newText = await readText(file);
  const cited = known === undefined ? await fromGraph(article) : await fromDocuments(known, article);
  if (cited === undefined)
    throw new ServiceError(
      "BAD_USER_INPUT",
      `There is no article ${article} in ${known ?? "the graph"}. Write its id, such as article:ferry.`,
      { field: "article" },
    );
  console.log(printReanchoring(await reanchorArticle(cited, newText, openKeptTexts(config))));
  return 0;
}

async function fromDocuments(folder: string, article: string): Promise<CitedText | undefined> {
  const sources = await readDocumentSources(folder);
  return citedTextIn(readRecords(buildModel(), sources).map(typedRecord), article);
}

async function fromGraph(article: string): Promise<CitedText | undefined> {
  const report = createReporter();
  const graph = await openGraph(readConfig(), report);
  try {
    return await readCitedText(runReads(graph.database), article);
  } finally {
    report.end();
    await graph.close();
  }
}
