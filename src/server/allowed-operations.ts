import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, stripIgnoredCharacters } from "graphql";
import { ServiceError } from "../errors/service-error.js";

/** Refuses a document that is not among those allowed. */
export type CheckAllowed = (document: unknown) => void;

/** Most names in one message. */
const shownNames = 20;

/**
 * Reads the operations that are allowed: one document for each file `*.graphql` of a folder, compared without white space
 * and comments. Without a folder every document is.
 * @throws ServiceError CONFIGURATION_INVALID where the folder cannot be read, or a file is no GraphQL.
 */
export function allowedOperations(folder: string | undefined): CheckAllowed {
  if (folder === undefined) return () => {};
  const documents = readDocuments(folder);
  const known = new Set(documents.map(stripIgnoredCharacters));
  const names = documents.flatMap((text) =>
    parse(text).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? "an unnamed operation"] : [],
    ),
  );
  return (document) => {
    if (typeof document !== "string" || document === "" || known.has(stripped(document))) return;
    const shown = names.slice(0, shownNames).join(", ");
    throw new ServiceError(
      "OPERATION_NOT_ALLOWED",
      `This service answers only the operations on its list, and this document is not one of them. Send one exactly as listed (${shown}${names.length > shownNames ? ` and ${names.length - shownNames} more` : ""}), or ask the operator to add yours.`,
      { field: "query" },
    );
  };
}

function readDocuments(folder: string): readonly string[] {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".graphql"),
    );
    return files.toSorted().map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      parse(text);
      return text;
    });
  } catch (cause) {
    throw new ServiceError(
      "CONFIGURATION_INVALID",
      `OPERATIONS_FOLDER=${folder} cannot be used: ${(cause as Error).message}. Name a folder with documents in *.graphql files.`,
      { field: "OPERATIONS_FOLDER" },
      { cause },
    );
  }
}

/** The document without what means nothing; as it is where it is no GraphQL. */
function stripped(document: string): string {
  try {
    return stripIgnoredCharacters(document);
  } catch {
    return document;
  }
}
