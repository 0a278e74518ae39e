import { JsonLdSerializer } from "jsonld-streaming-serializer";
import { type Quad, StreamWriter } from "n3";
import { pipeline, Readable, type Transform } from "node:stream";
import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import type { RecordSource } from "../../graph/graph-record.js";
import { describeRecord } from "./describe-record.js";
import { describeVocabulary } from "./describe-vocabulary.js";
import { prefixesOf } from "./rdf-terms.js";

/**
 * Writes RDF as Turtle.
 * @see https://www.w3.org/TR/turtle/
 */
export function writeTurtle(model: GraphModel, source: RecordSource): AsyncIterable<string> {
  return written(quadsOf(model, source), new StreamWriter({ prefixes: prefixesOf(model) }));
}

/**
 * Writes RDF as JSON-LD: one flat list of nodes under a context of prefixes.
 * @see https://www.w3.org/TR/json-ld11/
 */
export function writeJsonLd(model: GraphModel, source: RecordSource): AsyncIterable<string> {
  return written(quadsOf(model, source), new JsonLdSerializer({ context: { ...prefixesOf(model) } }));
}

/** Yields the definitions of our own terms, then the records. */
async function* quadsOf(model: GraphModel, source: RecordSource): AsyncGenerator<Quad> {
  for (const description of describeVocabulary(model)) yield* description.quads();
  for await (const record of source(nodesOf(model)))
    for (const description of describeRecord(model, record)) yield* description.quads();
}

function written(quads: AsyncIterable<Quad>, serializer: Transform): AsyncIterable<string> {
  // A failure on either side ends the other. The empty callback is enough, since the stream reports errors to its
  // consumer.
  pipeline(Readable.from(quads), serializer, () => {});
  return serializer as AsyncIterable<string>;
}
