import { JsonLdSerializer } from "jsonld-streaming-serializer";
import { type Quad, StreamWriter } from "n3";
import { pipeline, Readable, type Transform } from "node:stream";
import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import type { RecordSource } from "../../graph/graph-record.js";
import { describeRecord } from "./describe-record.js";
import { describeVocabulary } from "./describe-vocabulary.js";
import { prefixesOf } from "./rdf-terms.js";

/**
 * RDF in Turtle.
 * @see https://www.w3.org/TR/turtle/
 */
export function writeTurtle(model: GraphModel, source: RecordSource): AsyncIterable<string> {
  return written(quadsOf(model, source), new StreamWriter({ prefixes: prefixesOf(model) }));
}

/**
 * RDF in JSON-LD, one flat list of nodes under a context of prefixes.
 * @see https://www.w3.org/TR/json-ld11/
 */
export function writeJsonLd(model: GraphModel, source: RecordSource): AsyncIterable<string> {
  return written(quadsOf(model, source), new JsonLdSerializer({ context: { ...prefixesOf(model) } }));
}

/** First the definitions of our own terms, then the records. */
async function* quadsOf(model: GraphModel, source: RecordSource): AsyncGenerator<Quad> {
  for (const description of describeVocabulary(model)) yield* description.quads();
  for await (const record of source(nodesOf(model)))
    for (const description of describeRecord(model, record)) yield* description.quads();
}

function written(quads: AsyncIterable<Quad>, serializer: Transform): AsyncIterable<string> {
  // What goes wrong on one side ends the other; whoever reads the text is told by the stream itself.
  pipeline(Readable.from(quads), serializer, () => {});
  return serializer as AsyncIterable<string>;
}
