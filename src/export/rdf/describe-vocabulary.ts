import { edgeOf, type Entity, type GraphField, type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { selectingFields } from "./describe-selectors.js";
import { Description } from "./description.js";
import { ownNamespace, standardClasses, termOf, terms } from "./rdf-terms.js";

/** Defines every class and term of our own namespace that the records of a model can use, with what the declaration says of it. */
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
  // Of a name that both have, what it means on a node is said, which is the more general of the two.
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

/** Whether records say something under the field: not of an identifier, nor of what is derived. */
function isSaid(owner: Owner, field: GraphField): boolean {
  if (selectingFields.includes(`${owner.name}.${field.name}`)) return false;
  if (field.kind === "property") return field.value !== "id" && field.labelOf === undefined;
  if (field.kind === "relation") return field.written;
  if (field.kind === "between") return field.ids !== undefined;
  return field.kind === "embedded" && field.prefix !== undefined;
}

/** The definition, or undefined where the name is defined already: a term of several types means the same in all of them. */
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
