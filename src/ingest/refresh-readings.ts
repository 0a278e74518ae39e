import { certaintiesOf, edgeOf, type GraphModel, namesStatements } from "../graph/graph-model.js";
import type { Run } from "./graph-store.js";
import { readings } from "./reading-commands.js";
import { refreshNames } from "./search-words.js";

/**
 * Brings up to date what the writer keeps beside the records of these nodes, and of all that these make known: from which
 * day they are known and are so in the world, how surely they are said, their citations, spellings and
 * the words that searches find them by.
 */
export async function refreshReadings(run: Run, model: GraphModel, ids: readonly string[]): Promise<void> {
  const affected = new Set(ids);
  const note = async (found: Promise<readonly (readonly unknown[])[]>): Promise<void> => {
    for (const [id] of await found) affected.add(id as string);
  };
  await note(run(readings.readArticles([...affected])));
  for (const level of readings.levels) {
    if (!level.label.split("|").some((label) => hasLabel(model, label))) continue;
    await note(run(readings.readLevel(level, [...affected])));
  }
  for (const { type, label } of relationshipsNamingStatements(model))
    await run(readings.readEvidence(type, label, [...affected]));
  await run(readings.readReportedOn([...affected]));
  await run(readings.readWorldDays([...affected]));
  await run(readings.readSaidDays([...affected]));
  await run(readings.readEntryDays([...affected]));
  const certainties = certaintiesOf(model);
  if (certainties.length > 0) await run(readings.readSurest([...affected], certainties));
  await run(readings.readCitations([...affected]));
  for (const entity of model.entities.values()) {
    for (const field of entity.fields.values()) {
      if (entity.kind !== "interface" || field.kind !== "group") continue;
      for (const [property, keep] of Object.entries(field.keep))
        await run(readings.readSpellings(entity.label, keep, { by: property, except: field.except }, [...affected]));
    }
  }
  await refreshNames(run, model, [...affected]);
  await run(readings.readSearchDays([...affected]));
}

/** The relationships whose edges name their statements, and the labels of the records that write them. */
export function relationshipsNamingStatements(
  model: GraphModel,
): readonly { readonly type: string; readonly label: string }[] {
  const found = new Map<string, string>();
  for (const { label, kind, fields } of model.entities.values()) {
    for (const field of fields.values()) {
      const [hop] = field.kind === "relation" && field.written && kind !== "union" ? field.hops : [];
      // An interface comes after its types, and takes their place.
      if (field.kind === "relation" && hop !== undefined && namesStatements(edgeOf(model, field)))
        found.set(hop.type, label);
    }
  }
  return [...found].map(([type, label]) => ({ type, label }));
}

const hasLabel = (model: GraphModel, label: string): boolean =>
  [...model.entities.values()].some((entity) => entity.label === label);
