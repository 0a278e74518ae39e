import { DataFactory, type Literal, type NamedNode, type Quad } from "n3";
import { datatypes, terms } from "./rdf-terms.js";

/** Everything said about one subject, grouped by predicate, because serialisers abbreviate adjacent statements. */
export class Description {
  private readonly subject: NamedNode;
  private readonly objects = new Map<string, (NamedNode | Literal)[]>();

  /** @param subject an IRI. */
  constructor(subject: string, ...classes: readonly string[]) {
    this.subject = DataFactory.namedNode(subject);
    for (const iri of classes) this.link(terms.type, iri);
  }

  link(predicate: string, iri: string): this {
    return this.add(predicate, DataFactory.namedNode(iri));
  }

  say(predicate: string, text: string, datatype: string = datatypes.string): this {
    return this.add(predicate, DataFactory.literal(text, DataFactory.namedNode(datatype)));
  }

  /** One quad per object, those of one predicate together. */
  *quads(): Generator<Quad> {
    for (const [predicate, objects] of this.objects) {
      const verb = DataFactory.namedNode(predicate);
      for (const object of objects) yield DataFactory.quad(this.subject, verb, object);
    }
  }

  /** Ignores duplicates, since an RDF graph is a set. */
  private add(predicate: string, object: NamedNode | Literal): this {
    const objects = this.objects.get(predicate);
    if (objects === undefined) this.objects.set(predicate, [object]);
    else if (!objects.some((other) => other.equals(object))) objects.push(object);
    return this;
  }
}
