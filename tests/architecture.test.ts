import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/*
 * The house: folders of src/ from the top down. What is in one may import from those below it, never from above or beside.
 */
const layers: readonly (readonly string[])[] = [
  ["main"],
  ["server", "web"],
  ["service"],
  ["domain", "query", "ingest", "export", "database"],
  ["graph"],
  ["config"],
  ["errors"],
];

const source = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts") && statSync(join(source, name)).isFile(),
);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(source, file), "utf8");
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"/gm)].map(
    ([, type, from, bare]) => {
      const target = relative(source, resolve(source, dirname(file), (from ?? bare ?? "").replace(/\.js$/, "")));
      return { from: file.replace(/\.tsx?$/, ""), to: target, isType: type !== undefined };
    },
  );
});

const folderOf = (module: string): string => module.split("/")[0] ?? "";
const layerOf = (module: string): number => layers.findIndex((layer) => layer.includes(folderOf(module)));

describe("the folders of src/", () => {
  test("are the known ones", () => {
    expect([...new Set(files.map((file) => folderOf(file.replace(/\.tsx?$/, ""))))].toSorted()).toEqual(
      layers.flat().toSorted(),
    );
  });

  test("import only downwards", () => {
    const wrong = imports.filter(({ from, to }) => folderOf(from) !== folderOf(to) && layerOf(to) <= layerOf(from));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test("let the pages know nothing but the public API", () => {
    expect(imports.filter(({ from, to }) => folderOf(from) === "web" && folderOf(to) !== "web")).toEqual([]);
  });

  test("have no circle of imports", () => {
    const next = new Map<string, string[]>();
    for (const { from, to, isType } of imports) if (!isType) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (module: string, way: readonly string[]): void => {
      if (way.includes(module)) circles.push([...way.slice(way.indexOf(module)), module].join(" -> "));
      if (done.has(module) || way.includes(module)) return;
      for (const imported of next.get(module) ?? []) visit(imported, [...way, module]);
      done.add(module);
    };
    for (const module of next.keys()) visit(module, []);
    expect(circles).toEqual([]);
  });

  test("know the driver, the server and the files only where they should", () => {
    const users = (pattern: RegExp): readonly string[] =>
      [
        ...new Set(
          files.filter((file) => pattern.test(readFileSync(join(source, file), "utf8"))).map((file) => folderOf(file)),
        ),
      ].toSorted();
    expect(users(/from "neo4j-driver"/), "the driver").toEqual(["database"]);
    expect(users(/from "(@apollo\/server|fastify)/), "HTTP").toEqual(["server"]);
  });

  test("let nothing in server/ read the graph that the policies have not admitted", () => {
    const users = (pattern: RegExp): readonly string[] =>
      files.filter((file) => pattern.test(readFileSync(join(source, file), "utf8"))).toSorted();
    const inServer = imports.filter(({ from, to }) => folderOf(from) === "server" && to === "database/database");
    expect(inServer.map(({ from }) => from).toSorted(), "know the database").toEqual([
      "server/access/admitted-reads",
      "server/graphql/explanation",
      "server/graphql/request-turns",
      "server/health/health",
      "server/http-service",
    ]);
    expect(users(/\bas Admitted\b/), "make what is admitted").toEqual(["server/access/admission.ts"]);
    expect(
      imports.filter(({ from, to }) => from.startsWith("server/access/") && /^server\/(?!access\/)/.test(to)),
      "access/ is below the other rooms",
    ).toEqual([]);
  });

  test("keep Cypher in query/, ingest/ and the readings of the domain, but for the password and the first question of database/", () => {
    const cypher = /["'`][^"'`]*\b(MATCH|MERGE|UNWIND|CREATE (CONSTRAINT|INDEX)) [(`$a-z]/;
    const users = files.filter((file) => cypher.test(readFileSync(join(source, file), "utf8"))).map(folderOf);
    expect([...new Set(users)].toSorted()).toEqual(["domain", "ingest", "query"]);
  });
});

describe("ingest/", () => {
  test("names no class of the domain: what one type must keep is declared by its class", () => {
    const classes = files
      .filter((file) => /^domain\/[a-z-]+\.ts$/.test(file))
      .flatMap((file) => [...readFileSync(join(source, file), "utf8").matchAll(/^export (?:abstract )?class (\w+)/gm)])
      .map(([, name]) => name)
      // Words that the model itself uses, or that begin a sentence.
      .filter((name) => name !== "Node" && name !== "Group" && name !== "Name");
    expect(classes).toContain("Statement");
    const named = new RegExp(`\\b(${classes.join("|")})\\b`);
    const code = (file: string): string =>
      readFileSync(join(source, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    expect(files.filter((file) => folderOf(file) === "ingest" && named.test(code(file)))).toEqual([]);
  });
});

describe("a file", () => {
  test("of main/, server/ and service/ has at most 250 lines, and none over 120 characters", () => {
    const large = files.filter((file) => {
      const lines = readFileSync(join(source, file), "utf8").trimEnd().split("\n");
      return (
        ["main", "server", "service"].includes(folderOf(file)) &&
        (lines.length > 250 || lines.some((line) => line.length > 120))
      );
    });
    expect(large).toEqual([]);
  });

  test("is read in one go: no file of query/ has over 300 lines, none of the others over 400", () => {
    const long = files.filter(
      (file) => readFileSync(join(source, file), "utf8").split("\n").length > (folderOf(file) === "query" ? 300 : 400),
    );
    expect(long).toEqual([]);
  });
});
