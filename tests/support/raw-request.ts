import { connect } from "node:net";

/** An answer as received over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Sends bytes exactly as given, which no HTTP client would, and reads until the service closes the connection; status 0
 * if it closes without an answer.
 */
export async function sendRaw(
  url: string,
  bytes: string | Buffer,
  lines: { readonly waitMs?: number } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
    // A service that resets the connection may have answered before.
    socket.on("error", () => socket.destroy());
    socket.setTimeout(lines.waitMs ?? 20_000, () => socket.destroy());
  });
  socket.write(bytes);
  await closed;
  const text = Buffer.concat(chunks).toString();
  const [head = "", ...body] = text.split("\r\n\r\n");
  const [first = "", ...headers] = head.split("\r\n");
  return {
    status: Number(first.split(" ")[1] ?? 0),
    headers: Object.fromEntries(
      headers.map((line) => [line.split(":")[0]?.toLowerCase() ?? "", line.slice(line.indexOf(":") + 1).trim()]),
    ),
    body: body.join("\r\n\r\n"),
  };
}

/** The text of a request that asks for its connection to be closed. */
export function rawRequest(firstLine: string, headers: Readonly<Record<string, string>> = {}, body = ""): string {
  const all = {
    host: "localhost",
    connection: "close",
    ...(body !== "" && { "content-length": String(Buffer.byteLength(body)) }),
    ...headers,
  };
  return `${firstLine} HTTP/1.1\r\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n${body}`;
}
