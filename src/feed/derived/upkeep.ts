import { definitionHash } from "../../graph/definition-hash.js";
import {
  edgeOf,
  type Entity,
  type GraphField,
  type GraphModel,
  nodesOf,
  type Property,
} from "../../graph/graph-model.js";
import { relationIndexes } from "../../graph/relation-index.js";
import type { StoredReading } from "../../graph/stored-reading.js";
import { isListKind } from "../../graph/value-kind.js";
import { writeContentDigests } from "./content-digests.js";
import { searchDays } from "./search-days.js";
import { wordsDefinition, writeWords } from "./search-words.js";
import { spellings } from "./spellings.js";
import type { UpgradeStore } from "./upgrade-store.js";
import { wholeGraphCommand } from "./step-commands.js";
import { stepsOf } from "./steps-of.js";
import type { Command } from "../run.js";
import { relationsOf } from "../documents/written-relations.js";

/** Something that the writer stores beside what documents state, and how to store it anew for a whole graph. */
export interface Upkeep {
  /** Names it in the graph. */
  readonly name: string;
  /** Changes with what it stores, and with everything before it, from which it may be derived. */
  readonly version: string;
  readonly passes: readonly ((store: UpgradeStore) => Promise<void>)[];
}

/** Everything that the writer stores beside what documents state, each after those it is derived from. */
export function upkeepOf(model: GraphModel): readonly Upkeep[] {
  const all = [
    ofCommands("datasets", datasetCommands(model)),
    ofCommands("fallbacks", fallbackCommands(model)),
    ofCommands("relationIndexKeys", relationKeyCommands(model)),
    ...[...model.readings, spellings].map((reading) => ofReading(model, reading)),
    {
      name: "searchWords",
      definition: wordsDefinition(model),
      passes: nodesOf(model).map((entity) => (store: UpgradeStore) => writeWords(store.read, store.write, entity)),
    },
    ofReading(model, searchDays),
    {
      name: "contentDigests",
      definition: withContent(model).map(({ label }) => label),
      passes: withContent(model).map((entity) => (store: UpgradeStore) => writeContentDigests(store, model, entity)),
    },
  ];
  let version = "";
  return all.map(({ name, definition, passes }) => {
    version = definitionHash([version, definition]);
    return { name, version, passes };
  });
}

/** The types whose records must not say the same. */
const withContent = (model: GraphModel): readonly Entity[] =>
  nodesOf(model).filter(({ rules }) => rules.some(({ contentOf }) => contentOf !== undefined));

interface Defined extends Omit<Upkeep, "version"> {
  readonly definition: unknown;
}

const ofCommands = (name: string, commands: readonly Command[]): Defined => ({
  name,
  definition: commands,
  passes: commands.map((command) => (store) => store.schema(command)),
});

const ofReading = (model: GraphModel, reading: StoredReading<GraphModel>): Defined =>
  ofCommands(reading.name, stepsOf(model, reading).map(wholeGraphCommand));

/** The datasets of nodes that were written when each belonged to one, and of the relationships that those wrote. */
function datasetCommands(model: GraphModel): readonly Command[] {
  const ofNodes = wholeGraphCommand({
    on: { label: "Entity" },
    where: "n.dataset IS NOT NULL AND n.datasets IS NULL",
    set: "SET n.datasets = [n.dataset], n.recordDigests = [n.recordDigest] REMOVE n.dataset, n.recordDigest",
  });
  const ofEdges = nodesOf(model).flatMap((entity) =>
    relationsOf(entity).map(({ hop: { type, direction } }) => {
      const owner = direction === "out" ? "startNode(r)" : "endNode(r)";
      return wholeGraphCommand({
        on: { type },
        where: `r.datasets IS NULL AND ${owner}:${entity.label}`,
        set: `SET r.datasets = ${owner}.datasets`,
      });
    }),
  );
  return [ofNodes, ...ofEdges];
}

/**
 * Values that documents may leave out, for nodes and relationships that were written before these were declared:
 * `MATCH (n:Person) WHERE n.aliases IS NULL CALL (n) { SET n.aliases = $value } IN TRANSACTIONS OF 10000 ROWS`.
 */
function fallbackCommands(model: GraphModel): readonly Command[] {
  const command = (on: { readonly label: string } | { readonly type: string }, property: Property): Command => {
    const found = "label" in on ? "n" : "r";
    return wholeGraphCommand({
      on,
      where: `${found}.${property.key} IS NULL`,
      set: `SET ${found}.${property.key} = $value`,
      parameters: { value: property.fallback ?? [] },
    });
  };
  const ofNodes = nodesOf(model).flatMap(({ label, fields }) =>
    withFallback(fields).map((property) => command({ label }, property)),
  );
  const ofEdges = nodesOf(model).flatMap((entity) =>
    relationsOf(entity).flatMap(({ relation, hop: { type } }) =>
      withFallback(edgeOf(model, relation)?.fields ?? new Map()).map((property) => command({ type }, property)),
    ),
  );
  return [...ofNodes, ...ofEdges];
}

const withFallback = (fields: ReadonlyMap<string, GraphField>): readonly Property[] =>
  [...fields.values()].flatMap((field) =>
    field.kind === "property" && !field.derived && (field.fallback !== undefined || isListKind(field.value))
      ? [field]
      : [],
  );

/**
 * The copies that relationship indexes cover: `MATCH ()-[r:MADE]->() CALL (r) { SET r.startId = startNode(r).id,
 * r.saidOnEarliest = endNode(r).saidOnEarliest } IN ...`.
 */
const relationKeyCommands = (model: GraphModel): readonly Command[] =>
  relationIndexes(model).map(({ type, direction, ownerKey, key }) => {
    const [owner, listed] = direction === "out" ? ["startNode(r)", "endNode(r)"] : ["endNode(r)", "startNode(r)"];
    return wholeGraphCommand({
      on: { type },
      set: `SET r.${ownerKey} = ${owner}.id, r.${key} = ${listed}.${key}`,
    });
  });
