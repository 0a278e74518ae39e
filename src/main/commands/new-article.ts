import { readFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { packageFolder } from "../../config/config.js";
import { ServiceError } from "../../errors/service-error.js";
import { knownNamesIn } from "../../feed/documents/known-names.js";
import { namedText, type NamedText } from "../../feed/documents/read-texts.js";
import { readRecords } from "../../feed/documents/records.js";
import { dayRange } from "../../graph/scalars/edtf.js";
import { buildModel } from "../../service/build-model.js";
import { draftArticle } from "../../service/new-article/draft-article.js";
import type { CliCommand } from "../cli-command.js";
import { interruption } from "../interruption.js";
import { writeOutputText } from "../output.js";
import { type KnownOptions, readKnown } from "../read-known.js";

interface NewArticleOptions extends KnownOptions {
  readonly url?: string;
  readonly language?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly output?: string;
  readonly force?: boolean;
}

export const newArticleCommand: CliCommand = {
  name: "new-article",
  description: "make a draft for an article: what its text gives, and the known names in it",
  configure: (command) =>
    command
      .argument("<text>", "file of the article's text, in UTF-8")
      .option("--url <url>", "where it was published")
      .option("--language <tag>", "language of the article, such as en")
      .option("--published <date>", "when it was published, if it says so itself, such as 2031-05-04")
      .option("--outlet <organisation>", "name or id of the organisation that published it")
      .option("--known <path...>", "documents or folders whose names are looked for, besides the seed")
      .option("--no-seed", "do not look for the names of the seed")
      .option("--output <file>", "file to write (default: standard output)")
      .option("--force", "overwrite an existing file"),
  run: newArticle,
};

async function newArticle(path: string, options: NewArticleOptions): Promise<number> {
  const { url, language, published, outlet, output, force = false } = options;
  if (published !== undefined) checkDate(published);
  const text = await readText(path);
  const known = readRecords(buildModel(), await readKnown(options));
  const draft = draftArticle(text, {
    url,
    language,
    published,
    outlet,
    schema: schemaFrom(output === undefined ? "." : dirname(output)),
    names: knownNamesIn(known, text.content),
  });
  if (output === undefined) {
    process.stdout.write(draft);
    return 0;
  }
  await writeOutputText(output, draft, { force, signal: interruption().signal });
  console.log(`Wrote ${output}.`);
  return 0;
}

/** The way to the JSON Schema from the draft's folder, with the slashes of an address. */
const schemaFrom = (folder: string): string =>
  relative(resolve(folder), join(packageFolder, "schema", "document.schema.json")).replaceAll("\\", "/");

function checkDate(date: string): void {
  try {
    dayRange(date);
  } catch (cause) {
    throw new ServiceError("USAGE", `--published: ${(cause as Error).message}`, {}, { cause });
  }
}

async function readText(path: string): Promise<NamedText> {
  try {
    return namedText(basename(path), await readFile(path));
  } catch (cause) {
    throw new ServiceError(
      "USAGE",
      `The text ${path} cannot be read: ${(cause as Error).message}.`,
      { file: path },
      { cause },
    );
  }
}
