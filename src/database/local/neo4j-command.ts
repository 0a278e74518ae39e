import { delimiter, join } from "node:path";
import type { HomeLayout } from "./home-layout.js";
import type { JarManifest } from "./jar-manifest.js";

/** The argument that names the home on Neo4j's command line, by which its process is recognised. */
export function homeArgument(layout: HomeLayout): string {
  return `--home-dir=${layout.home}`;
}

/** Java's flags for a small Neo4j: heap and collector, then those of Neo4j's default configuration that matter here. */
export function javaFlags(heap: string): readonly string[] {
  return Object.freeze([
    `-Xmx${heap}`,
    // One collector thread with little overhead: 360 MB resident, against 520 MB with G1 and a 1 GB heap.
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
  ]);
}

/** Java's arguments. The class path is not among them; it is long, and passed in the environment. */
export function neo4jArguments(layout: HomeLayout, flags: readonly string[]): readonly string[] {
  return [
    ...flags,
    `-XX:ErrorFile=${join(layout.logFolder, "java-error.log")}`,
    "org.neo4j.server.Neo4jCommunity",
    homeArgument(layout),
    `--config-dir=${layout.configurationFolder}`,
  ];
}

/**
 * The class path: the manifest's jars in a fixed order, because a class archive fits one order only, and no stray jars
 * from the folder.
 */
export function classPath(layout: HomeLayout, manifest: JarManifest): string {
  return manifest.jars.map((jar) => join(layout.jarFolder, jar.name)).join(delimiter);
}
