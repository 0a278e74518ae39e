import { dirname, join } from "node:path";
import { nearMiss } from "../../errors/near-miss.js";
import { ServiceError } from "../../errors/service-error.js";
import { shown } from "../../errors/shown.js";
import { openCsv } from "./csv-table.js";
import type { LookupFormat } from "./mapping-format.js";
import type { LookUp } from "./template.js";

/** Most words of a lookup. */
const mostWords = 100_000;

interface Lookup {
  readonly words: ReadonlyMap<string, string>;
  readonly otherwise: string | undefined;
}

/**
 * Reads the tables of words of a mapping.
 * @returns a function that throws a RangeError, with the near miss, for a word that its table does not have.
 * @throws ServiceError TABLE_INVALID, MAPPING_INVALID if a file is not as the mapping says.
 */
export async function readLookups(
  mappingPath: string,
  formats: Readonly<Record<string, LookupFormat>>,
): Promise<LookUp> {
  const lookups = new Map<string, Lookup>();
  for (const [name, format] of Object.entries(formats)) {
    const words = "words" in format ? new Map(Object.entries(format.words)) : await readWords(mappingPath, format);
    lookups.set(name, { words, otherwise: format.otherwise });
  }
  return (name, word) => {
    const { words = new Map<string, string>(), otherwise } = lookups.get(name) ?? {};
    const found = words.get(word) ?? (otherwise === "*" ? word : otherwise);
    if (found !== undefined) return found;
    throw new RangeError(
      `${shown(word)} is not among the words that ${name} translates.${nearMiss(word, [...words.keys()])}`,
    );
  };
}

async function readWords(
  mappingPath: string,
  { file, key, value }: Extract<LookupFormat, { readonly file: string }>,
): Promise<ReadonlyMap<string, string>> {
  const path = join(dirname(mappingPath), file);
  const table = await openCsv(path, { encoding: "utf-8", delimiter: undefined });
  for (const header of [key, value])
    if (!table.headers.includes(header))
      throw new ServiceError(
        "MAPPING_INVALID",
        `${path} has no column "${header}".${nearMiss(header, table.headers)} It has ${table.headers.join(", ")}.`,
        { file: path, field: header },
      );
  const words = new Map<string, string>();
  for await (const batch of table.batches())
    for (const row of batch) {
      const [from, to] = [table.cellOf(row, key), table.cellOf(row, value)];
      if (typeof from === "string" && typeof to === "string") words.set(from.trim(), to.trim());
      if (words.size > mostWords)
        throw new ServiceError("MAPPING_INVALID", `${path} has more than ${mostWords} rows.`, { file: path });
    }
  return words;
}
