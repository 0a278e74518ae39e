import type { ErrorRow } from "./error-row.js";

/** What can be missing on the machine or in the way. */
export const machineErrors = {
  JAVA_NOT_FOUND: {
    status: 500,
    exitCode: 69,
    meaning: "The local Neo4j needs Java 21 or newer, and none was found; install it, set JAVA_HOME, or set NEO4J_URI.",
  },
  MAVEN_NOT_FOUND: {
    status: 500,
    exitCode: 69,
    meaning: "The first start needs Maven to download Neo4j's jars; install it, or set NEO4J_URI.",
  },
  NEO4J_DOWNLOAD_FAILED: {
    status: 500,
    exitCode: 69,
    meaning: "Maven could not download Neo4j's jars; the message gives Maven's reason.",
  },
  NEO4J_JAR_DAMAGED: {
    status: 500,
    exitCode: 65,
    meaning:
      "A jar of the local Neo4j is missing or has changed since its download; delete the folder that the " +
      "message names and start again.",
  },
  NEO4J_START_FAILED: {
    status: 500,
    exitCode: 69,
    meaning: "The local Neo4j did not start; the message shows the last lines of its log.",
  },
  NEO4J_UNREACHABLE: {
    status: 500,
    exitCode: 69,
    meaning: "No Neo4j server answers at NEO4J_URI; check the address, port and encryption.",
  },
  NEO4J_AUTHENTICATION_FAILED: {
    status: 500,
    exitCode: 77,
    meaning: "Neo4j rejected the user name or password; check NEO4J_USERNAME and NEO4J_PASSWORD.",
  },
  HOME_IN_USE: {
    status: 500,
    exitCode: 75,
    meaning: "Another process is using this PLEDGEGRAPH_HOME; the message says which. Stop it, or choose another home.",
  },
  HOME_NOT_WRITABLE: {
    status: 500,
    exitCode: 73,
    meaning: "PLEDGEGRAPH_HOME cannot be created or written to; check its owner and permissions.",
  },
  DISK_FULL: {
    status: 500,
    exitCode: 73,
    meaning: "There is not enough disk space for the local Neo4j; the message says how much is needed, and where.",
  },
  PORT_IN_USE: {
    status: 500,
    exitCode: 69,
    meaning: "Another program is listening on this port; stop it, or set PORT.",
  },
} as const satisfies Record<string, ErrorRow>;
