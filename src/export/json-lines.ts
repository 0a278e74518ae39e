import { type GraphModel, nodesOf } from "../graph/graph-model.js";
import type { RecordSource } from "../graph/graph-record.js";
import { statedRecord } from "../graph/stated-record.js";

/**
 * JSON Lines in the format of documents: every line is a document with one record,
 * `{"people":[{"id":"person:x","name":"X"}]}`, ordered by type and id. Loading the lines into an empty graph and
 * exporting again gives the same bytes.
 * @see https://jsonlines.org/
 */
export async function* writeJsonLines(model: GraphModel, source: RecordSource): AsyncGenerator<string> {
  for await (const record of source(nodesOf(model)))
    yield `${oneLine(JSON.stringify({ [record.entity.plural]: [statedRecord(model, record)] }))}\n`;
}

/** Allowed unescaped in JSON, but many readers, Node's readline among them, take them for the end of a line. */
const otherLineEnds = /[\u0085\u2028\u2029]/g;

const oneLine = (json: string): string =>
  json.replaceAll(otherLineEnds, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`);
