import { edgeOf, type Entity, type GraphField, type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { selectingFields } from "./describe-selectors.js";
import { Description } from "./description.js";
import { ownNamespace, terms } from "./rdf-terms.js";
import { standardClasses, termOf } from "./standard-terms.js";

/**
 * Definitions of all our own classes and terms that the records of a model may use, with the descriptions of their
 * declarations.
 */
export function describeVocabulary(model: GraphModel): readonly Description[] {
  const found = new Map<string, Description>();
  const defineClass = (name: string, description: string): void => {
    const definition = define(found, ownNamespace + name, terms.class, name, description);
    for (const iri of standardClasses[name] ?? []) definition?.link(terms.subClassOf, iri);
  };
  const defineFields = (owner: Owner, fields: ReadonlyMap<string, GraphField>): void => {
    for (const field of fields.values()) {
      const term = termOf(owner, field.name);
      if (isSaid(owner, field) && term.startsWith(ownNamespace))
        define(found, term, terms.property, field.name, field.description);
    }
  };
  const entities = nodesOf(model);
  for (const entity of entities) {
    defineClass(entity.name, entity.description);
    defineFields(entity, entity.fields);
  }
  // Node fields come first: for a name that nodes and edges share, the node's description is the more general.
  for (const entity of entities) {
    for (const field of entity.fields.values()) {
      if (!isSaid(entity, field)) continue;
      if (field.kind === "embedded") {
        defineClass(field.type, model.embeddedTypes.get(field.type)?.description ?? "");
        defineFields({ name: field.type }, field.fields);
      }
      const edge = field.kind === "relation" ? edgeOf(model, field) : undefined;
      if (edge === undefined) continue;
      defineClass(edge.name, edge.description);
      defineFields(edge, edge.fields);
    }
  }
  return [...found.values()];
}

interface Owner {
  readonly name: string;
  readonly labels?: Entity["labels"];
}

/** Whether records state the field in RDF; identifiers and fields computed by the query are not stated. */
function isSaid(owner: Owner, field: GraphField): boolean {
  if (selectingFields.includes(`${owner.name}.${field.name}`)) return false;
  if (field.kind === "property") return field.value !== "id" && field.labelOf === undefined;
  if (field.kind === "relation") return field.written;
  if (field.kind === "between") return field.ids !== undefined;
  return field.kind === "embedded" && field.prefix !== undefined;
}

/**
 * Adds a definition unless the IRI already has one: a term shared by several types means the same in all of them.
 * @returns undefined if it was defined already.
 */
function define(
  found: Map<string, Description>,
  iri: string,
  kind: string,
  label: string,
  comment: string,
): Description | undefined {
  if (found.has(iri)) return undefined;
  const definition = new Description(iri, kind).say(terms.label, label).say(terms.comment, comment);
  found.set(iri, definition);
  return definition;
}
