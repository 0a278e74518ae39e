import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, stripIgnoredCharacters } from "graphql";
import { ServiceError } from "../../errors/service-error.js";
import { listedNames } from "./listed-names.js";

/** Throws for a document that is not among those allowed. */
export type CheckAllowed = (document: unknown) => void;

/**
 * Reads the operations that are allowed: a document in each file `*.graphql` of the folder. White space and comments do
 * not count when they are compared. Without a folder, every document is allowed.
 * @throws ServiceError CONFIGURATION_INVALID if the folder cannot be read, or a file is not GraphQL.
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
    throw new ServiceError(
      "OPERATION_NOT_ALLOWED",
      "This service answers only the operations on its list, and this document is not one of them. Send one " +
        `exactly as listed (${listedNames(names)}), or ask the operator to add yours.`,
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
      `OPERATIONS_FOLDER=${folder} cannot be used: ${(cause as Error).message}. Name a folder with documents ` +
        "in *.graphql files.",
      { field: "OPERATIONS_FOLDER" },
      { cause },
    );
  }
}

/** The document without white space and comments; unchanged if it is not GraphQL. */
function stripped(document: string): string {
  try {
    return stripIgnoredCharacters(document);
  } catch {
    return document;
  }
}
