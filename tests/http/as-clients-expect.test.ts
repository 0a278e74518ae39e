import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { request as httpRequest } from "node:http";
import { describe, expect, inject, test } from "vitest";

/** An answer with its body as it came, which fetch would have decompressed. */
interface Plain {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

function send(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
  body?: string | Buffer,
): Promise<Plain> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(path, inject("serviceUrl")), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.once("error", reject);
    request.end(body);
  });
}

const json = { "content-type": "application/json" };
const large = JSON.stringify({ query: "{ statements(first: 100) { nodes { id gist } } }" });
const codeOf = (body: Buffer): unknown =>
  (JSON.parse(body.toString()) as { readonly errors?: readonly { readonly extensions: { readonly code: string } }[] })
    .errors?.[0]?.extensions.code;

describe("an answer is compressed for whoever takes that", () => {
  test.each([
    ["gzip", gunzipSync],
    ["br", brotliDecompressSync],
  ] as const)("by %s", async (encoding, decompress) => {
    for (const [path, method, body] of [
      ["/graphql", "POST", large],
      ["/schema.graphql", "GET", undefined],
      ["/export?format=jsonl", "GET", undefined],
    ] as const) {
      const plain = await send(path, json, method, body);
      const packed = await send(path, { ...json, "accept-encoding": encoding }, method, body);
      expect(plain.headers["content-encoding"], path).toBeUndefined();
      expect(packed.headers["content-encoding"], path).toBe(encoding);
      expect(String(packed.headers["vary"]), path).toMatch(/accept-encoding/i);
      expect(packed.body.length, path).toBeLessThan(plain.body.length / 2);
      expect(decompress(packed.body).equals(plain.body), path).toBe(true);
    }
  });

  test("but not a small one", async () => {
    const { headers } = await send(
      "/graphql",
      { ...json, "accept-encoding": "gzip" },
      "POST",
      '{"query": "{ people { totalCount } }"}',
    );
    expect(headers["content-encoding"]).toBeUndefined();
  });
});

describe("what changes with the version only", () => {
  test.each(["/schema.graphql", "/"])("%s has a tag, and is not sent again to whoever has it", async (path) => {
    const first = await send(path);
    const tag = String(first.headers["etag"]);
    expect(tag).toMatch(/^W\/".+"$/);
    const second = await send(path, { "if-none-match": tag });
    expect([second.status, second.body.length]).toEqual([304, 0]);
    expect((await send(path, { "if-none-match": 'W/"other"' })).status).toBe(200);
    expect((await send(path, { "if-none-match": tag, "accept-encoding": "gzip" })).status).toBe(304);
  });
});

describe("methods", () => {
  test("an address says which it takes", async () => {
    for (const [path, allow] of [
      ["/graphql", "GET, HEAD, OPTIONS, POST"],
      ["/export", "GET, HEAD, OPTIONS"],
      ["/schema.graphql", "GET, HEAD, OPTIONS"],
      ["/healthz", "GET, HEAD, OPTIONS"],
      ["/", "GET, HEAD, OPTIONS"],
    ] as const) {
      const options = await send(path, {}, "OPTIONS");
      expect([options.status, options.headers["allow"]], path).toEqual([204, allow]);
      const refused = await send(path, {}, "DELETE");
      expect([refused.status, refused.headers["allow"], codeOf(refused.body)], path).toEqual([
        405,
        allow,
        "METHOD_NOT_ALLOWED",
      ]);
    }
    expect((await send("/nothing", {}, "DELETE")).status).toBe(404);
  });

  test("HEAD is GET without a body", async () => {
    for (const path of [
      "/schema.graphql",
      "/",
      "/healthz",
      "/export?format=jsonl",
      `/graphql?query=${encodeURIComponent("{ people { totalCount } }")}`,
    ]) {
      const answer = await send(path, {}, "HEAD");
      expect([answer.status, answer.body.length], path).toEqual([200, 0]);
    }
  });

  test("GET asks without a special header, and a browser is led to the playground", async () => {
    const answer = await send(
      `/graphql?query=${encodeURIComponent("query ($n: Int) { people(first: $n) { totalCount } }")}&variables=${encodeURIComponent('{"n": 1}')}`,
    );
    expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([200, { data: { people: { totalCount: 9 } } }]);
    const page = await send("/graphql", { accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8" });
    expect([page.status, page.headers["location"]]).toEqual([302, "./"]);
  });
});

describe("a body", () => {
  const query = '{"query": "{ people { totalCount } }"}';

  test.each([
    [
      "in another character set",
      { "content-type": "application/json; charset=iso-8859-1" },
      query,
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    ["that is compressed", { ...json, "content-encoding": "gzip" }, query, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["of another type", { "content-type": "text/plain" }, query, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["with bytes that are no UTF-8", json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, "BAD_REQUEST"],
    ["of several operations", json, `[${query}]`, 400, "BAD_REQUEST"],
    ["that is no JSON", json, "{", 400, "BAD_REQUEST"],
  ] as const)("%s is refused in words", async (_what, headers, body, status, code) => {
    const answer = await send("/graphql", headers, "POST", body);
    expect([answer.status, codeOf(answer.body)]).toEqual([status, code]);
  });

  test("in UTF-8 is taken however that is written", async () => {
    for (const type of ["application/json", "application/json; charset=utf-8", 'application/json;charset="UTF-8"']) {
      expect((await send("/graphql", { "content-type": type }, "POST", query)).status, type).toBe(200);
    }
  });
});

test("every answer has the id of its request: the one that came with it, if that is one", async () => {
  for (const path of ["/healthz", "/nothing", "/graphql?query=%7B", "/"]) {
    expect((await send(path, { "x-request-id": "abc-123" })).headers["x-request-id"], path).toBe("abc-123");
    expect(String((await send(path)).headers["x-request-id"]), path).toMatch(/^[0-9a-f-]{36}$/);
    expect((await send(path, { "x-request-id": "x".repeat(5_000) })).headers["x-request-id"], path).not.toMatch(/xxx/);
  }
});

test("a preflight of a page that may not read is refused with what allows it", async () => {
  const answer = await send(
    "/graphql",
    { origin: "https://dashboard.example", "access-control-request-method": "POST" },
    "OPTIONS",
  );
  expect([answer.status, codeOf(answer.body)]).toEqual([403, "ORIGIN_NOT_ALLOWED"]);
  expect(answer.body.toString()).toMatch(/https:\/\/dashboard\.example.*CORS_ORIGINS/);
});

test("a browser is told to come by TLS only where it came by TLS", async () => {
  expect((await send("/")).headers["strict-transport-security"]).toBeUndefined();
  // Nobody is believed who says so, unless a proxy is trusted.
  expect((await send("/", { "x-forwarded-proto": "https" })).headers["strict-transport-security"]).toBeUndefined();
});
