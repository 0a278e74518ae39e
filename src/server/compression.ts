import { constants } from "node:zlib";
import compress, { type FastifyCompressOptions } from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/** Shortest answer that is compressed, in bytes: a smaller one fits into one packet as it is. */
const threshold = 1_400;

/**
 * Compresses answers for those who take it. Quality 4 of Brotli takes about as long as gzip for a smaller answer; its usual
 * 11 is for files that are compressed once. Bodies of requests are not decompressed: a small one can become a large one.
 */
const options: FastifyCompressOptions = {
  global: true,
  globalDecompression: false,
  threshold,
  // Text in one form or another; an archive and a picture are compressed as they are.
  customTypes: /^text\/|json|xml|graphql|turtle|n-triples|n-quads|trig|javascript/,
  encodings: ["br", "gzip", "identity"],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};

/** Has the answers of a scope compressed. */
export async function registerCompression(scope: FastifyInstance): Promise<void> {
  await scope.register(compress, options);
}
