/** Length of a chunk in UTF-16 code units, about: enough that a stream of them costs little, and little to hold. */
const chunkLength = 65_536;

/** Puts small pieces of text together into chunks that are worth sending. */
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
