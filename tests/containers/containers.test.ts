import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join, resolve } from "node:path";
import { Ajv } from "ajv";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { packageFolder } from "../../src/config/config.js";

const read = (name: string): string => readFileSync(resolve(packageFolder, name), "utf8");

const require = createRequire(import.meta.url);

/** The schema of the compose specification, as the linter dclint (MIT) ships it. */
const composeSchema = (): object => {
  const schema = JSON.parse(
    readFileSync(join(dirname(require.resolve("dclint/package.json")), "schemas", "compose.schema.json"), "utf8"),
  ) as Record<string, unknown>;
  // ajv knows draft 7 by its exact name only, which ends with a hash.
  return { ...schema, $schema: "http://json-schema.org/draft-07/schema#" };
};

interface Service {
  readonly image?: string;
  readonly user?: string;
  readonly build?: object;
  readonly ports?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

describe("docker-compose.yml", () => {
  const text = read("docker-compose.yml");
  const { services, volumes } = parse(text) as { services: { neo4j: Service; pledgegraph: Service }; volumes: object };
  const { neo4j, pledgegraph } = services;

  test("is a compose file by the specification's schema, which refuses others", () => {
    const validate = new Ajv({ strict: false, allErrors: true, logger: false, validateFormats: false }).compile(
      composeSchema(),
    );
    expect(validate(parse(text)) ? [] : validate.errors).toEqual([]);
    expect(validate({ services: { one: { image: "x", imagge: "y" } } })).toBe(false);
    expect(validate({ services: { one: { image: "x", ports: {} } } })).toBe(false);
  });

  test("has no error for a linter of compose files", async () => {
    const program = join(dirname(require.resolve("dclint/package.json")), "bin", "dclint.cjs");
    const { exitCode, all } = await execa(
      process.execPath,
      [program, resolve(packageFolder, "docker-compose.yml"), "--quiet"],
      { reject: false, all: true },
    );
    expect({ exitCode, all }).toEqual({ exitCode: 0, all: "" });
  });

  test("starts with no password but a given one, and says which is missing", () => {
    const references = text.match(/\$\{NEO4J_PASSWORD[^}]*\}/g) ?? [];
    expect(references).toHaveLength(2);
    for (const reference of references) expect(reference).toMatch(/^\$\{NEO4J_PASSWORD:\?.+\}$/);
    expect(neo4j.environment["NEO4J_AUTH"]).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
  });

  test("publishes one port, on loopback only, and keeps the data in a volume", () => {
    expect(neo4j.ports).toBeUndefined();
    expect(pledgegraph.ports).toEqual(["127.0.0.1:${PORT:-4000}:4000"]);
    expect(Object.keys(volumes)).toContain("neo4j-data");
  });

  test("waits for the same Neo4j that runs without Docker, and runs it not as root", () => {
    const pom = read("src/database/local/neo4j-pom.xml");
    expect(neo4j.image).toBe(`neo4j:${/<neo4j.version>(.*)<\/neo4j.version>/.exec(pom)?.[1]}`);
    expect(neo4j.user).toBe("7474:7474");
    expect(neo4j.healthcheck?.test.join(" ")).toContain("cypher-shell");
  });

  test("sets the service only variables that it knows", async () => {
    const { environmentTable } = await import("../../src/config/environment-table.js");
    expect(Object.keys(environmentTable)).toEqual(expect.arrayContaining(Object.keys(pledgegraph.environment)));
  });
});

describe("Dockerfile", () => {
  const text = read("Dockerfile")
    .replaceAll(/^#.*\n/gm, "")
    .replaceAll("\\\n", " ");
  const stages = text.split(/^FROM /m).slice(1);
  const running = stages.at(-1) ?? "";

  test("builds in one stage and runs in another, not as root", () => {
    expect(stages).toHaveLength(2);
    expect(running.match(/^USER (.*)$/m)?.[1]).toBe("node");
  });

  test("is healthy when ready, and only then", async () => {
    const [program = "", ...words] = JSON.parse(
      /^HEALTHCHECK .*?CMD (\[.*\])$/m.exec(running)?.[1] ?? "[]",
    ) as string[];
    expect(program).toBe("node");
    let status = 503;
    const server = createServer(
      (request, response) => void response.writeHead(request.url === "/readyz" ? status : 404).end(),
    ).listen(0, "127.0.0.1");
    await once(server, "listening");
    const PORT = String((server.address() as AddressInfo).port);
    const check = async (): Promise<number | undefined> =>
      (await execa(process.execPath, words, { reject: false, env: { PORT } })).exitCode;
    expect(await check()).toBe(1);
    status = 200;
    expect(await check()).toBe(0);
    server.close();
    server.closeAllConnections();
    await once(server, "close");
    expect(await check()).toBe(1);
  });

  test("copies what is there, and .dockerignore lets it through", () => {
    const sources = [...text.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap((match) => match[1]?.split(" ") ?? []);
    expect(sources).toContain("src");
    const passed = read(".dockerignore").split("\n");
    for (const source of sources) {
      expect(existsSync(resolve(packageFolder, source)), source).toBe(true);
      expect(passed).toContain(`!${source}`);
    }
  });

  test("starts what npm start starts", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    expect(JSON.parse(/^CMD (\[.*\])$/m.exec(running)?.[1] ?? "[]")).toEqual(scripts["start"]?.split(" "));
  });
});
