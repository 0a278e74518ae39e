import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A TCP relay in front of a Neo4j that can lose connections, refuse them, or fall silent. */
export interface Proxy {
  readonly port: number;
  /** Connections made so far. */
  readonly count: () => number;
  /** Cuts the connection on which this text is sent, so many times. */
  cutOn(text: string, times: number): void;
  /** Passes nothing on any more, and closes nothing. */
  fallSilent(): void;
  /** Cuts everything and listens no more. */
  close(): Promise<void>;
}

/** Relays to a port of this machine. */
export async function startProxy(targetPort: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let cut = { text: "", times: 0 };
  let isSilent = false;
  let count = 0;
  const server = createServer((client) => {
    count += 1;
    const target = connect({ host: "127.0.0.1", port: targetPort });
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        target.destroy();
      });
    }
    client.on("data", (bytes) => {
      if (cut.times > 0 && bytes.includes(cut.text)) {
        cut.times -= 1;
        client.destroy();
      } else if (!isSilent) target.write(bytes);
    });
    target.on("data", (bytes) => {
      if (!isSilent) client.write(bytes);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    count: () => count,
    cutOn: (text, times) => void (cut = { text, times }),
    fallSilent: () => void (isSilent = true),
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      if (server.listening) await once(server, "close");
    },
  };
}
