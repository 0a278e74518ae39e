import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/*
 * The floors of src/ from the top down. A folder may import from the floors below it, never from above or beside.
 */
const floors: readonly (readonly string[])[] = [
  ["main"],
  ["server", "web"],
  ["service"],
  ["questions"],
  ["domain", "query", "feed", "export", "database"],
  ["graph"],
  ["config"],
  ["errors"],
];

/* The questions stand above `query`, whose compiler they are handed to, and above nothing else of that floor. */
const unknownToQuestions: readonly string[] = ["domain", "feed", "export", "database"];

/*
 * The folders of src/query/: a plan is data, which the others read. How it is written and how the answer is built know
 * nothing of each other.
 */
const belowInQuery: Readonly<Record<string, readonly string[]>> = {
  plan: [],
  print: ["plan"],
  build: ["plan"],
  cost: ["plan"],
  empty: ["plan"],
};

/* The folders of src/feed/, on the way of a document into the graph. */
const belowInFeed: Readonly<Record<string, readonly string[]>> = {
  documents: [],
  mapping: ["documents"],
  records: ["documents"],
  derived: ["documents", "records"],
  change: ["documents", "records", "derived"],
  apply: ["documents", "records", "derived", "change"],
  backup: ["documents", "records", "derived", "change", "apply"],
};

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
const floorOf = (module: string): number => floors.findIndex((floor) => floor.includes(folderOf(module)));

describe("the folders of src/", () => {
  test("are the known ones", () => {
    const folders = new Set(files.map((file) => folderOf(file.replace(/\.tsx?$/, ""))));
    expect([...folders].filter((folder) => !floors.flat().includes(folder))).toEqual([]);
  });

  test("import only downwards", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        (folderOf(from) !== folderOf(to) && floorOf(to) <= floorOf(from)) ||
        (folderOf(from) === "questions" && unknownToQuestions.includes(folderOf(to))),
    );
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test.each([
    ["query", belowInQuery],
    ["feed", belowInFeed],
  ])("import only downwards within %s/", (floor, allowed) => {
    const folderIn = (module: string): string | undefined => {
      const [root, room, file] = module.split("/");
      return root === floor && file !== undefined ? room : undefined;
    };
    const wrong = imports.filter(({ from, to }) => {
      const [above, below] = [folderIn(from), folderIn(to)];
      if (above === undefined || below === undefined || above === below) return false;
      return allowed[above]?.includes(below) !== true;
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test("let the pages know nothing but the public API", () => {
    expect(imports.filter(({ from, to }) => folderOf(from) === "web" && folderOf(to) !== "web")).toEqual([]);
  });

  /** The circles among modules that import each other. */
  const circlesOf = (arrows: readonly Import[]): readonly string[] => {
    const next = new Map<string, string[]>();
    for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (module: string, way: readonly string[]): void => {
      if (way.includes(module)) circles.push([...way.slice(way.indexOf(module)), module].join(" -> "));
      if (done.has(module) || way.includes(module)) return;
      for (const imported of next.get(module) ?? []) visit(imported, [...way, module]);
      done.add(module);
    };
    for (const module of next.keys()) visit(module, []);
    return circles;
  };

  test("have no circle of imports", () => {
    expect(circlesOf(imports.filter(({ isType }) => !isType))).toEqual([]);
  });

  test("have no circle of types either, but among the classes of the domain, which refer to each other", () => {
    const isOfDomain = (module: string): boolean => folderOf(module) === "domain";
    expect(circlesOf(imports.filter(({ from, to }) => !(isOfDomain(from) && isOfDomain(to))))).toEqual([]);
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
      "server/graphql/explanation",
      "server/health/health",
      "server/http-service",
      "server/reads/admitted-reads",
      "server/reads/request-turns",
    ]);
    expect(users(/\bas Admitted\b/), "make what is admitted").toEqual(["server/access/admission.ts"]);
    expect(
      imports.filter(({ from, to }) => from.startsWith("server/access/") && /^server\/(?!access\/)/.test(to)),
      "access/ is below the other rooms",
    ).toEqual([]);
  });

  test("keep Cypher in query/, questions/, feed/ and the readings of the domain, but for two uses in database/", () => {
    const cypher = /["'`][^"'`]*\b(MATCH|MERGE|UNWIND|CREATE (CONSTRAINT|INDEX)) [(`$a-z]/;
    const users = files.filter((file) => cypher.test(readFileSync(join(source, file), "utf8"))).map(folderOf);
    expect([...new Set(users)].toSorted()).toEqual(["domain", "feed", "query", "questions"]);
  });
});

describe("feed/", () => {
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
    expect(files.filter((file) => folderOf(file) === "feed" && named.test(code(file)))).toEqual([]);
  });
});

describe("what a reader may see", () => {
  // `(claim:Claim)` or `[party:PARTY_TO]` in a text, but no condition such as `n:Claim`, and nothing of Lucene, whose syntax is alike.
  const bare = /\((?:\w*|\$\{[^}`]*\}):(?:[A-Z]|\$\{)|\[(?:\w+|\$\{[^}`]*\}):(?:[A-Z_]+\b(?!\*)|\$\{)/g;
  const isLucene = (file: string): boolean => file === "questions/search-terms.ts";
  const withoutComments = (text: string): string =>
    text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");

  test("comes from the lens: no labelled pattern is written by hand in questions/ or query/print/", () => {
    const found = files
      .filter((file) => /^(questions|query\/print)\//.test(file) && !isLucene(file))
      .flatMap((file) =>
        [...withoutComments(readFileSync(join(source, file), "utf8")).matchAll(bare)].map(
          ([text]) => `${file}: ${text}`,
        ),
      );
    expect(found).toEqual([]);
  });
});

describe("a file", () => {
  test("is read in one go: no file has over 250 lines, none of its lines over 120 characters", () => {
    const large = files.filter((file) => {
      const lines = readFileSync(join(source, file), "utf8").trimEnd().split("\n");
      return lines.length > 250 || lines.some((line) => line.length > 120);
    });
    expect(large).toEqual([]);
  });
});
