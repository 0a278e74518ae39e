import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer as createTlsServer, type Server } from "node:tls";
import { connect as connectSocket, type AddressInfo } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServerAddress } from "../../src/config/config.js";
import { connect } from "../../src/database/connect.js";
import type { Database } from "../../src/database/database.js";
import { startTestNeo4j, type TestNeo4j } from "../support/test-neo4j.js";
import { startProxy, type Proxy } from "./support/proxy.js";

let neo4j: TestNeo4j;
let graph: Database;

beforeAll(async () => {
  neo4j = await startTestNeo4j();
  graph = await connect(neo4j.address, "neo4j", { queryTimeoutMs: 5_000 });
}, 120_000);

afterAll(async () => {
  await graph?.close();
  await neo4j?.stop();
}, 60_000);

const portOf = (address: ServerAddress): number => Number(new URL(address.uri).port);
const at = (scheme: string, port: number): ServerAddress => ({
  ...neo4j.address,
  uri: `${scheme}://127.0.0.1:${port}`,
});

describe("values", () => {
  test("integers arrive as integers, in lists and maps too, so that LIMIT takes them", async () => {
    const text = "UNWIND range(1, 5) AS n RETURN n, $deep.list[0] / 2, valueType($float) LIMIT $first";
    expect(await graph.read(text, { first: 2, deep: { list: [7] }, float: 0.5 })).toEqual([
      [1, 3, "FLOAT NOT NULL"],
      [2, 3, "FLOAT NOT NULL"],
    ]);
  });

  test("an integer beyond 2^53 keeps its digits as a string, both ways", async () => {
    const large = "9007199254740993";
    await graph.write((transaction) => transaction.run("CREATE (:Large {amount: toInteger($large)})", { large }));
    expect(await graph.read("MATCH (n:Large) RETURN toString(n.amount), n.amount - 1 = 9007199254740992")).toEqual([
      [large, true],
    ]);
    expect(await graph.read("RETURN toString($large)", { large: 9007199254740993n })).toEqual([[large]]);
  });

  test("dates of the driver pass unchanged, null and nested lists come back as they are", async () => {
    expect(
      await graph.read("RETURN toString($day), $none, [[1], []]", {
        day: new (await import("neo4j-driver")).Date(2025, 9, 4),
        none: null,
      }),
    ).toEqual([["2025-09-04", null, [[1], []]]]);
  });
});

describe("writes", () => {
  test("say what they changed", async () => {
    const { rows, changes } = await graph.write((transaction) =>
      transaction.run("CREATE (a:Kept {id: 1})-[r:TO]->(:Kept {id: 2}) RETURN a.id"),
    );
    expect(rows).toEqual([[1]]);
    expect(changes).toEqual({
      nodesCreated: 2,
      nodesDeleted: 0,
      relationshipsCreated: 1,
      relationshipsDeleted: 0,
      propertiesSet: 2,
      labelsAdded: 2,
      labelsRemoved: 0,
    });
  });

  test("take effect whole or not at all", async () => {
    const own = new RangeError("not mine to translate");
    await expect(
      graph.write(async (transaction) => {
        await transaction.run("CREATE (:Lost)");
        throw own;
      }),
    ).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR", cause: own });
    expect(await graph.read("MATCH (n:Lost) RETURN count(n)")).toEqual([[0]]);
  });

  test("are seen by the next read of this service", async () => {
    for (let n = 0; n < 20; n += 1) {
      await graph.write((transaction) => transaction.run("MERGE (c:Counter) SET c.n = $n", { n }));
      expect(await graph.read("MATCH (c:Counter) RETURN c.n")).toEqual([[n]]);
    }
  });

  test("are refused in a read", async () => {
    await expect(graph.read("CREATE (:Sneaked)")).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
  });

  test("are tried again after a deadlock", async () => {
    await graph.write((transaction) => transaction.run("CREATE (:Fork {n: 1}), (:Fork {n: 2})"));
    let attempts = 0;
    let holding = 0;
    let bothHold = (): void => {};
    const barrier = new Promise<void>((resolve) => (bothHold = resolve));
    const take = (first: number, second: number): Promise<unknown> =>
      graph.write(async (transaction) => {
        attempts += 1;
        await transaction.run("MATCH (f:Fork {n: $n}) SET f.takenBy = $first", { n: first, first });
        holding += 1;
        if (holding === 2) bothHold();
        await barrier;
        await transaction.run("MATCH (f:Fork {n: $n}) SET f.takenBy = $first", { n: second, first });
      });
    await Promise.all([take(1, 2), take(2, 1)]);
    expect(attempts).toBe(3);
  });

  test("to the schema run by themselves, and can be repeated", async () => {
    for (let n = 0; n < 2; n += 1)
      await graph.schema("CREATE CONSTRAINT kept_id IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE");
    expect(await graph.read("SHOW CONSTRAINTS YIELD name RETURN name")).toEqual([["kept_id"]]);
  });
});

describe("time", () => {
  const endless = "UNWIND range(1, 1000000000) AS n RETURN sum(sin(n))";

  test("a read is ended after its limit, in the database too", async () => {
    const began = Date.now();
    await expect(graph.read(endless, {}, { timeoutMs: 300 })).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(Date.now() - began).toBeLessThan(4_000);
    const running = await graph.read(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'sin(n)' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*)",
    );
    expect(running).toEqual([[0]]);
  });

  test("a write too, and nothing of it stays", async () => {
    const slow = graph.write(
      async (transaction) => {
        await transaction.run("CREATE (:Half)");
        await transaction.run(endless);
      },
      { timeoutMs: 300 },
    );
    await expect(slow).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(await graph.read("MATCH (n:Half) RETURN count(n)")).toEqual([[0]]);
  });
});

describe("connections", () => {
  let proxy: Proxy;
  let relayed: Database;
  beforeAll(async () => {
    proxy = await startProxy(portOf(neo4j.address));
    relayed = await connect(at("bolt", proxy.port), "neo4j", { queryTimeoutMs: 3_000 });
  });
  afterAll(async () => {
    await relayed.close();
    await proxy.close();
  });

  test("a read whose connection is lost is done again", async () => {
    const before = proxy.count();
    proxy.cutOn("RETURN 'again'", 1);
    expect(await relayed.read("RETURN 'again'")).toEqual([["again"]]);
    expect(proxy.count()).toBeGreaterThan(before);
  });

  test("one whose connections are lost again and again says so, soon", async () => {
    proxy.cutOn("RETURN 'never'", 1_000);
    const began = Date.now();
    await expect(relayed.read("RETURN 'never'")).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(Date.now() - began).toBeLessThan(4_000);
    expect(await relayed.isReachable()).toBe(true);
  });

  test("a database that falls silent is not waited for", async () => {
    proxy.fallSilent();
    const began = Date.now();
    expect(await relayed.isReachable()).toBe(false);
    await expect(relayed.read("RETURN 1", {}, { timeoutMs: 200 })).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(Date.now() - began).toBeLessThan(6_000);
  });

  test("one that is gone is unavailable, and no longer reachable", async () => {
    await proxy.close();
    await expect(relayed.read("RETURN 1")).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(await relayed.isReachable()).toBe(false);
  });
});

describe("addresses", () => {
  const attempt = (address: ServerAddress, database = "neo4j"): Promise<void> =>
    connect(address, database, { queryTimeoutMs: 1_000 }).then((connected) => connected.close());

  test.each(["bolt", "neo4j"])("%s:// works", async (scheme) => {
    await attempt(at(scheme, portOf(neo4j.address)));
  });

  test("a wrong password is said to be one", async () => {
    await expect(attempt({ ...neo4j.address, password: "wrong" })).rejects.toMatchObject({
      code: "NEO4J_AUTHENTICATION_FAILED",
      place: { field: "NEO4J_PASSWORD" },
    });
  });

  test.each(["bolt", "neo4j", "bolt+s", "neo4j+s", "bolt+ssc", "neo4j+ssc"])(
    "nobody at a %s:// address",
    async (scheme) => {
      await expect(attempt(at(scheme, 1))).rejects.toMatchObject({
        code: "NEO4J_UNREACHABLE",
        place: { field: "NEO4J_URI" },
      });
    },
  );

  test("encryption where there is none is unreachable", async () => {
    await expect(attempt(at("bolt+ssc", portOf(neo4j.address)))).rejects.toMatchObject({ code: "NEO4J_UNREACHABLE" });
  });

  test("a database that is not there is named", async () => {
    await expect(attempt(neo4j.address, "elsewhere")).rejects.toMatchObject({
      code: "CONFIGURATION_INVALID",
      place: { field: "NEO4J_DATABASE" },
    });
  });

  test("an address that is none is a wrong configuration", async () => {
    await expect(attempt({ ...neo4j.address, uri: "bolt://127.0.0.1:7687?x=1&x=2" })).rejects.toMatchObject({
      code: "CONFIGURATION_INVALID",
      place: { field: "NEO4J_URI" },
    });
  });

  test("+ssc takes a certificate that nobody vouches for, +s does not", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pledgegraph-tls-"));
    const [keyFile, certificateFile] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
    let server: Server | undefined;
    try {
      await execa("openssl", [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-subj",
        "/CN=127.0.0.1",
        "-days",
        "1",
        "-keyout",
        keyFile,
        "-out",
        certificateFile,
      ]);
      server = createTlsServer({ key: await readFile(keyFile), cert: await readFile(certificateFile) }, (client) => {
        const target = connectSocket({ host: "127.0.0.1", port: portOf(neo4j.address) });
        for (const socket of [client, target])
          socket.on("error", () => {}).on("close", () => [client, target].map((each) => each.destroy()));
        client.pipe(target).pipe(client);
      }).on("tlsClientError", () => {});
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      await attempt(at("bolt+ssc", port));
      await expect(attempt(at("bolt+s", port))).rejects.toMatchObject({ code: "NEO4J_UNREACHABLE" });
      await expect(attempt(at("bolt", port))).rejects.toMatchObject({ code: "NEO4J_UNREACHABLE" });
    } finally {
      server?.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
