import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

/** How one version of the contract differs from another, each change in a sentence. */
export interface SchemaDifference {
  /** What fails documents that held before: a field, type or enum value that is gone, another type, an argument that is needed. */
  readonly breaking: readonly string[];
  /** What may surprise a consumer whose documents still hold: a new value of an enum, a new member of a union. */
  readonly dangerous: readonly string[];
  /** How many changes there are besides. */
  readonly harmless: number;
}

/** Compares two versions of the contract, given in the schema definition language. */
export async function schemaDifference(before: string, after: string): Promise<SchemaDifference> {
  const changes: readonly Change[] = await diff(buildSchema(before), buildSchema(after));
  const ofLevel = (level: CriticalityLevel): readonly string[] =>
    changes.filter(({ criticality }) => criticality.level === level).map(({ message }) => message);
  return {
    breaking: ofLevel(CriticalityLevel.Breaking),
    dangerous: ofLevel(CriticalityLevel.Dangerous),
    harmless: ofLevel(CriticalityLevel.NonBreaking).length,
  };
}

/** The difference as it is read on a screen. */
export function printDifference({ breaking, dangerous, harmless }: SchemaDifference): string {
  const list = (title: string, sentences: readonly string[]): readonly string[] =>
    sentences.length === 0 ? [] : [`${title}:`, ...sentences.map((sentence) => `  ${sentence}`)];
  const lines = [
    ...list("Breaking changes", breaking),
    ...list("Changes that may surprise a consumer", dangerous),
    ...(harmless === 0 ? [] : [`Other changes: ${harmless}.`]),
  ];
  return lines.length === 0 ? "Nothing has changed." : lines.join("\n");
}
