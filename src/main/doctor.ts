import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";
import type { Config } from "../config/config.js";
import { connect } from "../database/connect.js";
import { freeBytes, spaceNeeded } from "../database/local/disk-space.js";
import { homeHolder } from "../database/local/home-holder.js";
import { homeLayout } from "../database/local/home-layout.js";
import { currentManifest } from "../database/local/jar-folder.js";
import { checkJarHashes } from "../database/local/jar-manifest.js";
import { chooseJava, findJava, javaRemedy, oldestJava } from "../database/local/java.js";
import { mavenVersion } from "../database/local/maven.js";
import { ServiceError } from "../errors/service-error.js";
import type { Finding } from "./finding.js";

/** The oldest Node that the packages used here support; the same as `engines` in package.json. */
const oldestNode = Object.freeze({ major: 20, minor: 19 });

/**
 * Checks everything that a start needs, without changing anything, and says what to do about each problem.
 * @returns findings in this order: Node; the Neo4j server, or else Java, Maven, the jars and the data folder; the port.
 */
export async function diagnose(config: Config): Promise<Finding[]> {
  const database =
    config.neo4j === undefined ? await diagnoseLocal(config) : [await diagnoseServer(config, config.neo4j)];
  return [diagnoseNode(), ...database, await diagnosePort(config)];
}

function diagnoseNode(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const ok = major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
  return {
    subject: "Node",
    ok,
    found: version,
    ...(ok ? {} : { remedy: `install Node ${oldestNode.major}.${oldestNode.minor} or newer` }),
  };
}

async function diagnoseServer(config: Config, address: NonNullable<Config["neo4j"]>): Promise<Finding> {
  try {
    await (await connect(address, config.neo4jDatabase, { queryTimeoutMs: config.queryTimeoutMs })).close();
    return {
      subject: "Neo4j",
      ok: true,
      found: `${address.uri} answers and lets ${address.username} use the database ${config.neo4jDatabase}`,
    };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { subject: "Neo4j", ok: false, found: `${address.uri}: ${error.code}`, remedy: error.message };
  }
}

async function diagnoseLocal(config: Config): Promise<Finding[]> {
  const jars = await diagnoseJars(config.home);
  return [
    await diagnoseJava(),
    await diagnoseMaven(jars.areThere),
    jars.finding,
    await diagnoseFolder(config.home, jars.areThere),
  ];
}

async function diagnoseJava(): Promise<Finding> {
  const found = await findJava();
  const chosen = chooseJava(found);
  const list = found.map((java) => `${java.version} in ${java.home}${java === chosen ? " (used)" : ""}`).join("; ");
  if (chosen !== undefined) return { subject: "Java", ok: true, found: list };
  return {
    subject: "Java",
    ok: false,
    found: list === "" ? "not found" : `${list}; none is ${oldestJava} or newer`,
    remedy: javaRemedy,
  };
}

async function diagnoseMaven(jarsAreThere: boolean): Promise<Finding> {
  const version = await mavenVersion();
  if (version !== undefined) return { subject: "Maven", ok: true, found: version };
  if (jarsAreThere)
    return { subject: "Maven", ok: true, found: "not installed, and not needed: Neo4j is already downloaded" };
  return {
    subject: "Maven",
    ok: false,
    found: "not found on the PATH",
    remedy: "install Maven, which downloads Neo4j on the first start, or set NEO4J_URI",
  };
}

async function diagnoseJars(home: string): Promise<{ readonly finding: Finding; readonly areThere: boolean }> {
  const { jarFolder } = homeLayout(home);
  try {
    const manifest = await currentManifest(jarFolder);
    if (manifest === undefined)
      return {
        areThere: false,
        finding: { subject: "Neo4j", ok: true, found: "not downloaded yet; the first start downloads it (155 MB)" },
      };
    await checkJarHashes(jarFolder, manifest);
    return {
      areThere: true,
      finding: {
        subject: "Neo4j",
        ok: true,
        found: `${manifest.jars.length} jars in ${jarFolder}, all intact`,
      },
    };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return {
      areThere: false,
      finding: { subject: "Neo4j", ok: false, found: `${jarFolder}: damaged`, remedy: error.message },
    };
  }
}

async function diagnoseFolder(home: string, jarsAreThere: boolean): Promise<Finding> {
  const subject = "data folder";
  const existing = await nearestExisting(home);
  const writable = await access(existing, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable)
    return {
      subject,
      ok: false,
      found: `${existing} cannot be written to`,
      remedy: "change its owner or permissions, or set PLEDGEGRAPH_HOME to another folder",
    };
  const free = await freeBytes(existing);
  const needed = jarsAreThere ? spaceNeeded.later : spaceNeeded.first;
  const space = `${Math.floor(free / 1_000_000)} MB free`;
  if (free < needed)
    return {
      subject,
      ok: false,
      found: `${home}: ${space}, ${needed / 1_000_000} MB needed`,
      remedy: "free some space, or set PLEDGEGRAPH_HOME to a folder on another disk",
    };
  const holder = await homeHolder(homeLayout(home));
  if (holder === undefined) return { subject, ok: true, found: `${home}: writable, ${space}` };
  return {
    subject,
    ok: false,
    found: `${home} is in use by a running service, process ${holder.processId}`,
    remedy: "stop that service, or set PLEDGEGRAPH_HOME to another folder to run a second one",
  };
}

async function nearestExisting(path: string): Promise<string> {
  const exists = await access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
  return exists || dirname(path) === path ? path : nearestExisting(dirname(path));
}

async function diagnosePort({ host, port }: Config): Promise<Finding> {
  const subject = "port";
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
  const where = port === 0 ? `any free port on ${host}` : `${port} on ${host}`;
  if (failure === undefined) return { subject, ok: true, found: `${where}: free` };
  if (failure.code === "EADDRINUSE")
    return {
      subject,
      ok: false,
      found: `${where}: in use by another program`,
      remedy: "stop that program, or set PORT to another port",
    };
  if (failure.code === "EACCES")
    return { subject, ok: false, found: `${where}: permission denied`, remedy: "set PORT to 1024 or above" };
  return {
    subject,
    ok: false,
    found: `${where}: ${failure.message}`,
    remedy: "set HOST to an address of this machine",
  };
}
