import { certaintiesOf, edgeOf, type GraphModel, namesStatements } from "../graph/graph-model.js";
import type { Run } from "./graph-store.js";
import { readings } from "./reading-commands.js";
import { refreshNames } from "./search-words.js";

/**
 * Derives anew what the writer stores beside the records of these nodes, and beside the records of all nodes that
 * depend on them: when they became known and when they hold in the world, how certain they are, their citations and
 * spellings, and the words that searches match.
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
      for (const [property, key] of Object.entries(field.storedAs))
        await run(readings.readSpellings(entity.label, key, { by: property, except: field.except }, [...affected]));
    }
  }
  await refreshNames(run, model, [...affected]);
  await run(readings.readSearchDays([...affected]));
}

/** The relationships whose edges name their statements, each with the label of the records that write it. */
export function relationshipsNamingStatements(
  model: GraphModel,
): readonly { readonly type: string; readonly label: string }[] {
  const found = new Map<string, string>();
  for (const { label, kind, fields } of model.entities.values()) {
    for (const field of fields.values()) {
      const [hop] = field.kind === "relation" && field.written && kind !== "union" ? field.hops : [];
      // Interfaces come after their types in the model, so that the interface's label replaces those of its types.
      if (field.kind === "relation" && hop !== undefined && namesStatements(edgeOf(model, field)))
        found.set(hop.type, label);
    }
  }
  return [...found].map(([type, label]) => ({ type, label }));
}

const hasLabel = (model: GraphModel, label: string): boolean =>
  [...model.entities.values()].some((entity) => entity.label === label);
