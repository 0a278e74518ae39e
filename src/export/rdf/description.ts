import { DataFactory, type Literal, type NamedNode, type Quad } from "n3";
import { datatypes, terms } from "./rdf-terms.js";

/** What is said of one subject, its objects grouped by predicate: serializers write what stands together as one. */
export class Description {
  private readonly subject: NamedNode;
  private readonly objects = new Map<string, (NamedNode | Literal)[]>();

  /** @param subject IRI. */
  constructor(subject: string, ...classes: readonly string[]) {
    this.subject = DataFactory.namedNode(subject);
    for (const iri of classes) this.link(terms.type, iri);
  }

  /** Adds a resource. */
  link(predicate: string, iri: string): this {
    return this.add(predicate, DataFactory.namedNode(iri));
  }

  /** Adds a literal. */
  say(predicate: string, text: string, datatype: string = datatypes.string): this {
    return this.add(predicate, DataFactory.literal(text, DataFactory.namedNode(datatype)));
  }

  /** One quad per object, those of a predicate together. */
  *quads(): Generator<Quad> {
    for (const [predicate, objects] of this.objects) {
      const verb = DataFactory.namedNode(predicate);
      for (const object of objects) yield DataFactory.quad(this.subject, verb, object);
    }
  }

  /** A set, as RDF is: the same object twice is once. */
  private add(predicate: string, object: NamedNode | Literal): this {
    const objects = this.objects.get(predicate);
    if (objects === undefined) this.objects.set(predicate, [object]);
    else if (!objects.some((other) => other.equals(object))) objects.push(object);
    return this;
  }
}
