import { sha256 } from "../../graph/sha256.js";
import { edgeOf, type EdgeType, type GraphField, type GraphModel, identityKeys } from "../../graph/graph-model.js";
import type { GraphEdge, GraphRecord } from "../../graph/graph-record.js";
import { flatText } from "../flat-values.js";
import { describeSelectors, selectingFields } from "./describe-selectors.js";
import { Description } from "./description.js";
import { sayValue } from "./literal-values.js";
import { identifierOf, ownNamespace, terms } from "./rdf-terms.js";
import { standardClasses, termOf } from "./standard-terms.js";

/** A record in RDF: the node itself, its value objects, and its edges that have fields. */
export function describeRecord(model: GraphModel, record: GraphRecord): readonly Description[] {
  const { entity, id } = record;
  const node = new Description(identifierOf(id), ...classesOf(entity.name));
  const parts: Description[] = describeSelectors(record, node);
  for (const field of entity.fields.values()) {
    if (selectingFields.includes(`${entity.name}.${field.name}`)) continue;
    const term = termOf(entity, field.name);
    if (field.kind === "property" && field.value !== "id" && field.labelOf === undefined)
      say(
        node,
        term,
        `${entity.name}.${field.name}`,
        field,
        (field.derived ? record.derived : record.values)[field.name],
      );
    else if (field.kind === "embedded" && record.values[field.name] !== undefined) {
      const part = new Description(`${identifierOf(id)}#${field.name}`, ...classesOf(field.type));
      sayFields(part, { name: field.type }, field.fields, record.values[field.name] as Values);
      node.link(term, `${identifierOf(id)}#${field.name}`);
      parts.push(part);
    } else if (field.kind === "relation") {
      const edge = edgeOf(model, field);
      for (const found of record.edges.get(field.name) ?? []) {
        node.link(term, identifierOf(found.other));
        if (edge !== undefined) parts.push(describeEdge(record, found, edge, term));
      }
    }
  }
  return [node, ...parts];
}

type Values = Readonly<Record<string, unknown>>;

const classesOf = (name: string): readonly string[] => [ownNamespace + name, ...(standardClasses[name] ?? [])];

/**
 * An edge with fields as a resource of its own, which reifies the triple.
 * @see https://www.w3.org/TR/rdf-schema/#ch_reificationvocab
 */
function describeEdge(
  { id }: GraphRecord,
  { relation, other, values }: GraphEdge,
  edge: EdgeType,
  term: string,
): Description {
  const identity = identityKeys(edge).map((key) => values[key] ?? null);
  const digest = sha256(JSON.stringify([id, relation.name, other, ...identity]));
  const description = new Description(
    identifierOf(`edge:${digest.slice(0, 24)}`),
    terms.statement,
    ...classesOf(edge.name),
  );
  description.link(terms.subject, identifierOf(id)).link(terms.predicate, term).link(terms.object, identifierOf(other));
  sayFields(description, edge, edge.fields, values);
  return description;
}

function sayFields(
  description: Description,
  owner: { readonly name: string },
  fields: ReadonlyMap<string, GraphField>,
  values: Values,
): void {
  for (const field of fields.values()) {
    const term = termOf(owner, field.name);
    if (field.kind === "property") say(description, term, `${owner.name}.${field.name}`, field, values[field.name]);
    else if (field.kind === "between")
      for (const id of (values[field.name] ?? []) as readonly string[]) description.link(term, identifierOf(id));
  }
}

function say(
  description: Description,
  term: string,
  place: string,
  field: GraphField & { readonly kind: "property" },
  value: unknown,
): void {
  if (value === undefined) return;
  const iri = resources[place.replace(/^.*\./, "")]?.(flatText(value));
  if (iri === undefined) sayValue(description, term, field, value);
  else description.link(term, iri);
}

/** Fields whose text names a resource, with its IRI; undefined for text that does not. */
const resources: Readonly<Record<string, (text: string) => string | undefined>> = {
  wikidata: (text) => (/^Q\d+$/.test(text) ? `http://www.wikidata.org/entity/${text}` : undefined),
  url: (text) =>
    /^https?:/i.test(text) && URL.canParse(text)
      ? new URL(text).href.replaceAll(/[{}|^`\\]/g, encodeURIComponent)
      : undefined,
};
