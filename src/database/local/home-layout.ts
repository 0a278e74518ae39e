import { join } from "node:path";

/** Paths within the home of a local Neo4j; absolute if `home` is. */
export interface HomeLayout {
  readonly home: string;
  /** The jars with their manifest; may be shared by several homes. */
  readonly jarFolder: string;
  readonly configurationFolder: string;
  readonly configurationFile: string;
  readonly dataFolder: string;
  readonly logFolder: string;
  /** What the Neo4j process itself prints, such as the reasons of a failed start. Truncated at every start. */
  readonly consoleLog: string;
  /** Neo4j's own summary log. */
  readonly neo4jLog: string;
  /** The password of the user `neo4j`, on one line. */
  readonly passwordFile: string;
  /** Identifies the service that holds this home. */
  readonly holderFile: string;
  /** Identifies the Neo4j process that was started on this home. */
  readonly processFile: string;
  /** The address at which that Neo4j answers; there as long as it does. */
  readonly addressFile: string;
}

/** The layout of a home. `jarFolder` defaults to `lib` within it; several homes may share one. */
export function homeLayout(home: string, jarFolder: string = join(home, "lib")): HomeLayout {
  const configurationFolder = join(home, "conf");
  const logFolder = join(home, "logs");
  return Object.freeze({
    home,
    jarFolder,
    configurationFolder,
    configurationFile: join(configurationFolder, "neo4j.conf"),
    dataFolder: join(home, "data"),
    logFolder,
    consoleLog: join(logFolder, "console.log"),
    neo4jLog: join(logFolder, "neo4j.log"),
    passwordFile: join(home, "password"),
    holderFile: join(home, "service.json"),
    processFile: join(home, "neo4j.json"),
    addressFile: join(home, "bolt"),
  });
}
