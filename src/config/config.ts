import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import envPaths from "env-paths";
import type { z } from "zod";
import { ServiceError } from "../errors/service-error.js";
import { environmentTable } from "./environment-table.js";

/**
 * The folder of the package, with `schema/`, `seed/` and the built pages; the same for the sources and for the build.
 */
export const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The default home of a local Neo4j: `.pledgegraph` in the package folder. Below a `node_modules`, where the next
 * install would delete it, it is the user's data folder instead, `~/.local/share/pledgegraph` on Linux.
 */
export const defaultHome = (folder: string): string =>
  folder.split(/[\\/]/).includes("node_modules")
    ? envPaths("pledgegraph", { suffix: "" }).data
    : resolve(folder, ".pledgegraph");

export const packageVersion = (
  JSON.parse(readFileSync(resolve(packageFolder, "package.json"), "utf8")) as { readonly version: string }
).version;

/** A Neo4j server that is run by someone else. */
export interface ServerAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** All settings from outside, checked once at startup. */
export interface Config {
  /** Address to listen on. */
  readonly host: string;
  /** TCP port to listen on; 0 lets the system choose. */
  readonly port: number;
  /** The Neo4j server to use; undefined to run one locally. */
  readonly neo4j: ServerAddress | undefined;
  /** Name of the database within the server. */
  readonly neo4jDatabase: string;
  /** Folder of the local Neo4j: jars, data, password, logs. */
  readonly home: string;
  /** Folder of the seed documents. */
  readonly seedFolder: string;
  /** Folder of the operator's own copies of texts, beside those kept in the home; undefined if there is none. */
  readonly textsFolder: string | undefined;
  /** Largest heap of the local Neo4j, in the form that Java's -Xmx takes. */
  readonly neo4jHeap: string;
  /** Time after which a query is cancelled, in the database too, in milliseconds. */
  readonly queryTimeoutMs: number;
  /** Largest body of a request, in bytes. */
  readonly bodyLimitBytes: number;
  /** Most tokens in a GraphQL document. */
  readonly documentTokenLimit: number;
  /** Deepest nesting of selection sets and values in a document. */
  readonly documentDepthLimit: number;
  /** Most characters of a single text in a document or in variables. */
  readonly textLengthLimit: number;
  /** Most items of a single list in variables. */
  readonly listLengthLimit: number;
  /** Most root fields per request. */
  readonly rootFieldLimit: number;
  /** Most conditions and other values in the arguments of a root field and of all fields below it. */
  readonly conditionLimit: number;
  /** Most statements of one request that run in parallel. */
  readonly parallelStatements: number;
  /** Most rows that a request may ask for: the page sizes, multiplied down the tree. */
  readonly estimatedRowLimit: number;
  /** Most subqueries in the statement for one root field. */
  readonly subqueryLimit: number;
  /** Deepest nesting of those subqueries. */
  readonly subqueryDepthLimit: number;
  /** Folder of the only operations that are answered; undefined if all are. */
  readonly operationsFolder: string | undefined;
  /** Whether a request may ask for the Cypher of its answer and the query plan. */
  readonly explains: boolean;
  /** Whether the service looks for the reasons of an empty answer. */
  readonly hints: boolean;
  /** Whether the whole graph can be exported over HTTP. */
  readonly exports: boolean;
  /** Whether the history of the graph is answered, with the names of those who changed it. */
  readonly showsHistory: boolean;
  /** Origins whose pages may call from a browser; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** Addresses of the proxies that are trusted to report the client's address and protocol; false for none. */
  readonly trustProxy: string[] | false;
  readonly logLevel: string;
}

/**
 * Reads the configuration from environment variables.
 * @throws ServiceError CONFIGURATION_INVALID with the variable's name and what it accepts.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const value = <Name extends keyof typeof environmentTable>(
    name: Name,
  ): z.output<(typeof environmentTable)[Name]["schema"]> => {
    // Compose files and shells express "not set" as an empty variable.
    const given = environment[name] === "" ? undefined : environment[name];
    const parsed = environmentTable[name].schema.safeParse(given);
    if (parsed.success) return parsed.data as z.output<(typeof environmentTable)[Name]["schema"]>;
    const reason = parsed.error.issues[0]?.message ?? "the value cannot be read";
    throw new ServiceError(
      "CONFIGURATION_INVALID",
      `${name}=${given} is not valid (${environmentTable[name].meaning}): ${reason}.`,
      { field: name },
    );
  };
  const uri = value("NEO4J_URI");
  const password = value("NEO4J_PASSWORD");
  if (uri !== undefined && password === undefined) {
    throw new ServiceError(
      "CONFIGURATION_INVALID",
      "NEO4J_URI is set, but NEO4J_PASSWORD is not. Set both, or neither to run a local Neo4j.",
      { field: "NEO4J_PASSWORD" },
    );
  }
  return Object.freeze({
    host: value("HOST"),
    port: value("PORT"),
    neo4j: uri === undefined ? undefined : { uri, username: value("NEO4J_USERNAME"), password: password ?? "" },
    neo4jDatabase: value("NEO4J_DATABASE"),
    home: resolve(value("PLEDGEGRAPH_HOME") ?? defaultHome(packageFolder)),
    seedFolder: resolve(value("PLEDGEGRAPH_SEED") ?? resolve(packageFolder, "seed")),
    textsFolder: folderOf(value("PLEDGEGRAPH_TEXTS")),
    neo4jHeap: value("PLEDGEGRAPH_NEO4J_HEAP"),
    queryTimeoutMs: value("QUERY_TIMEOUT_MS"),
    bodyLimitBytes: value("BODY_LIMIT_BYTES"),
    documentTokenLimit: value("DOCUMENT_TOKEN_LIMIT"),
    documentDepthLimit: value("DOCUMENT_DEPTH_LIMIT"),
    textLengthLimit: value("TEXT_LENGTH_LIMIT"),
    listLengthLimit: value("LIST_LENGTH_LIMIT"),
    rootFieldLimit: value("ROOT_FIELD_LIMIT"),
    conditionLimit: value("CONDITION_LIMIT"),
    parallelStatements: value("PARALLEL_STATEMENTS"),
    estimatedRowLimit: value("ESTIMATED_ROW_LIMIT"),
    subqueryLimit: value("SUBQUERY_LIMIT"),
    subqueryDepthLimit: value("SUBQUERY_DEPTH_LIMIT"),
    operationsFolder: folderOf(value("OPERATIONS_FOLDER")),
    explains: (value("EXPLAIN") ?? (isLoopback(value("HOST")) ? "yes" : "no")) === "yes",
    hints: (value("HINTS") ?? "yes") === "yes",
    exports: (value("EXPORT") ?? (value("OPERATIONS_FOLDER") === undefined ? "yes" : "no")) === "yes",
    showsHistory: (value("HISTORY") ?? (isLoopback(value("HOST")) ? "yes" : "no")) === "yes",
    corsOrigins: listOf(value("CORS_ORIGINS")),
    trustProxy: proxiesOf(value("TRUST_PROXY")),
    logLevel: value("LOG_LEVEL"),
  });
}

const listOf = (text: string): string[] =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

const proxyNames: ReadonlySet<string> = new Set(["loopback", "linklocal", "uniquelocal"]);

/** @throws ServiceError CONFIGURATION_INVALID for anything but an address, a subnet or the name of a range. */
function proxiesOf(text: string): string[] | false {
  const proxies = listOf(text);
  for (const proxy of proxies) {
    const [address = "", bits, ...more] = proxy.split("/");
    const family = isIP(address);
    const isSubnet =
      bits === undefined ||
      (more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128));
    if (!proxyNames.has(proxy) && !(family !== 0 && isSubnet))
      throw new ServiceError(
        "CONFIGURATION_INVALID",
        `TRUST_PROXY=${text} is not valid: "${proxy}" is neither an address, nor a subnet such as ` +
          `10.0.0.0/8, nor one of ${[...proxyNames].join(", ")}.`,
        { field: "TRUST_PROXY" },
      );
  }
  return proxies.length > 0 && proxies;
}

const folderOf = (path: string | undefined): string | undefined => (path === undefined ? undefined : resolve(path));

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.");
