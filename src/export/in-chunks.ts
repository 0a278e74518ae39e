/**
 * Approximate length of a chunk in UTF-16 code units: long enough to make streaming cheap, short enough to hold in
 * memory.
 */
const chunkLength = 65_536;

/** Joins small pieces of text into chunks worth sending. */
export async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = "";
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
