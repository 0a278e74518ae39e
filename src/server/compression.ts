import { constants } from "node:zlib";
import compress, { type FastifyCompressOptions } from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/** The shortest answer that is compressed, in bytes: a smaller one fits into one packet anyway. */
const threshold = 1_400;

/**
 * Answers are compressed for callers that accept it. Brotli at quality 4 takes about as long as gzip and makes answers
 * smaller; its default of 11 is meant for files that are compressed once. Bodies of requests are not decompressed,
 * since a small one can become huge.
 */
const options: FastifyCompressOptions = {
  global: true,
  globalDecompression: false,
  threshold,
  // Everything that is text; archives and pictures are compressed already.
  customTypes: /^text\/|json|xml|graphql|turtle|n-triples|n-quads|trig|javascript/,
  encodings: ["br", "gzip", "identity"],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};

/** Compresses the answers of a scope. */
export async function registerCompression(scope: FastifyInstance): Promise<void> {
  await scope.register(compress, options);
}
