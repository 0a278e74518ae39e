import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { ServiceError } from "../../errors/service-error.js";
import { readNamedTexts } from "../../feed/documents/read-texts.js";
import { pinDraft } from "../../feed/documents/short/pin-draft.js";
import { buildModel } from "../../service/build-model.js";
import type { CliCommand } from "../cli-command.js";
import { interruption } from "../interruption.js";
import { writeOutputText } from "../output.js";

interface PinOptions {
  readonly texts: string;
  readonly output?: string;
  readonly force?: boolean;
}

export const pinCommand: CliCommand = {
  name: "pin",
  description: "find the quotes of drafts in the articles' texts, and write their places instead of the words",
  configure: (command) =>
    command
      .argument("<draft...>", "documents (.yaml, .yml, .json), which are changed in place")
      .requiredOption("--texts <folder>", "folder of the texts of the articles")
      .option("--output <file>", "write the pinned draft there instead; only for a single draft")
      .option("--force", "overwrite an existing output file"),
  run: pin,
};

async function pin(drafts: readonly string[], { texts, output, force = false }: PinOptions): Promise<number> {
  if (output !== undefined && drafts.length > 1)
    throw new ServiceError("USAGE", "--output takes a single draft. Leave it out, and each is changed in place.");
  const model = buildModel();
  const named = await readNamedTexts(texts);
  const { signal } = interruption();
  // All are pinned before one is written, so that a mistake in the last leaves the first alone.
  const pinned = [];
  for (const draft of drafts) {
    if (![".yaml", ".yml", ".json"].includes(extname(draft)))
      throw new ServiceError("USAGE", `${draft} cannot be pinned; a draft ends in .yaml, .yml or .json.`);
    pinned.push({ draft, ...pinDraft(model, draft, await readDraftFile(draft), named) });
  }
  for (const { draft, content, passages, texts: found } of pinned) {
    const path = output ?? draft;
    if (output !== undefined || passages > 0)
      await writeOutputText(path, content, { force: force || output === undefined, signal });
    console.log(
      passages === 0
        ? `${draft} has no quotes to pin.`
        : `Pinned ${passages} ${passages === 1 ? "quote" : "quotes"} of ${found.join(", ")} in ${path}.`,
    );
  }
  return 0;
}

async function readDraftFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new ServiceError(
      "SEED_INVALID",
      `The draft ${path} cannot be read: ${(cause as Error).message}.`,
      { file: path },
      { cause },
    );
  }
}
