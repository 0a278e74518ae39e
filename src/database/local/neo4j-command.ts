import { delimiter, join } from "node:path";
import type { HomeLayout } from "./home-layout.js";
import type { JarManifest } from "./jar-manifest.js";

/** The argument that names the home on the command line of its Neo4j: what tells its own process from any other. */
export function homeArgument(layout: HomeLayout): string {
  return `--home-dir=${layout.home}`;
}

/** Java's own flags for a small Neo4j; those beyond heap and collector are the ones of Neo4j's own default configuration that matter here. */
export function javaFlags(heap: string): readonly string[] {
  return Object.freeze([
    `-Xmx${heap}`,
    // One collector thread and little bookkeeping: 360 MB resident instead of 520 MB with G1 and 1 GB.
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

/** What Java is to run. The class path is not here: it is long, and goes by the environment. */
export function neo4jArguments(layout: HomeLayout, flags: readonly string[]): readonly string[] {
  return [
    ...flags,
    `-XX:ErrorFile=${join(layout.logFolder, "java-error.log")}`,
    "org.neo4j.server.Neo4jCommunity",
    homeArgument(layout),
    `--config-dir=${layout.configurationFolder}`,
  ];
}

/** The jars of the manifest in a fixed order: an archive of classes fits one order only, and a stray jar in the folder does not count. */
export function classPath(layout: HomeLayout, manifest: JarManifest): string {
  return manifest.jars.map((jar) => join(layout.jarFolder, jar.name)).join(delimiter);
}
