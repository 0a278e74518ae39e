import { join } from "node:path";

/** Where things lie in the folder of a local Neo4j. All paths are absolute where `home` is. */
export interface HomeLayout {
  readonly home: string;
  /** The jars with their manifest; may be shared by several homes. */
  readonly jarFolder: string;
  readonly configurationFolder: string;
  readonly configurationFile: string;
  readonly dataFolder: string;
  readonly logFolder: string;
  /** What Neo4j's process prints itself: where the reasons of a failed start are. Begun anew with every start. */
  readonly consoleLog: string;
  /** Neo4j's own short log. */
  readonly neo4jLog: string;
  /** The password of the user `neo4j`, one line. */
  readonly passwordFile: string;
  /** Which service holds this home. */
  readonly holderFile: string;
  /** Which Neo4j process was started on this home. */
  readonly processFile: string;
}

/** The layout of one home; `jarFolder` is `lib` in it unless it is shared. */
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
  });
}
